internal import FRMRCalls
internal import FRMRIdentifiers
internal import RegistryRules

extension ApplicationCaller {
    /// A role counts with what it stands for: a worker with a linked СНИЛС, an employer with an organisation.
    init(_ caller: CallerIdentity) {
        self.init(
            person: caller.roles.contains(.worker) ? caller.snils.flatMap { SNILS(exactly: $0) } : nil,
            employer: caller.roles.contains(.employer) ? caller.organisation : nil,
            isVerification: caller.roles.contains(.service), isOperator: caller.roles.contains(.operator))
    }
}
