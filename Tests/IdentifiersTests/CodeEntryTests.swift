import FRMRIdentifiers
import TestValues
import Testing

/// Codes of books as people give them, and the one form in which they are stored and compared.
@Suite struct CodeEntryTests {
    private static let oid = "1.2.643.5.1.13.13.11.1002"
    private static let canonical = CodeEntry(oid: oid, version: "9.6", code: "109")

    @Test(arguments: [
        CodeEntry(oid: oid, version: "9.6", code: "109"), CodeEntry(oid: " \(oid)", version: " 9.6", code: "109 "),
        CodeEntry(oid: "urn:oid:\(oid)", version: "9.6\u{a0}", code: "\t109\n"),
        CodeEntry(oid: "\u{a0}URN:OID:\(oid) ", version: "9.6", code: "\u{a0}109"),
    ])
    func oneEntryHasOneForm(entry: CodeEntry) throws {
        #expect(try entry.parsed() == Self.canonical)
        #expect(entry.canonical == Self.canonical)
    }

    @Test func aBlankVersionIsNone() throws {
        #expect(try CodeEntry(oid: Self.oid, version: " ", code: "1").parsed().version == "")
        #expect(CodeEntry(oid: Self.oid, version: " ", code: "1").canonical.version == "")
    }

    @Test(arguments: [
        CodeEntry(oid: "", code: "1"), CodeEntry(oid: oid, code: " "), CodeEntry(oid: oid, code: "1 2"),
        CodeEntry(oid: "urn:oid:", code: "1"), CodeEntry(oid: oid, version: "9 6", code: "1"),
        CodeEntry(oid: oid, code: "сто"),
    ])
    func whatIsNoCodeIsRefusedAndKeptAsItIs(entry: CodeEntry) {
        #expect(throws: IdentifierError.self) { try entry.parsed() }
        #expect(entry.canonical == entry)
    }

    @Test(arguments: [
        ("urn:oid:1.2.643.5", "1.2.643.5"), (" 1.2.643.5 ", "1.2.643.5"), ("1.2.643.5", "1.2.643.5"), ("x y", "x y"),
        ("", ""),
    ])
    func anOIDHasOneForm(text: String, canonical: String) { #expect(OID.canonical(text) == canonical) }

    /// What is accepted is canonical, and making it canonical again changes nothing.
    @Test(arguments: [UInt64(1), 20_261_130]) func whatIsAcceptedIsCanonical(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("019.-_ azурн:oid\t\u{a0}|")
        func text(_ start: String) -> String {
            var text = start
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let place = text.index(text.startIndex, offsetBy: Int.random(in: 0...text.count, using: &random))
                text.insert(alphabet[Int.random(in: 0..<alphabet.count, using: &random)], at: place)
            }
            return text
        }
        var accepted = 0
        for round in 0..<4000 {
            let entry = CodeEntry(oid: text("urn:oid:1.2.3"), version: text("9.6"), code: text("109"))
            #expect(entry.canonical.canonical == entry.canonical, "round \(round), seed \(seed)")
            guard let parsed = try? entry.parsed() else { continue }
            accepted += 1
            #expect(entry.canonical == parsed && (try? parsed.parsed()) == parsed, "round \(round), seed \(seed)")
        }
        #expect(accepted > 50)
    }
}
