import Dispatch
import FRMRTransport
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import TestSupport
import Testing

@testable import Runtime

/// The metrics' endpoint over sockets: what it answers, to whom, and how much it puts up with.
@Suite struct MetricsEndpointTests {
    static let group = MultiThreadedEventLoopGroup.singleton
    private static let tooLong = String(repeating: "a", count: RuntimeLimits.metricsRequestBytesMax)
    private static let tooLarge = "431 Request Header Fields Too Large"

    private func withEndpoint<R: Sendable>(
        tls: TLSSettings? = nil, connectionTime: TimeAmount = RuntimeLimits.metricsConnectionTime,
        scrape: @escaping @Sendable () async -> String = { "metric 1\n" }, _ body: (Int) async throws -> R
    ) async throws -> R {
        let endpoint = MetricsEndpoint(
            endpoint: Endpoint(host: "127.0.0.1", port: 0), tls: tls, group: Self.group,
            connectionTime: connectionTime, logger: Logger(label: "test"), scrape: scrape)
        let port = try await endpoint.start().port ?? 0
        let result: R
        do {
            result = try await body(port)
        } catch {
            await endpoint.stop()
            throw error
        }
        await endpoint.stop()
        return result
    }

    @Test(arguments: [
        Exchange("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n", "200 OK"),
        Exchange("GET /metrics HTTP/1.0\r\n\r\n", "200 OK"),
        Exchange("GET /metrics?format=text HTTP/1.1\r\nHost: a\r\n\r\n", "200 OK"),
        Exchange("GET /metrics HTTP/1.1\r\n\r\n", "400 Bad Request"),
        Exchange("GET /metrics HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400 Bad Request"),
        Exchange("GET /metrics HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", "400 Bad Request"),
        Exchange("GET /metrics HTTP/1.1\r\nHost:\r\n\r\n", "200 OK"),
        Exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n", "404 Not Found"),
        Exchange("GET /metrics/ HTTP/1.1\r\nHost: a\r\n\r\n", "404 Not Found"),
        Exchange("GET /../metrics HTTP/1.1\r\nHost: a\r\n\r\n", "404 Not Found"),
        Exchange("POST /metrics HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi", "405 Method Not Allowed"),
        Exchange("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", "404 Not Found"),
        Exchange("no request at all\r\n\r\n", "400 Bad Request"),
        Exchange("GET /metrics HTTP/1.1\r\nNo colon\r\n\r\n", "400 Bad Request"),
        Exchange("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}", "400 Bad Request"),
        Exchange("GET /metrics HTTP/1.1\r\nHost: a\r\nLong: \(tooLong)\r\n\r\n", tooLarge),
        Exchange("GET /\(tooLong) HTTP/1.1\r\nHost: a\r\n\r\n", tooLarge),
        Exchange("GET /metrics HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 2_000) + "\r\n", tooLarge),
        Exchange("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(tooLong.count)\r\n\r\n\(tooLong)", tooLarge),
    ])
    func everyRequestIsAnsweredOnceAndTheConnectionCloses(_ exchange: Exchange) async throws {
        let answer = try await withEndpoint { port in try await Self.exchange(exchange.request, port: port) }
        #expect(answer.hasPrefix("HTTP/1.1 \(exchange.status)\r\n"))
        #expect(answer.contains("\r\nConnection: close\r\n"))
    }

    struct Exchange: Sendable, CustomTestStringConvertible {
        let request: String
        let status: String

        init(_ request: String, _ status: String) {
            self.request = request
            self.status = status
        }

        /// Without what makes it too long.
        var testDescription: String { "\(request.prefix(60).split(separator: "\r\n")): \(status)" }
    }

    @Test func metricsComeInTheTextFormat() async throws {
        let scrape: @Sendable () async -> String = { "metric{a=\"б\"} 1\n" }
        let answer = try await withEndpoint(scrape: scrape) { port in
            try await Self.exchange("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n", port: port)
        }
        #expect(answer.contains("\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\n"))
        #expect(answer.contains("\r\nContent-Length: 17\r\n"))
        #expect(answer.hasSuffix("\r\n\r\nmetric{a=\"б\"} 1\n"))
    }

    @Test func anotherMethodIsToldTheOneThereIs() async throws {
        let answer = try await withEndpoint { port in
            try await Self.exchange("HEAD /metrics HTTP/1.1\r\nHost: a\r\n\r\n", port: port)
        }
        #expect(answer.hasPrefix("HTTP/1.1 405 "))
        #expect(answer.contains("\r\nAllow: GET\r\n"))
        #expect(answer.hasSuffix("\r\n\r\n"), "an answer to HEAD has no body")
    }

    @Test func whatFollowsTheFirstRequestIsNotAnswered() async throws {
        let scrapes = Mutex(0)
        let request = "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n"
        let scrape: @Sendable () async -> String = {
            scrapes.withLock { $0 += 1 }
            return "metric 1\n"
        }
        let answer = try await withEndpoint(scrape: scrape) { port in
            try await Self.exchange(request + request + "GET / HTTP/1.1\r\n\r\n", port: port)
        }
        #expect(answer.matches(of: #/HTTP/1\.1 /#).count == 1, "\(answer)")
        #expect(scrapes.withLock { $0 } == 1)
    }

    @Test func aRequestThatNeverEndsIsCutOff() async throws {
        let answer = try await withEndpoint(connectionTime: .milliseconds(50)) { port in
            try await Self.exchange("GET /metrics HTTP/1.1\r\nHost: a\r\nX: ", port: port)
        }
        #expect(answer.isEmpty)
    }

    /// Each connection is held by its scrape, so the one too many is the one without an answer.
    @Test func connectionsAreBounded() async throws {
        let scrapes = HeldScrapes()
        let max = RuntimeLimits.metricsConnectionsMax
        let answers = try await withEndpoint(scrape: scrapes.hold) { port in
            try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0...max {
                    group.addTask { try await Self.exchange("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n", port: port) }
                }
                var answers: [String] = []
                while let answer = try await group.next() {
                    answers.append(answer)
                    // The refused one ends first, and only then do the others.
                    if answers.count == 1 { await scrapes.release(max) }
                }
                return answers
            }
        }
        #expect(answers.first == "")
        #expect(answers.dropFirst().allSatisfy { $0.hasPrefix("HTTP/1.1 200 OK") })
        #expect(answers.count == max + 1)
    }

