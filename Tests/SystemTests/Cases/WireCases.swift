import FRMRCalls
import FRMRContracts
import NIOCore
import TestSupport
import Testing

@testable import frmr

extension PracticeCases {
    /// What stands in the envelope of a call.
    @Suite struct Wire {
        @Test func caseW01ATimeoutIsWhatIsLeft() async throws {
            let stand = try PracticeStand.current
            let port = stand.system.suite.ports[.registry] ?? 0
            let token = try await stand.operatorToken()
            for (timeout, code) in [
                (Int64?.none, RPCError.Code.ok), (0, .ok), (1, .deadlineExceeded), (-1, .deadlineExceeded),
                (.min, .deadlineExceeded), (.max, .ok), (.max - 1, .ok), (60_000_000_000, .ok),
            ] {
                let connection = try RawConnection(port: port)
                connection.send(Self.call(timeout: timeout, token))
                let answer = connection.receive(until: Self.isWhole)
                #expect(Self.isWhole(answer), "\(timeout as Any)")
                // A status of OK may be left out.
                #expect((BadFrameTests.code(in: answer) ?? 0) == code.rawValue, "\(timeout as Any)")
            }
        }

        private static func isWhole(_ frame: [UInt8]) -> Bool {
            frame.count >= 10 && frame.count >= 10 + frame[0..<4].reduce(0) { $0 << 8 | Int($1) }
        }

        /// A look-up with a field `timeout_nano`; nil: without the field.
        private static func call(timeout: Int64?, _ token: String) -> [UInt8] {
            let method = RegistryV1.WorkersMethods.findWorkers
            var envelope = ByteBuffer()
            RequestEnvelope.encode(
                service: method.service, method: method.name,
                payload: RegistryV1.FindWorkersRequest(by: .registerNumber("1")).encodedBuffer(), timeoutNanoseconds: 0,
                metadata: [MetadataEntry(key: MetadataKey.authorization, value: "Bearer \(token)")], into: &envelope)
            if let timeout {
                envelope.writeInteger(UInt8(4 << 3))
                var rest = UInt64(bitPattern: timeout)
                while rest >= 0x80 {
                    envelope.writeInteger(UInt8(truncatingIfNeeded: rest) | 0x80)
                    rest >>= 7
                }
                envelope.writeInteger(UInt8(rest))
            }
            return BadFrameTests.header(length: UInt32(envelope.readableBytes)) + Array(envelope.readableBytesView)
        }
    }
}
