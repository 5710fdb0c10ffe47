import FRMRIdentifiers
import Foundation
import Storage

/// What a backup says of itself, in `manifest.json`. It is written last: a directory without one is no backup.
struct BackupManifest: Codable, Equatable {
    static let fileName = "manifest.json"
    static let format = 1

    var format = Self.format
    var service: String
    /// When it was made, ISO 8601.
    var made: String
    var store: StoreEntry
    /// All of it, the store first.
    var files: [FileEntry]

    struct StoreEntry: Codable, Equatable {
        var incarnation: String
        /// Stamp of the last commit in it, µs UTC.
        var recordedMicroseconds: Int64
        var commits: Int64
        /// SHA-256 over the migrations that were applied, hexadecimal.
        var schema: String

        init(_ copied: StoreCopied) {
            incarnation = copied.state.incarnation
            recordedMicroseconds = copied.state.recorded.microseconds
            commits = copied.state.commits
            schema = hexadecimal(copied.schemaChecksum)
        }
    }

    struct FileEntry: Codable, Equatable {
        /// Under the data directory.
        var path: String
        var bytes: Int64
        /// Hexadecimal.
        var sha256: String
    }

    /// Reads the manifest of a backup of the service.
    ///
    /// - Throws: `OperatorError` where there is none, of another format, of another service, or with a path that leads
    ///   out of the directory.
    init(of service: String, in directory: String) throws {
        let path = directory + "/" + Self.fileName
        guard let data = FileManager.default.contents(atPath: path) else {
            throw OperatorError("\(path) cannot be read: the backup was not completed, or is none")
        }
        do {
            self = try JSONDecoder().decode(Self.self, from: data)
        } catch {
            throw OperatorError("\(path) is no manifest: \(error)")
        }
        guard format == Self.format else {
            throw OperatorError("\(path) has the format \(format); this program reads \(Self.format)")
        }
        guard self.service == service else { throw OperatorError("\(path) is of \(self.service), not of \(service)") }
        for file in files where !DurableFiles.isPlain(file.path) {
            throw OperatorError("\(path) names the file \(file.path), which is not under the directory")
        }
    }

    init(service: String, made: Instant, store: StoreEntry, files: [FileEntry]) {
        self.service = service
        self.made = made.description
        self.store = store
        self.files = files
    }

    func write(in directory: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try DurableFiles.write(try encoder.encode(self), to: directory + "/" + Self.fileName)
    }
}

/// Why a command of an operator did nothing.
struct OperatorError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
