internal import Reference
internal import RegistryRules

/// What a fact of kind `record` holds in its `detail`: status × 256 + role, so that a verdict reads one row for both.
struct RecordDetail: Equatable {
    let status: RecordStatus
    let role: WorkerRole

    init(_ status: RecordStatus, _ role: WorkerRole) {
        self.status = status
        self.role = role
    }

    init?(packed: Int64) {
        guard let status = RecordStatus(rawValue: Int32(clamping: packed >> 8)),
            let role = WorkerRole(rawValue: Int32(packed & 0xff))
        else { return nil }
        self.init(status, role)
    }

    var packed: Int32 { status.rawValue << 8 | role.rawValue }
}