    /// The oldest of those that have not asked makes room.
    @Test func silentConnectionsKeepNobodyOut() async throws {
        try await withEndpoint { port in
            let silent = try (0..<RuntimeLimits.metricsConnectionsMax).map { _ in try RawConnection(port: port) }
            // Half a request is none.
            for connection in silent { connection.send(Array("GET /met".utf8)) }
            for _ in 0..<3 {
                let answer = try await Self.exchange("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n", port: port)
                #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            }
            let first = silent[0]
            let rest = await Task.detached { first.receive() }.value
            #expect(rest.isEmpty, "it is closed without a word")
        }
    }

    @Test func plaintextIsForLoopbackOnly() async throws {
        let endpoint = MetricsEndpoint(
            endpoint: Endpoint(host: "0.0.0.0", port: 0), tls: nil, group: Self.group,
            logger: Logger(label: "test"), scrape: { "" })
        await #expect(throws: ServerStartError.plaintextOffLoopback("0.0.0.0")) { _ = try await endpoint.start() }
    }

    @Test func inTLSOnlyServicesAreAnswered() async throws {
        let authority = try TestAuthority()
        let server = try authority.settings("server", names: "IP:127.0.0.1,URI:frmr://service/registry")
        let scraper = try authority.settings("prometheus", names: "URI:frmr://service/prometheus")
        let hospital = try authority.settings("hospital", names: "URI:frmr://organisation/1.2.643.5.1")
        let stranger = try authority.settings("stranger", names: "URI:frmr://service/x", root: "stranger-root")
        let request = "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n"
        try await withEndpoint(tls: server) { port in
            let served = try await Self.exchange(request, port: port, tls: scraper.clientContext())
            #expect(served.hasPrefix("HTTP/1.1 200 OK\r\n"))
            let refused = try await Self.exchange(request, port: port, tls: hospital.clientContext())
            #expect(refused.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
            #expect(!refused.contains("metric 1"))
            let unknown = try? await Self.exchange(request, port: port, tls: stranger.clientContext())
            #expect(unknown ?? "" == "", "a certificate of another authority")
            let plain = try? await Self.exchange(request, port: port)
            #expect(plain?.contains("metric 1") != true)
        }
    }

    /// Sends `request` and returns what comes until the end of the connection.
    private static func exchange(_ request: String, port: Int, tls: NIOSSLContext? = nil) async throws -> String {
        let channel = try await ClientBootstrap(group: group).connect(host: "127.0.0.1", port: port) { channel in
            channel.eventLoop.makeCompletedFuture {
                if let tls {
                    try channel.pipeline.syncOperations.addHandler(
                        try NIOSSLClientHandler(context: tls, serverHostname: nil))
                }
                return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
            }
        }
        return try await channel.executeThenClose { inbound, outbound in
            // The endpoint may refuse before it has read everything.
            try? await outbound.write(ByteBuffer(string: request))
            var received = ByteBuffer()
            do {
                for try await bytes in inbound { received.writeImmutableBuffer(bytes) }
            } catch  where received.readableBytes > 0 || error is IOError {}
            return String(buffer: received)
        }
    }
}

extension TestAuthority {
    fileprivate func settings(_ name: String, names: String, root: String = "root") throws -> TLSSettings {
        let files = try files(name, names: names, root: root)
        return TLSSettings(
            certificateChainFile: files.certificate, privateKeyFile: files.key, trustRootsFile: files.authority)
    }
}

/// Scrapes that wait for a test.
private actor HeldScrapes {
    private var held: [CheckedContinuation<Void, Never>] = []
    private var expected: (count: Int, continuation: CheckedContinuation<Void, Never>)?

    func hold() async -> String {
        await withCheckedContinuation { continuation in
            held.append(continuation)
            if let expected, held.count == expected.count {
                self.expected = nil
                expected.continuation.resume()
            }
        }
        return "metric 1\n"
    }

    /// Waits until `count` are held, and lets them go.
    func release(_ count: Int) async {
        if held.count < count {
            await withCheckedContinuation { expected = (count, $0) }
        }
        for scrape in held { scrape.resume() }
        held = []
    }
}
