package import FRMRIdentifiers

/// What somebody says to be told apart as the person of an existing record (R10).
package struct RecordClaim: Sendable, Hashable {
    package var name: PersonName
    package var birthDate: CivilDate
    package var inn: PersonalINN
    /// Asked for only here: who registers for the first time has none.
    package var registerNumber: String
    /// nil: not given.
    package var policy: ENP?

    package init(name: PersonName, birthDate: CivilDate, inn: PersonalINN, registerNumber: String, policy: ENP?) {
        self.name = name
        self.birthDate = birthDate
        self.inn = inn
        self.registerNumber = registerNumber
        self.policy = policy
    }
}

/// The record under the claimed number.
package struct ClaimedRecord: Sendable, Hashable {
    package var name: PersonName
    package var birthDate: CivilDate
    package var inn: PersonalINN
    package var policy: ENP?

    package init(name: PersonName, birthDate: CivilDate, inn: PersonalINN, policy: ENP?) {
        self.name = name
        self.birthDate = birthDate
        self.inn = inn
        self.policy = policy
    }
}

/// The confirmation form's named errors (R10). Raw values are stable reasons.
package enum ClaimFault: String, Sendable, Hashable, CaseIterable {
    case noRecord = "NO_SUCH_RECORD"
    case wrongINN = "WRONG_INN"
    case nameMismatch = "NAME_MISMATCH"
    case birthDateMismatch = "BIRTH_DATE_MISMATCH"
    case policyRequired = "POLICY_REQUIRED"
    case policyMismatch = "POLICY_MISMATCH"
}

extension RecordClaim {
    /// Everything that does not fit; empty: the record is the claimant's.
    ///
    /// Names are compared as registers spell them: case, «ё» and spaces do not matter.
    /// - Parameter policyRequired: the region asks for the policy.
    package func faults(against record: ClaimedRecord?, policyRequired: Bool) -> [ClaimFault] {
        guard let record else { return [.noRecord] }
        var faults: [ClaimFault] = []
        if inn != record.inn { faults.append(.wrongINN) }
        if name.comparisonKey != record.name.comparisonKey { faults.append(.nameMismatch) }
        if birthDate != record.birthDate { faults.append(.birthDateMismatch) }
        if policyRequired && policy == nil { faults.append(.policyRequired) }
        if let policy, let known = record.policy, policy != known { faults.append(.policyMismatch) }
        return faults
    }
}
