import NIOCore
import Testing

@testable import FRMRCalls

@Suite struct JSONTests {
    private func json(_ message: some Message) throws -> String {
        try JSONCodec.json(from: message.encodedBuffer(), of: type(of: message).descriptor)
    }

    private func decode<M: Message>(_ json: String, as type: M.Type) throws -> M {
        try M(decoding: JSONCodec.encode(json: json, as: M.descriptor))
    }

    @Test func everyKindOfFieldComesBack() throws {
        #expect(try decode(json(Samples.scalars), as: GoldenV1.Scalars.self) == Samples.scalars)
        #expect(try decode(json(Samples.lists), as: GoldenV1.Lists.self) == Samples.lists)
        #expect(try decode(json(Samples.keywords), as: GoldenV1.Keywords.self) == Samples.keywords)
    }

    @Test(arguments: Samples.choices)
    func everyMemberOfAOneofComesBack(choice: GoldenV1.Choice) throws {
        #expect(try decode(json(choice), as: GoldenV1.Choice.self) == choice)
    }

    @Test func theMappingIsThatOfProto3() throws {
        let message = GoldenV1.Scalars(
            aDouble: 1.5, anInt32: -1, anInt64: 9_007_199_254_740_993, aBool: true, aString: "a\"\\\n\u{1}я",
            someBytes: [255, 254], colour: .red, date: .init(year: 2026))
        #expect(
            try json(message)
                == #"{"aDouble":1.5,"anInt32":-1,"anInt64":"9007199254740993","aBool":true,"#
                + #""aString":"a\"\\\n\u0001я","someBytes":"//4=","colour":"COLOUR_RED","date":{"year":2026}}"#)
    }

    @Test func indentedTextIsTheSameValue() throws {
        let text = try JSONCodec.json(
            from: Samples.lists.encodedBuffer(), of: GoldenV1.Lists.descriptor, indented: true)
        #expect(text.contains("\n  \"doubles\": [\n    0.0,"))
        #expect(try decode(text, as: GoldenV1.Lists.self) == Samples.lists)
    }

    @Test func namesOfTheProtoAndLooseNumbersAreTaken() throws {
        let text =
            #"{"an_int32": "12", "anInt64": 1e3, "a_uint64": 18446744073709551615, "aDouble": "NaN", "colour": 1}"#
        let message = try decode(text, as: GoldenV1.Scalars.self)
        #expect(message.anInt32 == 12 && message.anInt64 == 1000 && message.aUint64 == .max)
        #expect(message.aDouble.isNaN && message.colour == .red)
    }

    /// The official runtimes take what JSON calls a number, quoted or not, and nothing that a language's own parser adds.
    static let noNumbers = [
        "0x1e", "0b1", "0o7", " 1", "1 ", "\t1", "+1", "", "-", "--1", "007", "-01", "1_000", "1,0", "1.", ".5", "1e",
        "1e+",
        "1e2.5", "1.5e", "NaN1", "nan", "inf", "infinity", "+Infinity", "INFINITY", "0x1p3", "１", "1\u{0}", "null",
        "true",
        "1e1e1", "1.0.0",
    ]

