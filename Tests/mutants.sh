#!/bin/bash
# Breaks a rule at a time and runs the tests of the rules: every break must be caught. A mutant is one exact piece of
# source and what stands in its place; a piece that is no longer there is an error, so that the list stays true.
# Works on a copy of the pure targets (FRMR_TESTS=rules), so a round takes seconds.
# A mutant of a rule that no service calls is left out.
# Usage: [ONLY=text] Tests/mutants.sh [folder]; ONLY takes the mutants of the files whose path has the text.
set -euo pipefail
cd "$(dirname "$0")/.."

make -s house-report
reached=" $(.build-house/debug/house-report reached-rules | paste -sd ' ') "

WORK="${1:-$(mktemp -d)}"
export FRMR_TESTS=rules
mkdir -p "$WORK"
cp Package.swift "$WORK"
for folder in Shared/{Identifiers,Locks,Reference,RuleSettings} Services/{Identity,Registry,Verification}/Rules \
    Tests/{Identifiers,Reference,RuleSettings,IdentityRules,RegistryRules,VerificationRules}Tests Tests/TestValues Tests/Fixtures; do
    mkdir -p "$WORK/$folder"
    rm -r "${WORK:?}/$folder"
    cp -R "$folder" "$WORK/$folder"
done

# The log has the reason when either fails.
build() { (cd "$WORK" && swift build --build-tests > "$WORK/log" 2>&1); }
# tests [SUITE]: of one test target, or all. A mutant that never ends is caught as well.
tests() { (cd "$WORK" && timeout 300 swift test --skip-build --no-parallel ${1:+--filter "$1"} > "$WORK/log" 2>&1); }

build && tests || { tail -20 "$WORK/log"; echo "the tests fail before anything is broken"; exit 1; }

