import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

@Suite struct RegistrationTests {
    @Test("R1: a person is registered once, and on one way at a time")
    func whoIsThereOrOnTheWayIsRefused() {
        #expect(Registration.refusal(isRegistered: false, hasOpenApplication: false) == nil)
        #expect(Registration.refusal(isRegistered: true, hasOpenApplication: false) == .alreadyRegistered)
        #expect(Registration.refusal(isRegistered: false, hasOpenApplication: true) == .applicationOpen)
        #expect(Registration.refusal(isRegistered: true, hasOpenApplication: true) == .alreadyRegistered)
        for isOpen in [false, true] {
            #expect(
                Registration.refusal(of: .registration, isRegistered: true, hasOpenApplication: isOpen)
                    == .alreadyRegistered)
            #expect(
                Registration.refusal(of: .personalDataChange, isRegistered: true, hasOpenApplication: isOpen)
                    == (isOpen ? .applicationOpen : nil))
            #expect(
                Registration.refusal(of: .personalDataChange, isRegistered: false, hasOpenApplication: isOpen)
                    == .notRegistered)
        }
    }

    @Test func aRowOfAnotherRegisterIsKnownByItsLines() {
        #expect(Registration.standing(of: [1, 2], loaded: nil) == .new)
        #expect(Registration.standing(of: [1, 2], loaded: [1, 2]) == .same)
        #expect(Registration.standing(of: [1, 2], loaded: [1, 3]) == .changed)
    }

    @Test("R18: passport and СНИЛС are asked for, and a proof of status with every post")
    func theMinimumSetIsAskedFor() throws {
        let policy = SectionPolicy(documents: try ReferenceFiles.roleDocuments())
        let missing = Set(policy.faults(PersonalDataEntry(), of: nil, today: today).map(\.field))
        #expect(missing.isSuperset(of: ["personal_data.passport.number", "personal_data.snils"]))
        for role in WorkerRole.allCases {
            #expect(
                policy.required(role, EmploymentEntry(), among: [], on: today).contains(.contractOrOrder), "\(role)")
        }
    }

    @Test("R11: each block is named by itself and with the others", arguments: 0..<16)
    func blocksAreNamed(bits: Int) {
        func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        let standing = ActivationStanding(
            personalDataVerified: bit(0), hasPolicy: bit(1), phoneConfirmed: bit(2), emailConfirmed: bit(3))
        let all: [ActivationBlock] = [.personalDataUnverified, .policyMissing, .phoneInvalid, .emailInvalid]
        #expect(standing.blocks == all.indices.filter { !bit($0) }.map { all[$0] })
        for block in standing.blocks { #expect(!block.russian.isEmpty && !block.english.isEmpty) }
    }

    @Test("R10: the confirmation form names its errors")
    func claimsAreJudged() throws {
        let born = try #require(CivilDate(iso: "1985-03-14"))
        let name = try PersonName(family: "Семёнова", given: "Анна", patronymic: "Викторовна")
        let inn = try PersonalINN("500100732259")
        let record = ClaimedRecord(name: name, birthDate: born, inn: inn, policy: try ENP("8451999122899990"))
        let claim = RecordClaim(name: name, birthDate: born, inn: inn, registerNumber: "0000000001", policy: nil)
        #expect(claim.faults(against: nil, policyRequired: false) == [.noRecord])
        #expect(claim.faults(against: record, policyRequired: false).isEmpty)
        #expect(claim.faults(against: record, policyRequired: true) == [.policyRequired])
        var other = claim
        other.name = try PersonName(family: "СЕМЕНОВА", given: "Анна", patronymic: "Викторовна")
        #expect(other.faults(against: record, policyRequired: false).isEmpty)
        other.name = try PersonName(family: "Семёнова", given: "Анна")
        #expect(other.faults(against: record, policyRequired: false) == [.nameMismatch])
        other.birthDate = born.adding(days: 1)
        #expect(other.faults(against: record, policyRequired: false) == [.nameMismatch, .birthDateMismatch])
        var wrong = record
        wrong.inn = try PersonalINN("773301001060")
        #expect(claim.faults(against: wrong, policyRequired: false) == [.wrongINN])
        wrong = record
        wrong.policy = nil
        var withPolicy = claim
        withPolicy.policy = try ENP("8451999122899990")
        #expect(withPolicy.faults(against: wrong, policyRequired: true).isEmpty)
    }
}
