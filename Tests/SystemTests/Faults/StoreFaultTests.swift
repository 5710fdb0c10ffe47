import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import FRMRTransport
import Foundation
import TestSupport
import Testing

@testable import frmr

/// Running services whose stores are locked by a stranger, or have no room: they answer what they can, lose nothing,
/// and go on by themselves.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct StoreFaultTests {
    /// Longer than a store waits for a lock at a time, with rows in the outbox that a relay tries to mark meanwhile.
    @Test func aLockThatAStrangerHoldsIsWaitedOut() async throws {
        try await System.with { system in
            try await system.areReady()
            // The spool cannot be made, so the relay has to put the delivery off, which it writes down.
            let obstacle = try system.suite.folder.file("identity/spool", [])
            let before = try await system.requestCode(phone: "+79991110001")
            let locks = try RunningSuite.Name.allCases.map { try ForeignLock(path: system.suite.store($0)) }
            async let during = system.requestCode(phone: "+79991110002")
            try await system.awaits(system.identity, commands: .notServing)
            #expect(try system.metric("frmr_store_locked", .identity) == 1)
            try await Task.sleep(for: .seconds(3))
            _ = try await system.patiently(nil) { options throws(RPCError) in
                try await IdentityV1.KeysClient(system.identity).listKeys(.init(), options)
            }
            for lock in locks { lock.release() }
            let answered = try await during
            try await system.awaits(system.identity, commands: .serving)
            try FileManager.default.removeItem(atPath: obstacle)
            let spool = SpoolReader(path: system.suite.spool)
            for sent in [before, answered] { #expect(try await !spool.code(request: sent.requestId).isEmpty) }
            let log = system.suite.logText(.identity)
            #expect(log.split(separator: "\n").count { $0.contains("store is locked by another process") } == 1)
            for name in RunningSuite.Name.allCases { #expect(system.suite.drain(name) == 0, "\(name) was never down") }
        }
    }

    /// A limit of the size of files is what any process may meet: EFBIG.
    @Test func aFileThatMayNotGrowMakesAServiceReadOnly() async throws {
        try await System.with { system in
            try await system.areReady()
            let log = try #require(FileManager.default.contents(atPath: system.suite.store(.identity) + "-wal")).count
            let most = log + (64 << 10)
            try system.limitFiles(of: .identity, to: "\(most)")
            let first = try await system.fillsUp()
            #expect(first.reason == "STORE_READ_ONLY" && first.code == .unavailable && first.retryAfter != nil)
            try await system.isReadOnly(.identity, system.identity)
            system.suite.kill(.identity)
            try system.suite.start(.identity, under: ["/usr/bin/prlimit", "--fsize=\(most):"])
            #expect(try await system.fillsUp().reason == "STORE_READ_ONLY")
            try await system.isReadOnly(.identity, system.identity)
            try system.limitFiles(of: .identity, to: "unlimited")
            try await system.awaits(system.identity, commands: .serving)
            _ = try await system.requestCode(phone: "+79991110003")
            #expect(try system.metric("frmr_store_read_only", .identity) == 0)
            #expect(system.suite.drain(.identity) == 0, "it was not down since")
        }
    }

    /// A full disk, at work and at a start: verdicts are served, and room is all that is needed.
    @Test(.enabled(if: SmallDisk.mayBeMade, "a small disk is mounted by root alone"))
    func verdictsAreServedFromAFullDisk() async throws {
        try await System.with { system in
            let result = try await system.scenario(seed: 12, Lines()).run()
            let token = try await system.operatorToken()
            #expect(system.suite.drain(.registry) == 0)
            let disk = try SmallDisk(folder: "\(system.suite.folder.path)/registry", spare: 3 << 20)
            try system.suite.start(.registry, under: disk.words)
            try await system.isAllowed(result)
            try disk.fill()
            let refused = try await system.fillsUp(with: token, result.allowedQuestion.snils)
            #expect(refused?.reason == "STORE_READ_ONLY")
            try await system.isAllowed(result)
            try await system.isReadOnly(.registry, system.registry)
            // The start needs room for the memory that connections share, finds none, and gives up the reserve.
            system.suite.kill(.registry)
            try FileManager.default.removeItem(atPath: "\(disk.root)/registry.db-shm")
            try disk.fill()
            try system.suite.start(.registry, under: disk.words)
            try await system.isAllowed(result)
            #expect(system.suite.logText(.registry).contains("the reserve is given up"))
            disk.empty()
            try await system.awaits(system.registry, commands: .serving)
            #expect(try await system.suspend(result.allowedQuestion.snils, token) == nil)
            try await system.isAllowed(result)
            #expect(system.suite.drain(.registry) == 0, "it was not down since")
        }
    }
}

extension System {
    func areReady() async throws {
        for caller in [identity, registry, verification] {
            _ = try await patiently(nil) { options throws(RPCError) in
                try await HealthV1.HealthClient(caller).check(.init(), options)
            }
        }
    }

    func requestCode(phone: String, key: String? = nil) async throws(RPCError) -> IdentityV1.CodeSent {
        try await IdentityV1.AccountsClient(identity).requestRegistrationCode(
            .init(phone: phone), CallOptions(timeout: .seconds(20), idempotencyKey: key ?? "key-of-\(phone)"))
    }

    /// Waits until health says whether commands are taken.
    func awaits(_ caller: some Caller, commands status: HealthV1.HealthCheckResponse.ServingStatus) async throws {
        for _ in 0..<200 {
            let found = try await patiently(nil) { options throws(RPCError) in
                try await HealthV1.HealthClient(caller).check(.init(service: "frmr.commands"), options)
            }
            if found.status == status { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        Issue.record("commands are not \(status)")
    }

    /// Queries are answered, commands are not, and health and metrics say so.
    func isReadOnly(_ name: RunningSuite.Name, _ caller: some Caller) async throws {
        let health = HealthV1.HealthClient(caller)
        let process = try await patiently(nil) { options throws(RPCError) in try await health.check(.init(), options) }
        #expect(process.status == .serving)
        try await awaits(caller, commands: .notServing)
        #expect(try metric("frmr_store_read_only", name) == 1)
    }

    /// A connection on which nothing is tried again.
    func once<Value>(_ name: RunningSuite.Name, _ body: (Client) async throws -> Value) async throws -> Value {
        try await Connections.with { connections in try await connections.client(suite.address(name), body) }
    }

    /// Has identity commit until it refuses to, and returns the refusal.
    func fillsUp() async throws -> RPCError {
        try await once(.identity) { client in
            for _ in 0..<500 {
                do throws(RPCError) {
                    let phone = "+7992\(Int.random(in: 1_000_000..<10_000_000))"
                    _ = try await IdentityV1.AccountsClient(client).requestRegistrationCode(
                        .init(phone: phone), CallOptions(timeout: .seconds(20), idempotencyKey: UUID().uuidString))
                } catch {
                    // The service may be on its way up.
                    if error.code != .unavailable || error.reason.hasPrefix("STORE") { return error }
                    try await Task.sleep(for: .milliseconds(100))
                }
            }
            throw Unexpected("nothing was refused")
        }
    }

    /// The same of registry, which may be full at once.
    func fillsUp(with token: String, _ snils: String) async throws -> RPCError? {
        for _ in 0..<100 {
            if let refusal = try await suspend(snils, token), refusal.code == .unavailable { return refusal }
        }
        return nil
    }

    /// An operator suspends a right on a day of the far future, or lifts that; nil: done.
    func suspend(_ snils: String, _ token: String) async throws -> RPCError? {
        let day = CivilDate(iso: "2090-01-01").map(GoogleType.Date.init)
        return try await once(.registry) { client in
            for kind in [RegistryV1.RecordEventKind.practiceSuspended, .practiceRestored] {
                do throws(RPCError) {
                    _ = try await RegistryV1.RecordsClient(client).recordEvent(
                        .init(snils: snils, kind: kind, date: day, basis: "Приказ (образец) № 1"),
                        CallOptions(timeout: .seconds(20), accessToken: token, idempotencyKey: UUID().uuidString))
                } catch {
                    return error
                }
            }
            return nil
        }
    }

    func isAllowed(_ result: Scenario.Result) async throws {
        let verdict = try await patiently(result.hospitalToken) { options throws(RPCError) in
            try await RegistryV1.EligibilityClient(registry).check(result.allowedQuestion, options)
        }
        #expect(verdict.verdict == .allowed)
    }

    /// The bytes that a file of a service may have; root may raise them again.
    func limitFiles(of name: RunningSuite.Name, to bytes: String) throws {
        let pid = try #require(suite.pid(name))
        let log = "\(suite.folder.path)/prlimit.log"
        #expect(
            try ChildProcess("/usr/bin/prlimit", ["--pid", "\(pid)", "--fsize=\(bytes):"], log: log).wait() == 0)
    }

    /// A metric without labels, scraped.
    func metric(_ metric: String, _ name: RunningSuite.Name) throws -> Double? {
        let connection = try RawConnection(port: #require(suite.metricsPorts[name]))
        connection.send(Array("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
        let text = String(decoding: connection.receive(), as: UTF8.self)
        return text.split(separator: "\n").first { $0.hasPrefix("\(metric) ") }
            .flatMap { Double($0.dropFirst(metric.count + 1)) }
    }
}
