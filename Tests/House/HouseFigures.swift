package import SourceText

/// The measures of the project: how long its folders and files are, how much of its API is documented.
package struct HouseFigures {
    package static let filesInFolderMax = 12
    package static let linesInFileMax = 600
    /// Percent of `public` declarations with a doc comment.
    package static let documentedMin = 95.0

    package struct Folder {
        package let path: String
        package let files: Int
    }

    /// Folders by number of files, the fullest first.
    package let folders: [Folder]
    /// Sources by length, the longest first.
    package let sources: [SourceFile]
    package let api: DocumentedAPI
    package let packageAPI: DocumentedAPI

    package static let tops = ["Protos", "Shared", "Services", "Tests"]
    private static let extensions = ["swift", "go", "c", "h", "sh", "proto"]
    /// Folders of what a generator wrote and of data, which nobody reads through.
    private static let uncounted: Set<String> = ["Generated", "Data", "Corpus", "Fixtures"]

    package init() throws {
        var counts: [String: Int] = [:]
        var sources: [SourceFile] = []
        for path in try Self.tops.flatMap(SourceTree.paths(under:)) {
            let parts = path.split(separator: "/").map(String.init)
            guard Self.uncounted.isDisjoint(with: parts), !path.contains(".pb-c.") else { continue }
            counts[parts.dropLast().joined(separator: "/"), default: 0] += 1
            if Self.extensions.contains(where: { path.hasSuffix("." + $0) }) {
                sources.append(SourceFile(path: path, text: try SourceTree.text(path)))
            }
        }
        folders = counts.map { Folder(path: $0.key, files: $0.value) }.sorted {
            ($1.files, $0.path) < ($0.files, $1.path)
        }
        self.sources = sources.map { ($0, $0.lineCount) }.sorted { $0.1 > $1.1 }.map(\.0)
        let shared = sources.filter { $0.path.hasSuffix(".swift") && !$0.path.hasPrefix("Tests/") }
        api = DocumentedAPI(shared, levels: ["public", "open"])
        packageAPI = DocumentedAPI(shared, levels: ["package"])
    }

    package func lines(unreached: Int) -> [String] {
        var lines: [String] = []
        if let folder = folders.first {
            lines.append("longest folder      \(folder.files) files (\(Self.filesInFolderMax) at most): \(folder.path)")
        }
        if let file = sources.first {
            lines.append("longest file        \(file.lineCount) lines (\(Self.linesInFileMax) at most): \(file.path)")
        }
        lines.append(
            "documented API      \(Self.percent(api.share)) of \(api.total) public declarations "
                + "(\(Self.percent(Self.documentedMin)) at least), \(Self.percent(packageAPI.share)) of "
                + "\(packageAPI.total) of the package's own")
        lines.append("unreached rules     \(unreached) types (\(UnreachedRules.path))")
        var parts: [String: (files: Int, lines: Int)] = [:]
        for source in sources {
            let folders = source.path.split(separator: "/")
            let part = folders.prefix(folders[0] == "Services" && folders.count > 2 ? 2 : 1).joined(separator: "/")
            parts[part, default: (0, 0)].files += 1
            parts[part, default: (0, 0)].lines += source.lineCount
        }
        lines.append("sources             without generated ones")
        for (part, size) in parts.sorted(by: { $0.key < $1.key }) {
            let name = part + String(repeating: " ", count: max(0, 24 - part.count))
            lines.append("    \(name)\(size.files) files, \(size.lines) lines")
        }
        return lines
    }

    private static func percent(_ share: Double) -> String { "\(Int(share)) %" }
}
