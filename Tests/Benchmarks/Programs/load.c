// A closed-loop ttrpc load generator that costs little itself, to measure a server's CPU per call with.
//
//   load PORT PID SERVICE METHOD CONNECTIONS IN_FLIGHT SECONDS [PAYLOAD_FILE|@BODIES_FILE|-] [TOKEN]
//
// A payload file is the request of every call. A file of bodies holds many, each behind its length (u32, big-endian;
// frmr people --bodies writes such a file): the calls take them in turn, so that the server cannot live on one row.
//
// Keeps IN_FLIGHT calls open on each of CONNECTIONS connections to 127.0.0.1 and prints one line:
//   calls errors calls/s p50_us p99_us p99.9_us server_cpu_us_per_call
// An error is a reply with a status. The server's CPU time is that of the process PID, from /proc/PID/stat;
// it is the steadiest figure on a shared machine.
#define _GNU_SOURCE
#include <errno.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "frame.h"
#include "ttrpc/ttrpc.pb-c.h"

enum { INPUT_BYTES = 1 << 20, LATENCY_US_MAX = 1 << 20, IN_FLIGHT_MAX = 1024 };

struct connection {
    int socket;
    uint32_t next_stream;
    size_t filled;
    uint8_t input[INPUT_BYTES];
    // When the call on a stream was sent, µs, by (stream / 2) modulo a size that no open call wraps around.
    uint64_t sent_us[4 * IN_FLIGHT_MAX];
};

static struct {
    uint8_t *frames;  // one behind the other
    size_t used, room;
    size_t *starts;  // of each frame, and the end of the last
    size_t count, next, size_max;
    uint8_t *burst;  // room for IN_FLIGHT of the largest frame
    uint64_t calls, errors;
    uint32_t latency[LATENCY_US_MAX];
} load;

static void die(const char *what) {
    perror(what);
    exit(1);
}

static uint64_t now_us(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000 + (uint64_t)time.tv_nsec / 1000;
}

// User and system time of a process so far, µs: the 14th and 15th words of its stat, counted behind the name.
static double cpu_us(int pid) {
    char path[64], text[1024];
    snprintf(path, sizeof path, "/proc/%d/stat", pid);
    FILE *file = fopen(path, "r");
    if (!file) die(path);
    text[fread(text, 1, sizeof text - 1, file)] = 0;
    fclose(file);
    unsigned long long user = 0, system = 0;
    char *word = strrchr(text, ')');
    for (int skip = 0; word && skip < 12; skip++) word = strchr(word + 1, ' ');
    if (!word || sscanf(word, "%llu %llu", &user, &system) != 2) die("stat");
    return (double)(user + system) * 1e6 / (double)sysconf(_SC_CLK_TCK);
}

static uint8_t *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END)) die(path);
    long bytes = ftell(file);
    uint8_t *contents = malloc((size_t)bytes + 1);
    rewind(file);
    if (bytes < 0 || !contents || fread(contents, 1, (size_t)bytes, file) != (size_t)bytes) die(path);
    fclose(file);
    *size = (size_t)bytes;
    return contents;
}

static void add_frame(Ttrpc__Request *request, uint8_t *body, size_t size) {
    request->payload.data = body;
    request->payload.len = size;
    size_t length = ttrpc__request__get_packed_size(request), frame = FRAME_HEADER_BYTES + length;
    if (load.used + frame > load.room) {
        load.room = 2 * (load.used + frame);
        load.frames = realloc(load.frames, load.room);
    }
    // Grown at every power of two.
    if ((load.count & (load.count + 1)) == 0)
        load.starts = realloc(load.starts, 2 * (load.count + 2) * sizeof *load.starts);
    if (!load.frames || !load.starts) die("malloc");
    uint8_t *out = load.frames + load.used;
    frame_put_header(out, (uint32_t)length, 0, FRAME_REQUEST);
    ttrpc__request__pack(request, out + FRAME_HEADER_BYTES);
    load.starts[load.count++] = load.used;
    load.used += frame;
    load.starts[load.count] = load.used;
    if (frame > load.size_max) load.size_max = frame;
}

static void make_frames(char *service, char *method, const char *payload_path, char *token) {
    static char bearer[8192];
    Ttrpc__Request request = TTRPC__REQUEST__INIT;
    request.service = service;
    request.method = method;
    request.timeout_nano = 5000000000;
    Ttrpc__KeyValue authorization = TTRPC__KEY_VALUE__INIT;
    Ttrpc__KeyValue *metadata[] = {&authorization};
    if (token) {
        snprintf(bearer, sizeof bearer, "Bearer %s", token);
        authorization.key = "authorization";
        authorization.value = bearer;
        request.metadata = metadata;
        request.n_metadata = 1;
    }
    size_t size = 0;
    if (!payload_path || !strcmp(payload_path, "-")) return add_frame(&request, NULL, 0);
    int many = payload_path[0] == '@';
    uint8_t *bodies = read_file(payload_path + many, &size);
    if (!many) return add_frame(&request, bodies, size);
    for (size_t at = 0; at < size;) {
        size_t length = at + 4 <= size ? frame_u32(bodies + at) : size;
        if (length > size - at - 4) {
            fprintf(stderr, "%s is cut short\n", payload_path + 1);
            exit(1);
        }
        add_frame(&request, bodies + at + 4, length);
        at += 4 + length;
    }
    free(bodies);
    if (!load.count) {
        fprintf(stderr, "%s holds nothing\n", payload_path + 1);
        exit(1);
    }
}

