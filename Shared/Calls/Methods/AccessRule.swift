/// Who may call a method, as the method's proto option `(frmr.common.v1.access)` says.
public struct AccessRule: Sendable, Hashable {
    /// True: no access token is needed, and nothing else is asked.
    public var open: Bool
    /// The caller needs one of these roles. Empty: any role will do.
    public var roles: Roles
    /// The least assurance level of the caller (I3).
    public var assurance: AssuranceLevel
    /// True: the session must have confirmed possession of the phone or the key.
    public var confirmed: Bool

    /// Without arguments: any caller with a valid access token.
    public init(
        open: Bool = false, roles: Roles = [], assurance: AssuranceLevel = .none, confirmed: Bool = false
    ) {
        self.open = open
        self.roles = roles
        self.assurance = assurance
        self.confirmed = confirmed
    }
}

/// What a caller acts as. Raw values are those of `frmr.common.v1.Role`.
public enum Role: Int32, Sendable, Hashable, CaseIterable {
    /// A medical worker, about themself.
    case worker = 1
    /// An organisation, about its staff.
    case employer
    /// A hospital's program that asks for verdicts and cards.
    case hospital
    /// A person of the register's operator.
    case `operator`
    /// Another service of the suite.
    case service
}

/// Some roles. Every call compares its caller's with those of its method, so they are bits of a number.
public struct Roles: OptionSet, Sendable, Hashable {
    /// A bit for each role, at the place of its number.
    public let rawValue: UInt32

    /// From bits; those of no role are kept and match nothing.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The set of these roles.
    public init(_ roles: some Sequence<Role>) {
        self.init(rawValue: roles.reduce(0) { $0 | Self.bit($1) })
    }

    /// Of `Role.worker` alone.
    public static let worker = Roles(rawValue: bit(.worker))
    /// Of `Role.employer` alone.
    public static let employer = Roles(rawValue: bit(.employer))
    /// Of `Role.hospital` alone.
    public static let hospital = Roles(rawValue: bit(.hospital))
    /// Of `Role.operator` alone.
    public static let `operator` = Roles(rawValue: bit(.operator))
    /// Of `Role.service` alone.
    public static let service = Roles(rawValue: bit(.service))

    /// In the order of their numbers.
    public var all: [Role] { Role.allCases.filter { rawValue & Self.bit($0) != 0 } }

    private static func bit(_ role: Role) -> UInt32 { 1 << UInt32(role.rawValue) }
}

/// How well the person behind an account is known (I3). Raw values are those of `frmr.common.v1.AssuranceLevel`.
public enum AssuranceLevel: Int32, Sendable, Hashable, CaseIterable, Comparable {
    /// No account stands behind the caller, or no level is asked for.
    case none = 0
    /// A phone number that was confirmed.
    case basic
    /// Confirmed by a video meeting, or by a bank card and a code.
    case extended
    /// Confirmed in person or by an electronic passport.
    case full

    public static func < (left: AssuranceLevel, right: AssuranceLevel) -> Bool { left.rawValue < right.rawValue }
}
