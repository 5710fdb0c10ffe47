// An open-loop ttrpc load generator: calls begin when they are due, whether or not earlier ones were answered, as
// independent callers would. It tells what a server still serves when more is asked of it than it can do.
//
//   overload PORT PID SERVICE METHOD CONNECTIONS RATE SECONDS DEADLINE_MS [PAYLOAD_FILE|-] [TOKEN|-] [KEYED]
//
// RATE is calls a second over all connections; 0 closes the loop: 32 calls stay open on each connection, which finds
// the peak. A connection has at most 1,024 calls open, as PROTOCOL.md section 4 has it, and little room to send; a call
// that is due when there is no room is turned away by the caller itself, as a client with a bounded queue does.
// KEYED gives each call an idempotency key of its own, for commands.
// After a warm-up of a second prints one line:
//   offered/s answered/s refused/s turned_away/s late/s p50_us p99_us rss_max_KiB
// An answer counts when it is no error and within the deadline; refused is RESOURCE_EXHAUSTED or an expired call, any
// other error ends the program. Latency runs from the moment a call was due.
#define _GNU_SOURCE
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "frame.h"
#include "google/rpc/status.pb-c.h"
#include "ttrpc/ttrpc.pb-c.h"

enum {
    INPUT_BYTES = 64 << 10,
    OUTPUT_BYTES = 2 << 10,
    SEND_BUFFER_BYTES = 8 << 10,
    PAYLOAD_BYTES_MAX = 1 << 20,
    LATENCY_US_MAX = 1 << 22,
    OPEN_MAX = 1024,
    CLOSED_LOOP_OPEN = 32,
    KEY_BYTES = 24,
    CODE_DEADLINE_EXCEEDED = 4,
    CODE_RESOURCE_EXHAUSTED = 8,
    CODE_ABORTED = 10,
};
static const uint64_t WARM_UP_US = 1000000, RSS_EVERY_US = 50000;

struct connection {
    int socket;
    uint32_t next_stream;
    int open;
    int is_full;  // the socket takes nothing more in this round
    size_t filled, out_start, out_end;
    uint8_t input[INPUT_BYTES];
    uint8_t *output;
    uint64_t due_us[OPEN_MAX * 64];  // when the call on a stream was due, by stream / 2
};

