import Foundation
import TestSupport

/// What `registry import` made of a file, in a store of its own.
struct PracticeImport: Sendable {
    let status: Int32
    /// What the program printed.
    let text: String
    let rejects: [Reject]

    struct Reject: Sendable {
        let line: Int
        let sourceID: String
        let field: String
        let reason: String
        let russian: String
        let english: String

        var place: String { "\(field) \(reason)" }
    }

    /// - Parameters:
    ///   - words: a program with its arguments that becomes the import, like `env`.
    ///   - piped: the program reads the file from its standard input.
    init(_ file: [UInt8], under words: [String] = [], piped: Bool = false) async throws {
        let folder = try TemporaryFolder()
        let (path, rejects) = (try folder.file("import.tsv", file), "\(folder.path)/rejects.tsv")
        let program = RunningSuite.executable("registry")
        var command =
            words + [
                program, "import", piped ? "-" : path, "--data-dir", "\(folder.path)/registry", "--rejects", rejects,
            ]
        if piped { command = ["/bin/sh", "-c", "cat \(path) | \(command.joined(separator: " "))"] }
        let log = "\(folder.path)/log"
        let process = try ChildProcess(command[0], Array(command.dropFirst()), log: log)
        status = try await process.ended()
        text = try String(contentsOfFile: log, encoding: .utf8)
        let rows = (try? String(contentsOfFile: rejects, encoding: .utf8))?.split(separator: "\n").dropFirst() ?? []
        self.rejects = rows.compactMap { row in
            let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard columns.count == 6, let line = Int(columns[0]) else { return nil }
            return Reject(
                line: line, sourceID: columns[1], field: columns[2], reason: columns[3], russian: columns[4],
                english: columns[5])
        }
    }

    init(_ workers: [PracticeWorker]) async throws { try await self.init(PracticeWorker.file(workers)) }

    /// `field REASON` of each reject of a worker; none: they were loaded.
    func rejects(of worker: PracticeWorker) -> [String] {
        rejects.filter { $0.sourceID == worker.sourceID }.map(\.place)
    }

    func loaded(_ count: Int) -> Bool { status == 0 && text.contains("loaded \(count) · loaded before 0 · rejected 0") }
}
