// The floor that the services are measured against: the least that a ttrpc server can cost on this machine.
//
// An epoll loop per thread. Each Request is unpacked by protobuf-c into a bump arena and answered with a Response
// that carries the request's payload back. It checks nothing, routes nothing and stores nothing.
//
//   floor PORT [THREADS]       listens on 127.0.0.1, 2 threads unless told
#define _GNU_SOURCE
#include <errno.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "frame.h"
#include "ttrpc/ttrpc.pb-c.h"

enum { INPUT_BYTES = 256 << 10, OUTPUT_BYTES = 2 * INPUT_BYTES, ARENA_BYTES = 4 << 20, EVENTS_MAX = 128 };

struct connection {
    int socket;
    size_t filled;
    uint8_t input[INPUT_BYTES];
};

struct loop {
    int epoll;
    size_t arena_used;
    size_t output_used;
    uint8_t arena[ARENA_BYTES];
    uint8_t output[OUTPUT_BYTES];
};

static uint16_t port;

static void die(const char *what) {
    perror(what);
    exit(1);
}

static void *arena_take(void *context, size_t bytes) {
    struct loop *loop = context;
    size_t start = loop->arena_used;
    loop->arena_used += (bytes + 15) & ~(size_t)15;
    return loop->arena_used <= ARENA_BYTES ? loop->arena + start : NULL;
}

static void arena_keep(void *context, void *memory) {
    (void)context;
    (void)memory;
}

// Sends what is gathered. A full socket is waited for: a slow reader slows its own loop, which is enough here.
static int flush(struct loop *loop, int socket) {
    size_t sent = 0;
    while (sent < loop->output_used) {
        ssize_t count = send(socket, loop->output + sent, loop->output_used - sent, MSG_NOSIGNAL);
        if (count >= 0) sent += (size_t)count;
        else if (errno == EAGAIN) poll(&(struct pollfd){.fd = socket, .events = POLLOUT}, 1, -1);
        else return -1;
    }
    loop->output_used = 0;
    return 0;
}

static int answer(struct loop *loop, int socket, const uint8_t *frame, size_t size) {
    ProtobufCAllocator arena = {arena_take, arena_keep, loop};
    loop->arena_used = 0;
    Ttrpc__Request *request =
        ttrpc__request__unpack(&arena, size - FRAME_HEADER_BYTES, frame + FRAME_HEADER_BYTES);
    if (!request) return -1;
    Ttrpc__Response response = TTRPC__RESPONSE__INIT;
    response.payload = request->payload;
    // The payload is a part of the frame, so the answer is at most a few bytes longer than the question.
    if (loop->output_used + size + 64 > OUTPUT_BYTES && flush(loop, socket)) return -1;
    uint8_t *out = loop->output + loop->output_used;
    size_t length = ttrpc__response__pack(&response, out + FRAME_HEADER_BYTES);
    frame_put_header(out, (uint32_t)length, frame_u32(frame + 4), FRAME_RESPONSE);
    loop->output_used += FRAME_HEADER_BYTES + length;
    return 0;
}

// Reads once, answers every whole frame, keeps the rest for the next time. -1 closes the connection.
static int serve(struct loop *loop, struct connection *connection) {
    ssize_t count =
        recv(connection->socket, connection->input + connection->filled, INPUT_BYTES - connection->filled, 0);
    if (count < 0 && errno == EAGAIN) return 0;
    if (count <= 0) return -1;
    connection->filled += (size_t)count;
    size_t at = 0, size;
    while ((size = frame_size(connection->input + at, connection->filled - at))) {
        if (answer(loop, connection->socket, connection->input + at, size)) return -1;
        at += size;
    }
    connection->filled -= at;
    memmove(connection->input, connection->input + at, connection->filled);
    if (connection->filled == INPUT_BYTES) return -1;  // a frame that does not fit
    return flush(loop, connection->socket);
}

static void accept_one(struct loop *loop, int listener) {
    int socket = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (socket < 0) return;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
    struct connection *connection = malloc(sizeof *connection);
    if (!connection) die("malloc");
    connection->socket = socket;
    connection->filled = 0;
    epoll_ctl(loop->epoll, EPOLL_CTL_ADD, socket, &(struct epoll_event){EPOLLIN, {.ptr = connection}});
}

// Each loop listens on the same port with SO_REUSEPORT: the kernel spreads the connections.
static void *run(void *unused) {
    (void)unused;
    struct loop *loop = calloc(1, sizeof *loop);
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (!loop || listener < 0 || (loop->epoll = epoll_create1(EPOLL_CLOEXEC)) < 0) die("start");
    struct sockaddr_in address = {AF_INET, htons(port), {htonl(INADDR_LOOPBACK)}, {0}};
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int));
    setsockopt(listener, SOL_SOCKET, SO_REUSEPORT, &(int){1}, sizeof(int));
    if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 1024)) die("listen");
    epoll_ctl(loop->epoll, EPOLL_CTL_ADD, listener, &(struct epoll_event){EPOLLIN, {.ptr = NULL}});
    struct epoll_event events[EVENTS_MAX];
    for (;;) {
        int ready = epoll_wait(loop->epoll, events, EVENTS_MAX, -1);
        for (int index = 0; index < ready; index++) {
            struct connection *connection = events[index].data.ptr;
            if (!connection) {
                accept_one(loop, listener);
            } else if (serve(loop, connection)) {
                close(connection->socket);
                free(connection);
                loop->output_used = 0;
            }
        }
    }
    return NULL;  // never reached: pthread_create wants the type
}

int main(int count, char **arguments) {
    int threads = count > 2 ? atoi(arguments[2]) : 2;
    if (count < 2 || !(port = (uint16_t)atoi(arguments[1])) || threads < 1) {
        fputs("usage: floor PORT [THREADS]\n", stderr);
        return 2;
    }
    for (pthread_t thread; threads > 1; threads--)
        if (pthread_create(&thread, NULL, run, NULL)) die("pthread_create");
    run(NULL);
}
