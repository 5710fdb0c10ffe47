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
    /// Without children, so that a dump shows nothing.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

/// The identifiers this module knows.
public enum IdentifierKind: String, Hashable, Sendable, CaseIterable {
    /// СНИЛС, the number of a person's pension account.
    case snils = "SNILS"
    /// ИНН of a person, twelve digits.
    case personalINN = "INN"
    /// ИНН of an organisation, ten digits.
    case legalINN = "LEGAL_INN"
    /// ОГРН of an organisation.
    case ogrn = "OGRN"
    /// ОГРНИП of a sole trader.
    case ogrnip = "OGRNIP"
    /// ЕНП, the number of a medical policy.
    case enp = "ENP"
    /// Series and number of a passport.
    case passport = "PASSPORT"
    /// Code of the department that issued a passport.
    case departmentCode = "DEPARTMENT_CODE"
    /// Number of a mobile phone.
    case phone = "PHONE"
    /// Address of e-mail.
    case email = "EMAIL"
    /// Object identifier of a reference book or an organisation.
    case oid = "OID"
    /// Code of a post with its book and version.
    case postCode = "POST_CODE"
    /// Name of a person.
    case name = "NAME"
    /// Date of the calendar.
    case date = "DATE"
}
