import FRMRMetrics

#if canImport(Glibc)
import Glibc
#endif

/// The process as Prometheus' client libraries describe it, from the files of proc(5).
struct ProcessMetrics: Equatable {
    var cpuSeconds: Double
    var startSeconds: Double
    var residentBytes: Int
    var virtualBytes: Int
    var threads: Int
    var openDescriptors: Int
    /// nil without a limit.
    var descriptorsMax: Int?

    /// How the kernel counts: ticks of a second and bytes of a page.
    struct Units: Equatable {
        var ticksPerSecond: Int
        var pageBytes: Int
    }

    /// - Parameters:
    ///   - stat: `/proc/self/stat`.
    ///   - boot: `/proc/stat`, for the time of the boot.
    ///   - limits: `/proc/self/limits`.
    /// - Returns: nil for text of another shape.
    init?(stat: String, boot: String, limits: String, openDescriptors: Int, units: Units) {
        // The name of the program stands in brackets and may hold anything, so the fields are counted from behind it.
        guard let nameEnd = stat.lastIndex(of: ")"),
            let bootSeconds = boot.split(separator: "\n").first(where: { $0.hasPrefix("btime ") })
                .flatMap({ Double($0.dropFirst(6)) })
        else { return nil }
        let fields = stat[stat.index(after: nameEnd)...].split(whereSeparator: \.isWhitespace)
        // proc(5) numbers the fields from 1, and the name is the second: field n is here n − 3.
        func field(_ number: Int) -> Int? { number - 3 < fields.count ? Int(fields[number - 3]) : nil }
        guard let user = field(14), let system = field(15), let threads = field(20), let start = field(22),
            let virtual = field(23), let resident = field(24), units.ticksPerSecond > 0
        else { return nil }
        cpuSeconds = Double(user + system) / Double(units.ticksPerSecond)
        startSeconds = bootSeconds + Double(start) / Double(units.ticksPerSecond)
        residentBytes = resident * units.pageBytes
        virtualBytes = virtual
        self.threads = threads
        self.openDescriptors = openDescriptors
        descriptorsMax = limits.split(separator: "\n").first { $0.hasPrefix("Max open files") }
            .flatMap { line in Int(line.dropFirst("Max open files".count).split(separator: " ").first ?? "") }
    }

    var families: [MetricFamily] {
        var families: [MetricFamily] = [
            .counter(
                "process_cpu_seconds_total", "Total user and system CPU time spent in seconds.", Sample(cpuSeconds)),
            .gauge("process_resident_memory_bytes", "Resident memory size in bytes.", Sample(residentBytes)),
            .gauge("process_virtual_memory_bytes", "Virtual memory size in bytes.", Sample(virtualBytes)),
            .gauge("process_threads", "Number of OS threads in the process.", Sample(threads)),
            .gauge("process_open_fds", "Number of open file descriptors.", Sample(openDescriptors)),
            .gauge(
                "process_start_time_seconds", "Start time of the process since unix epoch in seconds.",
                Sample(startSeconds)),
        ]
        if let descriptorsMax {
            families.append(
                .gauge("process_max_fds", "Maximum number of open file descriptors.", Sample(descriptorsMax)))
        }
        return families
    }
}

#if os(Linux)
import Foundation

extension ProcessMetrics {
    /// This process now; nil where /proc is not to be read.
    static func current() -> ProcessMetrics? {
        func text(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }
        guard let stat = text("/proc/self/stat"), let boot = text("/proc/stat"), let limits = text("/proc/self/limits"),
            let descriptors = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        else { return nil }
        let units = Units(ticksPerSecond: sysconf(Int32(_SC_CLK_TCK)), pageBytes: sysconf(Int32(_SC_PAGESIZE)))
        // The listing itself held one of them.
        return ProcessMetrics(
            stat: stat, boot: boot, limits: limits, openDescriptors: descriptors.count - 1, units: units)
    }
}
#else
extension ProcessMetrics {
    static func current() -> ProcessMetrics? { nil }
}
#endif
