#!/bin/bash
# What our side of the wire can do: the CPU time of an async client per call, pipelined on one connection to the floor
# server (floor.c), and how many Health/Check calls a second the load client drives through a service, both on the same
# cores. Prints "name | value | target | pass/FAIL"; exits with 1 when a target is missed.
#   SECONDS_EACH=3 ROUNDS=3 FIRST_PORT=7941 Tests/Benchmarks/client.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

SECONDS_EACH="${SECONDS_EACH:-3}"
ROUNDS="${ROUNDS:-3}"
FIRST_PORT="${FIRST_PORT:-7941}"
IN_FLIGHT=256
CPU_US_MAX=6
LOAD_RATE_MIN=200000
for product in identity registry verification frmr client-benchmark; do
    swift build -c release --product "$product" >&2
done
BIN="$(swift build -c release --show-bin-path)"
DATA="$(mktemp -d)"
. Tests/services.sh
trap 'stop_started; rm -rf "$DATA"' EXIT

c=Shared/CCalls
cc -O2 -Wall -Wextra -Wno-unused-parameter -I$c/include -o "$DATA/floor" Tests/Benchmarks/Programs/floor.c \
    $c/ttrpc.ttrpc.pb-c.c $c/google.rpc.status.pb-c.c $c/google.protobuf.any.pb-c.c -lprotobuf-c -lpthread
start_services
"$DATA/floor" $((FIRST_PORT + 9)) 1 &
pids+=($!)
for ((try = 0; try < 100; try++)); do
    (: <"/dev/tcp/127.0.0.1/$((FIRST_PORT + 9))") 2>/dev/null && break
    sleep 0.05
done

cat >"$DATA/plan.yaml" <<END
name: Health alone
endpoints:
  registry: $REGISTRY
connections: 8
warm-up: 500ms
methods:
  - method: grpc.health.v1.Health/Check
    endpoint: registry
closed: {in-flight: 32}
stages:
  - constant: {at: 8, for: ${SECONDS_EACH}s}
objectives:
  - errors <= 0%
END
for ((round = 0; round < ROUNDS; round++)); do
    "$BIN/client-benchmark" $((FIRST_PORT + 9)) "$SECONDS_EACH" $IN_FLIGHT >>"$DATA/client"
    "$BIN/frmr" load "$DATA/plan.yaml" --quiet --out "$DATA/report" >"$DATA/load.log" || { cat "$DATA/load.log" >&2; exit 1; }
    # The first method of a report is all of them together.
    grep -o '"goodPerSecond": *[0-9.]*' "$DATA/report/report.json" | head -n 1 | grep -o '[0-9.]*$' >>"$DATA/rates"
done

failed=0
# line NAME VALUE TARGET CONDITION: the condition is an awk expression.
line() {
    local verdict=pass
    awk "BEGIN { exit !($4) }" || { verdict=FAIL; failed=1; }
    echo "$1 | $2 | $3 | $verdict"
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
cpu=$(awk '{ print $4 }' "$DATA/client" | median)
errors=$(awk '{ errors += $2 } END { print errors + 0 }' "$DATA/client")
rate=$(median <"$DATA/rates")
line "async client, $IN_FLIGHT in flight on one connection, CPU us/call" "$cpu" "<= $CPU_US_MAX" "$cpu <= $CPU_US_MAX"
line "async client, errors" "$errors" "0" "$errors == 0"
line "frmr load, Health/Check calls/s" "${rate%.*}" ">= $LOAD_RATE_MIN" "$rate >= $LOAD_RATE_MIN"
exit $failed
