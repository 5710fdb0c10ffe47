// What idle connections cost a service: opens them, makes one call on each, lets them rest, and reads the service's
// resident memory before and after.
//
//   idle PORT PID CONNECTIONS      prints: rss_before_KiB rss_after_KiB
//
// Connections come from 127.0.0.2, 127.0.0.3, … in turn, so that no address has more than the service grants it.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "frame.h"
#include "ttrpc/ttrpc.pb-c.h"

enum { PER_ADDRESS = 250, REPLY_BYTES = 4096, REST_SECONDS = 3 };

static void die(const char *what) {
    perror(what);
    exit(1);
}

static long rss_kib(const char *pid) {
    char path[64], line[256];
    long kib = -1;
    snprintf(path, sizeof path, "/proc/%s/status", pid);
    FILE *file = fopen(path, "r");
    if (!file) die(path);
    while (fgets(line, sizeof line, file))
        if (sscanf(line, "VmRSS: %ld kB", &kib) == 1) break;
    fclose(file);
    return kib;
}

static int connect_from(int index, int port) {
    struct sockaddr_in own = {AF_INET, 0, {htonl(INADDR_LOOPBACK + 1 + (uint32_t)(index / PER_ADDRESS))}, {0}};
    struct sockaddr_in service = {AF_INET, htons((uint16_t)port), {htonl(INADDR_LOOPBACK)}, {0}};
    int socket_ = socket(AF_INET, SOCK_STREAM, 0);
    if (socket_ < 0) die("socket");
    if (bind(socket_, (struct sockaddr *)&own, sizeof own)) die("bind");
    if (connect(socket_, (struct sockaddr *)&service, sizeof service)) die("connect");
    return socket_;
}

// One Health/Check, so that the connection has been used and not only accepted.
static void call_once(int socket_) {
    uint8_t frame[256], reply[REPLY_BYTES];
    Ttrpc__Request request = TTRPC__REQUEST__INIT;
    request.service = "grpc.health.v1.Health";
    request.method = "Check";
    size_t length = ttrpc__request__pack(&request, frame + FRAME_HEADER_BYTES), filled = 0;
    frame_put_header(frame, (uint32_t)length, 1, FRAME_REQUEST);
    if (send(socket_, frame, FRAME_HEADER_BYTES + length, MSG_NOSIGNAL) < 0) die("send");
    while (!frame_size(reply, filled)) {
        ssize_t count = recv(socket_, reply + filled, sizeof reply - filled, 0);
        if (count <= 0) die("the service closed a connection");
        filled += (size_t)count;
    }
}

int main(int count, char **arguments) {
    if (count != 4) {
        fputs("usage: idle PORT PID CONNECTIONS\n", stderr);
        return 2;
    }
    int port = atoi(arguments[1]), connections = atoi(arguments[3]);
    struct rlimit files = {(rlim_t)connections + 64, (rlim_t)connections + 64};
    struct rlimit had;
    getrlimit(RLIMIT_NOFILE, &had);
    files.rlim_max = had.rlim_max;
    if (had.rlim_cur < files.rlim_cur && setrlimit(RLIMIT_NOFILE, &files)) die("setrlimit");
    long before = rss_kib(arguments[2]);
    for (int index = 0; index < connections; index++) call_once(connect_from(index, port));
    sleep(REST_SECONDS);
    printf("%ld %ld\n", before, rss_kib(arguments[2]));
    return 0;
}
