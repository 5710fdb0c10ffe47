package import ArgumentParser
import FRMRIdentifiers
import Foundation
import Storage

/// `SERVICE restore`: makes the data directory of a stopped service from a backup, as a new incarnation of its store.
package struct Restore<Program: ServiceProgram>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "restore", abstract: "Makes the data directory of a stopped service from a backup.")
    }

    @Option(help: "Directory of the backup.") var from: String
    @Option(help: "Directory of the store and of files; it must be empty unless --force is given.")
    var dataDir: String
    @Flag(help: "Moves what is in the data directory into a folder .replaced-TIME in it.") var force = false

    package init() {}

    package func run() async throws {
        let place = StorePlace(Program.service, directory: dataDir, schema: Program.schema)
        let (manifest, incarnation) = try await BackupReader(
            place: place, source: from, isForced: force, environment: .live
        ).run()
        let recorded = Instant(microseconds: manifest.store.recordedMicroseconds)
        print(
            """
            restored \(manifest.service) from the backup of \(manifest.made): incarnation \(incarnation), before \
            \(manifest.store.incarnation). It knows its \(manifest.store.commits) commits up to \(recorded); whatever \
            was acknowledged after that is not in it.
            """)
    }
}

/// Restores one backup. The data directory changes once every byte of the backup is copied and found right.
struct BackupReader {
    let place: StorePlace
    let source: String
    let isForced: Bool
    let environment: Environment

    func run() async throws -> (manifest: BackupManifest, incarnation: String) {
        let manifest = try BackupManifest(of: place.service, in: source)
        try DurableFiles.makeDirectory(place.directory)
        let present = try DurableFiles.names(in: place.directory)
        if !present.isEmpty {
            guard isForced else {
                throw OperatorError("--data-dir: \(place.directory) is not empty; --force moves what is there aside")
            }
            // A service that runs on it goes on writing to what is moved.
            if present.contains(storeName) { try StoreBackup.expectUnused(storeAt: place.path) }
        }
        let draft = place.draftOfRestore
        try? FileManager.default.removeItem(atPath: draft)
        try DurableFiles.makeDirectory(draft)
        let incarnation: String
        do {
            try await copy(manifest, to: draft)
            incarnation = try beginIncarnation(in: draft)
        } catch {
            // Nothing has changed yet; the error is the one to tell.
            try? FileManager.default.removeItem(atPath: draft)
            throw error
        }
        try DurableFiles.sync(tree: draft)
        if !present.isEmpty { try moveAside(present) }
        try moveIn(draft)
        return (manifest, incarnation)
    }

    private var storeName: String { (place.path as NSString).lastPathComponent }

    private func copy(_ manifest: BackupManifest, to draft: String) async throws {
        guard manifest.files.contains(where: { $0.path == storeName }) else {
            throw OperatorError("\(source) lists no \(storeName)")
        }
        for file in manifest.files {
            let target = "\(draft)/\(file.path)"
            try DurableFiles.makeDirectory((target as NSString).deletingLastPathComponent)
            guard let copied = try await DurableFiles.copy("\(source)/\(file.path)", to: target, progress: { _ in })
            else { throw OperatorError("\(source)/\(file.path) is missing") }
            guard copied.bytes == file.bytes, copied.sha256 == file.sha256 else {
                throw OperatorError(
                    "\(source)/\(file.path) is not what its manifest says: it was changed or is damaged")
            }
        }
    }

    /// The one place where the restored store becomes another one. Whatever lies beside its file is of the copying, but
    /// for the mark of its commits.
    private func beginIncarnation(in draft: String) throws -> String {
        let path = "\(draft)/\(storeName)"
        let begun = try StoreBackup.beginIncarnation(ofStoreAt: path, schema: place.schema, environment: environment)
        for name in try FileManager.default.contentsOfDirectory(atPath: draft)
        where name.hasPrefix(storeName + "-") && name != storeName + "-mark" {
            try FileManager.default.removeItem(atPath: "\(draft)/\(name)")
        }
        _ = try DurableFiles.digest(path)
        return begun.incarnation
    }

    private func moveAside(_ names: [String]) throws {
        let aside = "\(place.directory)/.replaced-\(environment.now())"
        try DurableFiles.makeDirectory(aside)
        for name in names { try DurableFiles.move("\(place.directory)/\(name)", "\(aside)/\(name)") }
        try DurableFiles.sync(tree: aside)
    }

    /// The store comes last: until then the service does not start.
    private func moveIn(_ draft: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: draft)
        for name in names.filter({ $0 != storeName }) + [storeName] {
            try DurableFiles.move("\(draft)/\(name)", "\(place.directory)/\(name)")
        }
        try DurableFiles.sync(directory: place.directory)
        try FileManager.default.removeItem(atPath: draft)
        try DurableFiles.sync(directory: place.directory)
    }
}

extension StorePlace {
    /// Where a restore gathers what it will move into the data directory. While it is there, a service does not start:
    /// it would begin an empty store in the midst of a restore.
    var draftOfRestore: String { "\(directory)/.restoring" }
}
