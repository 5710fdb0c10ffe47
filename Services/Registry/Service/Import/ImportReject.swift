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
    private let path: String
    private let file: FileDescriptor

    /// - Throws: `ImportFailure` when the file cannot be made.
    static func create(path: String) throws -> ImportRejectsFile {
        do {
            // Ids of another register are personal data too.
            let file = ImportRejectsFile(
                path,
                try FileDescriptor.open(
                    FilePath(path), .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite]))
            try file.file.writeAll(header.utf8)
            return file
        } catch let error as Errno {
            throw ImportFailure.unwritable(path, error)
        }
    }

    private init(_ path: String, _ file: FileDescriptor) {
        self.path = path
        self.file = file
    }

    deinit { try? file.close() }

    /// Writes what a run has found so far, in the order of the load: a run that breaks off has told it.
    func append(_ rejects: [ImportReject]) throws {
        guard !rejects.isEmpty else { return }
        var text = ""
        for reject in rejects {
            text += "\(reject.line)\t\(reject.sourceID)\t\(reject.field)\t\(reject.reason)\t"
            text += "\(reject.russian)\t\(reject.english)\n"
        }
        do { try file.writeAll(text.utf8) } catch let error as Errno { throw ImportFailure.unwritable(path, error) }
    }

    /// Begins the file again, for all rejects in the order of the lines.
    func restart() throws {
        do {
            try file.resize(to: Int64(Self.header.utf8.count))
            try file.seek(offset: 0, from: .end)
        } catch let error as Errno { throw ImportFailure.unwritable(path, error) }
    }

    private static let header = "line\tsource_id\tfield\treason\tmessage_ru\tmessage_en\n"
}
