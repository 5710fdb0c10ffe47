import Crypto
import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import FRMRTransport
import NIOCore
import TestSupport
import Testing
import Tokens

@testable import frmr

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Requests that are wrong: each gets a typed error that names what is wrong.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct BadInputTests {
    private static let today = GoogleType.Date(year: 2026, month: 5, day: 12)
    private static let question = RegistryV1.CheckRequest(
        snils: "11223344595", post: .init(oid: "1.2.643.5.1.13.13.11.1002", code: "109"),
        organisationOid: "1.2.643.5.1.13.13.12.2.77.7777", date: today)

    @Test func wrongFieldsAreNamed() async throws {
        try await System.with { system in
            let token = try await system.operatorToken()
            var wrongDigit = Self.question
            wrongDigit.snils = "11223344596"
            var noSuchDay = Self.question
            noSuchDay.date = GoogleType.Date(year: 2026, month: 2, day: 30)
            var noDay = Self.question
            noDay.date = nil
            let invalidUTF8 = ByteBuffer(bytes: [0x0A, 2, 0xC3, 0x28])
            let cases: [(ByteBuffer, field: String, reason: String)] = [
                (wrongDigit.encodedBuffer(), "snils", "SNILS_CHECK_DIGIT"),
                (noSuchDay.encodedBuffer(), "date", "DATE_NONEXISTENT"),
                (noDay.encodedBuffer(), "date", "REQUIRED"),
                (invalidUTF8, "snils", "INVALID_UTF8"),
            ]
            for (payload, field, reason) in cases {
                let error = await Self.refusal(system.registry, RegistryV1.EligibilityMethods.check, payload, token)
                #expect(error?.code == .invalidArgument, "\(field) \(reason)")
                #expect(error?.violations.map(\.field) == [field])
                #expect(error?.violations.map(\.reason) == [reason])
                #expect(error?.violations.first?.message.isEmpty == false)
            }
        }
    }

    @Test func unknownServiceAndMethodAreUnimplemented() async throws {
        try await System.with { system in
            for (service, name) in [("frmr.registry.v1.Nothing", "Check"), ("frmr.registry.v1.Eligibility", "Nothing")]
            {
                let method = MethodDescriptor(
                    service: service, name: name, kind: .query, access: .init(open: true), needsIdempotencyKey: false,
                    input: RegistryV1.CheckRequest.descriptor, output: RegistryV1.CheckResponse.descriptor)
                let error = await Self.refusal(system.registry, method, ByteBuffer(), nil)
                #expect(error?.code == .unimplemented, "\(method.path)")
            }
        }
    }

    @Test func tokensThatAreMissingBrokenOrOfAnotherRoleAreRefused() async throws {
        try await System.with { system in
            let token = try await system.operatorToken()
            let method = RegistryV1.EligibilityMethods.check
            let payload = Self.question.encodedBuffer()
            let missing = await Self.refusal(system.registry, method, payload, nil)
            #expect(missing?.code == .unauthenticated)
            let noToken = await Self.refusal(system.registry, method, payload, "nothing")
            #expect(noToken?.code == .unauthenticated)
            // Another signature of the same length.
            let tail = token.suffix(20)
            let forged = token.dropLast(20) + (tail.allSatisfy { $0 == "A" } ? "B" : "A").repeated(20)
            let broken = await Self.refusal(system.registry, method, payload, String(forged))
            #expect(broken?.code == .unauthenticated)
            let role = await Self.refusal(
                system.registry, RegistryV1.ApplicationsMethods.listApplications, ByteBuffer(), token)
            #expect(role?.code == .permissionDenied)
        }
    }

    @Test func anExpiredTokenIsToldFromAWrongOne() async throws {
        try await System.with { system in
            let tokens = try #require(ServiceTokens(key: system.suite.serviceKeyBytes))
            let long = try await tokens.issue(service: "verification", now: Instant(seconds: 1_700_000_000))
            let error = await Self.refusal(
                system.registry, RegistryV1.EligibilityMethods.check, Self.question.encodedBuffer(), long.text)
            #expect(error?.code == .unauthenticated)
            #expect(error?.reason == "TOKEN_EXPIRED")
        }
    }

    @Test func scansThatAreNoneAreRefusedAndAnotherWorkersApplicationIsHidden() async throws {
        try await System.with { system in
            let lines = Lines()
            let first = try await WorkerWithApplication(system, seed: 11, lines)
            let tooLarge = await first.upload(Array("%PDF-1.4".utf8), announced: 5 * 1024 * 1024 + 1)
            #expect(tooLarge?.violations.map(\.reason) == ["FILE_TOO_LARGE"], "\(String(describing: tooLarge))")
            let noPDF = await first.upload(Array("это не PDF".utf8))
            #expect(noPDF?.violations.map(\.reason) == ["NOT_A_PDF"], "\(String(describing: noPDF))")
            let path = "\(Fixtures.folder)/scans/diploma-150dpi.pdf"
            let coarse = await first.upload([UInt8](try #require(FileManager.default.contents(atPath: path))))
            #expect(coarse?.violations.map(\.reason) == ["RESOLUTION_TOO_LOW"], "\(String(describing: coarse))")

            let second = try await WorkerWithApplication(system, seed: 12, lines)
            let request = RegistryV1.GetApplicationRequest(applicationId: first.application)
            let refusal = await Self.refusal(
                system.registry, RegistryV1.ApplicationsMethods.getApplication, request.encodedBuffer(), second.token)
            #expect(refusal?.code == .permissionDenied || refusal?.code == .notFound)
        }
    }

    /// The error of a call; nil when it is answered.
    private static func refusal(
        _ caller: any Caller, _ method: MethodDescriptor, _ payload: ByteBuffer, _ token: String?
    ) async -> RPCError? {
        let talk = Conversation(transcript: Transcript { _ in }) { "bad-input" }
        let result = await talk.patiently(token) { options throws(RPCError) in
            try await caller.unary(method, payload, options)
        }
        switch result {
        case .success: return nil
        case .failure(let error): return error
        }
    }
}

/// A worker of the scenario who has come as far as an open application.
private struct WorkerWithApplication {
    let system: System
    let token: String
    let application: String

    init(_ system: System, seed: UInt64, _ lines: Lines) async throws {
        let scenario = try system.scenario(seed: seed, lines)
        let operatorToken = try await scenario.logInOperator()
        let people = try await scenario.unknownPeople(operatorToken)
        var worker = try await scenario.registerWorker()
        try await scenario.acceptTerms(worker)
        let person = try await scenario.linkSnils(of: people, to: worker)
        try await scenario.proofIdentity(of: person, worker, operatorToken)
        worker = try await scenario.logInAgain(worker)
        self.system = system
        token = worker.token
        application = try await scenario.openApplication(worker)
    }

    /// The error of an upload; nil when the file is taken.
    func upload(_ bytes: [UInt8], announced: Int64? = nil) async -> RPCError? {
        let documents = RegistryV1.DocumentsClient(system.registry)
        let digest = Array(SHA256.hash(data: bytes))
        let begin = RegistryV1.BeginUploadRequest(
            applicationId: application, kind: .diploma, fileName: "scan.pdf",
            sizeBytes: announced ?? Int64(bytes.count), sha256: digest)
        do throws(RPCError) {
            let key = "upload-\(digest.prefix(8))"
            let upload = try await documents.beginUpload(
                begin, CallOptions(timeout: .seconds(10), accessToken: token, idempotencyKey: key))
            let call = try await documents.uploadChunks(CallOptions(timeout: .seconds(20), accessToken: token))
            try await call.send(.init(uploadId: upload.uploadId, offset: 0, data: bytes))
            _ = try await call.finish()
            return nil
        } catch {
            return error
        }
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