survivors=0
count=0
unreached=0
# mutant FILE OLD NEW: the first OLD of the file becomes NEW, the tests run, and the file is restored.
mutant() {
    local file="$WORK/$1" source suite
    [[ "$1" == *"${ONLY:-}"* ]] || return 0
    if [[ "$reached" != *" $1 "* ]]; then
        echo "left out  $1, which no service calls"
        unreached=$((unreached + 1))
        return 0
    fi
    source="$(cat "$file"; echo .)"
    source="${source%.}"
    [[ "$source" == *"$2"* ]] || { echo "$1 no longer has: $2"; exit 1; }
    count=$((count + 1))
    printf '%s' "${source/"$2"/"$3"}" > "$file"
    case "$1" in
        Shared/Identifiers/*) suite=IdentifiersTests ;;
        Shared/Reference/*) suite=ReferenceTests ;;
        Services/Identity/*) suite=IdentityRulesTests ;;
        Services/Registry/*) suite=RegistryRulesTests ;;
        Services/Verification/*) suite=VerificationRulesTests ;;
    esac
    if ! build; then
        echo "DOES NOT COMPILE  $1: $2 → $3"
        survivors=$((survivors + 1))
    elif tests "$suite"; then
        echo "SURVIVES  $1: $2 → $3"
        survivors=$((survivors + 1))
    else
        echo "caught    $1: $2 → $3"
    fi
    printf '%s' "$source" > "$file"
}

# A wrong weight, a wrong modulus, the wrong threshold.
mutant Shared/Identifiers/Numbers/CheckDigits.swift '[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]' '[3, 7, 2, 4, 10, 3, 5, 9, 6, 4, 8]'
mutant Shared/Identifiers/Numbers/CheckDigits.swift 'sum % 101 % 100' 'sum % 100'
mutant Shared/Identifiers/Numbers/CheckDigits.swift '> 1_001_998' '>= 1_001_998'
# A foreign letter in a name.
mutant Shared/Identifiers/Names/PersonName.swift '.mixedAlphabets(at: place)' '.tooLong(limit: place)'
# An off-by-one deadline, a holiday that does not move, a working Saturday that does not work.
mutant Shared/Reference/Calendars/WorkingCalendar.swift 'if isWorking(day) { left -= 1 }' 'if isWorking(start) { left -= 1 }'
mutant Shared/Reference/Calendars/Article112.swift 'while free.weekday > 5 || ' 'while '
mutant Shared/Reference/Calendars/WorkingCalendar.swift 'case .workingSaturday, .shortened: true' 'case .workingSaturday, .shortened: self == .shortened'
# The end of a day in the wrong zone, a code that counts a day too long, an entry judged by another version.
mutant Shared/Reference/Calendars/RegionZones.swift 'start(of: day.adding(days: 1))' 'day.adding(days: 1).start()'
mutant Shared/Reference/Roles/RoleDegrees.swift '.map(fitting.contains) ?? false' '.map(fitting.contains) ?? true'
mutant Shared/Reference/Books/ReferenceBooks.swift 'to < day' 'to.adding(days: 1) < day'
mutant Shared/Reference/Books/ReferenceBooks.swift '{ _, newer in newer }' '{ older, _ in older }'
# A missing status edge, a stale decision that is taken, silence that refuses, a breach a moment late.
mutant Services/Verification/Rules/Cases/CaseState.swift 'case .expire: [.correctionRequired]' 'case .expire: []'
mutant Services/Verification/Rules/Cases/CaseState.swift 'version != self.version { return .stale }' 'version > self.version { return .stale }'
mutant Services/Verification/Rules/Checks/Check.swift 'case .silent: return Verdict(.undecided, of' 'case .silent: return Verdict(.confirmed, of'
mutant Services/Verification/Rules/Clocks/CaseClock.swift 'now >= breach' 'now > breach'
mutant Services/Verification/Rules/Clocks/CorrectionDuty.swift 'guard clock.isProvisional, ' 'guard '
mutant Services/Verification/Rules/Cases/SectionDecision.swift 'guard undecided.isEmpty, ' 'guard undecided.count < 2, '
# A case decided before its sections are, a fault told for each register that saw it, a check that is left out, advice
# that puts a question off for ever, a due day that moves into the past, a clock that runs for the wrong party.
mutant Services/Verification/Rules/Cases/CaseDecision.swift 'statuses.isEmpty || statuses.contains(.inProcessing)' 'statuses.isEmpty'
mutant Services/Verification/Rules/Cases/SectionDecision.swift '[$0.field, $0.reason.rawValue]' '[$0.field, $0.reason.rawValue, $0.russian]'
mutant Services/Verification/Rules/Checks/CheckPlan.swift '0..<max(accreditations, 0)' '1..<max(accreditations, 1)'
mutant Services/Verification/Rules/Registers/RegisterSilence.swift 'max(waitMax * (1 + jitter), adviceMax)' 'waitMax'
mutant Services/Verification/Rules/Registers/RegisterSilence.swift 'min(advice ?? .zero, adviceMax)' '(advice ?? .zero)'
mutant Services/Verification/Rules/Clocks/CorrectionDuty.swift 'guard revised.due > now' 'guard revised.due > clock.start'
mutant Services/Verification/Rules/Cases/CaseState.swift 'case .correctionRequired: .correction' 'case .correctionRequired: .processing'

# A wait that ends a moment late, or late by as much as the clock was set back, a lock that time opens, a new code that forgets the wrong tries, a code that outlives
# its end, one that is taken twice.
mutant Services/Identity/Rules/Sessions/LoginLock.swift 'now >= next.lockedUntil' 'now > next.lockedUntil'
mutant Services/Identity/Rules/Sessions/LoginLock.swift ' || wasSetLater' ' && !wasSetLater'
mutant Services/Identity/Rules/Accounts/OneTimeCode.swift '.filter({ $0 <= now })' ''
mutant Services/Identity/Rules/Sessions/LoginLock.swift 'min(next.attempts - freeAttempts, waits.count - 1)' '0'
mutant Services/Identity/Rules/Sessions/LoginSubjects.swift 'if let knownDevice { return [' 'if let knownDevice, address == nil { return ['
mutant Services/Identity/Rules/Sessions/LoginSubjects.swift 'latest = max(latest ?? until, until)' 'latest = min(latest ?? until, until)'
mutant Services/Identity/Rules/Sessions/AccountLock.swift '(.failedAttempts, .time): false' '(.failedAttempts, .time): true'
mutant Services/Identity/Rules/Accounts/OneTimeCode.swift 'if failures >= failuresMax { return' 'if failures < 0 { return'
mutant Services/Identity/Rules/Accounts/OneTimeCode.swift ', failuresMax - failures)' ', failuresMax)'
mutant Services/Identity/Rules/Accounts/OneTimeCode.swift 'case .open where refused:' 'case .used where refused:'
mutant Services/Identity/Rules/Accounts/OneTimeCode.swift 'now < code.expires' 'now <= code.expires'
mutant Services/Identity/Rules/SecondFactor/TimeBasedCode.swift 'candidate > $0' 'candidate >= $0'
mutant Services/Identity/Rules/SecondFactor/SecondFactor.swift '.become(SecondFactor(lastStep: factor.lastStep, offered: now))' '.become(SecondFactor(offered: now))'
mutant Services/Identity/Rules/SecondFactor/SecondFactor.swift 'now - offered <= confirmWithin' 'now - offered < confirmWithin'
mutant Services/Identity/Rules/Sessions/RefreshRotation.swift 'sessionBegan + sessionLifetime' 'max(now, sessionBegan) + sessionLifetime'
# Reuse of a refresh token long after the grace, recovery around the second factor, a cool-down counted from the request,
# a level that stands in for possession, a phone of yesterday that renews, a certificate in its last moment.
mutant Services/Identity/Rules/Sessions/RefreshRotation.swift 'now - exchanged <= grace' 'now - exchanged <= grace * 60'
mutant Services/Identity/Rules/Sessions/RefreshRotation.swift 'token.exchanges < exchangesMax' 'token.exchanges <= exchangesMax'
mutant Services/Identity/Rules/Recovery/Recovery.swift '[first, .secondFactor]' '[first]'
mutant Services/Identity/Rules/Accounts/PhoneChange.swift 'now >= since + coolDown' 'max(now, since) >= change.requested + coolDown'
mutant Services/Identity/Rules/Assurance/Access.swift 'possessionConfirmed || !capability' 'level == .full || possessionConfirmed || !capability'
mutant Services/Identity/Rules/Assurance/IdentityConfirmation.swift 'boundSince <= confirmed' 'boundSince >= confirmed'
mutant Services/Identity/Rules/Signatures/SignatureLogin.swift 'now >= certificate.notAfter' 'now > certificate.notAfter'
mutant Services/Identity/Rules/Accounts/PasswordPolicy.swift 'passwords.contains(password.lowercased())' 'passwords.contains(password)'
# A phone with a hyphen in it, a revoked device that is known, an end that moves with each exchange, a neighbour's root.
mutant Services/Identity/Rules/Accounts/PasswordPolicy.swift 'Self.digits(password).contains(subscriber)' 'password.contains(subscriber)'
mutant Services/Identity/Rules/Devices/DevicePolicy.swift 'device.revoked == nil && ' ''
mutant Services/Identity/Rules/Devices/DevicePolicy.swift 'device.account == account && ' ''
mutant Services/Identity/Rules/Sessions/RefreshRotation.swift 'exchanged ?? now' 'now'
mutant Services/Identity/Rules/Clients/ClientPolicy.swift '$0 + "."' '$0'
# A missing status edge, a section that is sent again, employment before education.
mutant Services/Registry/Rules/Applications/ApplicationState.swift 'status = .correctionRequired' 'status = .confirmed'
mutant Services/Registry/Rules/Applications/ApplicationState.swift 'guard !status.isFinal else { return .closed }' 'guard status == .draft else { return .closed }'
mutant Services/Registry/Rules/Applications/ApplicationState.swift 'if section == .employment, sections[.education] != .confirmed {' 'if section == .employment, sections[.education] == nil {'
mutant Services/Registry/Rules/Applications/ApplicationState.swift 'guard status == .correctionRequired else' 'guard status != .draft else'
mutant Services/Registry/Rules/Applications/ApplicationActor.swift 'case .clock, .stranger: false' 'case .clock, .stranger: self == .stranger'
mutant Services/Registry/Rules/Applications/ApplicationActor.swift 'employer == organisation {' 'organisation != nil || employer == organisation {'
mutant Services/Registry/Rules/Applications/Applicant.swift 'snils.isEmpty || (try? stated.get()) == person' 'snils.isEmpty || employer == nil'
mutant Services/Registry/Rules/Applications/ApplicationState.swift 'guard version == submitted else' 'guard version >= submitted else'
mutant Services/Registry/Rules/Applications/ApplicationState.swift 'where sectionStatus == .inProcessing' 'where sectionStatus != .draft'
mutant Services/Registry/Rules/Applications/ApplicationState.swift '&& version == submitted' '&& version <= submitted'
mutant Services/Registry/Rules/Applications/Submission.swift 'submission.faults += unsuitablePosts(of: application, on: day)' ''
mutant Services/Registry/Rules/Documents/UploadPolicy.swift 'chunk.bytes == 0, committed < size' 'chunk.bytes == 0, false'
mutant Services/Registry/Rules/Documents/UploadPolicy.swift 'announced >= perApplicationMax' 'announced > perApplicationMax'
mutant Services/Registry/Rules/Documents/FileType.swift 'text.prefix(Self.signatureBytesMax).drop' 'text.drop'
# The axes of time: what was known is answered by what is known, a day that two facts share, the past rewritten.
mutant Services/Registry/Rules/Facts/BitemporalHistory.swift '$0.key == key && $0.isKnown(at: moment.asKnown)' '$0.key == key && $0.stands'
mutant Services/Registry/Rules/Facts/BitemporalHistory.swift 'recordedFrom <= moment && moment < recordedTo' 'recordedFrom <= moment && moment <= recordedTo'
mutant Services/Registry/Rules/Facts/BitemporalHistory.swift 'last.adding(days: 1), row.validTo' 'last, row.validTo'
mutant Services/Registry/Rules/Facts/BitemporalHistory.swift 'moment <= $0' 'moment < $0'
mutant Services/Registry/Rules/Facts/BitemporalHistory.swift 'rows.prefix(standingCount).filter { !$0.stands }' 'rows.filter { !$0.stands }'
# A later event that does not see the earlier one, a record that begins before its first post, a death on its own day.
mutant Services/Registry/Rules/Facts/PublishedFacts.swift 'max(row.validFrom, first)' 'row.validFrom'
mutant Services/Registry/Rules/Facts/PublishedFacts.swift 'Int64(place + 1)' 'Int64(0)'
mutant Services/Registry/Rules/Facts/RecordEvent.swift 'if day > today' 'if day > today.adding(days: 1)'
mutant Services/Registry/Rules/Cards/CardContents.swift 'fact.validFrom < day, status' 'fact.validFrom <= day, status'
# A card of another that a worker sees, a number that is not masked.
mutant Services/Registry/Rules/Cards/CardAccess.swift '.organisation: .masked' '.organisation: .full'
mutant Services/Registry/Rules/Cards/CardAccess.swift 'views[viewer] ?? .none' 'views[viewer] ?? .masked'
mutant Services/Registry/Rules/Cards/RegisterNumbering.swift 'rounds: Range<UInt64> = 0..<10' 'rounds: Range<UInt64> = 0..<9'
mutant Services/Registry/Rules/Cards/RegisterNumbering.swift 'shown > 0, ' 'shown >= 0, '
# A document a day too old, a notice a day late, a threshold moved, a file of one byte too many, a scan of 299 dpi.
mutant Shared/Identifiers/Time/CivilDate.swift 'adding(years: years) < self ? day.adding(days: 1) : day' 'adding(years: years) < self ? day : day'
mutant Services/Registry/Rules/Applications/EducationRules.swift 'yearsMax.map(today.earliestDay(within:))' 'yearsMax.map { today.earliestDay(within: $0 + 1) }'
mutant Services/Registry/Rules/Documents/DocumentPolicy.swift 'issued < today.earliestDay' 'issued <= today.earliestDay'
mutant Services/Registry/Rules/Notices/ExpiryForesight.swift 'left <= $0' 'left < $0'
mutant Services/Registry/Rules/Notices/ExpiryForesight.swift '[180, 90, 30]' '[180, 60, 30]'
mutant Services/Registry/Rules/Documents/DocumentPolicy.swift 'announcedBytes > fileBytesMax' 'announcedBytes > fileBytesMax + 1'
mutant Services/Registry/Rules/Documents/DocumentPolicy.swift 'weakest.dpi < dpiMin' 'weakest.dpi < dpiMin - 1'
mutant Services/Registry/Rules/Documents/DocumentPolicy.swift 'if dpi < weakest?.dpi ?? .max' 'if weakest == nil'
# A scan that a picture hides, a mask that does not count, half of a page, a stamp, a watermark, a page of a few points.
mutant Services/Registry/Rules/Documents/PageCanvas.swift '!isStencil && level.hides(alpha: alpha)' '!isStencil && false'
mutant Services/Registry/Rules/Documents/PageCanvas.swift 'max(samples.dpi, level.maskDPI)' 'samples.dpi'
mutant Services/Registry/Rules/Documents/PageCanvas.swift 'level.alpha * alpha >= Self.alphaMin' 'alpha >= Self.alphaMin'
mutant Services/Registry/Rules/Documents/PageCanvas.swift 'case .clip(let box):
            level.region = level.region.intersection(box)' 'case .clip:'
mutant Services/Registry/Rules/Documents/ScanPolicy.swift '* 100 >= coveragePercentMin * all' '* 200 >= coveragePercentMin * all'
mutant Services/Registry/Rules/Documents/ScanPolicy.swift 'layers.count * 100 >= layersPercentMin * all' 'layers.count > 0'
mutant Services/Registry/Rules/Documents/Photo.swift 'isWhole: false)' 'isWhole: hasScan)'
mutant Services/Registry/Rules/Documents/FileType.swift 'type != .pdf, Self.hasPDFHeader' 'false, Self.hasPDFHeader'
mutant Services/Registry/Rules/Documents/ScanPolicy.swift 'return min(1, millimetres' 'return max(1, millimetres'
# A paper without its owner's signature, a photo where a scan is due.
mutant Services/Registry/Rules/Documents/DocumentPolicy.swift 'if signer != owner' 'if signer == owner, false'
mutant Services/Registry/Rules/Documents/DocumentPolicy.swift 'type.map(types.contains) ?? false' 'type != nil'
# A doctor who shows a nurse's diploma, a trainee who must have one.
mutant Services/Registry/Rules/Applications/EducationRules.swift 'degrees.finding(role, degree, on: today) else { return [] }' 'degrees.finding(role, degree, on: today) else { continue }'
mutant Services/Registry/Rules/Applications/EducationRules.swift '.isEmpty ? 0 : 1' '.isEmpty ? 1 : 1'
# A change that overwrites another, a claim with another name, somebody who is registered twice.
mutant Services/Registry/Rules/ChangeRequests/ChangeRequest.swift 'current == base[field]' 'current != wanted'
mutant Services/Registry/Rules/Applications/RecordClaim.swift 'if name.comparisonKey != record.name.comparisonKey' 'if name.family != record.name.family'
mutant Services/Registry/Rules/Applications/Registration.swift 'if isRegistered {' 'if isRegistered, hasOpenApplication {'
# A post that nobody asks of, a nurse who is a doctor, a head who is one, a post that was left judged by today.
mutant Services/Registry/Rules/Eligibility/PostHolding.swift 'case .role(let holder): holder != role' 'case .role: false'
mutant Services/Registry/Rules/Eligibility/PostHolding.swift 'case .unknown: true' 'case .unknown: false'
mutant Services/Registry/Rules/Eligibility/PostHolding.swift 'return practitioner == holder ||' 'return practitioner != .pharmacist ||'
mutant Services/Registry/Rules/Eligibility/PostHolding.swift 'end < day { continue }' 'end <= day { continue }'
mutant Services/Registry/Rules/Eligibility/PostHolding.swift 'shown.contains(where: fitting.contains)' '!shown.isEmpty'
mutant Services/Registry/Rules/Eligibility/EligibilityPolicy.swift 'bearing.post.isHeld ? bearing.holder' 'true ? bearing.holder'
mutant Services/Registry/Rules/Applications/ApplicationState.swift 'guard status == .published else' 'guard status != .draft else'
# A version of the store before it was restored, taken for one of the present store; a case of nobody that goes on.
mutant Services/Registry/Rules/Settlement/CaseSettlement.swift 'known.isOfThisStore && known.version >=' 'known.version >='
mutant Services/Registry/Rules/Settlement/CaseSettlement.swift 'known?.isOpen == true ? .withdraw : .nothing' '.nothing'

echo "$count mutants, $survivors not caught; $unreached left out"
[ "$survivors" = 0 ]
