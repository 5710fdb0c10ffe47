import FRMRIdentifiers
import Reference
import TestValues
import Testing
import VerificationRules

/// Broken texts as facts of an application: none traps, none is confirmed, none is repeated in a refusal.
@Suite struct BrokenFactTests {
    @Test("V1, V8: a broken name is a difference", arguments: BrokenTexts.all)
    func aBrokenNameIsADifference(text: String) {
        #expect(NameDifference(text, register: "Семёнова") != nil)
        #expect(NameDifference("Семёнова", register: text) != nil)
        #expect(NameDifference(text, register: text) == nil)
    }

    @Test("V1, V2, V8: a broken person is refused by every register", arguments: BrokenTexts.all)
    func aBrokenPersonIsRefusedByEveryRegister(text: String) {
        let passport = PassportFact(series: text, number: text, issueDate: nil, issuer: text, departmentCode: text)
        let person = PersonFact(
            name: FullName(family: text, given: text, patronymic: text), birthDate: nil, snils: text, inn: text,
            passport: passport)
        let kept = PersonEntry(
            name: FullName(family: "Семёнова", given: "Анна"), birthDate: CivilDate(iso: "1985-03-14"), isValid: true)
        for decision in [
            PassportCheck(person).verdict(.records([kept])).decision,
            TaxpayerCheck(person).verdict(.records([kept])).decision,
            PensionCheck(person).verdict(.records([kept])).decision,
        ] {
            guard case .refused(let faults) = decision else {
                Issue.record("\(BrokenTexts.name(text)): \(decision)")
                continue
            }
            #expect(!faults.isEmpty && faults.allSatisfy { $0.russian.utf8.count < 400 })
        }
    }

    @Test("V6, V8: a broken number opens no recheck", arguments: BrokenTexts.all)
    func aBrokenNumberOpensNoRecheck(text: String) throws {
        let answer = Recheck.request(
            field: "personal_data.inn", isConfirmed: false, hasImage: true, snils: text,
            owner: try SNILS("11223344595"), at: .epoch, Deadlines())
        guard case .refused(let faults) = answer else {
            Issue.record("\(BrokenTexts.name(text)) is accepted")
            return
        }
        #expect(faults.map(\.field) == ["snils"])
    }
}