static struct {
    struct connection *connections;
    int count, open_max;
    uint8_t *frame;
    size_t size, key_at, output_bytes;
    uint64_t deadline_us, measure_from, key;
    uint64_t offered, answered, refused, turned_away, late;
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

static long rss_kib(const char *pid) {
    char path[64];
    long size, resident = 0;
    snprintf(path, sizeof path, "/proc/%s/statm", pid);
    FILE *file = fopen(path, "r");
    if (!file || fscanf(file, "%ld %ld", &size, &resident) != 2) die(path);
    fclose(file);
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

static void make_frame(char *service, char *method, const char *payload_path, char *token, int is_keyed) {
    static uint8_t payload[PAYLOAD_BYTES_MAX];
    static char bearer[8192], key[KEY_BYTES + 1];
    Ttrpc__Request request = TTRPC__REQUEST__INIT;
    request.service = service;
    request.method = method;
    request.timeout_nano = (int64_t)load.deadline_us * 1000;
    request.payload.data = payload;
    if (payload_path && strcmp(payload_path, "-")) {
        FILE *file = fopen(payload_path, "rb");
        if (!file) die(payload_path);
        request.payload.len = fread(payload, 1, sizeof payload, file);
        fclose(file);
    }
    Ttrpc__KeyValue authorization = TTRPC__KEY_VALUE__INIT, idempotency = TTRPC__KEY_VALUE__INIT;
    Ttrpc__KeyValue *metadata[2];
    request.metadata = metadata;
    if (token && strcmp(token, "-")) {
        snprintf(bearer, sizeof bearer, "Bearer %s", token);
        authorization.key = "authorization";
        authorization.value = bearer;
        metadata[request.n_metadata++] = &authorization;
    }
    if (is_keyed) {
        memset(key, '#', KEY_BYTES);
        idempotency.key = "idempotency-key";
        idempotency.value = key;
        metadata[request.n_metadata++] = &idempotency;
    }
    size_t length = ttrpc__request__get_packed_size(&request);
    load.size = FRAME_HEADER_BYTES + length;
    load.frame = malloc(load.size);
    frame_put_header(load.frame, (uint32_t)length, 0, FRAME_REQUEST);
    ttrpc__request__pack(&request, load.frame + FRAME_HEADER_BYTES);
    if (is_keyed) {
        uint8_t *found = memmem(load.frame, load.size, key, KEY_BYTES);
        if (!found) die("key");
        load.key_at = (size_t)(found - load.frame);
    }
    load.output_bytes = load.size > OUTPUT_BYTES ? load.size : OUTPUT_BYTES;
}

static void send_out(struct connection *connection) {
    while (connection->out_start < connection->out_end) {
        ssize_t sent = send(connection->socket, connection->output + connection->out_start,
                            connection->out_end - connection->out_start, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno == EAGAIN) {
            connection->is_full = 1;
            return;
        }
        if (sent < 0) die("send");
        connection->out_start += (size_t)sent;
    }
    connection->out_start = connection->out_end = 0;
}

// False: no room, the caller turns the call away.
static int begin_call(struct connection *connection, uint64_t due) {
    if (connection->open == load.open_max) return 0;
    if (load.output_bytes - connection->out_end < load.size) {
        // Turning a call away must cost next to nothing, or the generator takes the time it wants to measure.
        if (connection->is_full) return 0;
        send_out(connection);
        if (connection->out_start > 0) {
            memmove(connection->output, connection->output + connection->out_start,
                    connection->out_end - connection->out_start);
            connection->out_end -= connection->out_start;
            connection->out_start = 0;
        }
        if (load.output_bytes - connection->out_end < load.size) return 0;
    }
    uint8_t *out = connection->output + connection->out_end;
    memcpy(out, load.frame, load.size);
    frame_put_u32(out + 4, connection->next_stream);
    if (load.key_at) {
        char key[KEY_BYTES + 1];
        snprintf(key, sizeof key, "%08x%016llx", (unsigned)getpid(), (unsigned long long)load.key++);
        memcpy(out + load.key_at, key, KEY_BYTES);
    }
    connection->out_end += load.size;
    connection->due_us[connection->next_stream / 2 % (OPEN_MAX * 64)] = due;
    connection->next_stream += 2;
    connection->open++;
    return 1;
}

// The code of the status in a response; 0 without one.
static int status_code(const uint8_t *frame, size_t size) {
    if (size <= FRAME_HEADER_BYTES + 1 || frame[FRAME_HEADER_BYTES] != 0x0a || !frame[FRAME_HEADER_BYTES + 1]) return 0;
    Ttrpc__Response *response =
        ttrpc__response__unpack(NULL, size - FRAME_HEADER_BYTES, frame + FRAME_HEADER_BYTES);
    if (!response) die("a response that does not decode");
    int code = response->status ? response->status->code : 0;
    if (code && code != CODE_DEADLINE_EXCEEDED && code != CODE_RESOURCE_EXHAUSTED && code != CODE_ABORTED) {
        fprintf(stderr, "error %d: %s\n", code, response->status->message);
        exit(1);
    }
    ttrpc__response__free_unpacked(response, NULL);
    return code;
}

static void take_replies(struct connection *connection) {
    ssize_t count = recv(connection->socket, connection->input + connection->filled, INPUT_BYTES - connection->filled,
                         MSG_DONTWAIT);
    if (count < 0 && errno == EAGAIN) return;
    if (count <= 0) die("the server closed a connection");
    connection->filled += (size_t)count;
    uint64_t now = now_us();
    size_t at = 0, size;
    while ((size = frame_size(connection->input + at, connection->filled - at))) {
        const uint8_t *frame = connection->input + at;
        uint64_t due = connection->due_us[frame_u32(frame + 4) / 2 % (OPEN_MAX * 64)];
        connection->open--;
        at += size;
        if (due < load.measure_from) continue;
        uint64_t latency = now - due;
        if (status_code(frame, size)) load.refused++;
        else if (latency > load.deadline_us) load.late++;
        else load.answered++, load.latency[latency < LATENCY_US_MAX ? latency : LATENCY_US_MAX - 1]++;
    }
    connection->filled -= at;
    memmove(connection->input, connection->input + at, connection->filled);
}

static int percentile_us(double part) {
    uint64_t seen = 0;
    for (int us = 0; us < LATENCY_US_MAX; us++)
        if ((seen += load.latency[us]) > (uint64_t)((double)load.answered * part)) return us;
    return 0;
}

static void open_connections(int port, int epoll) {
    load.connections = calloc((size_t)load.count, sizeof *load.connections);
    if (!load.connections) die("memory");
    for (int index = 0; index < load.count; index++) {
        struct connection *connection = load.connections + index;
        struct sockaddr_in address = {AF_INET, htons((uint16_t)port), {htonl(INADDR_LOOPBACK)}, {0}};
        if ((connection->socket = socket(AF_INET, SOCK_STREAM, 0)) < 0) die("socket");
        setsockopt(connection->socket, SOL_SOCKET, SO_SNDBUF, &(int){SEND_BUFFER_BYTES}, sizeof(int));
        setsockopt(connection->socket, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
        if (connect(connection->socket, (struct sockaddr *)&address, sizeof address)) die("connect");
        connection->next_stream = 1;
        connection->output = malloc(load.output_bytes);
        epoll_ctl(epoll, EPOLL_CTL_ADD, connection->socket, &(struct epoll_event){EPOLLIN, {.ptr = connection}});
    }
}

// Begins the calls that are due by now, on the connections in turn. Once each of them has turned one away in a row there
// is no room for the others of this round either: they are turned away together, since the generator shares its cores
// with the server and must not take from it by counting what it does not send.
static void begin_due(double rate, uint64_t start, uint64_t now, uint64_t *begun) {
    uint64_t due_count = (uint64_t)((double)(now - start) * rate / 1e6);
    int in_a_row = 0;
    while (*begun < due_count) {
        uint64_t due = start + (uint64_t)((double)*begun * 1e6 / rate), count = 1;
        if (begin_call(load.connections + *begun % (uint64_t)load.count, due)) {
            in_a_row = 0;
        } else {
            if (++in_a_row == load.count) count = due_count - *begun;
            if (due >= load.measure_from) load.turned_away += count;
        }
        if (due >= load.measure_from) load.offered += count;
        *begun += count;
    }
}

static void keep_open(uint64_t now) {
    for (int index = 0; index < load.count; index++)
        while (begin_call(load.connections + index, now)) load.offered += now >= load.measure_from;
}

int main(int count, char **arguments) {
    if (count < 9) {
        fputs("usage: overload PORT PID SERVICE METHOD CONNECTIONS RATE SECONDS DEADLINE_MS"
              " [PAYLOAD_FILE|-] [TOKEN|-] [KEYED]\n", stderr);
        return 2;
    }
    double rate = atof(arguments[6]), seconds = atof(arguments[7]);
    load.count = atoi(arguments[5]);
    load.deadline_us = (uint64_t)atoll(arguments[8]) * 1000;
    if (load.count < 1 || seconds <= 0 || !load.deadline_us || rate < 0) return 2;
    load.open_max = rate > 0 ? OPEN_MAX : CLOSED_LOOP_OPEN;
    make_frame(arguments[3], arguments[4], count > 9 ? arguments[9] : NULL, count > 10 ? arguments[10] : NULL,
               count > 11);
    int epoll = epoll_create1(0);
    open_connections(atoi(arguments[1]), epoll);
    uint64_t start = now_us(), begun = 0, next_rss = start, now;
    uint64_t end = start + WARM_UP_US + (uint64_t)(seconds * 1e6);
    load.measure_from = start + WARM_UP_US;
    long rss_max = 0;
    while ((now = now_us()) < end) {
        if (rate > 0) begin_due(rate, start, now, &begun);
        else keep_open(now);
        for (int index = 0; index < load.count; index++) {
            load.connections[index].is_full = 0;
            send_out(load.connections + index);
        }
        struct epoll_event events[64];
        int ready = epoll_wait(epoll, events, 64, 1);
        for (int index = 0; index < ready; index++) take_replies(events[index].data.ptr);
        if (now >= next_rss) {
            long rss = rss_kib(arguments[2]);
            if (rss > rss_max) rss_max = rss;
            next_rss = now + RSS_EVERY_US;
        }
    }
    printf("%.0f %.0f %.0f %.0f %.0f %d %d %ld\n", (double)load.offered / seconds, (double)load.answered / seconds,
           (double)load.refused / seconds, (double)load.turned_away / seconds, (double)load.late / seconds,
           percentile_us(.5), percentile_us(.99), rss_max);
    return load.answered == 0;
}
