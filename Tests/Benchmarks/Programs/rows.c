// What the engine itself can do: the rows of a saved application section (CommandBenchmark.swift) written by a bare
// loop of prepared statements, BATCH commands in a commit, with the store's own settings.
//
//   rows STORE SECONDS BATCH
//
// STORE is one that command-benchmark has written: its newest rows are the pattern. Prints commands/s.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { APPLICATIONS_MAX = 1024, STATEMENTS = 6, CALLERS = 64 };

static sqlite3 *database;

static void die(const char *what) {
    fprintf(stderr, "%s: %s\n", what, database ? sqlite3_errmsg(database) : "no store");
    exit(1);
}

static void run(const char *sql) {
    if (sqlite3_exec(database, sql, NULL, NULL, NULL)) die(sql);
}

static sqlite3_stmt *prepare(const char *sql) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL)) die(sql);
    return statement;
}

static void step(sqlite3_stmt *statement) {
    if (sqlite3_step(statement) != SQLITE_DONE) die(sqlite3_sql(statement));
    sqlite3_reset(statement);
}

struct bytes {
    char *start;
    int size;
};

// The first column of the first row, copied.
static struct bytes first(const char *sql) {
    sqlite3_stmt *statement = prepare(sql);
    if (sqlite3_step(statement) != SQLITE_ROW) die(sql);
    struct bytes bytes = {NULL, sqlite3_column_bytes(statement, 0)};
    bytes.start = malloc((size_t)bytes.size + 1);
    memcpy(bytes.start, sqlite3_column_blob(statement, 0), (size_t)bytes.size);
    bytes.start[bytes.size] = 0;
    sqlite3_finalize(statement);
    return bytes;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void text(sqlite3_stmt *statement, int place, const char *value) {
    sqlite3_bind_text(statement, place, value, -1, SQLITE_STATIC);
}

static void blob(sqlite3_stmt *statement, int place, const void *value, int size) {
    sqlite3_bind_blob(statement, place, value, size, SQLITE_STATIC);
}

int main(int count, char **arguments) {
    double seconds = count == 4 ? atof(arguments[2]) : 0;
    int batch = count == 4 ? atoi(arguments[3]) : 0;
    if (seconds <= 0 || batch < 1) {
        fputs("usage: rows STORE SECONDS BATCH\n", stderr);
        return 2;
    }
    if (sqlite3_open_v2(arguments[1], &database, SQLITE_OPEN_READWRITE, NULL)) die(arguments[1]);
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("PRAGMA foreign_keys = ON");
    run("PRAGMA trusted_schema = OFF");
    run("PRAGMA cell_size_check = ON");
    run("PRAGMA temp_store = MEMORY");
    run("PRAGMA journal_size_limit = 67108864");
    run("PRAGMA cache_size = -65536");

    char *ids[APPLICATIONS_MAX];
    int applications = 0;
    sqlite3_stmt *list = prepare("SELECT application_id FROM application WHERE status = 1 LIMIT 1024");
    while (sqlite3_step(list) == SQLITE_ROW) ids[applications++] = strdup((const char *)sqlite3_column_text(list, 0));
    sqlite3_finalize(list);
    if (!applications) die("no applications");
    struct bytes content = first("SELECT content FROM application_section LIMIT 1");
    struct bytes response = first("SELECT response FROM idempotency ORDER BY created_us DESC LIMIT 1");
    struct bytes payload = first("SELECT payload FROM outbox ORDER BY sequence DESC LIMIT 1");
    struct bytes method = first("SELECT method FROM idempotency ORDER BY created_us DESC LIMIT 1");
    long long sequence = atoll(first("SELECT CAST(max(sequence) AS TEXT) FROM outbox").start);
    long long version = atoll(first("SELECT CAST(max(version) AS TEXT) FROM application").start);

    const char *texts[STATEMENTS] = {
        "UPDATE application SET status = 1, version = ?2, submitted_version = 0, correction_due_us = 0, "
        "register_number = NULL, updated_us = ?3 WHERE application_id = ?1",
        "INSERT INTO application_section (application_id, section, status, status_us, content) "
        "VALUES (?1, 1, 1, ?2, ?3) ON CONFLICT (application_id, section) DO UPDATE "
        "SET status = excluded.status, status_us = excluded.status_us, content = excluded.content",
        "DELETE FROM application_fault WHERE application_id = ?1 AND section = 1",
        "INSERT INTO application_event (application_id, version, status, actor, method, recorded_us) "
        "VALUES (?1, ?2, 1, 'made-up-1', ?3, ?4)",
        "INSERT INTO idempotency (scope, key_hash, method, request_hash, response, created_us) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        "INSERT INTO outbox (sequence, id, destination, method, aggregate, payload, status, attempts, "
        "next_attempt_us, created_us, holds, is_head) VALUES (?1, ?2, 'nobody', ?3, ?4, ?5, 'pending', 0, 0, ?6, 1, "
        "CASE WHEN EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.destination = 'nobody' AND "
        "earlier.aggregate = ?4 AND earlier.holds = 1) THEN 0 ELSE 1 END)",
    };
    sqlite3_stmt *statements[STATEMENTS];
    for (int index = 0; index < STATEMENTS; index++) statements[index] = prepare(texts[index]);

    unsigned long long random = (unsigned long long)time(NULL) * 2654435761u + 88172645463325252ull;
    long long commands = 0;
    double start = now(), end = start + seconds;
    while (now() < end) {
        run("BEGIN IMMEDIATE");
        for (int place = 0; place < batch; place++, commands++) {
            char *id = ids[commands % applications], message[32], scope[32];
            unsigned long long hash[4];
            for (int word = 0; word < 4; word++) {
                random ^= random << 13, random ^= random >> 7, random ^= random << 17;
                hash[word] = random;
            }
            snprintf(message, sizeof message, "%026llx", random);
            snprintf(scope, sizeof scope, "made-up-%lld", commands % CALLERS);
            long long moment = (long long)time(NULL) * 1000000;
            version++;
            for (int index = 0; index < 4; index++) text(statements[index], 1, id);
            sqlite3_bind_int64(statements[0], 2, version);
            sqlite3_bind_int64(statements[0], 3, moment);
            sqlite3_bind_int64(statements[1], 2, moment);
            // The section's last bytes differ, so that its page is written each time.
            memcpy(content.start + content.size - 8, hash, 8);
            blob(statements[1], 3, content.start, content.size);
            sqlite3_bind_int64(statements[3], 2, version);
            text(statements[3], 3, method.start);
            sqlite3_bind_int64(statements[3], 4, moment);
            text(statements[4], 1, scope);
            blob(statements[4], 2, hash, sizeof hash);
            text(statements[4], 3, method.start);
            blob(statements[4], 4, hash, sizeof hash);
            blob(statements[4], 5, response.start, response.size);
            sqlite3_bind_int64(statements[4], 6, moment);
            sqlite3_bind_int64(statements[5], 1, ++sequence);
            text(statements[5], 2, message);
            text(statements[5], 3, method.start);
            text(statements[5], 4, id);
            blob(statements[5], 5, payload.start, payload.size);
            sqlite3_bind_int64(statements[5], 6, moment);
            for (int index = 0; index < STATEMENTS; index++) step(statements[index]);
        }
        run("COMMIT");
    }
    printf("%.0f\n", (double)commands / (now() - start));
    return 0;
}
