/// The statuses of applications, their sections and cases. What leads from one to another differs: `ApplicationState`
/// says it of applications and sections, `CaseState` of cases. Raw values are those of `frmr.common.v1.Status`.
package enum Status: Int32, Sendable, Hashable, CaseIterable {
    case draft = 1
    case inProcessing
    case correctionRequired
    case confirmed
    case published
    case refused
    case expired
    case withdrawn

    /// No change leads out of these.
    package var isFinal: Bool {
        switch self {
        case .published, .refused, .expired, .withdrawn: true
        case .draft, .inProcessing, .correctionRequired, .confirmed: false
        }
    }
}
