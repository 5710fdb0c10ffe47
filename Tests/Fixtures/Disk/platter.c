// Preloaded into a service (LD_PRELOAD), keeps beside each file what of it would be on the disk if the power failed now.
//
// FRMR_DISK     the folder whose files are watched, absolute.
// FRMR_PLATTER  the folder of what is on the disk: a file NAME for each watched one, its path below FRMR_DISK with '%'
//               for '/'. A test makes the power fail by putting these in the place of the files.
//
// A page that is written is on the disk once fsync or fdatasync of its file returns 0. While FRMR_PLATTER/fail exists,
// the next one of a file whose path holds its text fails with EIO. Then it is as on Linux: every page that was to be
// written counts as written for the kernel, so reads go on to show it, and no later fsync writes it unless the page is
// written to again. NAME.lost, a byte for each page, keeps that over the end of the process.
//
// Names and sizes are on the disk at once. -shm is shared memory and never is.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { page = 4096, pages_at_once = 64 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(result, name, ...) \
    static result (*real)(__VA_ARGS__); \
    if (!real) real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static ssize_t real_pwrite(int file, const void *bytes, size_t count, off_t place) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t);
    return real(file, bytes, count, place);
}

static int real_unlink(const char *path) {
    REAL(int, "unlink", const char *);
    return real(path);
}

static int real_rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    return real(from, to);
}

static int real_truncate(int file, off_t size) {
    REAL(int, "ftruncate64", int, off_t);
    return real(file, size);
}

// The file on the platter for a watched path; 0 when it is not watched.
static int platter(const char *path, const char *suffix, char *name) {
    const char *disk = getenv("FRMR_DISK"), *folder = getenv("FRMR_PLATTER");
    if (!disk || !folder || strncmp(path, disk, strlen(disk)) || path[strlen(disk)] != '/') return 0;
    size_t length = strlen(path);
    if (length > 4 && !strcmp(path + length - 4, "-shm")) return 0;
    int start = snprintf(name, PATH_MAX, "%s/", folder);
    snprintf(name + start, PATH_MAX - start, "%s%s", path + strlen(disk) + 1, suffix);
    for (char *c = name + start; *c; c++)
        if (*c == '/') *c = '%';
    return 1;
}

static int path_of(int file, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return path[0] == '/';
}

// Pages that are written to again will be written by the next fsync.
static void dirty(int file, off_t place, ssize_t count) {
    char path[PATH_MAX], name[PATH_MAX];
    if (count <= 0 || !path_of(file, path) || !platter(path, ".lost", name)) return;
    int lost = open(name, O_RDWR | O_CLOEXEC);
    if (lost < 0) return;
    for (off_t p = place / page; p <= (place + count - 1) / page; p++) real_pwrite(lost, "\0", 1, p);
    close(lost);
}

// Moves what is to be written onto the platter, or marks it as lost.
static void settle(int file, const char *path, int fails) {
    char name[PATH_MAX], lost_name[PATH_MAX];
    static char now[page * pages_at_once], was[page * pages_at_once], gone[pages_at_once];
    struct stat status;
    if (!platter(path, "", name) || !platter(path, ".lost", lost_name) || fstat(file, &status)) return;
    if (!S_ISREG(status.st_mode)) return;
    int source = open(path, O_RDONLY | O_CLOEXEC);
    int target = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    int lost = open(lost_name, O_RDWR | O_CLOEXEC | (fails ? O_CREAT : 0), 0600);
    if (source >= 0 && target >= 0) {
        real_truncate(target, status.st_size);
        for (off_t place = 0; place < status.st_size; place += sizeof now) {
            memset(now, 0, sizeof now);
            memset(was, 0, sizeof was);
            memset(gone, 0, sizeof gone);
            ssize_t count = pread(source, now, sizeof now, place);
            if (pread(target, was, sizeof was, place) < 0 || count <= 0) break;
            if (lost >= 0 && pread(lost, gone, pages_at_once, place / page) < 0) break;
            if (!memcmp(now, was, sizeof now)) continue;
            for (int p = 0; p * page < count; p++) {
                size_t bytes = count - p * page < page ? count - p * page : page;
                if (gone[p] || !memcmp(now + p * page, was + p * page, bytes)) continue;
                if (fails)
                    real_pwrite(lost, "\1", 1, place / page + p);
                else
                    real_pwrite(target, now + p * page, bytes, place + p * page);
            }
        }
    }
    if (source >= 0) close(source);
    if (target >= 0) close(target);
    if (lost >= 0) close(lost);
}

// Whether this fsync is the one that is to fail; it then no longer is.
static int is_to_fail(const char *path) {
    char name[PATH_MAX], text[256] = "";
    const char *folder = getenv("FRMR_PLATTER");
    if (!folder) return 0;
    snprintf(name, sizeof name, "%s/fail", folder);
    int file = open(name, O_RDONLY | O_CLOEXEC);
    if (file < 0) return 0;
    ssize_t count = read(file, text, sizeof text - 1);
    close(file);
    return count > 0 && strstr(path, text) && real_unlink(name) == 0;
}

static int synced(int file, int result) {
    char path[PATH_MAX], name[PATH_MAX];
    if (result || !path_of(file, path) || !platter(path, "", name)) return result;
    pthread_mutex_lock(&lock);
    int fails = is_to_fail(path);
    settle(file, path, fails);
    pthread_mutex_unlock(&lock);
    if (!fails) return 0;
    errno = EIO;
    return -1;
}

int fsync(int file) {
    REAL(int, "fsync", int);
    return synced(file, real(file));
}

int fdatasync(int file) {
    REAL(int, "fdatasync", int);
    return synced(file, real(file));
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off_t place) {
    ssize_t written = real_pwrite(file, bytes, count, place);
    int kept = errno;
    dirty(file, place, written);
    errno = kept;
    return written;
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) { return pwrite64(file, bytes, count, place); }

static int moved(const char *from, const char *to, const char *suffix) {
    char old[PATH_MAX], new[PATH_MAX];
    if (!platter(from, suffix, old) || !platter(to, suffix, new)) return 0;
    real_unlink(new);
    return real_rename(old, new);
}

int rename(const char *from, const char *to) {
    int result = real_rename(from, to);
    if (result) return result;
    moved(from, to, "");
    moved(from, to, ".lost");
    return 0;
}

int unlink(const char *path) {
    char name[PATH_MAX];
    int result = real_unlink(path);
    int kept = errno;
    if (result == 0 && platter(path, "", name)) real_unlink(name);
    if (result == 0 && platter(path, ".lost", name)) real_unlink(name);
    errno = kept;
    return result;
}
