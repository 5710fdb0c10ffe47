#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Rows of a data file: a JSON list, CSV with a line of names (RFC 4180), or the lines of any other text.
struct DataTable: Equatable, Sendable {
    let rows: [Value]

    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameters:
    ///   - name: decides the format by its ending: `.json`, `.csv`, others.
    ///   - rowsMax: rows beyond it are left out.
    init(_ bytes: [UInt8], name: String, rowsMax: Int) throws(Malformed) {
        guard bytes.count <= LoadLimits.dataBytesMax else {
            throw Malformed(description: "a file of at most \(LoadLimits.dataBytesMax >> 20) MiB")
        }
        let all: [Value]
        if name.hasSuffix(".json") {
            guard case .array(let items)? = try? JSONDecoder().decode(Value.self, from: Data(bytes)) else {
                throw Malformed(description: "a JSON list")
            }
            all = items
        } else if name.hasSuffix(".csv") {
            all = try Self.objects(CSVText.records(bytes))
        } else {
            all = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
                .map { .object([Value.Member(name: "line", value: .string(String($0)))]) }
        }
        guard !all.isEmpty else { throw Malformed(description: "at least one row") }
        rows = Array(all.prefix(rowsMax))
    }

    private static func objects(_ records: [[String]]?) throws(Malformed) -> [Value] {
        guard let records, let names = records.first else {
            throw Malformed(description: "CSV with a first line of names")
        }
        var rows: [Value] = []
        for (index, record) in records.enumerated().dropFirst() {
            guard record.count == names.count else {
                throw Malformed(
                    description: "\(names.count) fields in each record; record \(index + 1) has \(record.count)")
            }
            rows.append(.object(zip(names, record).map { Value.Member(name: $0, value: .string($1)) }))
        }
        return rows
    }
}

/// CSV by RFC 4180.
enum CSVText {
    /// Records of fields; nil when a quote is not closed or stands inside an unquoted field. Empty lines are skipped.
    static func records(_ bytes: [UInt8]) -> [[String]]? {
        var records: [[String]] = []
        var record: [String] = []
        var field: [UInt8] = []
        var state = State.start

        func endField() {
            record.append(String(decoding: field, as: UTF8.self))
            field = []
        }
        func endRecord() {
            if record.isEmpty && field.isEmpty && state == .start { return }
            endField()
            records.append(record)
            record = []
        }
        for byte in bytes {
            switch (state, byte) {
            case (.quoted, UInt8(ascii: "\"")): state = .quoteInQuoted
            case (.quoted, _): field.append(byte)
            case (.quoteInQuoted, UInt8(ascii: "\"")):
                field.append(byte)
                state = .quoted
            case (.start, UInt8(ascii: "\"")): state = .quoted
            case (_, UInt8(ascii: "\"")): return nil
            case (_, UInt8(ascii: ",")):
                endField()
                state = .start
            case (_, UInt8(ascii: "\n")):
                endRecord()
                state = .start
            case (_, UInt8(ascii: "\r")): continue
            case (.quoteInQuoted, _): return nil
            case (_, _):
                field.append(byte)
                state = .plain
            }
        }
        guard state != .quoted else { return nil }
        endRecord()
        return records
    }

    /// A field as a record holds it, in quotes where it needs them.
    static func field(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), 10, 13].contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    private enum State {
        case start
        case plain
        case quoted
        /// Either the end of the field or the first of two quotes.
        case quoteInQuoted
    }
}
