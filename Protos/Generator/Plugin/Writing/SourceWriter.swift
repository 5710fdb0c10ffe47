/// Collects lines of Swift, indented by the blocks they stand in.
struct SourceWriter {
    private(set) var text = ""
    private var depth = 0
    /// False: declarations lose their `public` and `package`, for code that serves one test target alone.
    private let exports: Bool

    init(exports: Bool) { self.exports = exports }

    mutating func line(_ line: String = "") {
        // Nothing inlines what is not exported.
        if !exports, line == "@usableFromInline" { return }
        let access = exports ? nil : ["public ", "package "].first { line.hasPrefix($0) }
        if !line.isEmpty { text += String(repeating: "    ", count: depth) + line.dropFirst(access?.count ?? 0) }
        text += "\n"
    }

    /// Documentation from the proto's comment.
    mutating func doc(_ lines: [String]) {
        for line in lines { self.line(line.isEmpty ? "///" : "/// " + line) }
    }

    /// `head {`, the body one level deeper, `}`.
    mutating func block(_ head: String, _ body: (inout SourceWriter) -> Void) {
        line(head + " {")
        depth += 1
        body(&self)
        depth -= 1
        line("}")
    }

    /// `head(`, one item a line, `)tail`; in one line when there is nothing to list.
    mutating func list(_ head: String, _ items: [String], tail: String = "") {
        guard !items.isEmpty else { return line(head + "()" + tail) }
        line(head + "(")
        depth += 1
        for (index, item) in items.enumerated() { line(index == items.count - 1 ? item : item + ",") }
        depth -= 1
        line(")" + tail)
    }
}
