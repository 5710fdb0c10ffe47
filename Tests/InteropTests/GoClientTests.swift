import Crypto
import Foundation
import TestSupport
import Testing

/// containerd's ttrpc client for Go against our server.
@Suite struct GoClientTests {
    @Test func goClientChecksHealth() async throws {
        let answer = try await InteropServer.run { try await GoPrograms.client($0, "health") }
        #expect(answer.exitCode == 0, "\(answer.diagnostics)")
        #expect(try answer.decoded() == ["status": "SERVING"])
    }

    @Test func goClientReadsOurErrorWithItsReason() async throws {
        let answer = try await InteropServer.run { try await GoPrograms.client($0, "health", "no.such.Service") }
        #expect(answer.exitCode == 1, "\(answer.diagnostics)")
        let refusal: Refusal = try answer.decoded()
        #expect(refusal == Refusal(code: 5, reason: "SERVICE_UNKNOWN", domain: "frmr", message: "Нет такой службы."))
    }

    @Test func goClientAsksForAVerdict() async throws {
        let answer = try await InteropServer.run { address in
            try await GoPrograms.client(
                address, "check", "11223344595", "1.2.643.5.1.13.13.11.1002", "109",
                "1.2.643.5.1.13.13.12.2.77.7777", "2026-04-29", "interop")
        }
        #expect(answer.exitCode == 0, "\(answer.diagnostics)")
        let verdict: Verdict = try answer.decoded()
        #expect(verdict.verdict == "VERDICT_ALLOWED")
        #expect(verdict.knownAtUs == "7")
        let fact = try #require(verdict.facts?.first)
        #expect(fact.subject == Verdict.Code(oid: "1.2.643.5.1.13.13.11.1002", code: "109"))
        #expect(fact.organisationOid == "1.2.643.5.1.13.13.12.2.77.7777")
        #expect(fact.validFrom == Verdict.Day(year: 2026, month: 4, day: 29))
        #expect(fact.recordedTimeUs == "1777455000250000")
    }

    @Test func goClientReadsTheReasonsOfARefusal() async throws {
        let answer = try await InteropServer.run { address in
            try await GoPrograms.client(address, "check", "11223344595", "1.2", "1", "1.2.3", "2026-04-29", "interop")
        }
        let verdict: Verdict = try answer.decoded()
        #expect(verdict.verdict == "VERDICT_REFUSED")
        let reason = Verdict.Reason(
            code: "PERSON_POST_IN_FRMR_MISMATCH", message: "Должность не совпадает.",
            messageEn: "The post does not match.", fact: -1)
        #expect(verdict.reasons == [reason])
    }

    /// containerd's client sends no metadata with a stream, so Tests/Interop builds the Request itself (PROTOCOL.md §11).
    @Test func goClientUploadsADocumentByStream() async throws {
        let folder = try TemporaryFolder()
        // Three chunks, the last of them short.
        let content = (0..<150_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let file = try folder.file("scan.pdf", content)
        let answer = try await InteropServer.run { try await GoPrograms.client($0, "upload", "u-1", file, "interop") }
        #expect(answer.exitCode == 0, "\(answer.diagnostics)")
        let document: UploadedDocument = try answer.decoded()
        #expect(document.fileName == "u-1")
        #expect(document.sizeBytes == "150000")
        #expect(document.sha256 == Data(SHA256.hash(data: content)))
    }

    @Test func goClientsStreamWithoutATokenIsTurnedAway() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("scan.pdf", [UInt8](repeating: 1, count: 1 << 20))
        let answer = try await InteropServer.run { try await GoPrograms.client($0, "upload", "u-1", file, "") }
        #expect(answer.exitCode == 1, "\(answer.diagnostics)")
        #expect(try answer.decoded(as: Refusal.self).reason == "TOKEN_MISSING")
    }

    @Test func goClientWithoutATokenIsTurnedAway() async throws {
        let answer = try await InteropServer.run { address in
            try await GoPrograms.client(address, "check", "11223344595", "1.2", "109", "1.2.3", "2026-04-29", "")
        }
        #expect(answer.exitCode == 1)
        #expect(try answer.decoded(as: Refusal.self).code == 16)
    }
}

struct Refusal: Decodable, Equatable {
    let code: Int
    let reason: String
    let domain: String
    let message: String
}

/// What `interop-client upload` prints.
struct UploadedDocument: Decodable {
    let sha256: Data
    let fileName: String
    let sizeBytes: String
}

/// What `interop-client check` prints.
struct Verdict: Decodable {
    let verdict: String
    let reasons: [Reason]?
    let facts: [Fact]?
    let knownAtUs: String

    struct Reason: Decodable, Equatable {
        let code: String
        let message: String
        let messageEn: String
        let fact: Int
    }

    struct Fact: Decodable {
        let subject: Code
        let organisationOid: String
        let validFrom: Day
        let recordedTimeUs: String
    }

    struct Code: Decodable, Equatable {
        let oid: String
        let code: String
    }

    struct Day: Decodable, Equatable {
        let year: Int
        let month: Int
        let day: Int
    }
}
