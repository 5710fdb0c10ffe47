#!/bin/bash
# Breaks a rule at a time and runs the tests of the rules: every break must be caught. A mutant is one exact piece of
# source and what stands in its place; a piece that is no longer there is an error, so that the list stays true.
# Works on a copy, in a package of the pure targets alone, so a round takes seconds. Usage: Tests/mutants.sh [folder]
set -euo pipefail
cd "$(dirname "$0")/.."

WORK="${1:-$(mktemp -d)}"
mkdir -p "$WORK/Shared" "$WORK/Services/Verification" "$WORK/Tests"
for folder in Shared/Identifiers Shared/Reference Services/Verification/Rules \
    Tests/IdentifiersTests Tests/ReferenceTests Tests/VerificationRulesTests Tests/Fixtures; do
    rm -rf "${WORK:?}/$folder"
    cp -R "$folder" "$WORK/$folder"
done
# Of the test support the tests of rules use the random numbers alone, which need no dependency.
mkdir -p "$WORK/Tests/TestSupport"
cp Tests/TestSupport/SeededGenerator.swift "$WORK/Tests/TestSupport/"
cat > "$WORK/Package.swift" <<'END'
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "frmr", platforms: [.macOS(.v15)],
    targets: [
        .target(name: "Identifiers", path: "Shared/Identifiers"),
        .target(name: "Reference", dependencies: ["Identifiers"], path: "Shared/Reference", exclude: ["Data"]),
        .target(
            name: "VerificationRules", dependencies: ["Identifiers", "Reference"], path: "Services/Verification/Rules"),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(
            name: "IdentifiersTests", dependencies: ["Identifiers", "TestSupport"], path: "Tests/IdentifiersTests"),
        .testTarget(
            name: "ReferenceTests", dependencies: ["Reference", "Identifiers", "TestSupport"],
            path: "Tests/ReferenceTests"),
        .testTarget(
            name: "VerificationRulesTests",
            dependencies: ["VerificationRules", "Reference", "Identifiers", "TestSupport"],
            path: "Tests/VerificationRulesTests"),
    ])
END

# tests [SUITE]: of one test target, or all.
tests() { (cd "$WORK" && swift test --no-parallel ${1:+--filter "$1"} > "$WORK/log" 2>&1); }

tests || { tail -20 "$WORK/log"; echo "the tests fail before anything is broken"; exit 1; }

survivors=0
count=0
# mutant FILE OLD NEW: the first OLD of the file becomes NEW, the tests run, and the file is restored.
mutant() {
    local file="$WORK/$1" source suite
    source="$(cat "$file"; echo .)"
    source="${source%.}"
    [[ "$source" == *"$2"* ]] || { echo "$1 no longer has: $2"; exit 1; }
    count=$((count + 1))
    printf '%s' "${source/"$2"/"$3"}" > "$file"
    case "$1" in
        Shared/Identifiers/*) suite=IdentifiersTests ;;
        Shared/Reference/*) suite=ReferenceTests ;;
        Services/Verification/*) suite=VerificationRulesTests ;;
    esac
    if tests "$suite"; then
        echo "SURVIVES  $1: $2 → $3"
        survivors=$((survivors + 1))
    elif grep -q "error:" "$WORK/log" && ! grep -q "recorded an issue" "$WORK/log"; then
        echo "DOES NOT COMPILE  $1: $2 → $3"
        survivors=$((survivors + 1))
    else
        echo "caught    $1: $2 → $3"
    fi
    printf '%s' "$source" > "$file"
}

# A wrong weight, a wrong modulus, the wrong threshold.
mutant Shared/Identifiers/CheckDigits.swift '[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]' '[3, 7, 2, 4, 10, 3, 5, 9, 6, 4, 8]'
mutant Shared/Identifiers/CheckDigits.swift 'sum % 101 % 100' 'sum % 100'
mutant Shared/Identifiers/CheckDigits.swift '> 1_001_998' '>= 1_001_998'
# A foreign letter in a name.
mutant Shared/Identifiers/PersonName.swift '.mixedAlphabets(at: place)' '.characters'
# An off-by-one deadline, a holiday that does not move, a working Saturday that does not work.
mutant Shared/Reference/WorkingCalendar.swift 'if isWorking(day) { left -= 1 }' 'if isWorking(start) { left -= 1 }'
mutant Shared/Reference/Article112.swift 'while free.weekday > 5 || ' 'while '
mutant Shared/Reference/WorkingCalendar.swift 'case .workingSaturday, .shortened: true' 'case .workingSaturday, .shortened: self == .shortened'
# The end of a day in the wrong zone, a code that counts a day too long, an entry judged by another version.
mutant Shared/Reference/RegionZones.swift 'start(of: day.adding(days: 1))' 'day.adding(days: 1).start()'
mutant Shared/Reference/ReferenceBooks.swift 'to < day' 'to.adding(days: 1) < day'
mutant Shared/Reference/ReferenceBooks.swift '{ _, newer in newer }' '{ older, _ in older }'
# A missing status edge, a stale decision that is taken, silence that refuses, a breach a moment late.
mutant Services/Verification/Rules/CaseState.swift 'case .expire: [.correctionRequired]' 'case .expire: []'
mutant Services/Verification/Rules/CaseState.swift 'version != self.version { return .stale }' 'version > self.version { return .stale }'
mutant Services/Verification/Rules/Check.swift 'return Verdict(.undecided, ' 'return Verdict(.refused(missing), '
mutant Services/Verification/Rules/CaseClock.swift 'now >= breach' 'now > breach'
mutant Services/Verification/Rules/CorrectionDuty.swift 'let metAt, metAt <= now' 'let metAt, metAt < now'
mutant Services/Verification/Rules/SectionDecision.swift 'guard silent.isEmpty else' 'guard silent.count < 2 else'

echo "$count mutants, $survivors not caught"
[ "$survivors" = 0 ]
