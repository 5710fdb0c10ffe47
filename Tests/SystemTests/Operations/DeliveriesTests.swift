import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import Storage
import TestSupport
import Testing

@testable import frmr

/// Messages that do not arrive, over running services: who is told, and what an operator can do.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct DeliveriesTests {
    /// A message waits for a peer that is not configured, then verification refuses it: the application says so, its
    /// later messages wait, and an operator gives it up or has it sent again.
    @Test func aRefusedMessageHoldsItsApplicationUntilAnOperatorDecides() async throws {
        try await System.with { system in
            let operatorToken = try await system.operatorToken()
            #expect(system.suite.drain(.registry) == 0)
            try system.suite.start(.registry, without: .verification)
            let work = try await FilledApplication(system, seed: 31)
            try await work.submit()
            let waiting = try #require(try await system.deliveries(operatorToken).first)
            #expect(waiting.destination == "verification" && waiting.aggregate == work.application)
            #expect(waiting.method == "/frmr.verification.v1.Cases/SubmitCase")
            #expect(waiting.status == .pending && waiting.cause.isEmpty && waiting.attempts == 0)
            #expect(try system.metrics(.registry).contains(#"frmr_outbox_unserved_rows{destination="verification"} 1"#))
            #expect(await system.refusal(of: waiting.messageId, work.token)?.reason == "ROLE_REQUIRED")
            #expect(await system.refusal(of: waiting.messageId, operatorToken)?.reason == "DELIVERY_NOT_REFUSED")
            #expect(await system.refusal(of: "none", operatorToken)?.reason == "DELIVERY_NOT_FOUND")

            // Told at the next start; then the peer is there, and what it gets is not what was sent.
            #expect(system.suite.drain(.registry) == 0)
            try system.suite.start(.registry, without: .verification)
            try await system.untilLogged(.registry, "messages wait for a peer that is not configured")
            // It serves by then, so that it drains.
            _ = try await work.seen { $0.status == .inProcessing }
            _ = try await system.poisoned(work.application)
            let held = try await work.seen { $0.held != nil }
            #expect(held.status == .inProcessing && held.held?.reason == "INVALID_FIELDS")
            #expect(held.held?.method == waiting.method)
            let failed = try await system.deliveries(operatorToken, .failed)
            #expect(failed.map(\.messageId) == [waiting.messageId] && failed.map(\.cause) == ["INVALID_FIELDS"])
            #expect(
                try system.metrics(.registry).contains(
                    #"frmr_outbox_rows{destination="verification",status="failed",reason="INVALID_FIELDS"} 1"#))

            // Given up, it is a draft again, which can be sent once more.
            try await system.discard(waiting.messageId, "the message was damaged", operatorToken)
            let draft = try await work.seen { $0.held == nil }
            #expect(draft.status == .draft && draft.sections.map(\.status) == [.draft, .draft])
            let kept = try await system.deliveries(operatorToken, .discarded)
            #expect(kept.map(\.decisionNote) == ["the message was damaged"])
            #expect(kept.first?.decidedBy.isEmpty == false)

            // Sent again after it was mended, it arrives.
            #expect(system.suite.drain(.verification) == 0)
            try await work.submit()
            let payload = try await system.poisoned(work.application)
            _ = try await work.seen { $0.held != nil }
            #expect(system.suite.drain(.registry) == 0)
            try await system.put(payload, work.application)
            try system.suite.start(.registry)
            let second = try #require(try await system.deliveries(operatorToken, .failed).first)
            try await system.redeliver(second.messageId, operatorToken)
            let confirmed = try await work.seen { $0.section(.education) == .confirmed }
            #expect(confirmed.held == nil)
            while try await !system.deliveries(operatorToken, .pending).isEmpty {}
            #expect(try await system.deliveries(operatorToken).map(\.status) == [.discarded])
        }
    }

    /// Codes wait for their adapter: the operator sees to whom, but not the number.
    @Test func aMessageToAPersonIsListedWithItsPhoneMasked() async throws {
        try await System.with { system in
            let operatorToken = try await system.operatorToken()
            let spool = "\(system.suite.folder.path)/identity/spool"
            try? FileManager.default.removeItem(atPath: spool)
            #expect(FileManager.default.createFile(atPath: spool, contents: Data()))
            let sent = try await system.patiently(nil) { options throws(RPCError) in
                try await IdentityV1.AccountsClient(system.identity).requestRegistrationCode(
                    .init(phone: "+79991234567"), options)
            }
            var found: [OperationsV1.Delivery] = []
            while found.first?.attempts ?? 0 == 0 {
                found = try await system.deliveries(operatorToken, on: system.identity)
            }
            #expect(found.map(\.aggregate) == ["+7 999 •••-••-67"])
            #expect(found.first?.status == .pending && found.first?.cause == "SPOOL_UNAVAILABLE")
            #expect(found.first?.nextAttemptTimeUs != 0)
            try FileManager.default.removeItem(atPath: spool)
            _ = try await SpoolReader(path: system.suite.spool).code(request: sent.requestId)
            while try await !system.deliveries(operatorToken, on: system.identity).isEmpty {}
        }
    }
}

