#!/bin/bash
# Lays the requirements (Services/REQUIREMENTS.md) and the code side by side: which sources and which tests name each
# id, and which test of running services shows it whole. Fails when a requirement has no source or no test.
set -euo pipefail
cd "$(dirname "$0")/.."

LIST=Services/REQUIREMENTS.md

# carriers ID FOLDER...: names of the Swift files that name the id as a word, without those that are generated.
carriers() {
    local id=$1
    shift
    { grep -rlw --include='*.swift' --exclude-dir=Generated --exclude-dir=.build "$id" "$@" || true; } |
        sed 's|.*/||; s|\.swift$||' | sort -u | paste -sd ' '
}

failed=0
count=0
to_come=0
while IFS='|' read -r _ id text shown _; do
    id="${id// /}"
    shown="${shown// /}"
    rules="$(carriers "$id" Shared Services)"
    tests="$(carriers "$id" Tests)"
    count=$((count + 1))
    echo "$id ${text:0:100}"
    echo "    rules: ${rules:-NONE}"
    echo "    tests: ${tests:-NONE}"
    if [ -n "$(find Tests -name "$shown.swift" -print -quit)" ]; then
        echo "    whole: $shown"
    else
        echo "    whole: $shown, to come with its service"
        to_come=$((to_come + 1))
    fi
    if [ -z "$rules" ] || [ -z "$tests" ]; then failed=$((failed + 1)); fi
done < <(grep -E '^\| [IRV][0-9]+ \|' "$LIST")

echo "$count requirements, $failed without a rule or a test, $to_come shown whole by tests to come"
[ "$count" -gt 0 ] && [ "$failed" = 0 ]
