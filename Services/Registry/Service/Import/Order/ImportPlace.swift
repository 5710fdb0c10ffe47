/// Where a worker comes in the load: after whoever has a lesser СНИЛС, and after all if an earlier worker of the file
/// has the same source id.
struct ImportTurn: Sendable, Hashable, Comparable {
    /// The digits of the СНИЛС, or `repeated`.
    let key: Int64
    /// Number of the worker's first line in the file, from 1.
    let line: Int64

    /// Above every СНИЛС.
    static let repeated: Int64 = 1 << 40
    /// Before everybody.
    static let first = ImportTurn(key: -1, line: 0)

    static func < (one: ImportTurn, other: ImportTurn) -> Bool { (one.key, one.line) < (other.key, other.line) }
}

/// Where the lines of one worker stand in the file, and where the worker comes in the load.
struct ImportPlace: Sendable, Hashable {
    let turn: ImportTurn
    let offset: Int
    let bytes: Int
    /// All lines are whole, none is empty, and each ends with a line feed alone.
    let isPlain: Bool

    /// Number of the first line, from 1.
    var line: Int { Int(turn.line) }
    /// An earlier worker of the window has the same source id.
    var isRepeated: Bool { turn.key == ImportTurn.repeated }
}

// As the store keeps them: four words each, little-endian.
extension ImportPlace {
    private static let storedBytes = 32

    static func stored(_ places: ArraySlice<ImportPlace>) -> [UInt8] {
        var words: [UInt64] = []
        words.reserveCapacity(places.count * 4)
        for place in places {
            words.append(UInt64(bitPattern: place.turn.key).littleEndian)
            words.append(UInt64(bitPattern: place.turn.line).littleEndian)
            words.append(UInt64(place.offset).littleEndian)
            words.append((UInt64(place.bytes) << 1 | (place.isPlain ? 1 : 0)).littleEndian)
        }
        return words.withUnsafeBytes { Array($0) }
    }

    /// Nil when the bytes are none of places.
    static func places(stored bytes: [UInt8]) -> [ImportPlace]? {
        guard !bytes.isEmpty, bytes.count % storedBytes == 0 else { return nil }
        return bytes.withUnsafeBytes { bytes in
            var places: [ImportPlace] = []
            places.reserveCapacity(bytes.count / storedBytes)
            for begin in stride(from: 0, to: bytes.count, by: storedBytes) {
                func word(_ index: Int) -> UInt64 {
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: begin + index * 8, as: UInt64.self))
                }
                let (offset, length) = (word(2), word(3))
                guard offset <= UInt64(Int64.max), length >> 1 <= UInt64(Int64.max) else { return nil }
                places.append(
                    ImportPlace(
                        turn: ImportTurn(key: Int64(bitPattern: word(0)), line: Int64(bitPattern: word(1))),
                        offset: Int(offset), bytes: Int(length >> 1), isPlain: length & 1 == 1))
            }
            return places
        }
    }
}
