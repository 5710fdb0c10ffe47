#!/bin/bash
# Line coverage of the pure targets by their tests: a table by target, then the files with the most lines that no test
# reaches. Fails when a target stays below LINES_MIN percent. Builds the rules alone (FRMR_TESTS=rules), which need no
# package. Rules that no service calls do not count. Usage: LINES_MIN=95 Tests/coverage.sh
set -euo pipefail
cd "$(dirname "$0")/.."

LINES_MIN="${LINES_MIN:-95}"
TARGETS="Shared/Identifiers Shared/Reference Services/Identity/Rules Services/Registry/Rules Services/Verification/Rules"
BUILD=.build-rules
make -s house-report
reached=" $(.build-house/debug/house-report reached-rules | paste -sd ' ') "
# What has counted is read by the tool of the same toolchain.
LLVM_COV="$(dirname "$(readlink -f "$(command -v swift)")")/llvm-cov"

export FRMR_TESTS=rules
swift build --build-tests --enable-code-coverage --scratch-path "$BUILD"
swift test --skip-build --enable-code-coverage --no-parallel --scratch-path "$BUILD" > "$BUILD/tests.log" 2>&1 ||
    { tail -40 "$BUILD/tests.log"; exit 1; }
counts="$(dirname "$(swift test --show-codecov-path --scratch-path "$BUILD")")/default.profdata"

# A line for each file: lines, lines that were not reached, path.
# shellcheck disable=SC2086
"$LLVM_COV" export "$BUILD"/debug/*.xctest -instr-profile "$counts" -format=lcov $TARGETS |
    awk -F: -v root="$PWD/" '
        /^SF:/ { path = substr($0, 4); sub(root, "", path) }
        /^LH:/ { reached = $2 }
        /^LF:/ { lines = $2 }
        /^end_of_record/ { print lines, lines - reached, path }' |
    awk -v called="$reached" 'index(called, " " $3 " ")' > "$BUILD/files"

failed=0
for target in $TARGETS; do
    awk -v target="$target" -v least="$LINES_MIN" '
        index($3, target "/") == 1 { lines += $1; missed += $2 }
        END {
            share = lines ? 100 * (lines - missed) / lines : 0
            printf "%-30s %5d lines %4d not reached %7.2f %%%s\n",
                target, lines, missed, share, share < least ? "  less than " least " %" : ""
            exit share < least
        }' "$BUILD/files" || failed=1
done
echo "Most lines that no test reaches:"
sort -k2,2nr "$BUILD/files" | awk '$2 > 0 && NR <= 10 { printf "%6d of %4d  %s\n", $2, $1, $3 }'
[ "$failed" = 0 ]
