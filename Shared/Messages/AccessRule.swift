/// Who may call a method, as the method's proto option `(frmr.common.v1.access)` says.
public struct AccessRule: Sendable, Hashable {
    /// True: no access token is needed, and nothing else is asked.
    public var open: Bool
    /// The caller needs one of these roles. Empty: any role will do.
    public var roles: Set<Role>
    /// The least assurance level of the caller (I3).
    public var assurance: AssuranceLevel
    /// True: the session must have confirmed possession of the phone or the key.
    public var confirmed: Bool

    public init(
        open: Bool = false, roles: Set<Role> = [], assurance: AssuranceLevel = .none, confirmed: Bool = false
    ) {
        self.open = open
        self.roles = roles
        self.assurance = assurance
        self.confirmed = confirmed
    }
}

/// What a caller acts as. Raw values are those of `frmr.common.v1.Role`.
public enum Role: Int32, Sendable, Hashable, CaseIterable {
    case worker = 1
    case employer
    case hospital
    case `operator`
    case service
}

/// How well the person behind an account is known (I3). Raw values are those of `frmr.common.v1.AssuranceLevel`.
public enum AssuranceLevel: Int32, Sendable, Hashable, CaseIterable, Comparable {
    case none = 0
    case basic
    case extended
    case full

    public static func < (left: AssuranceLevel, right: AssuranceLevel) -> Bool { left.rawValue < right.rawValue }
}
