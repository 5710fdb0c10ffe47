package import Identifiers

/// One row of a result, copied out of the engine: it stays valid after the session.
///
/// Columns are addressed by position. A column of another type than asked for is a mistake between a statement and
/// the STRICT table it reads, never input, so it traps with the position and the kind found.
package struct Row: Sendable, Hashable {
    let values: [SQLValue]

    package var count: Int { values.count }
    package subscript(_ index: Int) -> SQLValue { values[index] }
    package func isNull(_ index: Int) -> Bool { values[index] == .null }

    package func int(_ index: Int) -> Int64 { optionalInt(index) ?? mismatch(index) }
    package func text(_ index: Int) -> String { optionalText(index) ?? mismatch(index) }
    package func blob(_ index: Int) -> [UInt8] { optionalBlob(index) ?? mismatch(index) }
    package func bool(_ index: Int) -> Bool { int(index) != 0 }
    package func instant(_ index: Int) -> Instant { Instant(microseconds: int(index)) }
    package func date(_ index: Int) -> CivilDate { optionalDate(index) ?? mismatch(index) }

    package func optionalInt(_ index: Int) -> Int64? {
        switch values[index] {
        case .null: nil
        case .int(let value): value
        case .text, .blob: mismatch(index)
        }
    }

    package func optionalText(_ index: Int) -> String? {
        switch values[index] {
        case .null: nil
        case .text(let value): value
        case .int, .blob: mismatch(index)
        }
    }

    package func optionalBlob(_ index: Int) -> [UInt8]? {
        switch values[index] {
        case .null: nil
        case .blob(let value): value
        case .int, .text: mismatch(index)
        }
    }

    package func optionalBool(_ index: Int) -> Bool? { optionalInt(index).map { $0 != 0 } }
    package func optionalInstant(_ index: Int) -> Instant? { optionalInt(index).map(Instant.init(microseconds:)) }

    package func optionalDate(_ index: Int) -> CivilDate? {
        optionalInt(index).map { CivilDate(daysSinceEpoch: Int32(clamping: $0)) }
    }

    private func mismatch<Value>(_ index: Int) -> Value {
        fatalError("column \(index) of \(values.count) holds \(values[index])")
    }
}
