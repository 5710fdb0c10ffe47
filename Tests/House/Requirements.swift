package import SourceText

/// An id of a requirement, as `I3`, `R12` or `V5`.
package enum RequirementID {
    package static func isID(_ word: some StringProtocol) -> Bool {
        guard let first = word.utf8.first, [UInt8(ascii: "I"), UInt8(ascii: "R"), UInt8(ascii: "V")].contains(first)
        else { return false }
        let digits = word.utf8.dropFirst()
        return !digits.isEmpty && digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }

    /// Ids that a source names: as words of its code, comments and strings, as ranges (`R4–R6`), and at the end of a
    /// function's name (`lateCorrectionRestoresAccessV5`).
    package static func named(in file: SourceFile) -> Set<String> {
        var found: Set<String> = []
        for word in words(of: file.text) where isID(word) { found.insert(String(word)) }
        if file.text[...].holds("–") {
            for match in file.text.matches(of: /\b([IRV])([0-9]+)–([IRV])([0-9]+)/) where match.1 == match.3 {
                guard let first = Int(match.2), let last = Int(match.4), first < last, last < 100 else { continue }
                for number in first...last { found.insert("\(match.1)\(number)") }
            }
        }
        for match in file.text.matches(of: /func \w*?[a-z]((?:[IRV][0-9]+)+)\(/) {
            for id in match.1.matches(of: /[IRV][0-9]+/) { found.insert(String(id.0)) }
        }
        return found
    }

    private static func words(of text: String) -> [Substring] {
        Substring(text).utf8.split { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
                false
            default: true
            }
        }.filter { (2...3).contains($0.count) }.compactMap { Substring($0) }
    }
}

/// The list of requirements (Services/REQUIREMENTS.md).
package struct Requirements {
    package static let path = "Services/REQUIREMENTS.md"

    /// Stands before the name of a suite that is not written yet.
    private static let toCome = "to come: "

    /// How much of a requirement is there.
    package enum State: String, CaseIterable {
        /// All of it, and a suite shows it on running services.
        case works
        /// A service does a part of it.
        case partly
        /// It is decided, and no service asks.
        case rulesOnly = "rules only"
        case absent
    }

    package struct Row {
        package let id: String
        package let text: String
        /// Nil when the column says something else.
        package let state: State?
        /// The suite that shows it whole.
        package let suite: String
        /// The suite is not written yet.
        package let isToCome: Bool
    }

    package let rows: [Row]
    /// Files that settle what the requirements leave open.
    package let settlers: [String]

    package init(_ text: String) {
        var rows: [Row] = []
        var settlers: [String] = []
        var isOpen = false
        for line in text.split(separator: "\n") where line.hasPrefix("|") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
                .map { $0.split(separator: " ").joined(separator: " ") }
            if cells.first == "left open" {
                isOpen = true
            } else if isOpen, let last = cells.last, !last.hasPrefix("--") {
                settlers += last.split(separator: ",").map { String($0.trimmingPrefix(while: \.isWhitespace)) }
            } else if let id = cells.first, RequirementID.isID(id) {
                let suite = cells.count > 3 ? cells[3] : ""
                rows.append(
                    Row(
                        id: id, text: cells.count > 1 ? cells[1] : "",
                        state: cells.count > 2 ? State(rawValue: cells[2]) : nil,
                        suite: String(suite.trimmingPrefix(Self.toCome)), isToCome: suite.hasPrefix(Self.toCome)))
            }
        }
        self.rows = rows
        self.settlers = settlers
    }
}
