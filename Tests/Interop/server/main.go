// Command interop-server serves grpc.health.v1.Health/Check with containerd's ttrpc server on a free loopback port.
//
// The first line it prints is its address. It ends when its standard input does, so that it never outlives its
// starter. The service asked for chooses the answer: "" and the name of the health service are serving,
// "interop.Stopped" is not, "interop.Slow" answers only after the deadline of the call, "interop.Caller" is serving
// when the metadata carry "authorization: Bearer interop"; any other is NOT_FOUND.
package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"

	"github.com/containerd/ttrpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"../messages"
)

const notServing int32 = 2

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fail(err)
	}
	server, err := ttrpc.NewServer()
	if err != nil {
		fail(err)
	}
	server.Register(messages.HealthService, map[string]ttrpc.Method{"Check": check})
	go func() {
		if err := server.Serve(context.Background(), listener); err != ttrpc.ErrServerClosed {
			fail(err)
		}
	}()
	fmt.Println(listener.Addr())
	if _, err := io.Copy(io.Discard, os.Stdin); err != nil {
		fail(err)
	}
}

func check(ctx context.Context, unmarshal func(interface{}) error) (interface{}, error) {
	var request messages.HealthCheckRequest
	if err := unmarshal(&request); err != nil {
		return nil, err
	}
	switch request.Service {
	case "", messages.HealthService:
		return &messages.HealthCheckResponse{Status: messages.Serving}, nil
	case "interop.Stopped":
		return &messages.HealthCheckResponse{Status: notServing}, nil
	case "interop.Slow":
		if _, ok := ctx.Deadline(); !ok {
			return nil, status.Error(codes.InvalidArgument, "the call carries no deadline")
		}
		<-ctx.Done()
		return nil, ctx.Err()
	case "interop.Caller":
		if value, _ := ttrpc.GetMetadataValue(ctx, "authorization"); value != "Bearer interop" {
			return nil, status.Error(codes.Unauthenticated, "no token in the metadata")
		}
		return &messages.HealthCheckResponse{Status: messages.Serving}, nil
	default:
		return nil, status.Errorf(codes.NotFound, "unknown service %q", request.Service)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "interop-server:", err)
	os.Exit(2)
}
