import CGolden
import FRMRCProtobufC
import NIOCore
import Testing

@testable import FRMRCalls

@Suite struct MalformedInputTests {
    static let encoded: [[UInt8]] =
        [Samples.scalars.encoded(), Samples.lists.encoded(), Samples.keywords.encoded()]
        + Samples.choices.map { $0.encoded() }

    private func decodeAsAll(_ bytes: [UInt8]) {
        decode(bytes, as: GoldenV1.Scalars.self)
        decode(bytes, as: GoldenV1.Lists.self)
        decode(bytes, as: GoldenV1.Choice.self)
        decode(bytes, as: GoldenV1.Keywords.self)
        decode(bytes, as: TTRPC.Request.self)
    }

    /// Any bytes are a message that comes back when it is encoded, or refused for a documented reason, and JSON agrees.
    private func decode<M: Message>(_ bytes: [UInt8], as type: M.Type) {
        let json = try? JSONCodec.json(from: .init(bytes: bytes), of: M.descriptor)
        do throws(MessageDecodingError) {
            let encoded = try M(decoding: bytes).encoded()
            #expect(try M(decoding: encoded).encoded() == encoded, "\(bytes)")
            #expect(json != nil, "\(bytes)")
        } catch {
            #expect(
                MessageDecodingError.Reason(rawValue: error.reason) != nil && error.message == M.descriptor.fullName)
            #expect(json == nil, "\(bytes)")
        }
    }

    @Test(arguments: encoded)
    func whatIsCutOffIsAMessageOrRefused(bytes: [UInt8]) {
        for count in 0..<bytes.count { decodeAsAll(Array(bytes.prefix(count))) }
    }

    @Test(arguments: encoded.indices)
    func whatIsFlippedIsAMessageOrRefused(index: Int) {
        var random = SeededGenerator(seed: UInt64(index) + 1)
        for _ in 0..<300 {
            var bytes = Self.encoded[index]
            for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            decodeAsAll(bytes)
        }
    }

    @Test func aTruncatedFieldIsNamed() throws {
        let bytes = GoldenV1.Lists(messages: [.init(aBool: true), .init(aString: "text")]).encoded()
        // The second message keeps its length and loses its end.
        var cut = bytes
        cut[cut.count - 6 + 1] = 40
        expect(.truncated, "messages[1].a_string", decoding: cut, as: GoldenV1.Lists.self)
    }

    @Test(
        arguments: [
            [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
            [0xD1], [0x41, 0xE2, 0x82], [0x80],
        ] as [[UInt8]])
    func textThatIsNotUTF8IsRefused(text: [UInt8]) {
        expect(.invalidUTF8, "a_string", decoding: [14 << 3 | 2, UInt8(text.count)] + text, as: GoldenV1.Scalars.self)
        let long = [UInt8](repeating: 0x61, count: 13) + text
        expect(
            .invalidUTF8, "strings[0]", decoding: [14 << 3 | 2, UInt8(long.count)] + long, as: GoldenV1.Lists.self)
    }

    @Test(arguments: [
        "я", "€", "👩", "aaaaaaaЖaaaaaaaaa€aaaaaaaaaaaaaaaa😀", "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10FFFF}",
    ])
    func textThatIsUTF8Passes(text: String) throws {
        #expect(try GoldenV1.Scalars(decoding: GoldenV1.Scalars(aString: text).encoded()).aString == text)
    }

    @Test(arguments: [0, 1, 7, 8, 9, 15, 16])
    func aNULInTextIsRefusedWhereverItStands(place: Int) {
        var text = [UInt8](repeating: 0x61, count: 17)
        text[place] = 0
        expect(.embeddedNUL, "a_string", decoding: [14 << 3 | 2, 17] + text, as: GoldenV1.Scalars.self)
    }

    @Test func bytesMayBeAnything() throws {
        #expect(try GoldenV1.Scalars(decoding: [15 << 3 | 2, 2, 0, 0xFF]).someBytes == [0, 0xFF])
    }

    static let malformed: [([UInt8], MessageDecodingError.Reason, String)] = [
        ([0], .fieldNumber, ""),
        ([3 << 3 | 3], .wireType, "an_int32"),
        ([3 << 3 | 5, 0, 0, 0, 0], .wireType, "an_int32"),
        ([14 << 3, 0], .wireType, "a_string"),
        ([0xA3, 6], .wireType, "#100"),
        ([3 << 3], .truncated, "an_int32"),
        ([3 << 3, 0x80], .truncated, "an_int32"),
        ([3 << 3, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], .malformedVarint, "an_int32"),
        ([0x98, 0x80, 0x80, 0x80, 0x80, 0x00, 1], .malformedVarint, ""),
        ([1 << 3 | 1, 0, 0, 0], .truncated, "a_double"),
        ([15 << 3 | 2, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], .truncated, "some_bytes"),
        ([15 << 3 | 2, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], .malformedVarint, "some_bytes"),
        ([15 << 3 | 2, 0x81, 0x80, 0x80, 0x80, 0x80, 0x00, 1], .malformedVarint, "some_bytes"),
        ([0x8A, 1, 0, 0x8A, 1, 0], .duplicateField, "date"),
        ([0x88, 1, 0], .wireType, "date"),
        ([0x89, 1, 0, 0, 0, 0, 0, 0, 0, 0], .wireType, "date"),
        ([0x8B, 1], .wireType, "date"),
        ([0x8C, 1], .wireType, "date"),
        ([0x8D, 1, 0, 0, 0, 0], .wireType, "date"),
        ([0x8A, 1, 0, 0x88, 1, 0], .wireType, "date"),
        ([0x88, 1, 0, 0x8A, 1, 0], .wireType, "date"),
        ([3 << 3, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02], .malformedVarint, "an_int32"),
    ]

    @Test(arguments: [UInt8(0), 1]) func theTenthByteOfAVarintIsZeroOrOne(last: UInt8) throws {
        let bytes = [4 << 3] + [UInt8](repeating: 0xFF, count: 9) + [last]
        #expect(try GoldenV1.Scalars(decoding: bytes).anInt64 == (last == 1 ? -1 : .max))
    }

    @Test(arguments: malformed)
    func malformedFieldsAreNamed(bytes: [UInt8], reason: MessageDecodingError.Reason, field: String) {
        expect(reason, field, decoding: bytes, as: GoldenV1.Scalars.self)
    }

    @Test func unknownFieldsAreCounted() throws {
        let field: [UInt8] = [0xA0, 6, 1]
        let max = DecodingLimits.unknownFieldsMax
        #expect(throws: Never.self) {
            try GoldenV1.Empty(decoding: [UInt8](repeatElement(field, count: max).joined()))
        }
        expect(
            .tooManyUnknownFields, "#100", decoding: [UInt8](repeatElement(field, count: max + 1).joined()),
            as: GoldenV1.Empty.self)
    }

    @Test func aFloodOfEmptyMessagesIsRefusedBeforeItIsUnpacked() {
        let flood = [UInt8](repeatElement([0x8A, 1, 0], count: 100_000).joined())
        let error = #expect(throws: MessageDecodingError.self) { try GoldenV1.Lists(decoding: flood) }
        #expect(error?.reason == MessageDecodingError.Reason.tooLarge.rawValue)
    }

    /// protobuf-c notes the members of a message in slabs: the seventeenth takes a kilobyte.
    @Test func aFloodOfMessagesWithMoreMembersThanTheStackHoldsIsRefused() {
        let inner = [UInt8](repeatElement([3 << 3, 1], count: 17).joined())
        let flood = [UInt8](repeatElement([0x8A, 1, UInt8(inner.count)] + inner, count: 1_000).joined())
        let error = #expect(throws: MessageDecodingError.self) { try GoldenV1.Lists(decoding: flood) }
        #expect(error?.reason == MessageDecodingError.Reason.tooLarge.rawValue)
    }

    @Test func endlessNestingIsRefused() {
        var bytes: [UInt8] = []
        for _ in 0..<DecodingLimits.nestingDepthMax { bytes = [1 << 3 | 2, UInt8(bytes.count)] + bytes }
        let recursive = RecursiveDescriptor()
        defer { recursive.deallocate() }
        let error = #expect(throws: MessageDecodingError.self) {
            try bytes.withUnsafeBytes { try WireScan.check($0, recursive.descriptor) }
        }
        #expect(error?.reason == MessageDecodingError.Reason.tooDeep.rawValue)
        #expect(throws: Never.self) {
            try Array(bytes.dropFirst(2)).withUnsafeBytes { try WireScan.check($0, recursive.descriptor) }
        }
    }

    private func expect<M: Message>(
        _ reason: MessageDecodingError.Reason, _ field: String, decoding bytes: [UInt8], as type: M.Type,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let error = #expect(throws: MessageDecodingError.self, sourceLocation: sourceLocation) {
            try M(decoding: bytes)
        }
        let expected = MessageDecodingError(reason: reason, field: field, message: M.descriptor.fullName)
        #expect(error == expected, sourceLocation: sourceLocation)
    }
}

