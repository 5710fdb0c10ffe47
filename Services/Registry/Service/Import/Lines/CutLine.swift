internal import FRMRIdentifiers
internal import Foundation

/// A line and its columns as places in the bytes of a worker's lines.
struct CutLine {
    private let begin: Int
    /// Of the tabs, and where the line ends.
    private(set) var tabs: [Int] = []
    private var isASCII = true
    /// It has control characters of ASCII beside the tabs.
    private var hasControls = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, from begin: Int) {
        self.begin = begin
        tabs.reserveCapacity(20)
        var seen: UInt8 = 0
        var place = begin
        while place < bytes.count {
            let byte = bytes[place]
            seen |= byte
            if byte < 0x20 {
                if byte == UInt8(ascii: "\n") { break }
                if byte == UInt8(ascii: "\t") { tabs.append(place) } else { hasControls = true }
            } else if byte == 0x7F {
                hasControls = true
            }
            place += 1
        }
        tabs.append(place)
        isASCII = seen < 0x80
    }

    var end: Int { tabs[tabs.count - 1] }
    var columnCount: Int { tabs.count }

    /// The bytes of a column, the kind being the first.
    subscript(_ index: Int) -> Range<Int> { (index == 0 ? begin : tabs[index - 1] + 1)..<tabs[index] }
}

// What no text of the format holds.
extension CutLine {
    /// A character or a byte that is none of a text's.
    struct Fault {
        /// Index of the column, the kind being the first.
        let column: Int
        let reason: String
        let russian: String
        let english: String
    }

    /// The first one; nil: the line is text.
    func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
        if isASCII && !hasControls { return nil }
        let line = UnsafeBufferPointer(rebasing: bytes[begin..<end])
        guard let text = String(validating: line, as: UTF8.self) else { return notUTF8(bytes) }
        guard hasControls || Self.mayHoldControls(line) else { return nil }
        var (column, place) = (0, 0)
        for scalar in text.unicodeScalars {
            place += 1
            if scalar == "\t" {
                (column, place) = (column + 1, 0)
            } else if Self.isControl(scalar) {
                let name = scalar.shown
                return Fault(
                    column: column, reason: "CONTROL_CHARACTER",
                    russian: "В столбце \(column + 1) знак \(place) — управляющий, \(name); нужен текст без таких.",
                    english: "Character \(place) of column \(column + 1) is the control \(name); text has none.")
            }
        }
        return nil
    }

    /// The name of the column; empty for the kind and for a line of none.
    func name(of fault: Fault, _ kind: ImportFormat.Kind?) -> String {
        guard let kind, kind.columns.indices.contains(fault.column - 1) else { return "" }
        return kind.columns[fault.column - 1]
    }

    /// General category Cc, and the separators of lines and paragraphs.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Whether the line has a byte that those beyond ASCII begin with: C2 or E2. Names and addresses have none, but for
    /// signs such as «№».
    private static func mayHoldControls(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = line.baseAddress else { return false }
        return memchr(base, 0xC2, line.count) != nil || memchr(base, 0xE2, line.count) != nil
    }

    private func notUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Fault {
        for column in 0..<columnCount {
            var decoder = UTF8()
            var iterator = bytes[self[column]].makeIterator()
            var place = 1
            decoding: while true {
                switch decoder.decode(&iterator) {
                case .scalarValue: place += 1
                case .emptyInput: break decoding
                case .error:
                    return Fault(
                        column: column, reason: "TEXT_MALFORMED",
                        russian:
                            "В столбце \(column + 1) с \(place)-го знака не UTF-8: сохраните файл в этой кодировке.",
                        english: "Column \(column + 1) is not UTF-8 from character \(place) on: save the file in it.")
                }
            }
        }
        return Fault(
            column: 0, reason: "TEXT_MALFORMED", russian: "Строка не является текстом UTF-8.",
            english: "The line is not UTF-8 text.")
    }
}
