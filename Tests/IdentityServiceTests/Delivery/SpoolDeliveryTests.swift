import FRMRCalls
import Foundation
import IdentityService
import Storage
import Testing

@Suite struct SpoolDeliveryTests {
    let fixture: IdentityFixture

    init() throws { fixture = try IdentityFixture() }

    @Test func theSpoolHoldsALinePerMessageAndSurvivesATornOne() async throws {
        _ = try await fixture.requestCode()
        let payload = try await fixture.store.read { session throws(RPCError) in
            try session.first("SELECT payload FROM outbox")?.blob(0) ?? []
        }
        let folder = fixture.folder + "/spool"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("{\"torn".utf8).write(to: URL(fileURLWithPath: folder + "/messages.jsonl"))
        try await SpoolDelivery(dataDirectory: fixture.folder).append(messageID: "m1", payload: payload)
        let lines = try String(contentsOfFile: folder + "/messages.jsonl", encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 2)
        let message = try JSONSerialization.jsonObject(with: Data(lines[1].utf8)) as? [String: Any]
        #expect(message?["message_id"] as? String == "m1")
        #expect((message?["code"] as? String)?.count == 6)
    }
}
