#!/bin/bash
# Lays the requirements (Services/REQUIREMENTS.md) and the code side by side: which sources and which tests name each
# id, and which test of running services shows it whole. Fails when a requirement has no source or no test, when code or
# a test names an id that is not in the list, and when a source that settles an open point is not there.
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

# Ids that the list does not have: a slip of the hand, or a requirement that is gone.
unknown="$(grep -rhowE --include='*.swift' --exclude-dir=Generated --exclude-dir=.build '[IRV][0-9]+' \
    Shared Services Tests | sort -u | grep -vxFf <(grep -oE '^\| [IRV][0-9]+ ' "$LIST" | tr -d '| ') | paste -sd ' ')" || true
[ -z "$unknown" ] || echo "not in the list: $unknown"

# The last column of the table of open points names the sources.
missing=""
for source in $(sed -n '/^| left open/,$p' "$LIST" | tail -n +3 | awk -F'|' '{ print $4 }' | tr -d ','); do
    [ -n "$(find Shared Services -name "$source.swift" -print -quit)" ] || missing+=" $source"
done
[ -z "$missing" ] || echo "settled by sources that are not there:$missing"

echo "$count requirements, $failed without a rule or a test, $to_come shown whole by tests to come"
[ "$count" -gt 0 ] && [ "$failed" = 0 ] && [ -z "$unknown" ] && [ -z "$missing" ]
