#!/bin/bash
# What a call costs the server: CPU time per call of Health/Check and Eligibility/Check beside the floor (floor.c),
# in one run and in turns, so that what else the machine does falls on all alike. Compare the ratios, never the
# times of two runs.
#   SECONDS_EACH=3 ROUNDS=3 Tests/Benchmarks/calls.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

SECONDS_EACH="${SECONDS_EACH:-3}"
ROUNDS="${ROUNDS:-3}"
FIRST_PORT="${FIRST_PORT:-7901}"
FLOOR_PORT=$((FIRST_PORT + 9))
for product in identity registry verification frmr allocation-probe; do swift build -c release --product "$product"; done
BIN="$(swift build -c release --show-bin-path)"
DATA="$(mktemp -d)"
. Tests/services.sh
trap 'stop_started; rm -rf "$DATA"' EXIT

c=Shared/CCalls
for program in floor load; do
    cc -O2 -Wall -Wextra -Wno-unused-parameter -Werror -I$c/include -o "$DATA/$program" "Tests/Benchmarks/Programs/$program.c" \
        $c/ttrpc.ttrpc.pb-c.c $c/google.rpc.status.pb-c.c $c/google.protobuf.any.pb-c.c -lprotobuf-c -lpthread
done

start_services
registry_pid=${pids[1]}
# The scenario leaves a published worker, a hospital's token and the question that is answered "allowed".
scenario --write-token "$DATA/token" --write-check "$DATA/check" >"$DATA/scenario.log" ||
    { cat "$DATA/scenario.log"; exit 1; }
"$DATA/floor" "$FLOOR_PORT" 2 &
pids+=($!)
floor_pid=$!
for ((try = 0; try < 100; try++)); do
    (: <"/dev/tcp/127.0.0.1/$FLOOR_PORT") 2>/dev/null && break
    sleep 0.05
done

# measure WHAT CONNECTIONS IN_FLIGHT: one line of figures behind the name and the load.
measure() {
    local to
    case $1 in
    floor) to=("$FLOOR_PORT" "$floor_pid" grpc.health.v1.Health Check "$2" "$3" "$SECONDS_EACH" "$DATA/check") ;;
    Health/Check) to=("${REGISTRY#*:}" "$registry_pid" grpc.health.v1.Health Check "$2" "$3" "$SECONDS_EACH") ;;
    Eligibility/Check)
        to=("${REGISTRY#*:}" "$registry_pid" frmr.registry.v1.Eligibility Check "$2" "$3" "$SECONDS_EACH"
            "$DATA/check" "$(cat "$DATA/token")")
        ;;
    esac
    echo "$1 $2x$3 $("$DATA/load" "${to[@]}")"
}

for ((round = 0; round < ROUNDS; round++)); do
    for in_flight in 32 1; do
        for what in floor Health/Check Eligibility/Check; do measure "$what" 8 "$in_flight"; done
    done
done >"$DATA/figures"

failed=0
# Medians over the rounds.
awk '
    { key = $1 " " $2; if (!(key in count)) order[++keys] = key
      n = ++count[key]; calls[key] += $3; errors[key] += $4; rate[key, n] = $5; p50[key, n] = $6; p99[key, n] = $7
      cpu[key, n] = $9 }
    function median(values, key,   n, i, j, sorted, held) {
        n = count[key]
        for (i = 1; i <= n; i++) sorted[i] = values[key, i]
        for (i = 2; i <= n; i++) { held = sorted[i]
            for (j = i - 1; j > 0 && sorted[j] > held; j--) sorted[j + 1] = sorted[j]
            sorted[j + 1] = held }
        return sorted[int((n + 1) / 2)]
    }
    END {
        printf "%-18s %5s %12s %7s %10s %8s %8s %12s %8s\n", "server", "load", "calls", "errors", "calls/s", "p50 us",
            "p99 us", "CPU us/call", "x floor"
        for (i = 1; i <= keys; i++) {
            key = order[i]; split(key, part, " "); at = median(cpu, key)
            printf "%-18s %5s %12d %7d %10d %8d %8d %12.2f %8.1f\n", part[1], part[2], calls[key], errors[key],
                median(rate, key), median(p50, key), median(p99, key), at, at / median(cpu, "floor " part[2])
            failed += errors[key]
        }
        row("Health/Check 8x32", 4); row("Health/Check 8x1", 2); row("Eligibility/Check 8x32", 24)
        exit failed + missed > 0
    }
    # A row of the targets: what it is, the figure, what it should be, and whether it is.
    function row(key, target,   part, times) {
        split(key, part, " ")
        times = median(cpu, key) / median(cpu, "floor " part[2])
        missed += times > target
        printf "%s, server CPU per call | %.1f x floor | <= %d x | %s\n", key, times, target,
            times <= target ? "pass" : "FAIL"
    }' "$DATA/figures" || failed=1

# On the event loop's thread, in hundredths, with one call in flight and with 32: the larger of the two.
"$BIN/allocation-probe" | sort -n | tail -n 1 | awk '{
    printf "Health/Check, allocations per call | %.2f | <= 4 | %s\n", $1 / 100, $1 <= 400 ? "pass" : "FAIL"
    exit $1 > 400 }' || failed=1
exit $failed
