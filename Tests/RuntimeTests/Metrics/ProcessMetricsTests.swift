import FRMRMetrics
import Testing

@testable import Runtime

@Suite struct ProcessMetricsTests {
    static let boot = "cpu  1 2 3\nbtime 1780000000\nprocesses 7\n"
    static let limits = """
        Limit                     Soft Limit           Hard Limit           Units
        Max open files            1024                 1048576              files
        Max locked memory         8388608              8388608              bytes

        """
    static let units = ProcessMetrics.Units(ticksPerSecond: 100, pageBytes: 4_096)

    /// Fields 3 to 24 of proc(5), each its own number where nothing else is said.
    static func stat(name: String, fields: [Int: Int]) -> String {
        "42 (\(name)) S " + (4...24).map { String(fields[$0] ?? $0) }.joined(separator: " ") + "\n"
    }

    @Test(arguments: ["registry", "a b", "odd) R 1 (name"])
    func fieldsAreCountedFromBehindTheName(_ name: String) {
        let stat = Self.stat(name: name, fields: [14: 250, 15: 50, 20: 9, 22: 1_000, 23: 1 << 30, 24: 100])
        let metrics = ProcessMetrics(
            stat: stat, boot: Self.boot, limits: Self.limits, openDescriptors: 17, units: Self.units)
        #expect(metrics?.cpuSeconds == 3)
        #expect(metrics?.startSeconds == 1_780_000_010)
        #expect(metrics?.residentBytes == 409_600)
        #expect(metrics?.virtualBytes == 1 << 30)
        #expect(metrics?.threads == 9)
        #expect(metrics?.openDescriptors == 17)
        #expect(metrics?.descriptorsMax == 1_024)
    }

    @Test func aProcessWithoutALimitHasNone() {
        let limits = "Max open files            unlimited            unlimited            files\n"
        let metrics = ProcessMetrics(
            stat: Self.stat(name: "n", fields: [:]), boot: Self.boot, limits: limits, openDescriptors: 1,
            units: Self.units)
        #expect(metrics != nil && metrics?.descriptorsMax == nil)
        #expect(metrics?.families.contains { $0.name == "process_max_fds" } == false)
    }

    @Test(arguments: [
        ("", boot), ("42 (n) S 1 2 3", boot), ("42 n S", boot), (stat(name: "n", fields: [:]), "cpu 1\n"),
    ])
    func textOfAnotherShapeIsNothing(_ stat: String, _ boot: String) {
        #expect(
            ProcessMetrics(stat: stat, boot: boot, limits: Self.limits, openDescriptors: 1, units: Self.units) == nil)
    }

    #if os(Linux)
    @Test func thisProcessIsRead() throws {
        let metrics = try #require(ProcessMetrics.current())
        #expect(metrics.residentBytes > 1 << 20)
        #expect(metrics.virtualBytes > metrics.residentBytes)
        #expect(metrics.threads >= 1)
        // At the least standard input, output and error.
        #expect(metrics.openDescriptors >= 3)
        #expect(metrics.startSeconds > 1_700_000_000)
    }
    #endif
}
