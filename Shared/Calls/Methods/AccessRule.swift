/// Who may call a method, as the method's proto option `(frmr.common.v1.access)` says.
package struct AccessRule: Sendable, Hashable {
    /// True: no access token is needed, and nothing else is asked.
    package var open: Bool
    /// The caller needs one of these roles. Empty: any role will do.
    package var roles: Roles
    /// The least assurance level of the caller (I3).
    package var assurance: AssuranceLevel
    /// True: the session must have confirmed possession of the phone or the key.
    package var confirmed: Bool

    package init(
        open: Bool = false, roles: Roles = [], assurance: AssuranceLevel = .none, confirmed: Bool = false
    ) {
        self.open = open
        self.roles = roles
        self.assurance = assurance
        self.confirmed = confirmed
    }
}

/// What a caller acts as. Raw values are those of `frmr.common.v1.Role`.
package enum Role: Int32, Sendable, Hashable, CaseIterable {
    case worker = 1
    case employer
    case hospital
    case `operator`
    case service
}

/// Some roles. Every call compares its caller's with those of its method, so they are bits of a number.
package struct Roles: OptionSet, Sendable, Hashable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package init(_ roles: some Sequence<Role>) {
        self.init(rawValue: roles.reduce(0) { $0 | Self.bit($1) })
    }

    package static let worker = Roles(rawValue: bit(.worker))
    package static let employer = Roles(rawValue: bit(.employer))
    package static let hospital = Roles(rawValue: bit(.hospital))
    package static let `operator` = Roles(rawValue: bit(.operator))
    package static let service = Roles(rawValue: bit(.service))

    /// In the order of their numbers.
    package var all: [Role] { Role.allCases.filter { rawValue & Self.bit($0) != 0 } }

    private static func bit(_ role: Role) -> UInt32 { 1 << UInt32(role.rawValue) }
}

/// How well the person behind an account is known (I3). Raw values are those of `frmr.common.v1.AssuranceLevel`.
package enum AssuranceLevel: Int32, Sendable, Hashable, CaseIterable, Comparable {
    case none = 0
    case basic
    case extended
    case full

    package static func < (left: AssuranceLevel, right: AssuranceLevel) -> Bool { left.rawValue < right.rawValue }
}
