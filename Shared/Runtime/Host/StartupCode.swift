import Glibc

/// Gives back the memory of code that only the start needed.
///
/// A service runs four fifths of its code only once: it reads arguments, settings and certificates, migrates and links.
/// The pages of that code would stay resident for good, as they are clean and nothing asks for their room. What is
/// needed again comes back from the page cache, a few microseconds for sixteen pages.
enum StartupCode {
    /// - Returns: bytes of code whose pages were given back; 0 where /proc cannot be read.
    @discardableResult
    static func release() -> Int {
        guard let maps = fopen("/proc/self/maps", "re") else { return 0 }
        defer { fclose(maps) }
        var released = 0
        var line: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(line) }
        while getline(&line, &capacity, maps) > 0, let text = line {
            guard let code = Mapping(String(cString: text)) else { continue }
            if madvise(code.start, code.count, MADV_DONTNEED) == 0 { released += code.count }
        }
        return released
    }

    /// A mapping of a file's code. Only such pages are sure to be what the file says: relocated data is private to the
    /// process, read-only or not, and would be lost.
    struct Mapping: Equatable {
        let start: UnsafeMutableRawPointer
        let count: Int

        /// - Parameter line: of /proc/PID/maps: `start-end r-xp offset device inode path`.
        init?(_ line: String) {
            let columns = line.split(separator: " ", omittingEmptySubsequences: true)
            guard columns.count >= 6, columns[1] == "r-xp", columns[4] != "0", columns[5].hasPrefix("/") else {
                return nil
            }
            let ends = columns[0].split(separator: "-").map { UInt($0, radix: 16) }
            guard ends.count == 2, let first = ends[0], let last = ends[1], first < last,
                let start = UnsafeMutableRawPointer(bitPattern: first)
            else { return nil }
            self.start = start
            count = Int(last - first)
        }
    }
}