/// A worker's application, filled and not sent.
private struct FilledApplication {
    let application: String
    let token: String
    private let scenario: Scenario

    init(_ system: System, seed: UInt64) async throws {
        scenario = try system.scenario(seed: seed, Lines())
        let operatorToken = try await scenario.logInOperator()
        let candidates = try await scenario.unknownPeople(operatorToken)
        let account = try await scenario.registerWorker()
        try await scenario.acceptTerms(account)
        let person = try await scenario.linkSnils(of: candidates, to: account)
        try await scenario.proofIdentity(of: person, account, operatorToken)
        let worker = try await scenario.logInAgain(account)
        token = worker.token
        application = try await scenario.openApplication(worker)
        try await scenario.savePersonalData(of: person, application, worker)
        let scans = try await scenario.uploadScans(application, worker)
        let request = RegistryV1.SaveEducationRequest(
            applicationId: application, education: try scans.attached(to: person.education))
        _ = try await system.patiently(token) { options throws(RPCError) in
            try await RegistryV1.ApplicationsClient(system.registry).saveEducation(request, options)
        }
    }

    func submit() async throws {
        let (application, registry) = (application, scenario.services.registry)
        _ = try await scenario.talk.patiently(token) { options throws(RPCError) in
            try await RegistryV1.ApplicationsClient(registry).submitApplication(
                .init(applicationId: application), options)
        }.get()
    }

    func seen(when condition: (RegistryV1.Application) -> Bool) async throws -> RegistryV1.Application {
        let applications = RegistryV1.ApplicationsClient(scenario.services.registry)
        return try await scenario.talk.poll(
            "application \(application)", token: token,
            { options throws(RPCError) in
                try await applications.getApplication(.init(applicationId: application), options)
            }, until: condition)
    }
}

extension System {
    fileprivate func deliveries(
        _ token: String, _ status: OperationsV1.DeliveryStatus = .unspecified, on caller: (any Caller)? = nil
    ) async throws -> [OperationsV1.Delivery] {
        let client = OperationsV1.DeliveriesClient(caller ?? registry)
        return try await patiently(token) { options throws(RPCError) in
            try await client.list(.init(status: status), options)
        }.deliveries
    }

    fileprivate func discard(_ id: String, _ note: String, _ token: String) async throws {
        _ = try await patiently(token) { options throws(RPCError) in
            try await OperationsV1.DeliveriesClient(registry).discard(.init(messageId: id, note: note), options)
        }
    }

    fileprivate func redeliver(_ id: String, _ token: String) async throws {
        _ = try await patiently(token) { options throws(RPCError) in
            try await OperationsV1.DeliveriesClient(registry).redeliver(.init(messageId: id), options)
        }
    }

    /// Why a message may not be sent again.
    fileprivate func refusal(of id: String, _ token: String) async -> RPCError? {
        do {
            try await redeliver(id, token)
            return nil
        } catch { return error as? RPCError }
    }

    fileprivate func untilLogged(_ name: RunningSuite.Name, _ message: String) async throws {
        while !suite.logText(name).contains(message) { try await Task.sleep(for: .milliseconds(50)) }
    }

    /// Breaks the application's message in the outbox of the registry, which goes on with verification beside it.
    ///
    /// - Returns: what it was.
    fileprivate func poisoned(_ application: String) async throws -> [UInt8] {
        #expect(suite.drain(.registry) == 0)
        let payload = try await withStore(.registry) { store in
            try await store.read { session throws(RPCError) in
                try session.first(
                    "SELECT payload FROM outbox WHERE aggregate = $1 AND status = 'pending'", .text(application)
                )?.blob(0)
            }
        }
        try await put([], application)
        if suite.pid(.verification) == nil { try suite.start(.verification) }
        try suite.start(.registry)
        return try #require(payload)
    }

    fileprivate func put(_ payload: [UInt8], _ application: String) async throws {
        try await withStore(.registry) { store in
            try await store.write { session throws(RPCError) in
                _ = try session.execute(
                    "UPDATE outbox SET payload = $1 WHERE aggregate = $2 AND status <> 'discarded'", .blob(payload),
                    .text(application))
            }
        }
    }

    fileprivate func metrics(_ name: RunningSuite.Name) throws -> String {
        let connection = try RawConnection(port: try #require(suite.metricsPorts[name]))
        connection.send(Array("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
        return String(decoding: connection.receive(), as: UTF8.self)
    }
}
