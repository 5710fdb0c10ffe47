internal import FRMRIdentifiers
internal import Foundation
internal import RegistryRules

/// Reads the facts that bear on a question out of the lines that `FactLines` writes, where they lie. By pointers: it is
/// the innermost loop of the hottest call.
struct FactLineReader {
    private var next: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>

    /// - Returns: nil for an empty text.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        guard let start = text.baseAddress, !text.isEmpty else { return nil }
        next = start
        end = start + text.count
    }

    /// The facts that were known at a moment, posts only at the organisation of the question.
    ///
    /// - Parameter knownAt: µs UTC.
    /// - Returns: false: the text is not what `FactLines` writes.
    mutating func read(knownAt: Int64, _ question: EligibilityQuestion, into facts: inout [EligibilityFact]) -> Bool {
        while next < end {
            guard let recordedFrom = takeNumber(), let recordedTo = takeNumber(else: .max), let kind = takeNumber(),
                let organisation = takeColumn()
            else { return false }
            guard recordedFrom <= knownAt, recordedTo > knownAt,
                kind != Int64(FactKind.post.rawValue) || organisation.says(question.organisationOID)
            else {
                skipLine()
                continue
            }
            guard let detail = takeNumber(), let book = takeColumn(), let version = takeColumn(),
                let code = takeColumn(), let validFrom = takeNumber().flatMap(Int32.init(exactly:)),
                let validTo = takeNumber().flatMap(Int32.init(exactly:)),
                let rest = takeColumn(endsWith: UInt8(ascii: "\n")),
                let end = LineEnd(rest, isProlonged: Self.isProlonged(kind, detail)),
                let stated = EligibilityFact.Kind(
                    kind, detail: end.prolonged == nil ? detail : detail - Int64(FactLines.prolonged),
                    organisation: question.organisationOID,
                    code: CodeEntry(
                        oid: book.text(likely: question.post.oid), version: version.text(likely: question.post.version),
                        code: code.text(likely: question.post.code)))
            else { return false }
            facts.append(
                EligibilityFact(
                    id: end.id, kind: stated,
                    validFrom: CivilDate(daysSinceEpoch: validFrom),
                    validTo: CivilDate(daysSinceEpoch: validTo),
                    recordedFrom: Instant(microseconds: recordedFrom), prolonged: end.prolonged))
        }
        return true
    }

    private static let kinds = Int64(FactKind.accreditation.rawValue)...Int64(FactKind.category.rawValue)

    private static func isProlonged(_ kind: Int64, _ detail: Int64) -> Bool {
        detail >= Int64(FactLines.prolonged) && kinds.contains(kind)
    }

    /// The bytes up to the separator, which is consumed with them; the end of the text ends the last line.
    private mutating func takeColumn(endsWith separator: UInt8 = UInt8(ascii: "\t")) -> UnsafeBufferPointer<UInt8>? {
        let start = next
        while next < end, next.pointee != separator { next += 1 }
        let column = UnsafeBufferPointer(start: start, count: next - start)
        guard next < end else { return separator == UInt8(ascii: "\n") ? column : nil }
        next += 1
        return column
    }

    /// - Parameter empty: what an empty column says; nil: it may not be empty.
    private mutating func takeNumber(else empty: Int64? = nil) -> Int64? {
        guard next < end else { return nil }
        let isNegative = next.pointee == UInt8(ascii: "-")
        if isNegative { next += 1 }
        let start = next
        var number: Int64 = 0
        while next < end {
            let digit = next.pointee &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            // Wraps around where the number is too long, which is told below.
            number = number &* 10 &+ Int64(digit)
            next += 1
        }
        guard next - start <= Self.digitsMax else { return nil }
        guard next < end, next.pointee == UInt8(ascii: "\t") else { return nil }
        defer { next += 1 }
        if next == start { return isNegative ? nil : empty }
        return isNegative ? -number : number
    }

    /// What always fits 64 bits; the last microsecond of the year 9999 has as many.
    private static let digitsMax = 18

    private mutating func skipLine() {
        while next < end, next.pointee != UInt8(ascii: "\n") { next += 1 }
        if next < end { next += 1 }
    }
}

/// What stands behind the days of a line: the id of the fact, and of a prolonged term its act.
private struct LineEnd {
    let id: String
    var prolonged: StatutoryExtension?

    /// - Returns: nil: it is not what `FactLines` writes.
    init?(_ text: UnsafeBufferPointer<UInt8>, isProlonged: Bool) {
        guard isProlonged else {
            id = String(decoding: text, as: UTF8.self)
            return
        }
        let columns = text.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard columns.count == 4, let day = Int32(columns[1]) else { return nil }
        id = columns[0]
        prolonged = .by(StatutoryAct(title: columns[3], number: columns[2], date: CivilDate(daysSinceEpoch: day)))
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func says(_ text: String) -> Bool {
        guard count == text.utf8.count else { return false }
        return text.utf8.withContiguousStorageIfAvailable { other in
            guard let start = baseAddress, let otherStart = other.baseAddress else { return true }
            return memcmp(start, otherStart, count) == 0
        } ?? elementsEqual(text.utf8)
    }

    /// What is found is most often what was asked for, and then its text serves for both.
    fileprivate func text(likely known: String) -> String {
        says(known) ? known : String(decoding: self, as: UTF8.self)
    }
}
