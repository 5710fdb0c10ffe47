#!/bin/bash
# A register of a million workers: how fast it is loaded, how soon the service is ready on it, and what a verdict about
# a random one of them costs beside the floor (floor.c) and beside a small store, in turns in one run.
# Prints lines "name | value | target | pass/fail"; exits with 1 when a target is missed.
#   COUNT=1000000 SMALL=10000 SECONDS_EACH=3 ROUNDS=3 FIRST_PORT=7921 Tests/Benchmarks/million.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

COUNT="${COUNT:-1000000}"
SMALL="${SMALL:-10000}"
SECONDS_EACH="${SECONDS_EACH:-3}"
ROUNDS="${ROUNDS:-3}"
FIRST_PORT="${FIRST_PORT:-7921}"
READY_TRIES_MAX=5000
for product in registry frmr; do swift build -c release --product "$product" >&2; done
BIN="$(swift build -c release --show-bin-path)"
DATA="${DATA:-$(mktemp -d)}"
pids=()
stop_started() {
    [ ${#pids[@]} = 0 ] || { kill -TERM "${pids[@]}" 2>/dev/null || true; wait "${pids[@]}" 2>/dev/null || true; }
    [ -n "${KEEP:-}" ] || rm -rf "$DATA"
}
trap stop_started EXIT

c=Shared/CCalls
for program in floor load; do
    cc -O2 -Wall -Wextra -Wno-unused-parameter -I$c/include -o "$DATA/$program" "Tests/Benchmarks/Programs/$program.c" \
        $c/ttrpc.ttrpc.pb-c.c $c/google.rpc.status.pb-c.c $c/google.protobuf.any.pb-c.c -lprotobuf-c -lpthread
done

failed=0
# line NAME VALUE TARGET CONDITION: the condition is an awk expression.
line() {
    local verdict=pass
    awk "BEGIN { exit !($4) }" || { verdict=fail; failed=1; }
    echo "$1 | $2 | $3 | $verdict"
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
now_us() { echo $(($(date +%s%N) / 1000)); }

# The service's own kind of token: good for a minute, signed by the key that services of one machine share.
(umask 077 && head -c 32 /dev/urandom >"$DATA/service.key")
token() {
    local now key text
    now=$(date +%s)
    key=$(od -An -v -tx1 "$DATA/service.key" | tr -d ' \n')
    encode() { base64 -w0 | tr '+/' '-_' | tr -d '='; }
    text=$(printf '{"alg":"HS256","typ":"JWT"}' | encode).$(printf \
        '{"sub":"bench","iss":"bench","roles":["service"],"assurance":"full","confirmed":true,"iat":%d,"exp":%d}' \
        "$now" $((now + 55)) | encode)
    echo "$text.$(printf %s "$text" | openssl dgst -sha256 -mac HMAC -macopt hexkey:"$key" -binary | encode)"
}

# make SIZE: people, questions about them, and the store.
make() {
    "$BIN/frmr" people --count "$1" --seed 1 --out "$DATA/people-$1" --bodies "$DATA/checks-$1" --check-count 200000
    "$BIN/frmr" people --count "$1" --seed 1 --bodies "$DATA/batches-$1" --check-count 100000 --checks-per-body 500
    mkdir -p "$DATA/store-$1"
    "$BIN/registry" import "$DATA/people-$1" --data-dir "$DATA/store-$1" >"$DATA/import-$1.log"
    rm "$DATA/people-$1"
}
make "$SMALL"

make "$COUNT"
rate=$(awk -F' · |/s' '/^done/ { print $(NF - 1) }' "$DATA/import-$COUNT.log")
line "import of $COUNT, workers/s" "$rate" ">= 20000" "$rate >= 20000"
line "import, store bytes/worker" $(($(stat -c %s "$DATA/store-$COUNT/registry.db") / COUNT)) "-" 1

# serve NAME STORE PORT: sets ready_ms, the time from the start to the first connection.
serve() {
    local start tries=0
    start=$(now_us)
    "$BIN/registry" serve --listen "127.0.0.1:$3" --data-dir "$DATA/store-$2" --service-key-file "$DATA/service.key" \
        >"$DATA/$1.log" 2>&1 &
    pids+=($!)
    until (exec 3<>"/dev/tcp/127.0.0.1/$3") 2>/dev/null; do
        tries=$((tries + 1))
        if [ $tries -gt $READY_TRIES_MAX ] || ! kill -0 "${pids[-1]}" 2>/dev/null; then cat "$DATA/$1.log" >&2; exit 1; fi
        sleep 0.002
    done
    ready_ms=$((($(now_us) - start) / 1000))
}
serve small "$SMALL" $((FIRST_PORT + 1))
serve million "$COUNT" $((FIRST_PORT + 2))
line "start to ready on $COUNT, ms" "$ready_ms" "<= 200" "$ready_ms <= 200"
"$DATA/floor" "$FIRST_PORT" 2 &
pids+=($!)

# measure KIND PORT PID METHOD BODIES CONNECTIONS IN_FLIGHT: appends calls errors calls/s p50 p99 p99.9 cpu.
measure() {
    "$DATA/load" "$2" "$3" frmr.registry.v1.Eligibility "$4" "$6" "$7" "$SECONDS_EACH" "@$DATA/$5" "$(token)" \
        >>"$DATA/$1.figures"
}
# The first reading of a store brings it into memory and is no part of the figures.
measure warm $((FIRST_PORT + 1)) "${pids[0]}" Check "checks-$SMALL" 8 32
measure warm $((FIRST_PORT + 2)) "${pids[1]}" Check "checks-$COUNT" 8 32
for ((round = 0; round < ROUNDS; round++)); do
    measure floor "$FIRST_PORT" "${pids[2]}" Check "checks-$COUNT" 8 32
    measure million $((FIRST_PORT + 2)) "${pids[1]}" Check "checks-$COUNT" 8 32
    measure small $((FIRST_PORT + 1)) "${pids[0]}" Check "checks-$SMALL" 8 32
    measure batch $((FIRST_PORT + 2)) "${pids[1]}" CheckBatch "batches-$COUNT" 2 2
done
of() { awk -v column="$2" '{ print $column }' "$DATA/$1.figures" | median; }
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }

cpu_floor=$(of floor 7) cpu=$(of million 7) cpu_small=$(of small 7)
per_verdict=$(awk "BEGIN { printf \"%.2f\", $(of batch 7) / 500 }")
tail=$(ratio "$(of million 5)" "$(of million 4)")
errors=$(awk '{ errors += $2 } END { print errors + 0 }' "$DATA"/*.figures)
line "Check 8x32 on $COUNT, calls/s" "$(of million 3)" "-" 1
line "Check 8x32 on $COUNT, server CPU µs/call" "$cpu" "-" 1
line "Check, x floor ($cpu_floor µs)" "$(ratio "$cpu" "$cpu_floor")" "<= 24" "$cpu <= 24 * $cpu_floor"
line "Check p99 / p50" "$tail" "<= 3" "$tail <= 3"
line "Check, cost of $COUNT / $SMALL" "$(ratio "$cpu" "$cpu_small")" "<= 1.5" "$cpu <= 1.5 * $cpu_small"
line "CheckBatch of 500, CPU µs/verdict" "$per_verdict" "<= 6" "$per_verdict <= 6"
line "errors" "$errors" "0" "$errors == 0"
exit $failed
