import FRMRCalls
import FRMRContracts
import NIOCore
import TestSupport
import Testing

@testable import frmr

extension PracticeCases {
    /// What stands in the envelope of a call.
    @Suite struct Wire {
        @Test func caseW01ATimeoutIsWhatIsLeft() throws {
            let stand = try PracticeStand.current
            let port = stand.system.suite.ports[.registry] ?? 0
            for (timeout, code) in [
                (Int64?.none, RPCError.Code.ok), (0, .ok), (1, .deadlineExceeded), (-1, .deadlineExceeded),
                (.min, .deadlineExceeded), (.max, .ok), (.max - 1, .ok), (60_000_000_000, .ok),
            ] {
                let connection = try RawConnection(port: port)
                connection.send(Self.call(timeout: timeout))
                let answer = connection.receive { BadFrameTests.code(in: $0) != nil }
                // A status of OK may be left out.
                #expect((BadFrameTests.code(in: answer) ?? 0) == code.rawValue, "\(timeout as Any)")
                #expect(answer.count >= 10, "\(timeout as Any)")
            }
        }

        /// A health check with a field `timeout_nano`; nil: without the field.
        private static func call(timeout: Int64?) -> [UInt8] {
            var envelope = ByteBuffer()
            RequestEnvelope.encode(
                service: "grpc.health.v1.Health", method: "Check", payload: ByteBuffer(), timeoutNanoseconds: 0,
                metadata: [], into: &envelope)
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
