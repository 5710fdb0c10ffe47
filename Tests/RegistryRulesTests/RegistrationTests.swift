import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

@Suite struct RegistrationTests {
    private let policy = RegistrationPolicy()

    @Test("R1: everybody of the list must register, whoever owns the organisation", arguments: OwnershipForm.allCases)
    func everybodyOfTheListRegisters(form: OwnershipForm) {
        for occupation in Occupation.allCases where occupation != .supporting {
            #expect(policy.duty(occupation, in: form) != .none, "\(occupation)")
        }
        #expect(policy.duty(.supporting, in: form) == .none)
        #expect(policy.duty(.feldsher, in: form) == .register(.midLevel))
        #expect(policy.duty(.intern, in: form) == .register(.resident))
    }

    @Test("R2: without a card licence, services and proof of powers are closed")
    func unregisteredStaysOutside() {
        let duty = RegistrationPolicy.Duty.register(.doctor)
        #expect(
            ClosedWithoutRegistration.list(duty, published: false) == [.licence, .electronicServices, .proofOfPowers])
        #expect(ClosedWithoutRegistration.list(duty, published: true).isEmpty)
        #expect(ClosedWithoutRegistration.list(.none, published: false).isEmpty)
    }

    @Test("R18: the minimum set names what is missing")
    func minimumSetIsNamed() {
        #expect(policy.missing(hasPassport: true, hasSNILS: true, proofs: [.licence]).isEmpty)
        for proof in RegistrationPolicy.StatusProof.allCases {
            #expect(policy.missing(hasPassport: true, hasSNILS: true, proofs: [proof]).isEmpty)
        }
        #expect(policy.missing(hasPassport: false, hasSNILS: true, proofs: [.licence]) == [.passport])
        #expect(
            policy.missing(hasPassport: false, hasSNILS: false, proofs: []) == [.passport, .snils, .statusProof])
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

    @Test("R9: who sees how much of a card")
    func viewsDependOnTheViewer() {
        let access = CardAccessPolicy()
        #expect(access.view(.inn, by: .other, signed: false) == .summary)
        #expect(access.view(.inn, by: .other, signed: true) == .summary)
        #expect(access.view(.nameAndBirthDate, by: .employer, signed: false) == .full)
        #expect(access.view(.soleTrader, by: .controller, signed: true) == .documents)
        #expect(access.view(.staffList, by: .other, signed: true) == .none)
        #expect(access.view(.staffList, by: .owner, signed: true) == .none)
        #expect(access.view(.staffList, by: .employer, signed: false) == .full)
        #expect(CardView.none < .summary && CardView.full < .documents)
    }
}
