import FRMRWire
import Foundation
import Testing

/// PROTOCOL.md is what other implementers read, so it must not fall behind.
@Suite struct ProtocolDocumentTests {
    private let text: String

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        text = try String(contentsOf: root.appending(path: "Protos/PROTOCOL.md"), encoding: .utf8)
    }

    @Test(arguments: ProtocolFault.allCases) func everyFaultIsDocumented(fault: ProtocolFault) {
        #expect(text.contains("`\(fault.reason)`"))
    }

    @Test func theLimitsAreTheCodes() {
        #expect(WireLimits.frameBytesMax == 4_194_304 && text.contains("4 194 304"))
        #expect(WireLimits.streamsMax == 1_024 && text.contains("| streams open on a connection | 1 024 |"))
        #expect(WireLimits.faultsMax == 64 && text.contains("| frames against the protocol on a connection | 64 |"))
        #expect(WireLimits.streamIDMax == 0x7fff_ffff && text.contains("0x7fffffff"))
    }
}
