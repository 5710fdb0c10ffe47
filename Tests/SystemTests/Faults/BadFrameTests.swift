import FRMRCalls
import TestSupport
import TestValues
import Testing

@testable import frmr

/// Bytes that no client sends: each is answered or its connection closed, and nobody else notices.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct BadFrameTests {
    struct Bytes: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        /// Code of the Response that must come; nil where the connection may be closed without one.
        var code: RPCError.Code?
    }

    static let cases: [Bytes] = [
        Bytes(testDescription: "a header cut off", bytes: [0, 0, 0, 4, 0]),
        Bytes(testDescription: "a body cut off", bytes: header(length: 100) + [1, 2, 3]),
        Bytes(
            testDescription: "a length that no memory holds", bytes: header(length: .max), code: .resourceExhausted),
        Bytes(
            testDescription: "a length above the limit", bytes: header(length: 4 << 20 + 1), code: .resourceExhausted),
        Bytes(testDescription: "no protobuf", bytes: header(length: 3) + [0xFF, 0xFF, 0xFF], code: .invalidArgument),
        Bytes(testDescription: "an even stream", bytes: header(length: 0, stream: 2)),
        Bytes(testDescription: "stream 0", bytes: header(length: 0, stream: 0)),
        Bytes(testDescription: "an unknown type", bytes: header(length: 0, type: 77)),
        Bytes(testDescription: "data on a stream that was never opened", bytes: header(length: 1, type: 3) + [0]),
        Bytes(testDescription: "noise", bytes: noise(seed: 7, count: 65_536)),
    ]

    static func header(length: UInt32, stream: UInt32 = 1, type: UInt8 = 1) -> [UInt8] {
        [length, stream].flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } } + [
            type, 0,
        ]
    }

    static func noise(seed: UInt64, count: Int) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    @Test func noBytesEndAServiceOrAnotherCallersConnection() async throws {
        try await System.with { system in
            for name in RunningSuite.Name.allCases {
                try await expectHealthy(system, name)
                let pid = system.suite.pid(name)
                for given in Self.cases {
                    let connection = try RawConnection(port: system.suite.ports[name] ?? 0)
                    connection.send(given.bytes)
                    connection.finish()
                    let received = connection.receive()
                    if let code = given.code {
                        #expect(Self.code(in: received) == code.rawValue, "\(name): \(given.testDescription)")
                    }
                    try await expectHealthy(system, name)
                }
                #expect(system.suite.pid(name) == pid)
            }
        }
    }

    /// Code of the status in the first Response.
    static func code(in bytes: [UInt8]) -> Int32? {
        guard bytes.count >= 10, bytes[8] == 2 else { return nil }
        let length = bytes[0..<4].reduce(0) { $0 << 8 | Int($1) }
        guard bytes.count >= 10 + length else { return nil }
        let response = try? TTRPC.Response(decoding: Array(bytes[10..<10 + length]))
        return response?.status?.code
    }

    private func expectHealthy(_ system: System, _ name: RunningSuite.Name) async throws {
        let caller: any Caller =
            switch name {
            case .identity: system.identity
            case .registry: system.registry
            case .verification: system.verification
            }
        let answer = try await system.patiently(nil) { options throws(RPCError) in
            try await HealthV1.HealthClient(caller).check(.init(), options)
        }
        #expect(answer.status == .serving)
    }
}
