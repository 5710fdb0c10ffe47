import Reference

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Rows of a data file in UTF-8: a JSON list, CSV with a line of names (RFC 4180), or the lines of any other text.
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
        guard let text = FileText.text(bytes) else { throw Malformed(description: "text in UTF-8") }
        let all: [Value]
        if name.hasSuffix(".json") {
            guard case .array(let items)? = try? JSONDecoder().decode(Value.self, from: Data(text.utf8)) else {
                throw Malformed(description: "a JSON list")
            }
            all = items
        } else if name.hasSuffix(".csv") {
            all = try Self.objects(text)
        } else {
            all = text.split(whereSeparator: \.isNewline)
                .map { .object([Value.Member(name: "line", value: .string(String($0)))]) }
        }
        guard !all.isEmpty else { throw Malformed(description: "at least one row") }
        rows = Array(all.prefix(rowsMax))
    }

    private static func objects(_ text: String) throws(Malformed) -> [Value] {
        var reader = CSVReader(text)
        var rows: [Value] = []
        do throws(TableError) {
            guard let names = try reader.record()?.fields else {
                throw TableError(line: 1, problem: "the names are missing")
            }
            while let record = try reader.record() {
                guard record.fields.count == names.count else {
                    throw TableError(
                        line: record.line, problem: "\(record.fields.count) fields where \(names.count) are due")
                }
                rows.append(.object(zip(names, record.fields).map { Value.Member(name: $0, value: .string($1)) }))
            }
        } catch {
            throw Malformed(description: "CSV with a first line of names (\(error))")
        }
        return rows
    }
}

/// The text of a file that people made.
enum FileText {
    /// Without the byte order mark that some programs put before it; nil: it is not in UTF-8.
    static func text(_ bytes: [UInt8]) -> String? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return String(validating: bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...], as: UTF8.self)
    }
}

/// What is written of CSV (RFC 4180); it is read by `CSVReader`.
enum CSVText {
    /// A field as a record holds it, in quotes where it needs them.
    static func field(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), 10, 13].contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
