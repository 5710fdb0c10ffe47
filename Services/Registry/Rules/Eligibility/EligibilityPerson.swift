package import FRMRIdentifiers

/// How a document names its signer: what РЭМД compares with the register beside the post.
///
/// Kept under the keys of ``NameComparison``, made once when the question is read. A spelling that is no name at all,
/// with a Latin look-alike for example, is kept as well: it differs from the register, and that is the answer.
package struct StatedPerson: Sendable, Hashable {
    /// Family name, given name, patronymic, each followed by a line feed but the last; nil: no name is stated.
    fileprivate let nameKey: String?
    fileprivate let birth: CivilDate?

    /// - Parameters:
    ///   - name: a part that the document leaves out is empty.
    ///   - birth: nil: the document states none.
    package init(name: (family: String, given: String, patronymic: String)?, birth: CivilDate?) {
        nameKey = name.map { name in
            [name.family, name.given, name.patronymic].map { NameComparison.key($0) }.joined(separator: "\n")
        }
        self.birth = birth
    }
}

/// The person as the card names them.
package struct RegisteredPerson: Sendable, Hashable {
    /// `PersonName.comparisonKey`.
    package var nameKey: String
    package var birth: CivilDate

    package init(nameKey: String, birth: CivilDate) {
        self.nameKey = nameKey
        self.birth = birth
    }
}

extension StatedPerson {
    var statesName: Bool { nameKey != nil }

    /// - Parameter key: `PersonName.comparisonKey`.
    func isNamed(_ key: String) -> Bool { nameKey == key }

    /// Calls `differs` for every field that the register has otherwise, in the order of a form. What is stated of a
    /// person whom no card names differs from it.
    func compare(with registered: RegisteredPerson?, differs: (RefusalDetail) -> Void) {
        if let nameKey, nameKey != registered?.nameKey {
            var stated = nameKey.utf8[...]
            var known = registered?.nameKey.utf8[...]
            for detail in [RefusalDetail.familyDiffers, .givenDiffers, .patronymicDiffers] {
                let part = stated.takePart()
                if known?.takePart().elementsEqual(part) != true { differs(detail) }
            }
        }
        compareBirth(with: registered, differs: differs)
    }

    func compareBirth(with registered: RegisteredPerson?, differs: (RefusalDetail) -> Void) {
        if let birth, birth != registered?.birth { differs(.birthDateDiffers) }
    }
}

extension Substring.UTF8View {
    /// What stands before the next line feed; the line feed goes with it.
    fileprivate mutating func takePart() -> Substring.UTF8View {
        guard let end = firstIndex(of: UInt8(ascii: "\n")) else {
            defer { self = self[endIndex...] }
            return self
        }
        defer { self = self[index(after: end)...] }
        return self[..<end]
    }
}
