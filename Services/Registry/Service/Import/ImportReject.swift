internal import SystemPackage

/// Why a worker of the file was not loaded: one of these for every wrong field. Holds no contents of the row.
package struct ImportReject: Sendable, Hashable {
    /// Number of the line in the file, from 1.
    package let line: Int
    /// Id of the worker in the file; empty when it cannot be read.
    package let sourceID: String
    /// Column of the line; empty when the whole line is meant.
    package let field: String
    /// Stable, for programs.
    package let reason: String
    package let russian: String
    package let english: String

    package init(
        line: Int, sourceID: String, field: String, _ reason: String, _ russian: String, _ english: String
    ) {
        self.line = line
        self.sourceID = sourceID
        self.field = field
        self.reason = reason
        self.russian = russian
        self.english = english
    }
}

/// The file of rejects: a header and a line of tab-separated columns for each. Made anew by every run.
struct ImportRejectsFile: ~Copyable {
    private let file: FileDescriptor
    private let inOrderMax: Int
    /// All that were told, in the order of telling; nil: more than can be put in order.
    private var told: [ImportReject]? = []

    /// - Parameter inOrderMax: so many rejects are given in the order of their lines, more as they came.
    /// - Throws: `ImportFailure` when the file cannot be made.
    static func create(path: String, inOrderMax: Int) throws -> ImportRejectsFile {
        do {
            // Ids of another register are personal data too.
            let file = ImportRejectsFile(
                try FileDescriptor.open(
                    FilePath(path), .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite]),
                inOrderMax: inOrderMax)
            try file.file.writeAll(header.utf8)
            return file
        } catch let error as Errno {
            throw ImportFailure.unwritable(path, error)
        }
    }

    private init(_ file: FileDescriptor, inOrderMax: Int) {
        self.file = file
        self.inOrderMax = inOrderMax
    }

    deinit { try? file.close() }

    /// Writes them at once: a run that breaks off has told what it found.
    mutating func append(_ rejects: [ImportReject]) throws {
        guard !rejects.isEmpty else { return }
        try write(rejects)
        told?.append(contentsOf: rejects)
        if let count = told?.count, count > inOrderMax { told = nil }
    }

    /// Puts them in the order of the lines. The text only changes its order, so the file keeps its length.
    mutating func finish() throws {
        guard let told, !told.isEmpty else { return }
        try file.seek(offset: Int64(Self.header.utf8.count), from: .start)
        try write(
            told.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element))
    }

    private func write(_ rejects: [ImportReject]) throws {
        var text = ""
        for reject in rejects {
            text += "\(reject.line)\t\(reject.sourceID)\t\(reject.field)\t\(reject.reason)\t"
            text += "\(reject.russian)\t\(reject.english)\n"
        }
        try file.writeAll(text.utf8)
    }

    private static let header = "line\tsource_id\tfield\treason\tmessage_ru\tmessage_en\n"
}

extension ImportFailure {
    fileprivate static func unwritable(_ path: String, _ error: Errno) -> ImportFailure {
        ImportFailure(
            russian: "Файл \(path) не создаётся.", english: "The file \(path) cannot be made: \(error).")
    }
}
