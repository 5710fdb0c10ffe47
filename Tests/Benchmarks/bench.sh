#!/bin/bash
# Benchmarks one after the other, and at the end every figure that has a target, with pass or FAIL.
#   Tests/Benchmarks/bench.sh [SCRIPT...]    without names: all of them, some twenty minutes on an idle machine
# calls.sh (what a call costs the server), client.sh (what it costs the caller), idle.sh (what idleness costs),
# commands.sh (durable commands), million.sh (a register of a million workers), overload.sh (goodput above the peak,
# hostile peers).
set -euo pipefail
cd "$(dirname "$0")"

scripts=("$@")
[ ${#scripts[@]} -gt 0 ] || scripts=(calls.sh client.sh idle.sh commands.sh million.sh overload.sh)
printed="$(mktemp)"
trap 'rm -f "$printed"' EXIT
failed=0
for script in "${scripts[@]}"; do
    echo "== $script"
    if ! "./$script" | tee -a "$printed"; then
        echo "$script missed a target or could not run" >&2
        failed=1
    fi
done

# A row of the targets has four parts: name | figure | target | pass or FAIL.
echo "== Targets"
awk -F ' [|] ' 'NF == 4 && $4 ~ /^(pass|fail|FAIL)/ { printf "%-56s %16s %12s  %s\n", $1, $2, $3, $4 }' "$printed"
exit "$failed"
