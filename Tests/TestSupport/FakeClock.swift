import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A clock of processes that a test sets while they run (libfaketime). The one that only goes forward stays true.
package final class FakeClock: Sendable {
    /// What a program that goes by it runs under. The library may move the environment, beside which a Swift program
    /// looks for its arguments; so it is loaded into a second `env` first.
    package let words: [String]
    private let file: String
    private let offset = Mutex(0)

    /// - Parameter name: of its file in the folder.
    /// - Throws: `ChildProcess.Failure` when the library is not installed.
    package init(in folder: TemporaryFolder, name: String = "clock") throws {
        let libraries = ["x86_64", "aarch64"].map { "/usr/lib/\($0)-linux-gnu/faketime/libfaketimeMT.so.1" }
        guard let library = libraries.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
            throw ChildProcess.Failure(description: "libfaketime is not installed")
        }
        file = try folder.file(name, Array("+0\n".utf8))
        words = [
            "/usr/bin/env", "LD_PRELOAD=\(library)", "FAKETIME_TIMESTAMP_FILE=\(file)", "FAKETIME_NO_CACHE=1",
            "FAKETIME_DONT_FAKE_MONOTONIC=1", "DONT_FAKE_MONOTONIC=1", "NO_FAKE_STAT=1", "/usr/bin/env",
        ]
    }

    /// Sets it to as many seconds before or after the true time. A process sees it at its next look.
    package func set(secondsAhead seconds: Int) throws {
        let sign = seconds < 0 ? "" : "+"
        // In place of the old file at once: a process never reads half of it.
        try Data("\(sign)\(seconds)\n".utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
        offset.withLock { $0 = seconds }
    }

    /// µs UTC.
    package var nowMicroseconds: Int64 {
        Int64((Date().timeIntervalSince1970 + Double(offset.withLock { $0 })) * 1_000_000)
    }
}
