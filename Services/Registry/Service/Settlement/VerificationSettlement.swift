package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules
package import Storage

/// Settles with verification after either store was restored from a backup. May be repeated and broken off: what is
/// sent twice has one effect, as verification knows versions.
package struct VerificationSettlement: Sendable {
    private let cases: VerificationV1.CasesClient
    private let configuration: RegistryConfiguration
    private let environment: Environment

    package init(_ verification: any Caller, configuration: RegistryConfiguration, environment: Environment) {
        cases = VerificationV1.CasesClient(verification)
        self.configuration = configuration
        self.environment = environment
    }

    /// Of verification's store now.
    package func peerIncarnation() async throws(RPCError) -> String {
        try await cases.listCases(.init(limit: 1)).incarnation
    }

    /// - Returns: what one store knows and the other one does not, in the order of the applications' ids.
    package func settle(_ store: Store) async throws(RPCError) -> [OperationsV1.Finding] {
        let strays = try await settleCases(store)
        return strays + (try await settleApplications(store))
    }

    /// Every case of verification against the application that it is of, unless that one waits for verification.
    private func settleCases(_ store: Store) async throws(RPCError) -> [OperationsV1.Finding] {
        let incarnation = store.incarnation
        var findings: [OperationsV1.Finding] = []
        var last = ""
        while true {
            let answer = try await cases.listCases(.init(afterCaseId: last, limit: Self.pageMax))
            let page = answer.cases
            findings += try await store.write { session throws(RPCError) in
                try page.map { known throws(RPCError) in
                    try readable(known.caseId) { () throws(RPCError) in
                        let row = try ApplicationTable.find(known.caseId, in: session)
                        if let row, row.status.isUnderVerification { return nil }
                        return try settle(known.caseId, row, known, of: incarnation, in: session)
                    }
                }.compactMap(\.self)
            }
            guard answer.more, let next = page.last?.caseId else { return findings }
            last = next
        }
    }

    /// Every application that waits for verification against its case. What it is being told just now is no difference.
    private func settleApplications(_ store: Store) async throws(RPCError) -> [OperationsV1.Finding] {
        var findings: [OperationsV1.Finding] = []
        var last = ""
        while true {
            let (told, next) = try await waiting(after: last, in: store)
            if !told.isEmpty { findings += try await settle(told, store) }
            guard let next else { return findings }
            last = next
        }
    }

    private func settle(_ told: [Told], _ store: Store) async throws(RPCError) -> [OperationsV1.Finding] {
        let incarnation = store.incarnation
        let answer = try await cases.listCases(.init(caseIds: told.map(\.id)))
        let known = Dictionary(answer.cases.map { ($0.caseId, $0) }) { first, _ in first }
        return try await store.write { session throws(RPCError) in
            try told.map { asked throws(RPCError) in
                try readable(asked.id) { () throws(RPCError) in
                    let row = try ApplicationTable.find(asked.id, in: session)
                    // Submitted anew since verification was asked.
                    guard row?.submittedVersion == asked.submittedVersion else { return nil }
                    return try settle(asked.id, row, known[asked.id], of: incarnation, in: session)
                }
            }.compactMap(\.self)
        }
    }

    /// An application that waits for verification, which has been told of it.
    private struct Told: Sendable {
        let id: String
        let submittedVersion: Int64
    }

    /// - Returns: those of a page, and the last id of it; nil: it was the last page.
    private func waiting(after id: String, in store: Store) async throws(RPCError) -> (told: [Told], next: String?) {
        try await store.read(lane: .jobs) { session throws(RPCError) in
            let page = try ApplicationTable.underVerification(after: id, limit: Int(Self.pageMax), in: session)
            var told: [Told] = []
            for row in page where try !session.isOnItsWay(row.id, to: Self.peer) {
                told.append(Told(id: row.id, submittedVersion: row.submittedVersion))
            }
            return (told, page.last?.id)
        }
    }

    /// A row that cannot be read is named, and holds up no other.
    private func readable(
        _ id: String, _ body: () throws(RPCError) -> OperationsV1.Finding?
    ) throws(RPCError) -> OperationsV1.Finding? {
        do throws(RPCError) {
            return try body()
        } catch {
            guard error.isDamagedRow else { throw error }
            return OperationsV1.Finding(
                reason: "APPLICATION_UNREADABLE", peer: Self.peer, id: id, detail: error.cause ?? error.reason)
        }
    }

    private func settle(
        _ id: String, _ row: ApplicationRow?, _ known: VerificationV1.CaseSummary?, of incarnation: String,
        in store: WriteSession
    ) throws(RPCError) -> OperationsV1.Finding? {
        let settlement = CaseSettlement(
            row.map { .init(status: $0.status, submittedVersion: $0.submittedVersion) },
            try known.map { known throws(RPCError) -> CaseSettlement.KnownCase in
                guard let status = Status(rawValue: known.status.rawValue) else {
                    throw .storageFailed("verification told the status \(known.status.rawValue) of a case")
                }
                return .init(
                    status: status, version: known.version, isOfThisStore: known.incarnation == incarnation)
            })
        switch settlement.step {
        case .nothing: break
        case .sendAgain: if let row { try sendAgain(ApplicationRecord(row, in: store), in: store) }
        case .withdraw:
            if try store.isOnItsWay(id, to: Self.peer) { break }
            try store.send(
                OutboxMessage(
                    destination: Self.peer, method: VerificationV1.CasesMethods.withdrawCase.path,
                    aggregate: id, payload: VerificationV1.WithdrawCaseRequest(caseId: id).encoded()))
        }
        return settlement.finding.map { finding in
            let own = row.map { "\($0.submittedVersion) (\($0.status))" } ?? "none"
            let theirs = known.map { "\($0.version) (\($0.status))" } ?? "none"
            return OperationsV1.Finding(
                reason: finding.rawValue, peer: Self.peer, id: id,
                detail: "submitted version here: \(own); at verification: \(theirs); \(settlement.step)")
        }
    }

    private func sendAgain(_ record: ApplicationRecord, in store: WriteSession) throws(RPCError) {
        let due = record.state.underVerification
        let documents = try UploadTable.all(of: record.id, in: store).compactMap(\.document)
        let today = configuration.days.today(of: record.organisations, at: environment.now()).latest
        let submission = configuration.sections.submission(
            of: due, try record.filed, scans: Set(documents.compactMap(AcceptedScan.init)), on: today)
        try record.send(due, submission.required, documents, in: store)
    }

    private static let peer = "verification"
    /// Of one question to verification, and of one commit.
    private static let pageMax: Int32 = 500
}
