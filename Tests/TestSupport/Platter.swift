#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The disk under a folder, as it would be after the power failed: for programs that are started by `words`. What it
/// does, and how an fsync is made to fail, says Tests/Fixtures/Disk/platter.c, which is compiled here.
package final class Platter: Sendable {
    private let disk: String
    private let folder: TemporaryFolder
    private let library: String

    /// - Parameter disk: the folder whose files are watched.
    package init(disk: String) throws {
        self.disk = URL(fileURLWithPath: disk).resolvingSymlinksInPath().path
        folder = try TemporaryFolder()
        library = "\(folder.path)/platter.so"
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/Disk/platter.c").path
        let log = "\(folder.path)/cc.log"
        // Swift brings a clang; gcc may be there without it.
        let compiles = "$(command -v clang || command -v cc) -O1 -shared -fPIC -o \"$0\" \"$1\" -ldl"
        guard try ChildProcess("/bin/sh", ["-c", compiles, library, source], log: log).wait() == 0 else {
            let text = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
            throw ChildProcess.Failure(description: "platter.c: \(text)")
        }
        _ = try folder.folder("platter")
    }

    /// What a command line begins with, so that its program runs on this disk.
    package var words: [String] { ["/usr/bin/env"] + variables.map { "\($0.key)=\($0.value)" } }

    /// The same for a program that other words lead to, which preload something themselves.
    package func words(beside others: [String]) -> [String] {
        var variables = variables
        let own = variables.removeValue(forKey: "LD_PRELOAD") ?? ""
        return others.flatMap { word in
            word.hasPrefix("LD_PRELOAD=") ? ["\(word):\(own)"] + variables.map { "\($0.key)=\($0.value)" } : [word]
        }
    }

    package var variables: [String: String] {
        ["LD_PRELOAD": library, "FRMR_DISK": disk, "FRMR_PLATTER": "\(folder.path)/platter"]
    }

    /// The next fsync of a file whose path holds `text` fails.
    package func failSync(of text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: failure)) }

    /// Whether that fsync has not come yet.
    package var isToFail: Bool { FileManager.default.fileExists(atPath: failure) }

    /// Puts what is on the disk in the place of what programs saw of it. They must have ended, and none of them by
    /// itself: the file of a lock and the like may be gone.
    package func losePower() throws {
        let files = FileManager.default
        let platter = "\(folder.path)/platter"
        for path in try files.subpathsOfDirectory(atPath: disk) {
            var isFolder = false
            guard files.fileExists(atPath: "\(disk)/\(path)", isDirectory: &isFolder), !isFolder else { continue }
            let kept = "\(platter)/\(path.replacing("/", with: "%"))"
            if let bytes = files.contents(atPath: kept) {
                try bytes.write(to: URL(fileURLWithPath: "\(disk)/\(path)"))
                try? files.removeItem(atPath: "\(kept).lost")
            } else if path.hasSuffix("-shm") || path.hasSuffix("-wal") || path.hasSuffix(".part") {
                try files.removeItem(atPath: "\(disk)/\(path)")
            }
        }
    }

    private var failure: String { "\(folder.path)/platter/fail" }
}
