internal import FRMRIdentifiers

/// What a password must be (I8). Case and spaces matter: nothing is trimmed, what does not fit is refused.
package struct PasswordPolicy: Sendable {
    package var charactersMin = 8
    package var charactersMax = 128
    /// UTF-8 bytes; 128 characters of four bytes. Characters alone may be of any length (combining marks).
    package var bytesMax = 512
    package var blocklist: PasswordBlocklist

    package init(blocklist: PasswordBlocklist = .builtIn) { self.blocklist = blocklist }

    /// What of a password is hashed and compared: the profile OpaqueString of RFC 8265 (section 4.2.2). Every kind of
    /// space is U+0020, letters are in NFC: the same password gives the same hash on a keyboard or a system that codes
    /// it otherwise. Case is kept.
    package func prepared(_ password: String) -> String {
        var text = String.UnicodeScalarView()
        for scalar in password.unicodeScalars {
            text.append(scalar.properties.generalCategory == .spaceSeparator ? " " : scalar)
        }
        return String(text).nfc
    }

    /// Everything that is wrong with `password`, as it is typed; empty when it may be used.
    ///
    /// - Parameter phone: the account's phone, whose ten digits the password must not contain, whatever stands between
    ///   them; nil when there is no account that it could be for.
    package func faults(of password: String, phone: String?) -> [PasswordFault] {
        guard password.utf8.count <= bytesMax else { return [.tooLong] }
        let password = prepared(password)
        var faults: [PasswordFault] = []
        let count = password.count
        if count < charactersMin { faults.append(.tooShort) }
        if count > charactersMax { faults.append(.tooLong) }
        if !password.unicodeScalars.contains(where: { $0.properties.numericType == .decimal }) {
            faults.append(.noDigit)
        }
        if !password.unicodeScalars.contains(where: \.properties.isAlphabetic) { faults.append(.noLetter) }
        if password.first?.isWhitespace == true || password.last?.isWhitespace == true {
            faults.append(.spaceAtEdge)
        }
        if password.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            faults.append(.controlCharacter)
        }
        if blocklist.contains(password) { faults.append(.common) }
        let subscriber = Self.digits(phone ?? "").suffix(10)
        if subscriber.count == 10, Self.digits(password).contains(subscriber) { faults.append(.containsPhone) }
        return faults
    }

    /// The decimal digits of any script, as ASCII.
    private static func digits(_ text: String) -> String {
        String(
            text.unicodeScalars.compactMap { scalar in
                guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else {
                    return nil
                }
                return Character(String(Int(value)))
            })
    }

    /// What is wrong, for people.
    package func russian(_ fault: PasswordFault) -> String {
        switch fault {
        case .tooShort: "Пароль слишком короткий: символов должно быть не меньше \(charactersMin)."
        case .tooLong: "Пароль слишком длинный: символов должно быть не больше \(charactersMax)."
        case .noDigit: "В пароле нет ни одной цифры."
        case .noLetter: "В пароле нет ни одной буквы."
        case .spaceAtEdge: "Пароль начинается или кончается пробелом."
        case .controlCharacter: "В пароле есть управляющий символ."
        case .common: "Этот пароль слишком распространён, выберите другой."
        case .containsPhone: "Пароль содержит номер телефона."
        }
    }

    /// The English twin of ``russian(_:)``.
    package func english(_ fault: PasswordFault) -> String {
        switch fault {
        case .tooShort: "The password has fewer than \(charactersMin) characters."
        case .tooLong: "The password has more than \(charactersMax) characters."
        case .noDigit: "The password has no digit."
        case .noLetter: "The password has no letter."
        case .spaceAtEdge: "The password begins or ends with a space."
        case .controlCharacter: "The password has a control character."
        case .common: "This password is too common, choose another."
        case .containsPhone: "The password contains the phone number."
        }
    }
}

/// One thing that is wrong with a password. Raw values are the stable reasons at the wire.
package enum PasswordFault: String, Sendable, Hashable, CaseIterable {
    case tooShort = "PASSWORD_TOO_SHORT"
    case tooLong = "PASSWORD_TOO_LONG"
    case noDigit = "PASSWORD_NO_DIGIT"
    case noLetter = "PASSWORD_NO_LETTER"
    case spaceAtEdge = "PASSWORD_SPACE_AT_EDGE"
    case controlCharacter = "PASSWORD_CONTROL_CHARACTER"
    case common = "PASSWORD_COMMON"
    case containsPhone = "PASSWORD_CONTAINS_PHONE"
}

/// Passwords that are refused because too many people choose them. Compared without regard to case.
package struct PasswordBlocklist: Sendable {
    private let passwords: Set<String>

    /// - Parameter words: passwords between spaces and line feeds.
    package init(words: String) {
        passwords = Set(words.split(whereSeparator: \.isWhitespace).map { $0.lowercased() })
    }

    /// More than twenty thousand: Data/common-passwords.py says which.
    package static let builtIn = PasswordBlocklist(words: CommonPasswords.text.description)

    package var count: Int { passwords.count }

    /// The list as it is compared, in no order.
    package var all: Set<String> { passwords }

    /// - Parameter password: prepared (``PasswordPolicy/prepared(_:)``).
    package func contains(_ password: String) -> Bool { passwords.contains(password.lowercased()) }
}
