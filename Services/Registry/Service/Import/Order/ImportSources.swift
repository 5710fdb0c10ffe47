/// The source ids of a window, as hashes in order: which workers repeat an earlier one's.
///
/// Two ids of one hash do no harm: the later worker comes last and is looked for in the register.
struct ImportSources {
    /// What a line that is none of a worker has.
    static let none: UInt64 = 0

    private var known: [UInt64] = []

    init() {}

    /// - Parameter runs: what `add` returned for the runs of the window before; each in order.
    init(_ runs: [[UInt64]]) {
        var runs = runs
        while runs.count > 1 {
            // Two by two: each hash is moved as often as the runs can be halved.
            runs = stride(from: 0, to: runs.count, by: 2).map { place in
                place + 1 < runs.count ? Self.merged(runs[place], runs[place + 1]) : runs[place]
            }
        }
        known = runs.first ?? []
    }

    /// - Parameter hashes: of workers in the order of the file.
    /// - Returns: which of them repeat an earlier one, and the new hashes in order.
    mutating func add(_ hashes: [UInt64]) -> (isRepeated: [Bool], new: [UInt64]) {
        var isRepeated = Array(repeating: false, count: hashes.count)
        var new: [UInt64] = []
        new.reserveCapacity(hashes.count)
        var place = 0
        for index in hashes.indices.sorted(by: { (hashes[$0], $0) < (hashes[$1], $1) }) {
            let hash = hashes[index]
            if hash == Self.none { continue }
            while place < known.count, known[place] < hash { place += 1 }
            if new.last == hash || (place < known.count && known[place] == hash) {
                isRepeated[index] = true
            } else {
                new.append(hash)
            }
        }
        known = Self.merged(known, new)
        return (isRepeated, new)
    }

    private static func merged(_ one: [UInt64], _ other: [UInt64]) -> [UInt64] {
        if one.isEmpty { return other }
        if other.isEmpty { return one }
        return [UInt64](unsafeUninitializedCapacity: one.count + other.count) { merged, count in
            var (left, right) = (0, 0)
            while left < one.count || right < other.count {
                if right == other.count || (left < one.count && one[left] < other[right]) {
                    merged[count] = one[left]
                    left += 1
                } else {
                    merged[count] = other[right]
                    right += 1
                }
                count += 1
            }
        }
    }

    // As the store keeps them: little-endian words.

    static func stored(_ hashes: [UInt64]) -> [UInt8] { hashes.map(\.littleEndian).withUnsafeBytes { Array($0) } }

    static func hashes(stored bytes: [UInt8]) -> [UInt64] {
        bytes.withUnsafeBytes { bytes in
            (0..<bytes.count / 8).map {
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
            }
        }
    }
}