/// A C descriptor of a message that contains itself, which no proto of ours declares.
private struct RecursiveDescriptor {
    private let table = UnsafeMutablePointer<ProtobufCMessageDescriptor>.allocate(capacity: 1)
    private let field = UnsafeMutablePointer<ProtobufCFieldDescriptor>.allocate(capacity: 1)

    init() {
        UnsafeMutableRawPointer(field).initializeMemory(
            as: UInt8.self, repeating: 0, count: MemoryLayout<ProtobufCFieldDescriptor>.size)
        UnsafeMutableRawPointer(table).initializeMemory(
            as: UInt8.self, repeating: 0, count: MemoryLayout<ProtobufCMessageDescriptor>.size)
        field.pointee.name = Self.name
        field.pointee.id = 1
        field.pointee.label = PROTOBUF_C_LABEL_NONE
        field.pointee.type = PROTOBUF_C_TYPE_MESSAGE
        field.pointee.descriptor = UnsafeRawPointer(table)
        table.pointee.name = Self.name
        table.pointee.sizeof_message = 32
        table.pointee.n_fields = 1
        table.pointee.fields = UnsafePointer(field)
    }

    var descriptor: MessageDescriptor { MessageDescriptor(table) }

    func deallocate() {
        table.deallocate()
        field.deallocate()
    }

    /// A literal lives as long as the image.
    private static var name: UnsafePointer<CChar> {
        UnsafeRawPointer(("self" as StaticString).utf8Start).assumingMemoryBound(to: CChar.self)
    }
}

/// SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
