// Command interop-client calls a server of this project with containerd's ttrpc client and prints JSON.
//
//	interop-client ADDRESS health [SERVICE]
//	interop-client ADDRESS check SNILS POST_OID POST_CODE ORGANISATION_OID DATE TOKEN
//	interop-client ADDRESS upload UPLOAD_ID FILE TOKEN
//
// It exits with 0 after an answer, with 1 after an error status, which it prints too, and with 2 after anything else.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"time"

	"github.com/containerd/ttrpc"
	"github.com/gogo/protobuf/proto"
	"google.golang.org/grpc/status"

	"../messages"
	"../stream"
)

const (
	callTimeout = 10 * time.Second
	// Small, so that a test's file takes several.
	chunkBytes = 64 << 10
)

func main() {
	if len(os.Args) < 3 {
		fail(errors.New("usage: interop-client ADDRESS health [SERVICE] | check SNILS OID CODE ORGANISATION DATE TOKEN | upload ID FILE TOKEN"))
	}
	answer, err := run(os.Args[1], os.Args[2], os.Args[3:])
	if err != nil {
		if refused, ok := status.FromError(err); ok {
			print(refusal(refused))
			os.Exit(1)
		}
		fail(err)
	}
	print(answer)
}

func run(address, command string, arguments []string) (interface{}, error) {
	connection, err := net.DialTimeout("tcp", address, callTimeout)
	if err != nil {
		return nil, err
	}
	if command == "upload" && len(arguments) == 3 {
		defer connection.Close()
		return upload(connection, arguments[0], arguments[1], arguments[2])
	}
	client := ttrpc.NewClient(connection)
	defer client.Close()
	ctx, cancel := context.WithTimeout(context.Background(), callTimeout)
	defer cancel()

	switch {
	case command == "health" && len(arguments) <= 1:
		return health(ctx, client, strings.Join(arguments, ""))
	case command == "check" && len(arguments) == 6:
		return check(ctx, client, arguments)
	default:
		return nil, fmt.Errorf("unknown command %q with %d arguments", command, len(arguments))
	}
}

func health(ctx context.Context, client *ttrpc.Client, service string) (interface{}, error) {
	var response messages.HealthCheckResponse
	request := &messages.HealthCheckRequest{Service: service}
	if err := client.Call(ctx, messages.HealthService, "Check", request, &response); err != nil {
		return nil, err
	}
	return map[string]string{"status": messages.ServingStatus[response.Status]}, nil
}

func check(ctx context.Context, client *ttrpc.Client, arguments []string) (interface{}, error) {
	day, err := time.Parse("2006-01-02", arguments[4])
	if err != nil {
		return nil, err
	}
	request := &messages.CheckRequest{
		Snils:           arguments[0],
		Post:            &messages.BookCode{Oid: arguments[1], Code: arguments[2]},
		OrganisationOid: arguments[3],
		Date:            &messages.Date{Year: int32(day.Year()), Month: int32(day.Month()), Day: int32(day.Day())},
	}
	if token := arguments[5]; token != "" {
		ctx = ttrpc.WithMetadata(ctx, ttrpc.MD{"authorization": {"Bearer " + token}})
	}
	var response messages.CheckResponse
	if err := client.Call(ctx, messages.EligibilityService, "Check", request, &response); err != nil {
		return nil, err
	}
	return struct {
		Verdict   string             `json:"verdict"`
		Reasons   []*messages.Reason `json:"reasons"`
		Facts     []*messages.Fact   `json:"facts"`
		KnownAtUs int64              `json:"knownAtUs,string"`
	}{messages.Verdict[response.Verdict], response.Reasons, response.Facts, response.KnownAtUs}, nil
}

// upload sends a file by stream, in chunks.
func upload(connection net.Conn, id, file, token string) (interface{}, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	metadata := ttrpc.MD{}
	if token != "" {
		metadata.Set("authorization", "Bearer "+token)
	}
	chunks, err := stream.Open(connection, messages.DocumentsService, "UploadChunks", metadata, callTimeout)
	if err != nil {
		return nil, err
	}
	for offset := 0; offset < len(content); offset += chunkBytes {
		end := offset + chunkBytes
		if end > len(content) {
			end = len(content)
		}
		chunk := &messages.UploadChunk{UploadId: id, Offset: int64(offset), Data: content[offset:end]}
		if err := chunks.Send(chunk); err != nil {
			return nil, err
		}
	}
	var document messages.Document
	if err := chunks.CloseAndReceive(&document); err != nil {
		return nil, err
	}
	return &document, nil
}

// refusal is an error status with the stable reason that ErrorInfo carries.
func refusal(refused *status.Status) interface{} {
	var info messages.ErrorInfo
	for _, detail := range refused.Proto().GetDetails() {
		if strings.HasSuffix(detail.GetTypeUrl(), "/google.rpc.ErrorInfo") {
			if err := proto.Unmarshal(detail.GetValue(), &info); err != nil {
				fail(err)
			}
		}
	}
	return map[string]interface{}{
		"code": int(refused.Code()), "reason": info.Reason, "domain": info.Domain, "message": refused.Message(),
	}
}

func print(answer interface{}) {
	if err := json.NewEncoder(os.Stdout).Encode(answer); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "interop-client:", err)
	os.Exit(2)
}
