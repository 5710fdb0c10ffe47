package import Foundation

/// The files of the project as the tests see them.
package enum SourceTree {
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    package static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    package static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    /// Names right under `path`.
    package static func entries(_ path: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path).sorted()
    }

    /// All files below `path` with this extension, in a stable order.
    package static func files(under path: String, extension suffix: String = "swift") throws -> [SourceFile] {
        let folder = root.appending(path: path)
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix("." + suffix) }
            .map { SourceFile(path: "\(path)/\($0)", text: try text("\(path)/\($0)")) }
    }

    /// Paths of all files below `path`, in a stable order.
    package static func paths(under path: String) throws -> [String] {
        let keys: [URLResourceKey] = [.isRegularFileKey]
        let folder = root.appending(path: path)
        guard let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys) else {
            return []
        }
        var paths: [String] = []
        for case let url as URL in found where try url.resourceValues(forKeys: Set(keys)).isRegularFile ?? false {
            paths.append(path + url.standardized.path.dropFirst(folder.standardized.path.count))
        }
        return paths.sorted()
    }
}

package struct SourceFile: Sendable {
    package let path: String
    package let text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// The last part of the path without `.swift`.
    package var name: String {
        let last = path.split(separator: "/").last.map(String.init) ?? path
        return last.hasSuffix(".swift") ? String(last.dropLast(6)) : last
    }

    package var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }

    package var isGenerated: Bool {
        path.contains("/Generated/") || path.contains(".pb-c.")
    }

    /// Lines without comments that take a whole line.
    package var codeLines: [Substring] {
        text.split(separator: "\n").filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }
    }

    /// Names of the types that the file declares outside of others.
    package var topLevelTypes: [String] {
        codeLines.compactMap { line in
            let pattern = /(?:(?:public|package|internal|final)\s+)*(?:class|struct|enum|protocol|actor)\s+(\w+)/
            return line.prefixMatch(of: pattern).map { String($0.1) }
        }
    }

    package var imports: [Import] {
        codeLines.compactMap { line in
            guard line.holds("import ") else { return nil }
            let pattern =
                /\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|func|protocol|typealias|let|var)\s+)?(\w+)/
            guard let match = line.prefixMatch(of: pattern) else { return nil }
            return Import(module: String(match.2), access: match.1.map(String.init) ?? "internal")
        }
    }

    package struct Import: Sendable {
        package let module: String
        package let access: String
    }
}

extension Substring {
    /// Whether the bytes of `needle` occur: much faster than `contains`, which compares by characters.
    package func holds(_ needle: String) -> Bool {
        withCString { text in needle.withCString { strstr(text, $0) != nil } }
    }
}
