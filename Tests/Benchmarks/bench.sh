#!/bin/bash
# Every benchmark one after the other, and at the end every figure that has a target, with pass or FAIL.
# A figure that misses its target does not fail the run; a benchmark that cannot run does.
#   Tests/Benchmarks/bench.sh [SCRIPT...]    without names: all of them
set -euo pipefail
cd "$(dirname "$0")"

scripts=("$@")
[ ${#scripts[@]} -gt 0 ] || scripts=(calls.sh)
rows="$(mktemp)"
trap 'rm -f "$rows"' EXIT
failed=0
for script in "${scripts[@]}"; do
    echo "== $script"
    # A row of the targets has four parts: name | figure | target | pass or FAIL.
    if ! "./$script" | tee >(grep -E '^[^|]+ \| [^|]+ \| [^|]+ \| (pass|FAIL)' >>"$rows" || true); then
        echo "$script could not run" >&2
        failed=1
    fi
done
wait
echo "== Targets"
awk -F ' [|] ' '{ printf "%-56s %16s %12s  %s\n", $1, $2, $3, $4 }' "$rows"
exit "$failed"
