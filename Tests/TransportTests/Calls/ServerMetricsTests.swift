import FRMRCalls
import FRMRMetrics
import FRMRTransport
import FRMRWire
import NIOCore
import Testing

@Suite struct ServerMetricsTests {
    @Test func everyEndOfACallIsCountedByMethodAndCode() async throws {
        let held = HeldCalls()
        try await withServer(holding: held) { server, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                try await peer.write(requestFrame(1, TestRoutes.echo, "a"))
                try await peer.write(requestFrame(3, TestRoutes.echo, "b"))
                try await peer.write(requestFrame(5, TestRoutes.echoAtOnce, "c"))
                try await peer.write(requestFrame(7, TestRoutes.fail))
                try await peer.write(requestFrame(9, TestRoutes.echo, timeoutNanoseconds: -1))
                try await peer.write(requestFrame(11, TestRoutes.method("Nowhere")))
                try await peer.write(requestFrame(13, TestRoutes.large, "\(WireLimits.frameBytesMax)"))
                try await peer.write(requestFrame(15, TestRoutes.echoLater, "d"))
                try await peer.write(requestFrame(17, TestRoutes.never, timeoutNanoseconds: 1))
                for _ in 0..<9 { _ = try await peer.frame() }
                try await peer.write(requestFrame(19, TestRoutes.never))
                await held.wait(for: 2)
                let values = try await Values(server.metrics())
                #expect(values["frmr_calls_in_flight", []] == 1)
                #expect(values["frmr_connections_open", []] == 1)
                #expect(values["frmr_connections_total", []] == 1)
            }
            // The one call in flight ends with the server.
            await server.drain(deadline: .now())
            let values = try await Values(server.metrics())
            #expect(values.calls("Echo", "OK") == 2)
            #expect(values.calls("EchoAtOnce", "OK") == 1)
            #expect(values.calls("Fail", "FAILED_PRECONDITION") == 1)
            #expect(values.calls("Fail", "OK") == 0)
            #expect(values.calls("Echo", "DEADLINE_EXCEEDED") == 1)
            #expect(values["frmr_calls_total", [Label("method", "unknown"), Label("code", "UNIMPLEMENTED")]] == 1)
            #expect(values.calls("Large", "RESOURCE_EXHAUSTED") == 1, "the code that was sent")
            #expect(values.calls("Large", "OK") == 0)
            #expect(values.calls("EchoLater", "OK") == 1)
            #expect(values.calls("Never", "DEADLINE_EXCEEDED") == 1)
            #expect(values.calls("Never", "UNKNOWN") == 1)
            #expect(values["frmr_calls_in_flight", []] == 0)
            #expect(values["frmr_connections_open", []] == 0)
            values.expectAllTimed()
        }
    }

    @Test func streamsAreCountedOnceAndTimed() async throws {
        try await withServer { server, endpoint in
            let client = try Client(endpoint: endpoint, group: testGroup)
            for (count, isLast) in [(2, false), (-1, true)] {
                let stream = try await client.stream(TestRoutes.count, CallOptions())
                try await stream.send(ByteBuffer(string: "\(count)"))
                try await stream.finishSending()
                _ = await rpcError { () async throws(RPCError) in while try await stream.next() != nil {} }
                let values = try await Values(server.metrics())
                #expect(values.calls("Count", "OK") == 1)
                #expect(values.calls("Count", "FAILED_PRECONDITION") == (isLast ? 1 : nil))
            }
            await client.close()
            await server.drain(deadline: .now())
            try await Values(server.metrics()).expectAllTimed()
        }
    }

    @Test func refusalsAreCountedByReason() async throws {
        var limits = ServerLimits()
        limits.connectionsMax = 1
        try await withServer(limits: limits) { server, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                try await peer.write(requestFrame(2, TestRoutes.echo))
                _ = try await peer.frame()
                // Accepted, and closed soon, as it asks nothing.
                let answer = try await RawPeer.connect(to: endpoint) { second in try await second.frame() }
                #expect(answer == nil)
                let values = try await Values(server.metrics())
                #expect(values["frmr_refusals_total", [Label("reason", "STREAM_ID_EVEN")]] == 1)
                #expect(values["frmr_refusals_total", [Label("reason", "CONNECTIONS_FULL")]] == 1)
                #expect(values["frmr_refusals_total", [Label("reason", "DRAINING")]] == 0)
                #expect(values["frmr_connections_total", []] == 1)
            }
        }
    }

    @Test func aCallThatIsNotTakenOnIsCountedAsRefusedAndByItsMethod() async throws {
        let held = HeldCalls()
        var limits = ServerLimits()
        limits.callsMax = 1
        try await withServer(holding: held, limits: limits) { server, endpoint in
            try await RawPeer.connect(to: endpoint) { peer in
                try await peer.write(requestFrame(1, TestRoutes.never))
                await held.wait(for: 1)
                try await peer.write(requestFrame(3, TestRoutes.echo))
                _ = try await peer.frame()
                let families = try await server.metrics()
                let values = Values(families)
                #expect(values["frmr_refusals_total", [Label("reason", "TOO_MANY_CALLS")]] == 1)
                #expect(values.calls("Echo", "RESOURCE_EXHAUSTED") == 1)
                let refusals = try #require(families.first { $0.name == "frmr_refusals_total" }).samples
                #expect(refusals.count { $0.value != .number(0) } == 1, "no other reason counts it")
                #expect(Set(refusals.map(\.labels)).count == refusals.count)
                held.unary.first?.responder.complete(.success(ByteBuffer()))
                _ = try await peer.frame()
            }
        }
    }
}

/// Samples by name and labels.
private struct Values {
    private let families: [MetricFamily]

    init(_ families: [MetricFamily]) { self.families = families }

    subscript(name: String, labels: [Label]) -> Double? {
        guard case .number(let value)? = sample(name, labels)?.value else { return nil }
        return value
    }

    func calls(_ method: String, _ code: String) -> Double? {
        self["frmr_calls_total", [Label("method", "frmr.test.v1.Test/\(method)"), Label("code", code)]]
    }

    /// Each method has as many times as ended calls.
    func expectAllTimed() {
        let calls = families.first { $0.name == "frmr_calls_total" }?.samples ?? []
        #expect(!calls.isEmpty)
        for (method, samples) in Dictionary(grouping: calls, by: { $0.labels[0] }) {
            let ended = samples.reduce(0.0) { sum, sample in
                if case .number(let value) = sample.value { sum + value } else { sum }
            }
            guard case .histogram(let times, _)? = sample("frmr_call_duration_seconds", [method])?.value else {
                Issue.record("no times of \(method.value)")
                continue
            }
            #expect(Double(times.counts.reduce(0, +)) == ended, "\(method.value)")
            #expect((times.sum > 0) == (ended > 0), "\(method.value)")
        }
    }

    private func sample(_ name: String, _ labels: [Label]) -> Sample? {
        families.first { $0.name == name }?.samples.first { $0.labels == labels }
    }
}