static void send_calls(struct connection *connection, int count) {
    uint64_t now = now_us();
    size_t size = 0;
    for (int index = 0; index < count; index++, connection->next_stream += 2) {
        size_t start = load.starts[load.next], length = load.starts[load.next + 1] - start;
        uint8_t *out = load.burst + size;
        memcpy(out, load.frames + start, length);
        frame_put_u32(out + 4, connection->next_stream);
        connection->sent_us[connection->next_stream / 2 % (4 * IN_FLIGHT_MAX)] = now;
        size += length;
        if (++load.next == load.count) load.next = 0;
    }
    for (size_t sent = 0; sent < size;) {
        ssize_t wrote = send(connection->socket, load.burst + sent, size - sent, MSG_NOSIGNAL);
        if (wrote >= 0) sent += (size_t)wrote;
        else if (errno == EAGAIN) poll(&(struct pollfd){.fd = connection->socket, .events = POLLOUT}, 1, -1);
        else die("send");
    }
}

// Takes what has arrived, counts the replies, and sends as many calls again.
static void take_replies(struct connection *connection) {
    ssize_t count =
        recv(connection->socket, connection->input + connection->filled, INPUT_BYTES - connection->filled, 0);
    if (count < 0 && errno == EAGAIN) return;
    if (count <= 0) die("the server closed a connection");
    connection->filled += (size_t)count;
    uint64_t now = now_us();
    int replies = 0;
    size_t at = 0, size;
    while ((size = frame_size(connection->input + at, connection->filled - at))) {
        const uint8_t *frame = connection->input + at;
        uint32_t stream = frame_u32(frame + 4);
        uint64_t latency = now - connection->sent_us[stream / 2 % (4 * IN_FLIGHT_MAX)];
        load.latency[latency < LATENCY_US_MAX ? latency : LATENCY_US_MAX - 1]++;
        // Field 1 of a Response is its status; a status that is there but empty means success.
        if (size > FRAME_HEADER_BYTES + 1 && frame[FRAME_HEADER_BYTES] == 0x0a && frame[FRAME_HEADER_BYTES + 1])
            load.errors++;
        replies++;
        at += size;
    }
    connection->filled -= at;
    memmove(connection->input, connection->input + at, connection->filled);
    load.calls += (uint64_t)replies;
    if (replies) send_calls(connection, replies);
}

static int percentile_us(double part) {
    uint64_t seen = 0;
    for (int us = 0; us < LATENCY_US_MAX; us++)
        if ((seen += load.latency[us]) >= (uint64_t)((double)load.calls * part)) return us;
    return LATENCY_US_MAX;
}

static struct connection *connect_to(int port, int epoll) {
    struct connection *connection = calloc(1, sizeof *connection);
    struct sockaddr_in address = {AF_INET, htons((uint16_t)port), {htonl(INADDR_LOOPBACK)}, {0}};
    if (!connection || (connection->socket = socket(AF_INET, SOCK_STREAM, 0)) < 0) die("socket");
    if (connect(connection->socket, (struct sockaddr *)&address, sizeof address)) die("connect");
    setsockopt(connection->socket, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
    connection->next_stream = 1;
    epoll_ctl(epoll, EPOLL_CTL_ADD, connection->socket, &(struct epoll_event){EPOLLIN, {.ptr = connection}});
    return connection;
}

int main(int count, char **arguments) {
    if (count < 8) {
        fputs("usage: load PORT PID SERVICE METHOD CONNECTIONS IN_FLIGHT SECONDS "
              "[PAYLOAD_FILE|@BODIES_FILE|-] [TOKEN]\n", stderr);
        return 2;
    }
    int port = atoi(arguments[1]), pid = atoi(arguments[2]);
    int connections = atoi(arguments[5]), in_flight = atoi(arguments[6]);
    double seconds = atof(arguments[7]);
    if (connections < 1 || in_flight < 1 || in_flight > IN_FLIGHT_MAX || seconds <= 0) return 2;
    make_frames(arguments[3], arguments[4], count > 8 ? arguments[8] : NULL, count > 9 ? arguments[9] : NULL);
    load.burst = malloc((size_t)in_flight * load.size_max);
    int epoll = epoll_create1(0);
    uint64_t start = now_us(), end = start + (uint64_t)(seconds * 1e6);
    double cpu_start = cpu_us(pid);
    for (int index = 0; index < connections; index++) send_calls(connect_to(port, epoll), in_flight);
    for (struct epoll_event events[64]; now_us() < end;) {
        int ready = epoll_wait(epoll, events, 64, 100);
        for (int index = 0; index < ready; index++) take_replies(events[index].data.ptr);
    }
    double calls = (double)(load.calls ? load.calls : 1);
    printf("%llu %llu %.0f %d %d %d %.3f\n", (unsigned long long)load.calls, (unsigned long long)load.errors,
           calls * 1e6 / (double)(now_us() - start), percentile_us(.5), percentile_us(.99), percentile_us(.999),
           (cpu_us(pid) - cpu_start) / calls);
    return load.calls == 0;
}
