#if canImport(Glibc)
import Glibc
#endif

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A folder on a disk of its own that can be filled, for programs that are started by `words`; nobody else sees it. The
/// disk goes with the value.
package final class SmallDisk: Sendable {
    private let folder: String
    private let holder: ChildProcess

    /// Mounting takes root, which not every machine of tests grants.
    package static var mayBeMade: Bool {
        guard geteuid() == 0 else { return false }
        let trial = try? ChildProcess(
            "/bin/sh", ["-c", "unshare -m mount -t tmpfs tmpfs /mnt && command -v nsenter"], log: "/dev/null")
        return trial?.wait() == 0
    }

    /// - Parameters:
    ///   - folder: which exists; its files are taken along.
    ///   - spare: bytes beside what the files take.
    package init(folder: String, spare: Int) throws {
        self.folder = folder
        let flag = "\(folder).mounted"
        let script = """
            cp -a "$0" "$0.kept" && size=$(( $(du -sk "$0" | cut -f1) * 1024 + \(spare) )) &&
            mount -t tmpfs -o size=$size,mode=700 tmpfs "$0" && cp -a "$0.kept/." "$0/" && touch "\(flag)" && exec sleep 600
            """
        holder = try ChildProcess("/usr/bin/unshare", ["-m", "/bin/sh", "-c", script, folder], log: "\(folder).log")
        for _ in 0..<200 where !FileManager.default.fileExists(atPath: flag) { usleep(50_000) }
        guard FileManager.default.fileExists(atPath: flag) else {
            throw ChildProcess.Failure(description: "no disk was mounted on \(folder)")
        }
    }

    /// What a command line begins with, so that its program sees the disk.
    package var words: [String] {
        ["/usr/bin/nsenter", "--mount=/proc/\(holder.pid)/ns/mnt", "--wd=\(FileManager.default.currentDirectoryPath)"]
    }

    /// Takes all the room there is.
    package func fill() throws {
        let filler = "\(root)/filler-\(UUID().uuidString)"
        // A page at a time at the end, so that nothing is left over.
        let script = "dd if=/dev/zero of=\"$0\" bs=64k; dd if=/dev/zero of=\"$0\" bs=4k oflag=append conv=notrunc; true"
        _ = try ChildProcess("/bin/sh", ["-c", script, filler], log: "/dev/null").wait()
    }

    /// Gives back what was taken.
    package func empty() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [] where name.hasPrefix("filler") {
            try? FileManager.default.removeItem(atPath: "\(root)/\(name)")
        }
    }

    /// The folder as the holder sees it.
    package var root: String { "/proc/\(holder.pid)/root\(folder)" }
}
