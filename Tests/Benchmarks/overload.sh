#!/bin/bash
# What the services still do when more is asked than they can do. Finds the peak of a query and of a durable command
# with a closed loop, then offers 2, 5 and 10 times as much with an open one (overload.c), and prints
# "name | value | target | pass/fail": goodput at least 90 % of the peak's, p99 of the served at most 3 times the
# peak's, memory bounded. What a peak is changes with what else the machine does, so each load is measured between
# two looks at the peak.
#   SECONDS_EACH=5 Tests/Benchmarks/overload.sh [query|command|hostile]...
set -euo pipefail
cd "$(dirname "$0")/../.."

SECONDS_EACH="${SECONDS_EACH:-5}"
FIRST_PORT="${FIRST_PORT:-7931}"
CONNECTIONS=8
DEADLINE_MS=1000
GOODPUT_PERCENT_MIN=90
P99_FACTOR_MAX=3
# What a service may grow by under the load, over its memory at the peak.
GROWTH_KIB_MAX=$((96 * 1024))
# Builds, unless BIN names the folder of executables that are there.
if [ -z "${BIN:-}" ]; then
    for product in identity registry verification frmr; do swift build -c release --product "$product"; done
    BIN="$(swift build -c release --show-bin-path)"
fi
DATA="$(mktemp -d)"
. Tests/services.sh
trap 'stop_started; rm -rf "$DATA"' EXIT

c=Shared/CCalls
for program in overload hostile; do
    cc -O2 -Wall -Wextra -Wno-unused-parameter -I$c/include -o "$DATA/$program" "Tests/Benchmarks/Programs/$program.c" \
        $c/ttrpc.ttrpc.pb-c.c $c/google.rpc.status.pb-c.c $c/google.protobuf.any.pb-c.c -lprotobuf-c
done

start_services
identity_pid=${pids[0]}
registry_pid=${pids[1]}
scenario --write-token "$DATA/token" --write-check "$DATA/check" >"$DATA/scenario.log" ||
    { cat "$DATA/scenario.log"; exit 1; }
# A command that is durable and can be repeated: the operator accepts the same terms again under a new key.
"$BIN/frmr" call frmr.identity.v1.Sessions/Login --endpoint "$IDENTITY" \
    "{\"phone\":\"$OPERATOR_PHONE\",\"password\":\"$(cat "$DATA/operator.password")\",\"deviceName\":\"overload\"}" |
    sed -n 's/.*"accessToken": *"\([^"]*\)".*/\1/p' >"$DATA/operator.token"
[ -s "$DATA/operator.token" ] || { echo "no access token" >&2; exit 1; }
printf '\x0a\x07%s' 2026-01 >"$DATA/terms"

# run WHAT RATE: offered answered refused turned_away late p50 p99 rss; rate 0 is the closed loop.
run() {
    case $1 in
    query)
        "$DATA/overload" "${REGISTRY#*:}" "$registry_pid" frmr.registry.v1.Eligibility Check $CONNECTIONS "$2" \
            "$SECONDS_EACH" $DEADLINE_MS "$DATA/check" "$(cat "$DATA/token")"
        ;;
    command)
        "$DATA/overload" "${IDENTITY#*:}" "$identity_pid" frmr.identity.v1.Accounts AcceptTerms $CONNECTIONS "$2" \
            "$SECONDS_EACH" $DEADLINE_MS "$DATA/terms" "$(cat "$DATA/operator.token")" keyed
        ;;
    esac
}

failed=0
# row NAME VALUE RELATION TARGET: compares whole numbers.
row() {
    local verdict=pass
    case $3 in
    '>=') (($2 >= $4)) || verdict=fail ;;
    '<=') (($2 <= $4)) || verdict=fail ;;
    esac
    [ $verdict = pass ] || failed=1
    echo "$1 | $2 | $3 $4 | $verdict"
}

# overload WHAT: the rows of one kind of call.
overload() {
    local before after peak peak_p99 peak_rss at filling
    local offered answered refused turned late p50 p99 rss
    # Into an empty store commands go faster than into one that is in use: not the first load is to be held to that.
    [ "$1" = query ] || for ((filling = 0; filling < 2; filling++)); do run "$1" 0 >/dev/null; done
    for factor in 2 5 10; do
        read -ra before < <(run "$1" 0)
        at=$((before[1] * factor))
        read -r offered answered refused turned late p50 p99 rss < <(run "$1" $at)
        read -ra after < <(run "$1" 0)
        peak=$(((before[1] + after[1]) / 2))
        peak_p99=$(((before[6] + after[6]) / 2))
        peak_rss=$((before[7] > after[7] ? before[7] : after[7]))
        echo "  $1: peak $peak/s, p99 $peak_p99 us, $peak_rss KiB;" \
            "offered $offered/s: answered $answered refused $refused turned away $turned late $late /s," \
            "p50 $p50 us, p99 $p99 us, $rss KiB" >&2
        row "$1 at ${factor}x: goodput, % of peak" $((answered * 100 / peak)) '>=' $GOODPUT_PERCENT_MIN
        row "$1 at ${factor}x: p99 of the served, % of the peak's" $((p99 * 100 / peak_p99)) '<=' \
            $((P99_FACTOR_MAX * 100))
        row "$1 at ${factor}x: memory over the peak's, KiB" $((rss - before[7])) '<=' $GROWTH_KIB_MAX
    done
}

# hostile: what callers of a quarter of the peak still get while one kind of hostile peer is at work. Those callers, the
# peer and the server share the processors: what the peer burns by itself must not be what the others lack.
hostile() {
    local peak before during rate
    read -ra peak < <(run query 0)
    rate=$((peak[1] / 4))
    for attack in slow-reader slow-writers unread-streams tiny-frames empty-streams resets; do
        read -ra before < <(run query $rate)
        "$DATA/hostile" "${REGISTRY#*:}" $attack $((SECONDS_EACH + 2)) "$DATA/check" "$(cat "$DATA/token")" &
        local attacker=$!
        read -ra during < <(run query $rate)
        kill $attacker 2>/dev/null || true
        wait $attacker 2>/dev/null || true
        echo "  $attack: $rate/s offered, ${before[1]}/s without, ${during[1]}/s during," \
            "p99 ${before[6]} and ${during[6]} us, ${during[7]} KiB" >&2
        row "goodput of others during $attack, %" $((during[1] * 100 / before[1])) '>=' 95
        row "memory during $attack, KiB" $((during[7] - before[7])) '<=' $GROWTH_KIB_MAX
    done
}

[ $# -gt 0 ] || set -- query command hostile
for what; do
    case $what in
    hostile) hostile ;;
    *) overload "$what" ;;
    esac
done
exit $failed
