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
