import FRMRCalls
import FRMRTransport
import Foundation
import NIOCore
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#endif

/// A running service and the limits of open descriptors. Its peer needs as many as the connections it makes.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct DescriptorTests {
    init() { Self.raiseOwnLimit() }

    /// As many idle connections as the soft limit had descriptors for, from one address.
    @Test func idleConnectionsOfOneAddressShutNobodyOut() throws {
        try Service.with(limit: "-Sn 1024") { service in
            let idle = try (0..<1_020).map { _ in try RawConnection(port: service.port) }
            #expect(try service.isHealthy(from: "127.0.0.1"))
            #expect(try service.isHealthy(from: "127.0.0.2"))
            let most = try #require(try service.metric("process_max_fds"))
            #expect(most > 1_024, "the soft limit was raised")
            withExtendedLifetime(idle) {}
        }
    }

    @Test func aLowHardLimitMeansFewerConnections() throws {
        try Service.with(limit: "-n 600") { service in
            #expect(service.log.contains("few descriptors"))
            // More than the address may have, more than are told so, and fewer than there are descriptors.
            let idle = try (0..<400).map { _ in try RawConnection(port: service.port) }
            #expect(try service.isHealthy(from: "127.0.0.2"))
            #expect(!service.log.contains("no connections are accepted"))
            withExtendedLifetime(idle) {}
        }
    }

    @Test func withTooFewAServiceDoesNotStart() throws {
        let folder = try TemporaryFolder()
        let service = try Service(folder, limit: "-n 128")
        #expect(service.process.wait() == 78)
        #expect(service.log.contains("only 128 descriptors may be open"))
    }

    /// Nothing that a service does leads there, but what else runs on the machine may.
    @Test func aListenerWithoutDescriptorsRestsAndSaysSoOnce() throws {
        try Service.with(limit: "-Sn 1024") { service in
            #expect(try service.isHealthy(from: "127.0.0.1"))
            let before = try service.setLimit(service.openDescriptors())
            let waiting = try [service.port, service.metricsPort].flatMap { port in
                try (0..<4).map { _ in try RawConnection(port: port) }
            }
            let began = try service.cpuSeconds()
            Thread.sleep(forTimeInterval: 2)
            let used = try service.cpuSeconds() - began
            #expect(used < 0.5, "\(used) s of CPU in 2 s")
            // Each of the two listeners.
            let lines = service.log.split(separator: "\n").count { $0.contains("no connections are accepted") }
            #expect(lines == 2)
            _ = try service.setLimit(before)
            #expect(try service.isHealthy(from: "127.0.0.2"))
            #expect(try service.metric("process_open_fds") != nil)
            withExtendedLifetime(waiting) {}
        }
    }

    private static func raiseOwnLimit() {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        getrlimit(resource, &limit)
        limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, 4_096))
        setrlimit(resource, &limit)
    }
}

/// One service as a process of its own.
private struct Service {
    let process: ChildProcess
    let port: Int
    let metricsPort: Int
    private let logFile: String

    /// - Parameter limit: options of the shell's `ulimit`.
    init(_ folder: TemporaryFolder, limit: String) throws {
        port = try freePort()
        metricsPort = try freePort()
        logFile = "\(folder.path)/log"
        process = try ChildProcess(
            "/bin/sh",
            [
                "-c", "ulimit \(limit); exec \"$0\" \"$@\"", RunningSuite.executable("registry"), "serve", "--listen",
                "127.0.0.1:\(port)", "--metrics-listen", "127.0.0.1:\(metricsPort)", "--data-dir",
                "\(folder.path)/data", "--log-level", "info",
            ], log: logFile)
    }

    /// Runs it for the time of `body`, once it is ready.
    static func with(limit: String, _ body: (Service) throws -> Void) throws {
        let folder = try TemporaryFolder()
        let service = try Service(folder, limit: limit)
        var tries = 0
        while !service.log.contains("] ready"), !service.log.contains(": ready"), tries < 600 {
            Thread.sleep(forTimeInterval: 0.05)
            tries += 1
        }
        try body(service)
    }

    var log: String { String(decoding: FileManager.default.contents(atPath: logFile) ?? Data(), as: UTF8.self) }

    /// Whether Health is answered on a new connection.
    func isHealthy(from address: String) throws -> Bool {
        let connection = try RawConnection(port: port, from: address)
        var body = ByteBuffer()
        RequestEnvelope.encode(
            service: "grpc.health.v1.Health", method: "Check", payload: ByteBuffer(), timeoutNanoseconds: 0,
            metadata: [], into: &body)
        var frame = ByteBuffer()
        frame.writeMultipleIntegers(UInt32(body.readableBytes), UInt32(1), UInt8(1), UInt8(0))
        frame.writeImmutableBuffer(body)
        connection.send(Array(frame.readableBytesView))
        let answer = connection.receive { $0.count >= 14 }
        guard answer.count > 10 else { return false }
        guard case .reply = try ResponseEnvelope(decoding: ByteBuffer(bytes: answer.dropFirst(10))) else {
            return false
        }
        return true
    }

    /// A metric without labels, scraped.
    func metric(_ name: String) throws -> Double? {
        let connection = try RawConnection(port: metricsPort)
        connection.send(Array("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
        let text = String(decoding: connection.receive(), as: UTF8.self)
        return text.split(separator: "\n").first { $0.hasPrefix("\(name) ") }
            .flatMap { Double($0.dropFirst(name.count + 1)) }
    }

    func openDescriptors() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process.pid)/fd").count
    }

    /// Sets the soft limit; returns the one before.
    func setLimit(_ count: Int) throws -> Int {
        let limits = try String(contentsOfFile: "/proc/\(process.pid)/limits", encoding: .utf8)
        let before = limits.split(separator: "\n").first { $0.hasPrefix("Max open files") }?.split(separator: " ")
        let program = try ChildProcess(
            "/usr/bin/prlimit", ["--pid", "\(process.pid)", "--nofile=\(count):"], log: "\(logFile).prlimit")
        #expect(program.wait() == 0)
        return try #require(before.flatMap { Int($0[3]) })
    }

    func cpuSeconds() throws -> Double {
        let stat = try String(contentsOfFile: "/proc/\(process.pid)/stat", encoding: .utf8)
        let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ")
        let ticks = fields[12...13].compactMap { Double($0) }.reduce(0, +)
        return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
