import FRMRIdentifiers
import Reference
import Testing
import VerificationRules

/// V6: a field that is not confirmed is checked again.
@Suite struct RecheckRulesTests {
    @Test func imageAndOwnNumberStartTheClockV6() throws {
        let answer = try request(hasImage: true, snils: "112-233-445 95")
        guard case .accepted(let clock) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(clock.kind == .recheck && clock.due == Instant(seconds: 24 * 3600))
    }

    @Test func everythingThatIsMissingIsListedV6V8() throws {
        guard case .refused(let faults) = try request(hasImage: false, snils: "112-233-445 59") else {
            Issue.record("accepted")
            return
        }
        #expect(faults.map(\.field) == ["personal_data.inn", "snils"])
        #expect(faults.last?.russian.contains("переставлены цифры") == true)
        guard case .refused(let foreign) = try request(hasImage: true, snils: "123-456-789 64") else {
            Issue.record("accepted")
            return
        }
        #expect(foreign.map(\.reason) == [.snilsInvalid])
    }

    @Test func confirmedFieldNeedsNoCheckV6() throws {
        #expect(try request(hasImage: false, snils: "", isConfirmed: true) == .nothingToCheck)
    }

    private func request(
        hasImage: Bool, snils: String, isConfirmed: Bool = false
    ) throws
        -> Recheck.Answer
    {
        Recheck.request(
            field: "personal_data.inn", isConfirmed: isConfirmed, hasImage: hasImage, snils: snils,
            owner: try SNILS("11223344595"), at: .epoch, Deadlines())
    }
}
