/// A value parsed from text under the rule of its kind: one that exists is valid.
///
/// `init(_:)` accepts what people type (spaces, hyphens, a phone that begins with 8) and keeps the canonical form;
/// `init(exactly:)` accepts the canonical form only.
public protocol Identifier: Hashable, Sendable, CustomStringConvertible {
    /// - Throws: ``IdentifierError`` with what is wrong: nothing given, characters, length, check digit, range.
    init(_ text: String) throws(IdentifierError)

    /// The canonical form, the one on the wire and in a store.
    var value: String { get }

    /// The form for people and printed documents.
    var formatted: String { get }
}

extension Identifier {
    /// The identifier when `text` already is its canonical form, nil otherwise.
    public init?(exactly text: String) {
        guard let parsed = try? Self(text), parsed.value.hasBytes(of: text) else { return nil }
        self = parsed
    }
}

/// An identifier of a person. Its description and its mirror say nothing, so that logs and crash reports, which
/// print whatever they are given, cannot leak it.
public protocol PersonalIdentifier: Identifier, CustomDebugStringConvertible, CustomReflectable {}

extension PersonalIdentifier {
    public var description: String { "\(Self.self)(•••)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

/// The identifiers this module knows.
public enum IdentifierKind: String, Hashable, Sendable, CaseIterable {
    case snils = "SNILS"
    case personalINN = "INN"
    case legalINN = "LEGAL_INN"
    case ogrn = "OGRN"
    case ogrnip = "OGRNIP"
    case enp = "ENP"
    case passport = "PASSPORT"
    case departmentCode = "DEPARTMENT_CODE"
    case phone = "PHONE"
    case email = "EMAIL"
    case oid = "OID"
    case postCode = "POST_CODE"
    case name = "NAME"
    case date = "DATE"
}
