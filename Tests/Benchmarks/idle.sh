#!/bin/bash
# What doing nothing costs: the resident memory of each service at rest, and what 5,000 idle connections add to one.
# Prints "name | value | target | pass/fail" and fails when a figure is over its target.
#   CONNECTIONS=5000 Tests/Benchmarks/idle.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

CONNECTIONS="${CONNECTIONS:-5000}"
CONNECTION_KIB_MAX=16
SERVICE_KIB_MAX=$((25 * 1024))
FIRST_PORT="${FIRST_PORT:-7921}"
# Builds, unless BIN names the folder of executables that are there.
if [ -z "${BIN:-}" ]; then
    for product in identity registry verification frmr; do swift build -c release --product "$product"; done
    BIN="$(swift build -c release --show-bin-path)"
fi
DATA="$(mktemp -d)"
# A descriptor for every connection, and what a service keeps for all else.
ulimit -n $((CONNECTIONS + 2048))
. Tests/services.sh
trap 'stop_started; rm -rf "$DATA"' EXIT

c=Shared/CCalls
cc -O2 -Wall -Wextra -I$c/include -o "$DATA/idle" Tests/Benchmarks/Programs/idle.c \
    $c/ttrpc.ttrpc.pb-c.c $c/google.rpc.status.pb-c.c $c/google.protobuf.any.pb-c.c -lprotobuf-c

failed=0
# row NAME VALUE TARGET UNIT: one figure, that must not be above its target.
row() {
    local verdict=pass
    if (($2 > $3)); then verdict=fail failed=1; fi
    echo "$1 | $2 $4 | <= $3 $4 | $verdict"
}

start_services
sleep 3
names=(identity registry verification)
for index in 0 1 2; do
    rss=$(awk '/^VmRSS/ { print $2 }' "/proc/${pids[index]}/status")
    row "idle ${names[index]}" "$rss" $SERVICE_KIB_MAX KiB
    grep -E '^Rss(Anon|File)' "/proc/${pids[index]}/status" | awk '{ print "  " $1, $2, "KiB" }' >&2
done
read -r before after < <("$DATA/idle" "${REGISTRY#*:}" "${pids[1]}" "$CONNECTIONS")
row "idle connection (of $CONNECTIONS)" $(((after - before) * 1024 / CONNECTIONS)) $((CONNECTION_KIB_MAX * 1024)) B
exit $failed
