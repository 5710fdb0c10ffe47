import Crypto
import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import Logging
import RegistryService
import Runtime
import Storage

/// Durable commands in a closed loop: the personal data of an application saved, with idempotency key and outbox row
/// in the commit. rows.c writes the same rows.
///
///     command-benchmark STORE SECONDS CALLERS BATCH_MAX
///
/// prints commands/s.
@main
struct CommandBenchmark {
    static func main() async throws {
        let words = CommandLine.arguments
        guard words.count == 5, let seconds = Double(words[2]), let callers = Int(words[3]), callers > 0,
            let batchMax = Int(words[4]), batchMax > 0
        else {
            print("usage: command-benchmark STORE SECONDS CALLERS BATCH_MAX")
            exit(2)
        }
        var configuration = StoreConfiguration()
        configuration.batchMax = batchMax
        var logger = Logger(label: "command-benchmark")
        logger.logLevel = .warning
        let store = try Store.open(
            path: words[1], schema: RegistrySchema.schema, loops: 0, environment: .live, logger: logger,
            configuration: configuration)
        defer { store.close() }
        // Saving personal data asks for no reference data.
        let handlers = ApplicationsHandlers(
            environment: .live, configuration: RegistryConfiguration(reference: .none))
        let start = ContinuousClock.now
        let end = start + .seconds(seconds)
        let commands = try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<callers {
                group.addTask { try await Applicant(index, handlers, store).save(until: end) }
            }
            var commands = 0
            for try await count in group { commands += count }
            return commands
        }
        print(Int(Double(commands) / ((ContinuousClock.now - start) / .seconds(1))))
    }
}

/// A caller that saves its application again and again.
private struct Applicant {
    private let caller: CallerIdentity
    private let data: CommonV1.PersonalData
    private let applicationID: String
    private let handlers: ApplicationsHandlers
    private let store: Store

    init(_ index: Int, _ handlers: ApplicationsHandlers, _ store: Store) async throws {
        let number = 900_000_000 + index
        let digits = String(number).compactMap(\.wholeNumberValue)
        let sum = digits.enumerated().reduce(0) { $0 + $1.element * (9 - $1.offset) }
        let snils = String(number) + String(format: "%02d", sum % 101 % 100)
        let caller = CallerIdentity(subject: "made-up-\(index)", roles: [.worker], snils: snils, assurance: .full)
        self.caller = caller
        self.handlers = handlers
        self.store = store
        data = CommonV1.PersonalData(
            name: .init(family: "Образцова-Берёзова", given: "Вера", patronymic: "Примеровна"),
            birthDate: .init(year: 1985, month: 3, day: 14), snils: snils, inn: "500100732259",
            passport: .init(
                series: "9900", number: "456987", issueDate: .init(year: 2010, month: 4, day: 20),
                issuer: "ОТДЕЛЕНИЕМ (ОБРАЗЕЦ)", departmentCode: "990-001"),
            phone: "+79990000001", email: "vera@example.org")
        let found = try await store.read { session throws(RPCError) in
            try session.first(
                "SELECT application_id FROM application WHERE snils = $1 AND status = 1", SQLValue(Int64(snils)))?.text(
                    0)
        }
        if let found {
            applicationID = found
        } else {
            let call = Call(
                method: RegistryV1.ApplicationsMethods.createApplication, caller: caller, now: Environment.live.now())
            applicationID = try await store.write { session throws(RPCError) in
                try handlers.createApplication(.init(kind: .registration, workerRole: .doctor), call, session)
            }.applicationId
        }
    }

    func save(until end: ContinuousClock.Instant) async throws -> Int {
        var count = 0
        while ContinuousClock.now < end {
            try await save(UUID().uuidString, address: "г. Образцовск, ул. Примерная, д. \(count)")
            count += 1
        }
        return count
    }

    private func save(_ key: String, address: String) async throws {
        var request = RegistryV1.SavePersonalDataRequest(applicationId: applicationID, personalData: data)
        request.personalData?.registrationAddress = address
        let method = RegistryV1.ApplicationsMethods.savePersonalData
        let bytes = request.encoded()
        let idempotency = IdempotencyKey(
            scope: caller.subject, key: key, method: method.path, requestHash: Array(SHA256.hash(data: bytes)))
        let (sent, call) = (request, Call(method: method, caller: caller, now: Environment.live.now()))
        let (handlers, aggregate) = (handlers, applicationID)
        let result = await withCheckedContinuation { answered in
            store.submit(
                idempotent: idempotency,
                { session throws(RPCError) in
                    let reply = try handlers.savePersonalData(sent, call, session)
                    try session.send(
                        OutboxMessage(
                            destination: "nobody", method: method.path, aggregate: aggregate, payload: bytes))
                    return reply.encoded()
                }, completion: { answered.resume(returning: $0) })
        }
        _ = try result.get()
    }
}
