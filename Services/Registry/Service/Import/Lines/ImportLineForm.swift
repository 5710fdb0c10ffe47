internal import Foundation

/// Lines as spreadsheets and editors leave them, brought into the form of the format where their meaning is plain.
///
/// - Spreadsheets put a field that holds a quote into quotes, and write each quote inside twice (RFC 4180); some programs
///   put every field into quotes. A field that begins and ends with a quote and holds only such pairs is meant without
///   them. Every other field that holds an even number of quotes is meant as it stands.
/// - Spreadsheets pad every line with tabs to the width of the widest, and editors cut tabs at the ends of lines: what
///   is empty behind the last column goes, what is missing there is empty.
/// - A line of nothing but tabs is an empty one.
enum ImportLineForm {
    private static let tab = UInt8(ascii: "\t")
    private static let feed = UInt8(ascii: "\n")
    private static let quote = UInt8(ascii: "\"")

    /// A line without its end.
    struct Line {
        var columns: [[UInt8]]
        /// Index of the column whose opening quote is not closed: a tab or a line feed stood in the cell.
        var openQuote: Int?

        init(_ line: UnsafeBufferPointer<UInt8>) {
            columns = line.split(separator: tab, omittingEmptySubsequences: false).map(Array.init)
            for index in columns.indices where columns[index].first == quote {
                guard columns[index].count(where: { $0 == quote }) % 2 == 0 else {
                    openQuote = index
                    return
                }
                columns[index] = unquoted(columns[index])
            }
        }

        var texts: [String] { columns.map { String(decoding: $0, as: UTF8.self) } }

        /// Brings it to so many columns, where that takes empty ones only.
        ///
        /// - Parameter mayBeCut: what stood behind its end may be lost, so nothing is said about it.
        mutating func fit(_ count: Int, mayBeCut: Bool = false) {
            while columns.count > count, columns.last?.isEmpty == true { columns.removeLast() }
            while !mayBeCut, columns.count < count { columns.append([]) }
        }

        var isBlank: Bool { columns.allSatisfy(\.isEmpty) }
    }

    static func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool { line.allSatisfy { $0 == tab } }

    /// Whether any of the lines is none of the form. A look at the bytes and no more: nearly no file has such lines.
    static func holdsOdd(_ lines: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        // A quote within a field is text.
        while let found = index(of: quote, in: lines, from: place) {
            if found == 0 || lines[found - 1] == tab || lines[found - 1] == feed { return true }
            place = found + 1
        }
        var begin = 0
        while begin < lines.count {
            let end = index(of: feed, in: lines, from: begin) ?? lines.count
            if isOdd(UnsafeBufferPointer(rebasing: lines[begin..<end])) { return true }
            begin = end + 1
        }
        return false
    }

    private static func index(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private static func isOdd(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = line.first else { return false }
        if first == tab { return true }
        var tabs = 0
        for byte in line { tabs &+= byte == tab ? 1 : 0 }
        let word = UnsafeBufferPointer(rebasing: line[..<(line.firstIndex(of: tab) ?? line.count)])
        return ImportFormat.Kind(word).map { $0.columnCount != tabs } ?? false
    }

    /// - Parameter field: begins with a quote and has an even number of them.
    private static func unquoted(_ field: [UInt8]) -> [UInt8] {
        guard field.count > 1, field.last == quote else { return field }
        var text: [UInt8] = []
        var place = 1
        while place < field.count - 1 {
            if field[place] == quote {
                // One that stands alone is text, and so are those around the field.
                guard place + 1 < field.count - 1, field[place + 1] == quote else { return field }
                place += 1
            }
            text.append(field[place])
            place += 1
        }
        return text
    }
}
