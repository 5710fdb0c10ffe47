/// What a worker does (R1). Raw values are those of `frmr.registry.v1.WorkerRole`.
package enum WorkerRole: Int32, Sendable, Hashable, CaseIterable {
    case doctor = 1
    case midLevel
    case pharmacist
    case administrator
    case resident

    /// The name in data files.
    package var code: String {
        switch self {
        case .doctor: "DOCTOR"
        case .midLevel: "MID_LEVEL"
        case .pharmacist: "PHARMACIST"
        case .administrator: "ADMINISTRATOR"
        case .resident: "RESIDENT"
        }
    }
}