    @Test(arguments: noNumbers) func textThatIsNoNumberIsRefused(text: String) {
        let quoted = JSONValue.string(text).text(indented: false)
        for field in [
            "anInt32", "anInt64", "aUint32", "aUint64", "aSint32", "aSint64", "aFixed32", "aFixed64", "aSfixed32",
            "aSfixed64",
        ] {
            let error = #expect(throws: JSONError.self) {
                try decode("{\"\(field)\": \(quoted)}", as: GoldenV1.Scalars.self)
            }
            #expect(error == JSONError(.type(expected: "a whole number"), field: field))
        }
        for field in ["aFloat", "aDouble"] {
            let error = #expect(throws: JSONError.self) {
                try decode("{\"\(field)\": \(quoted)}", as: GoldenV1.Scalars.self)
            }
            #expect(error == JSONError(.type(expected: "a number"), field: field))
        }
    }

    static let wholeNumbers: [(String, Int64)] = [
        ("0", 0), ("-0", 0), ("0.0", 0), ("0e9", 0), ("0e-9", 0), ("-0.0e-99999999999999999999", 0), ("1e2", 100),
        ("1E2", 100), ("1e+2", 100), ("12.50e1", 125), ("100000.000", 100_000), ("1000e-3", 1), ("10e-1", 1),
        ("9223372036854775807", .max), ("-9223372036854775808", .min), ("9.223372036854775807e18", .max),
        ("-92233720368547758080e-1", .min), ("9007199254740993.0", 9_007_199_254_740_993),
        ("9007199254740993e0", 9_007_199_254_740_993),
    ]

    @Test(arguments: wholeNumbers) func wholeNumbersAreExact(text: String, number: Int64) throws {
        for json in [text, "\"\(text)\""] {
            #expect(try decode("{\"anInt64\": \(json)}", as: GoldenV1.Scalars.self).anInt64 == number)
        }
    }

    @Test(arguments: [
        "9223372036854775808", "-9223372036854775809", "9.223372036854775808e18", "1e19", "1e400",
        "1e99999999999999999999", "-1e99999999999999999999",
    ]) func numbersBeyondTheFieldAreOutOfRange(text: String) {
        for json in [text, "\"\(text)\""] {
            let error = #expect(throws: JSONError.self) {
                try decode("{\"anInt64\": \(json)}", as: GoldenV1.Scalars.self)
            }
            #expect(error == JSONError(.range, field: "anInt64"))
        }
    }

    @Test(arguments: ["1.5", "1e-1", "12.55e1", "1e-99999999999999999999", "0.1"])
    func fractionsAreNoWholeNumbers(text: String) {
        for json in [text, "\"\(text)\""] {
            let error = #expect(throws: JSONError.self) {
                try decode("{\"anInt32\": \(json)}", as: GoldenV1.Scalars.self)
            }
            #expect(error == JSONError(.type(expected: "a whole number"), field: "anInt32"))
        }
    }

    @Test func everyWidthHasItsOwnRange() throws {
        let whole = try decode(
            #"{"aUint64": "1.8446744073709551615e19", "aUint32": 4294967295.0, "aSint32": "-2.147483648E9", "#
                + #""aFixed64": 18446744073709551615, "aSfixed32": "2147483647"}"#, as: GoldenV1.Scalars.self)
        #expect(whole.aUint64 == .max && whole.aUint32 == .max && whole.aSint32 == .min)
        #expect(whole.aFixed64 == .max && whole.aSfixed32 == .max)
        for (field, text) in [
            ("aUint64", "18446744073709551616"), ("aUint64", "-1"), ("aUint32", "4294967296"),
            ("aSint32", "2147483648"),
            ("aFixed32", "-1"), ("aSfixed64", "9223372036854775808"), ("anInt32", "-2147483649"),
        ] {
            let error = #expect(throws: JSONError.self) {
                try decode("{\"\(field)\": \"\(text)\"}", as: GoldenV1.Scalars.self)
            }
            #expect(error == JSONError(.range, field: field))
        }
    }

    @Test func realNumbersFollowTheSameGrammar() throws {
        let message = try decode(
            #"{"aDouble": "1.5e3", "aFloat": "3.4028235e38"}"#, as: GoldenV1.Scalars.self)
        #expect(message.aDouble == 1500 && message.aFloat == .greatestFiniteMagnitude)
        #expect(try decode(#"{"aFloat": "-Infinity"}"#, as: GoldenV1.Scalars.self).aFloat == -.infinity)
        // Between 2²⁴ and its neighbour: read through a Double, it would be rounded twice.
        let halfway = try decode(#"{"aFloat": 16777217.0000000001}"#, as: GoldenV1.Scalars.self)
        #expect(halfway.aFloat == 16_777_218)
        for json in [#"{"aFloat": "3.5e38"}"#, #"{"aFloat": -1e39}"#, #"{"aDouble": "1e309"}"#] {
            #expect(throws: JSONError.self) { try decode(json, as: GoldenV1.Scalars.self) }
        }
    }

    @Test func booleansAndEnumsAreTheirOwn() throws {
        for json in [#""true""#, "1", "0", #""""#, "[]"] {
            let error = #expect(throws: JSONError.self) {
                try decode("{\"aBool\": \(json)}", as: GoldenV1.Scalars.self)
            }
            #expect(error == JSONError(.type(expected: "true or false"), field: "aBool"))
        }
        #expect(try decode(#"{"colour": 1.0}"#, as: GoldenV1.Scalars.self).colour == .red)
        #expect(try decode(#"{"colour": 99}"#, as: GoldenV1.Scalars.self).colour == .unrecognized(99))
        for json in [#""0x1""#, #""1""#, #""""#, #"" COLOUR_RED""#, #""colour_red""#] {
            let error = #expect(throws: JSONError.self) {
                try decode("{\"colour\": \(json)}", as: GoldenV1.Scalars.self)
            }
            #expect(error == JSONError(.unknownEnumValue, field: "colour"))
        }
        for json in ["1.5", "2147483648", "true"] {
            #expect(throws: JSONError.self) { try decode("{\"colour\": \(json)}", as: GoldenV1.Scalars.self) }
        }
    }

    /// A terminal obeys some of them, so text that is shown holds none.
    @Test func controlCharactersAreEscaped() throws {
        let text = String(String.UnicodeScalarView((0..<0xA0).compactMap(Unicode.Scalar.init)).dropFirst())
        let written = try json(GoldenV1.Scalars(aString: text))
        #expect(written.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        #expect(try decode(written, as: GoldenV1.Scalars.self).aString == text)
    }

    @Test func nullLeavesAFieldAtItsDefault() throws {
        #expect(try decode(#"{"aString": null, "date": null}"#, as: GoldenV1.Scalars.self) == .init())
    }

    @Test func anEmptyMessageIsThere() throws {
        #expect(try decode(#"{"date": {}}"#, as: GoldenV1.Scalars.self).date == .init())
    }

    @Test func surrogatesInEscapesBecomeOneScalar() throws {
        #expect(try decode(#"{"aString": "\ud83d\ude00\u044f\/"}"#, as: GoldenV1.Scalars.self).aString == "😀я/")
    }

    static let faulty: [(String, JSONError.Reason, String)] = [
        (#"{"nope": 1}"#, .unknownField, "nope"),
        (#"{"anInt32": true}"#, .type(expected: "a whole number"), "anInt32"),
        (#"{"anInt32": 2147483648}"#, .range, "anInt32"),
        (#"{"aUint32": -1}"#, .range, "aUint32"),
        (#"{"anInt32": 1.5}"#, .type(expected: "a whole number"), "anInt32"),
        (#"{"aBool": 1}"#, .type(expected: "true or false"), "aBool"),
        (#"{"aString": 1}"#, .type(expected: "a string"), "aString"),
        (#"{"aString": "\u0000"}"#, .embeddedNUL, "aString"),
        (#"{"someBytes": "*"}"#, .base64, "someBytes"),
        (#"{"colour": "GREEN"}"#, .unknownEnumValue, "colour"),
        (#"{"date": {"year": "x"}}"#, .type(expected: "a whole number"), "date.year"),
        (#"{"date": []}"#, .type(expected: "an object"), "date"),
        (#"{"aFloat": 1e300}"#, .range, "aFloat"),
        (#"{"aBool": true, "a_bool": true}"#, .duplicateField, "a_bool"),
        (#"{"aBool": true, "aBool": true}"#, .duplicateField, "aBool"),
    ]

    @Test(arguments: faulty)
    func theFaultyFieldIsNamed(text: String, reason: JSONError.Reason, field: String) {
        let error = #expect(throws: JSONError.self) { try decode(text, as: GoldenV1.Scalars.self) }
        #expect(error == JSONError(reason, field: field))
    }

    @Test func theFaultyElementIsNamed() {
        let error = #expect(throws: JSONError.self) {
            try decode(#"{"messages": [{}, {"date": {"month": "x"}}]}"#, as: GoldenV1.Lists.self)
        }
        #expect(error?.field == "messages[1].date.month")
    }

    @Test func twoMembersOfAOneofAreRefused() {
        let error = #expect(throws: JSONError.self) {
            try decode(#"{"number": "1", "text": "a"}"#, as: GoldenV1.Choice.self)
        }
        #expect(error == JSONError(.duplicateField, field: "text"))
    }

    @Test(arguments: [
        "", "{", "}", "{]", "[1,]", "{\"a\" 1}", "{\"a\":1,}", "01", "1.", "-", "+1", "nul", "\"", "\"\\x\"",
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"", "\"a\nb\"", "{} {}", "1e", "tru", "\u{1}",
    ])
    func textThatIsNotJSONIsRefused(text: String) {
        #expect(throws: JSONError.self) { try JSONParser.parse(text) }
    }

    @Test func deepTextIsRefused() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: JSONError(.tooDeep)) { try JSONParser.parse(deep) }
    }

    @Test(arguments: [[], [0], [0, 1], [0, 1, 2], [255, 255, 255, 255], Array(0...255)] as [[UInt8]])
    func base64ComesBack(bytes: [UInt8]) {
        #expect(Base64.decode(Base64.encode(bytes)) == bytes)
        let urlSafe = Base64.encode(bytes).replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        #expect(Base64.decode(urlSafe) == bytes)
    }

    @Test func anEncodedMessageThatIsMalformedIsRefused() {
        #expect(throws: MessageDecodingError.self) {
            try JSONCodec.json(from: ByteBuffer(bytes: [14 << 3 | 2, 1, 0xFF]), of: GoldenV1.Scalars.descriptor)
        }
    }
}
