/// Whether a SNILS may be linked to an account (I11).
package enum SNILSLink: Sendable, Hashable {
    case link
    /// The account has one, which never changes by itself.
    case alreadyLinked
    /// It belongs to another account.
    case taken

    /// - Parameters:
    ///   - linked: the account's SNILS.
    ///   - takenByAnother: another account has the one that is to be linked.
    package static func decide(linked: String?, takenByAnother: Bool) -> SNILSLink {
        if linked != nil { return .alreadyLinked }
        return takenByAnother ? .taken : .link
    }
}
