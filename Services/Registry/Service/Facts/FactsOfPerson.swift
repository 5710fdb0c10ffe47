internal import FRMRCalls
internal import FRMRIdentifiers
internal import Foundation
internal import RegistryRules
internal import Storage

/// All that the register ever knew about a person, gathered in one row for the verdict.
///
/// The rows of `fact` are the register; this is made of them by one statement in the commit that writes them, and says
/// nothing else. A verdict then costs one descent of a shallow tree and a read of some hundred bytes that lie together:
/// of a million people nearly every page is a wait for memory, and the rows themselves are three times as many waits.
///
/// A fact is a line, its columns separated by tabs: recorded_from_us, recorded_to_us (empty while it is known), kind,
/// organisation_oid, detail, book_oid, book_version, code, valid_from_day, valid_to_day, fact_id. None of them can have
/// a tab or a line feed: they are numbers, OIDs, codes and identifiers of our own.
enum FactsOfPerson {
    /// Gathers the facts of a person anew; to be called in the commit that wrote one.
    static func gather(_ person: SNILS, _ store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO facts_of_person (snils, facts)
            SELECT snils, group_concat(line, char(10)) FROM (
                SELECT snils, recorded_from_us || char(9) || CASE recorded_to_us WHEN 9223372036854775807 THEN ''
                        ELSE recorded_to_us END
                    || char(9) || kind || char(9) || organisation_oid || char(9) || detail || char(9) || book_oid
                    || char(9) || book_version || char(9) || code || char(9) || valid_from_day
                    || char(9) || valid_to_day || char(9) || fact_id AS line
                FROM fact WHERE snils = $1 ORDER BY kind, valid_from_day, fact_id)
            GROUP BY snils
            ON CONFLICT (snils) DO UPDATE SET facts = excluded.facts
            """, SQLValue(person.packed))
    }

    /// The facts that bear on a question, as the register knew them: those of the person, posts only at the
    /// organisation of the question, each kind in the order of first days.
    ///
    /// - Parameter knownAt: µs UTC.
    static func known(
        of person: SNILS, at knownAt: Int64, bearingOn question: EligibilityQuestion, _ store: ReadSession
    ) throws(RPCError) -> [EligibilityFact] {
        var facts: [EligibilityFact] = []
        // A record, a post and an accreditation are what most people have.
        facts.reserveCapacity(4)
        try store.scan("SELECT facts FROM facts_of_person WHERE snils = $1", SQLValue(person.packed)) {
            row throws(RPCError) in
            let isSound = try row.withText(0) { text in
                var lines = FactLines(text)
                return lines?.read(knownAt: knownAt, question, into: &facts) ?? false
            }
            guard isSound else { throw .damaged("facts_of_person") }
        }
        return facts
    }
}

/// Reads the lines of a person's facts where they lie. By pointers: it is the innermost loop of the hottest call.
private struct FactLines {
    private var next: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>

    /// - Returns: nil for an empty text.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        guard let start = text.baseAddress, !text.isEmpty else { return nil }
        next = start
        end = start + text.count
    }

    /// False: the text is not what `FactsOfPerson.gather` writes.
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
                let code = takeColumn(), let validFrom = takeNumber(), let validTo = takeNumber(),
                let id = takeColumn(endsWith: UInt8(ascii: "\n")),
                let stated = EligibilityFact.Kind(
                    kind, detail: detail, organisation: question.organisationOID,
                    code: CodeEntry(
                        oid: book.text(likely: question.post.oid), version: version.text(likely: question.post.version),
                        code: code.text(likely: question.post.code)))
            else { return false }
            facts.append(
                EligibilityFact(
                    id: String(decoding: id, as: UTF8.self), kind: stated,
                    validFrom: CivilDate(daysSinceEpoch: Int32(clamping: validFrom)),
                    validTo: CivilDate(daysSinceEpoch: Int32(clamping: validTo)),
                    recordedFrom: Instant(microseconds: recordedFrom)))
        }
        return true
    }

    /// The bytes up to the separator, which goes with them; of the last line the end of the text is one, too.
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
            // Sixteen digits of microseconds reach beyond the year 2280; nineteen would be no time of ours.
            number = number &* 10 &+ Int64(digit)
            next += 1
        }
        guard next < end, next.pointee == UInt8(ascii: "\t") else { return nil }
        defer { next += 1 }
        if next == start { return isNegative ? nil : empty }
        return isNegative ? -number : number
    }

    private mutating func skipLine() {
        while next < end, next.pointee != UInt8(ascii: "\n") { next += 1 }
        if next < end { next += 1 }
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
