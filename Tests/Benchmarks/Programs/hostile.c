// A peer that means harm, for overload.sh: it does one thing to a server until its time is over, and says nothing.
//
//   hostile PORT ATTACK SECONDS [PAYLOAD_FILE TOKEN]
//
//   slow-reader      asks a question with a token again and again and reads none of the answers, on 8 connections
//   slow-writers     1,000 connections that each send a byte of a header every second, opened again when closed
//   unread-streams   opens streams, up to the limit of each of 8 connections, and never sends or reads on them
//   tiny-frames      frames of no bytes that are against the protocol, opened again when closed
//   empty-streams    opens and ends streams of a method that does not exist
//   resets           opens connections and resets them
#define _GNU_SOURCE
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "frame.h"
#include "ttrpc/ttrpc.pb-c.h"

enum { SLOW_WRITERS = 1000, CONNECTIONS = 8, BURST_BYTES = 64 << 10, FRAME_BYTES_MAX = 16 << 10, FRAME_DATA = 3 };

static struct {
    int port;
    uint64_t end_us;
    uint8_t frame[FRAME_BYTES_MAX];
    size_t size;
} hostile;

static void die(const char *what) {
    perror(what);
    exit(1);
}

static uint64_t now_us(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000 + (uint64_t)time.tv_nsec / 1000;
}

static int is_over(void) { return now_us() >= hostile.end_us; }

static void rest(long microseconds) {
    nanosleep(&(struct timespec){microseconds / 1000000, microseconds % 1000000 * 1000}, NULL);
}

// Connections come from 127.1.0.1 and on, so that the honest callers' address stays theirs.
static int open_connection(int index) {
    struct sockaddr_in own = {AF_INET, 0, {htonl(0x7f010001 + (uint32_t)index / 500)}, {0}};
    struct sockaddr_in address = {AF_INET, htons((uint16_t)hostile.port), {htonl(INADDR_LOOPBACK)}, {0}};
    int connection = socket(AF_INET, SOCK_STREAM, 0);
    if (connection < 0) die("socket");
    if (bind(connection, (struct sockaddr *)&own, sizeof own)) die("bind");
    if (connect(connection, (struct sockaddr *)&address, sizeof address)) {
        close(connection);
        return -1;
    }
    return connection;
}

static void make_request(char *service, char *method, uint8_t flags, const char *payload_path, char *token) {
    static uint8_t payload[FRAME_BYTES_MAX / 2];
    static char bearer[4096];
    Ttrpc__Request request = TTRPC__REQUEST__INIT;
    request.service = service;
    request.method = method;
    request.payload.data = payload;
    Ttrpc__KeyValue authorization = TTRPC__KEY_VALUE__INIT;
    Ttrpc__KeyValue *metadata[] = {&authorization};
    if (payload_path) {
        FILE *file = fopen(payload_path, "rb");
        if (!file) die(payload_path);
        request.payload.len = fread(payload, 1, sizeof payload, file);
        fclose(file);
        snprintf(bearer, sizeof bearer, "Bearer %s", token);
        authorization.key = "authorization";
        authorization.value = bearer;
        request.metadata = metadata;
        request.n_metadata = 1;
    }
    size_t length = ttrpc__request__get_packed_size(&request);
    if (FRAME_HEADER_BYTES + length > FRAME_BYTES_MAX) die("request");
    hostile.size = FRAME_HEADER_BYTES + length;
    frame_put_header(hostile.frame, (uint32_t)length, 0, FRAME_REQUEST);
    hostile.frame[9] = flags;
    ttrpc__request__pack(&request, hostile.frame + FRAME_HEADER_BYTES);
}

