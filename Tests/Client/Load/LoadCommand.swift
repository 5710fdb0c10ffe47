import ArgumentParser
import Histogram
import Messages
import NIOCore
import Transport

/// Keeps a fixed number of calls in flight and measures how long they take.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Closed-loop load on one method.",
        discussion: "Every call in flight is followed by the next as soon as it is answered. No call is retried.")

    /// More connections or calls than these measure the client.
    static let connectionsMax = 1024
    static let inFlightMax = 1024

    @Option(help: "SERVICE/METHOD.")
    var method = "grpc.health.v1.Health/Check"
    @Option(help: "The request as JSON.")
    var request = "{}"
    @Option(help: "Connections, 1…\(Self.connectionsMax).")
    var connections = 8
    @Option(help: "Calls in flight on each connection, 1…\(Self.inFlightMax).")
    var inFlight = 32
    @Option(help: "How long to go on, seconds.")
    var seconds = 5
    @OptionGroup var target: TargetOptions

    func validate() throws {
        guard (1...Self.connectionsMax).contains(connections) else {
            throw ValidationError("--connections: expected 1…\(Self.connectionsMax), got \(connections)")
        }
        guard (1...Self.inFlightMax).contains(inFlight) else {
            throw ValidationError("--in-flight: expected 1…\(Self.inFlightMax), got \(inFlight)")
        }
        guard (1...86400).contains(seconds) else {
            throw ValidationError("--seconds: expected 1…86400, got \(seconds)")
        }
    }

    func run() async throws {
        let method = try CallCommand.unary(self.method)
        if method.needsIdempotencyKey {
            throw ValidationError(
                "\(self.method) needs an idempotency key; load repeats one request and takes queries.")
        }
        let payload = try JSONCodec.encode(json: request, as: method.input)
        let options = CallOptions(timeout: target.timeout.duration, accessToken: target.token)
        let loop = ClosedLoop(method: method, payload: payload, options: options, inFlight: inFlight)
        let clock = ContinuousClock()
        let start = clock.now
        let end = start + .seconds(seconds)
        let measured = try await Connections.with { pool in
            try await withThrowingTaskGroup(of: LoadFigures.self) { group in
                for _ in 0..<connections {
                    group.addTask {
                        try await pool.client(target.endpoint, tls: target.tls) { await loop.run($0, until: end) }
                    }
                }
                return try await group.reduce(into: LoadFigures()) { $0.add($1) }
            }
        }
        for line in measured.lines(elapsed: clock.now - start) { print(line) }
        if measured.answered == 0 { throw ExitCode.failure }
    }
}

/// Calls in flight on one connection, each followed by the next.
struct ClosedLoop: Sendable {
    let method: MethodDescriptor
    let payload: ByteBuffer
    let options: CallOptions
    let inFlight: Int

    func run(_ caller: some Caller, until end: ContinuousClock.Instant) async -> LoadFigures {
        await withTaskGroup(of: LoadFigures.self) { group in
            for _ in 0..<inFlight { group.addTask { await one(caller, until: end) } }
            return await group.reduce(into: LoadFigures()) { $0.add($1) }
        }
    }

    private func one(_ caller: some Caller, until end: ContinuousClock.Instant) async -> LoadFigures {
        let clock = ContinuousClock()
        var figures = LoadFigures()
        var sent = clock.now
        while sent < end {
            var failure: RPCError?
            do throws(RPCError) { _ = try await caller.unary(method, payload, options) } catch { failure = error }
            let answered = clock.now
            figures.record(answered - sent, failure)
            sent = answered
        }
        return figures
    }
}

/// What was measured.
struct LoadFigures: Sendable {
    private(set) var answered = 0
    private(set) var errors: [String: Int] = [:]
    private var latencyMicroseconds = Histogram<UInt64>(numberOfSignificantValueDigits: .three)

    mutating func record(_ latency: Duration, _ failure: RPCError?) {
        if let failure { errors["\(failure.code) \(failure.reason)", default: 0] += 1 } else { answered += 1 }
        let (seconds, attoseconds) = latency.components
        latencyMicroseconds.record(UInt64(seconds) * 1_000_000 + UInt64(attoseconds / 1_000_000_000_000))
    }

    mutating func add(_ other: LoadFigures) {
        answered += other.answered
        errors.merge(other.errors, uniquingKeysWith: +)
        latencyMicroseconds.add(other.latencyMicroseconds)
    }

    func lines(elapsed: Duration) -> [String] {
        let failed = errors.values.reduce(0, +)
        let perSecond = Int(Double(answered + failed) / (elapsed / .seconds(1)))
        var lines = [
            "calls    \(answered + failed)", "errors   \(failed)", "calls/s  \(perSecond)",
        ]
        lines += [("p50", 50.0), ("p99", 99.0), ("p99.9", 99.9)].map { name, percentile in
            "\(name.padding(to: 7))  \(latencyMicroseconds.valueAtPercentile(percentile)) µs"
        }
        lines += errors.sorted { $0.key < $1.key }.map { "  \($0.value) × \($0.key)" }
        return lines
    }
}

extension String {
    /// Filled up on the right.
    func padding(to width: Int, with filler: String = " ") -> String {
        self + String(repeating: filler, count: max(0, width - count))
    }
}
