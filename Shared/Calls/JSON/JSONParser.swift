/// Parses JSON (RFC 8259), strictly: no comments, no trailing commas, no member twice.
struct JSONParser {
    private let bytes: [UInt8]
    private var position = 0

    /// - Throws: `JSONError` with the byte where the text goes wrong.
    static func parse(_ text: String) throws(JSONError) -> JSONValue {
        var parser = JSONParser(bytes: Array(text.utf8))
        let value = try parser.value(depth: 1)
        parser.skipSpace()
        guard parser.position == parser.bytes.count else { throw parser.fault() }
        return value
    }

    /// Whether the text is one number of JSON and nothing else.
    static func isNumber(_ text: String) -> Bool {
        var parser = JSONParser(bytes: Array(text.utf8))
        return (try? parser.number()) != nil && parser.position == parser.bytes.count
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func fault() -> JSONError { JSONError(.malformed(atByte: position)) }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func expect(_ text: StaticString) throws(JSONError) {
        for byte in UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) {
            guard next == byte else { throw fault() }
            position += 1
        }
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard depth <= DecodingLimits.jsonDepthMax else { throw JSONError(.tooDeep) }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"):
            try expect("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try expect("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try expect("null")
            return .null
        default: return .number(try number())
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        try expect("{")
        skipSpace()
        while next != UInt8(ascii: "}") {
            if !members.isEmpty { try expect(",") }
            skipSpace()
            let name = try string()
            guard names.insert(name).inserted else { throw JSONError(.duplicateField, field: name) }
            skipSpace()
            try expect(":")
            members.append(.init(name: name, value: try value(depth: depth + 1)))
            skipSpace()
        }
        position += 1
        return members
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
        var items: [JSONValue] = []
        try expect("[")
        skipSpace()
        while next != UInt8(ascii: "]") {
            if !items.isEmpty { try expect(",") }
            items.append(try value(depth: depth + 1))
            skipSpace()
        }
        position += 1
        return items
    }

    private mutating func string() throws(JSONError) -> String {
        try expect("\"")
        var utf8: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw fault() }
            position += 1
            if byte == UInt8(ascii: "\\") {
                utf8 += String(try escaped()).utf8
            } else {
                utf8.append(byte)
            }
        }
        try expect("\"")
        return String(decoding: utf8, as: UTF8.self)
    }

    private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
        guard let byte = next else { throw fault() }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let unit = try hex()
            if let scalar = Unicode.Scalar(unit) { return scalar }
            // A surrogate: the other half must follow.
            try expect("\\u")
            let low = try hex()
            guard (0xD800..<0xDC00).contains(unit), (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            else { throw fault() }
            return scalar
        default: throw fault()
        }
    }

    private mutating func hex() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault() }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    private mutating func number() throws(JSONError) -> String {
        let start = position
        if next == UInt8(ascii: "-") { position += 1 }
        let first = next
        guard try digits() == 1 || first != UInt8(ascii: "0") else { throw fault() }
        if next == UInt8(ascii: ".") {
            position += 1
            _ = try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            _ = try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// At least one; how many.
    private mutating func digits() throws(JSONError) -> Int {
        let start = position
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        guard position > start else { throw fault() }
        return position - start
    }
}
