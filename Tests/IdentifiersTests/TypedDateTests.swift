import FRMRIdentifiers
import TestValues
import Testing

@Suite struct TypedDateTests {
    @Test(arguments: [
        "14.03.1985", "1985-03-14", " 14.3.1985 ", "14/03/1985", "14 03 1985", "14-03-1985", "1985.03.14",
        "14.03.1985 г.", "14\u{2013}03\u{2013}1985",
    ])
    func dateIsReadAsPeopleWriteIt(_ text: String) throws {
        #expect(try CivilDate(typed: text) == CivilDate(iso: "1985-03-14"))
    }

    @Test(arguments: [
        ("", IdentifierError.Kind.empty), ("30.02.2024", .range), ("29.02.2023", .range), ("31.04.2024", .range),
        ("00.01.2024", .range), ("01.13.2024", .range), ("01.01.0000", .range), ("14.03.85", .pattern),
        ("14.03", .pattern), ("14..1985", .pattern), ("14.03.1985.", .pattern), ("14031985", .pattern),
        ("014.03.1985", .pattern), ("14 марта 1985", .characters), ("１４.03.1985", .characters),
        (String(repeating: "1", count: 300), .tooLong(limit: 256)),
    ])
    func dateThatIsNoneSaysWhy(_ text: String, _ kind: IdentifierError.Kind) {
        #expect(throws: IdentifierError(.date, kind)) { try CivilDate(typed: text) }
    }

    /// 30 February and its like are told from a slip of the pen.
    @Test func dayThatDoesNotExistIsNamed() throws {
        let error = try #require(throws: IdentifierError.self) { try CivilDate(typed: "30.02.2024") }
        #expect(error.reason == "DATE_RANGE")
        #expect(error.messageRU == "Дата: такого дня в календаре нет.")
    }

    @Test(arguments: [UInt64(5)])
    func whatIsWrittenIsReadBack(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<2000 {
            let date = CivilDate(daysSinceEpoch: Int32.random(in: -719_162...2_932_896, using: &random))
            #expect(try CivilDate(typed: date.russian) == date, "seed \(seed)")
            #expect(try CivilDate(typed: date.iso) == date, "seed \(seed)")
        }
    }
}
