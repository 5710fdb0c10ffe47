import Foundation
import Testing

/// What a call costs the allocator. It stands for the time of a call, which no test can hold to a limit: one that
/// copies a text or makes a list shows here at once.
@Suite struct AllocationTests {
    /// Per hundred calls of Health/Check, alone and 32 at a time, in a debug build, which makes some more than a release
    /// build. Half a one above what was counted: one more per call fails, a burst that arrives in two pieces does not.
    private static let limits = [1_755, 393]

    #if os(Linux)
    @Test(.timeLimit(.minutes(1))) func aCallAllocatesNoMoreThanBefore() throws {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let probe = Process()
        let output = Pipe()
        probe.executableURL = URL(filePath: tests).deletingLastPathComponent().appending(path: "allocation-probe")
        probe.standardOutput = output
        try probe.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        probe.waitUntilExit()
        #expect(probe.terminationStatus == 0)
        let counts = text.split(separator: "\n").compactMap { Int($0) }
        #expect(counts.count == Self.limits.count, "\(text)")
        for (count, limit) in zip(counts, Self.limits) {
            #expect(count <= limit, "\(text)")
            #expect(count > 0, "nothing was counted")
        }
    }
    #endif
}
