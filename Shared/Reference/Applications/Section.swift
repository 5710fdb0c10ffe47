/// A section of an application. Raw values are those of `frmr.common.v1.Section`.
package enum Section: Int32, Sendable, Hashable, CaseIterable {
    case personalData = 1
    case education
    case employment

    /// Name of the section in field paths, as the protos spell it.
    package var field: String {
        switch self {
        case .personalData: "personal_data"
        case .education: "education"
        case .employment: "employments"
        }
    }
}
