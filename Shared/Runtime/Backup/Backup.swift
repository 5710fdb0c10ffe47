package import ArgumentParser
import FRMRIdentifiers
import Foundation
import Storage

/// `SERVICE backup`: copies the store and the files of a service that may be running.
///
/// The store is copied first, as it is at one commit. A file is in its place before its row is, and is neither changed
/// nor removed afterwards; so whatever the copied rows name is among the files that are copied behind them.
package struct Backup<Program: ServiceProgram>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "backup", abstract: "Copies the store and the files, beside the running service.")
    }

    @Option(help: "Directory of the store and of files.") var dataDir: String
    @Option(help: "Directory for the backup, which is made; one that is there must be empty.") var to: String
    @Option(help: "MiB read in a second at most; 0: as fast as it goes.") var rate = 64

    package init() {}

    package func validate() throws {
        guard (0...Self.rateMax).contains(rate) else { throw ValidationError("--rate: expected 0 … \(Self.rateMax)") }
    }

    package func run() async throws {
        let place = StorePlace(Program.service, directory: dataDir, schema: Program.schema)
        let made = try await BackupWriter(
            place: place, target: to, pace: CopyPace(bytesPerSecond: rate << 20), environment: .live
        ).run()
        print(
            "backed up \(made.service): \(made.files.count) files, \(made.files.reduce(0) { $0 + $1.bytes }) bytes; "
                + "incarnation \(made.store.incarnation), \(made.store.commits) commits, up to "
                + "\(Instant(microseconds: made.store.recordedMicroseconds))")
    }

    private static var rateMax: Int { 1 << 20 }
}

/// Makes one backup.
struct BackupWriter {
    let place: StorePlace
    let target: String
    let pace: CopyPace
    let environment: Environment

    func run() async throws -> BackupManifest {
        try prepareTarget()
        let made = environment.now()
        let store = (place.path as NSString).lastPathComponent
        let copied = try await StoreBackup.copy(
            storeAt: place.path, to: "\(target)/\(store)", schema: place.schema, pace: pace, environment: environment)
        let digest = try DurableFiles.digest("\(target)/\(store)")
        var files = [BackupManifest.FileEntry(path: store, bytes: digest.bytes, sha256: digest.sha256)]
        let began = environment.uptimeNanoseconds()
        var read = 0
        for path in try DurableFiles.list(place.directory) where !isOfStore(path, store) {
            try DurableFiles.makeDirectory("\(target)/\(path)".deletingLastPart)
            let entry = try await DurableFiles.copy("\(place.directory)/\(path)", to: "\(target)/\(path)") { bytes in
                read += bytes
                let pause = pace.pause(
                    afterBytes: read, nanoseconds: environment.uptimeNanoseconds() - began, logBytes: 0)
                if pause > .zero { try await environment.sleep(pause) }
            }
            guard let entry else { continue }
            files.append(BackupManifest.FileEntry(path: path, bytes: entry.bytes, sha256: entry.sha256))
        }
        try DurableFiles.sync(tree: target)
        let manifest = BackupManifest(service: place.service, made: made, store: .init(copied), files: files)
        try manifest.write(in: target)
        return manifest
    }

    /// The store's own file is copied through the engine; those beside it mean nothing without it.
    private func isOfStore(_ path: String, _ store: String) -> Bool { path == store || path.hasPrefix(store + "-") }

    private func prepareTarget() throws {
        let manager = FileManager.default
        let data = URL(filePath: place.directory).resolvingSymlinksInPath().path
        let copy = URL(filePath: target).resolvingSymlinksInPath().path
        guard copy != data, !copy.hasPrefix(data + "/") else {
            throw OperatorError("--to: \(target) lies in the data directory")
        }
        if manager.fileExists(atPath: target), try !manager.contentsOfDirectory(atPath: target).isEmpty {
            throw OperatorError("--to: \(target) is not empty")
        }
        try DurableFiles.makeDirectory(target)
    }
}

extension String {
    fileprivate var deletingLastPart: String { (self as NSString).deletingLastPathComponent }
}