// Sends bursts of the request on new streams, each followed by its end if so asked, for as long as the server takes
// them; reads and throws away unless it is a slow reader.
static void flood_requests(int count, int ends, int reads, uint32_t streams_max) {
    static uint8_t pending[CONNECTIONS][BURST_BYTES + 2 * FRAME_BYTES_MAX], trash[BURST_BYTES];
    int connections[CONNECTIONS];
    uint32_t next[CONNECTIONS];
    size_t part[CONNECTIONS] = {0}, sizes[CONNECTIONS] = {0};
    for (int index = 0; index < count; index++) connections[index] = -1;
    while (!is_over()) {
        int progress = 0;
        for (int index = 0; index < count; index++) {
            if (connections[index] < 0) {
                connections[index] = open_connection(index);
                next[index] = 1;
                part[index] = sizes[index] = 0;
                if (connections[index] < 0) continue;
            }
            if (part[index] == sizes[index] && next[index] / 2 < streams_max) {
                size_t size = 0;
                while (size < BURST_BYTES && next[index] / 2 < streams_max) {
                    memcpy(pending[index] + size, hostile.frame, hostile.size);
                    frame_put_u32(pending[index] + size + 4, next[index]);
                    size += hostile.size;
                    if (ends) {
                        frame_put_header(pending[index] + size, 0, next[index], FRAME_DATA);
                        pending[index][size + 9] = 5;
                        size += FRAME_HEADER_BYTES;
                    }
                    next[index] += 2;
                }
                sizes[index] = size;
                part[index] = 0;
            }
            ssize_t sent = send(connections[index], pending[index] + part[index], sizes[index] - part[index],
                                MSG_NOSIGNAL | MSG_DONTWAIT);
            if (sent > 0) part[index] += (size_t)sent, progress = 1;
            ssize_t got = reads ? recv(connections[index], trash, sizeof trash, MSG_DONTWAIT) : 1;
            if (got > 0 && reads) progress = 1;
            if (got == 0 || (sent < 0 && errno != EAGAIN)) {
                close(connections[index]);
                connections[index] = -1;
            }
        }
        if (!progress) rest(500);
    }
}

static void write_slowly(void) {
    static int connections[SLOW_WRITERS];
    for (int index = 0; index < SLOW_WRITERS; index++) connections[index] = -1;
    while (!is_over()) {
        for (int index = 0; index < SLOW_WRITERS && !is_over(); index++) {
            if (connections[index] < 0) connections[index] = open_connection(index);
            if (connections[index] >= 0 && send(connections[index], "", 1, MSG_NOSIGNAL | MSG_DONTWAIT) < 0) {
                close(connections[index]);
                connections[index] = -1;
            }
        }
        rest(1000000);
    }
}

static void send_tiny_frames(void) {
    static uint8_t burst[BURST_BYTES];
    memset(burst, 0, sizeof burst);
    while (!is_over()) {
        int connection = open_connection(0);
        if (connection < 0) continue;
        while (!is_over() && send(connection, burst, sizeof burst - sizeof burst % FRAME_HEADER_BYTES, MSG_NOSIGNAL) > 0) {
        }
        close(connection);
    }
}

static void reset_connections(void) {
    while (!is_over()) {
        int connection = open_connection(0);
        if (connection < 0) continue;
        setsockopt(connection, SOL_SOCKET, SO_LINGER, &(struct linger){1, 0}, sizeof(struct linger));
        send(connection, hostile.frame, hostile.size / 2, MSG_NOSIGNAL | MSG_DONTWAIT);
        close(connection);
    }
}

int main(int count, char **arguments) {
    if (count < 4) {
        fputs("usage: hostile PORT ATTACK SECONDS [PAYLOAD_FILE TOKEN]\n", stderr);
        return 2;
    }
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max < 4 * SLOW_WRITERS ? files.rlim_max : 4 * SLOW_WRITERS;
    setrlimit(RLIMIT_NOFILE, &files);
    hostile.port = atoi(arguments[1]);
    hostile.end_us = now_us() + (uint64_t)(atof(arguments[3]) * 1e6);
    const char *attack = arguments[2];
    if (!strcmp(attack, "slow-reader") && count == 6) {
        make_request("frmr.registry.v1.Eligibility", "Check", 0, arguments[4], arguments[5]);
        flood_requests(CONNECTIONS, 0, 0, UINT32_MAX / 4);
    } else if (!strcmp(attack, "slow-writers")) {
        write_slowly();
    } else if (!strcmp(attack, "unread-streams")) {
        make_request("frmr.registry.v1.Documents", "UploadChunks", 2, NULL, NULL);
        flood_requests(CONNECTIONS, 0, 0, 2048);
    } else if (!strcmp(attack, "tiny-frames")) {
        send_tiny_frames();
    } else if (!strcmp(attack, "empty-streams")) {
        make_request("nobody", "Nothing", 2, NULL, NULL);
        flood_requests(CONNECTIONS, 1, 1, UINT32_MAX / 4);
    } else if (!strcmp(attack, "resets")) {
        make_request("grpc.health.v1.Health", "Check", 0, NULL, NULL);
        reset_connections();
    } else {
        fputs("no such attack\n", stderr);
        return 2;
    }
    return 0;
}
