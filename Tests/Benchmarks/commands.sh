#!/bin/bash
# Durable commands: an application's section saved with its idempotency key and outbox row, by 64 callers, beside a bare
# C loop that writes the same rows in the same batch size (rows.c) and beside one commit per command, in turns.
# Prints lines "name | value | target | pass/fail"; exits with 1 when a target is missed.
#   SECONDS_EACH=3 ROUNDS=3 CALLERS=64 Tests/Benchmarks/commands.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

SECONDS_EACH="${SECONDS_EACH:-3}"
ROUNDS="${ROUNDS:-3}"
CALLERS="${CALLERS:-64}"
swift build -c release --product command-benchmark >&2
BIN="$(swift build -c release --show-bin-path)"
DATA="$(mktemp -d "${DATA_IN:-/tmp}/commands.XXXXXX")"
trap 'rm -rf "$DATA"' EXIT
cc -O2 -Wall -Wextra -o "$DATA/rows" Tests/Benchmarks/Programs/rows.c -lsqlite3

for ((round = 0; round < ROUNDS; round++)); do
    # Each round begins with an empty store: all three write into files of like size.
    for what in grouped single; do
        batch=$CALLERS
        [ $what = grouped ] || batch=1
        "$BIN/command-benchmark" "$DATA/$what.db" "$SECONDS_EACH" "$CALLERS" "$batch" >>"$DATA/$what"
    done
    "$DATA/rows" "$DATA/grouped.db" "$SECONDS_EACH" "$CALLERS" >>"$DATA/bare"
    rm -f "$DATA"/*.db*
done
median() { sort -n "$DATA/$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
grouped=$(median grouped) single=$(median single) bare=$(median bare)

failed=0
line() {
    local verdict=pass
    awk "BEGIN { exit !($4) }" || { verdict=fail; failed=1; }
    echo "$1 | $2 | $3 | $verdict"
}
line "durable commands/s, $CALLERS callers" "$grouped" "-" 1
line "bare C loop, commands/s" "$bare" "-" 1
line "one commit per command, commands/s" "$single" "-" 1
# What this disk lets anybody gain: where an fsync is cheap, one commit for many saves little.
line "bare C loop, x one commit per command" "$(awk "BEGIN { printf \"%.1f\", $bare / $single }")" "-" 1
line "share of the bare loop, %" "$((100 * grouped / bare))" ">= 40" "$grouped >= 0.4 * $bare"
line "x one commit per command" "$(awk "BEGIN { printf \"%.1f\", $grouped / $single }")" ">= 8" "$grouped >= 8 * $single"
exit $failed
