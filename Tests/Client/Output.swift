#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Writes a line to standard error, so that standard output keeps the result alone.
@Sendable func printToStandardError(_ line: String) { write(line, to: STDERR_FILENO) }

/// Writes a line to standard output without gathering lines first, so that steps are seen when they happen.
@Sendable func printAtOnce(_ line: String) { write(line, to: STDOUT_FILENO) }

private func write(_ line: String, to descriptor: Int32) {
    var bytes = Array((line + "\n").utf8)[...]
    while !bytes.isEmpty {
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        // A closed or full output leaves nowhere to complain to.
        guard written > 0 else { return }
        bytes = bytes.dropFirst(written)
    }
}

extension String {
    /// Filled up on the right.
    func padding(to width: Int, with filler: String = " ") -> String {
        self + String(repeating: filler, count: max(0, width - count))
    }
}
