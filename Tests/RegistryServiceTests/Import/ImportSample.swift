import FRMRCalls
import FRMRContracts
import Foundation
import Logging
import Storage
import TestValues

@testable import RegistryService

/// A worker's lines in an import file, to be spoilt column by column.
struct ImportSample: Sendable {
    /// The kind and its columns, line by line.
    var lines: [[String]]

    var sourceID: String {
        get { lines[0][1] }
        set { for index in lines.indices { lines[index][1] = newValue } }
    }

    /// The column of the first line of a kind.
    subscript(_ kind: String, _ column: String) -> String {
        get { lines[place(kind, column).line][place(kind, column).column] }
        set { lines[place(kind, column).line][place(kind, column).column] = newValue }
    }

    private func place(_ kind: String, _ column: String) -> (line: Int, column: Int) {
        guard let line = lines.firstIndex(where: { $0[0] == kind }),
            let index = ImportFormat.Kind(rawValue: kind)?.columns.firstIndex(of: column)
        else { preconditionFailure("no column \(column) of \(kind)") }
        return (line, index + 1)
    }

    /// Appends a line of the worker's.
    mutating func add(_ kind: String, _ columns: String...) { lines.append([kind, sourceID] + columns) }

    mutating func addCertificate(
        number: String = "ВЫМ 1", speciality: String = "1.2.643.5.1.13.13.11.1066|5.4|27",
        issued: String = "2019-02-20", until: String = ""
    ) {
        add("certificate", number, speciality, issued, until)
    }

    var text: String { lines.map { $0.joined(separator: "\t") + "\n" }.joined() }

    static func file(_ samples: [ImportSample]) -> String { file(samples.map(\.text).joined()) }

    /// The first line, the lines of `body`, and the closing line that is right for them.
    static func file(_ body: String, _ version: ImportFormat.Version = .closed) -> String {
        let first = version.firstLine + "\n"
        guard version == .closed else { return first + body }
        // By bytes: what Unicode takes for the end of a line besides is none here.
        let lines = body.utf8.split(separator: UInt8(ascii: "\n")).filter { !$0.elementsEqual("\r".utf8) }
        let workers = lines.count { $0.starts(with: "worker\t".utf8) }
        return first + body + ImportFormat.closingLine(workers: workers, lines: lines.count) + "\n"
    }

    /// The person whom `Desk.published` has approved, with the same papers.
    static let approved: ImportSample = {
        let speciality = "\(Desk.therapy.oid)|\(Desk.therapy.version)|\(Desk.therapy.code)"
        let post = "\(Desk.therapist.oid)|\(Desk.therapist.version)|\(Desk.therapist.code)"
        return ImportSample(lines: [
            [
                "worker", "approved", "DOCTOR", "Образцова", "Вера", "Примеровна", "1985-03-14", "112-233-445 95",
                "500100732259", "7609", "456987", "2010-04-20", "Отделением (образец)", "300-101",
                "г. Образцовск, ул. Примерная, д. 1", "8 999 123-45-67", "vera@example.org", "", "",
            ],
            [
                "education", "approved", "DIPLOMA", "ВСГ", "1234567", "2008-06-25", "Образцовый университет",
                speciality, "SPECIALIST",
            ],
            ["accreditation", "approved", "7723 03", speciality, "2024-05-20", ""],
            [
                "post", "approved", Desk.organisation, "Образцовая больница", post, "1000", "LABOUR", "2024-06-03", "",
                "", "",
            ],
        ])
    }()

    /// One of many, who differ in what must differ.
    static func worker(_ index: Int) -> ImportSample {
        var sample = approved
        sample.sourceID = "row-\(index)"
        sample["worker", "snils"] = FictitiousNumbers.snils(UInt64(index))
        sample["worker", "inn"] = FictitiousNumbers.inn(UInt64(index))
        return sample
    }

    static let document = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Services/Registry/IMPORT.md")

    /// The example of the document.
    static func documented() throws -> String {
        let text = try String(contentsOf: document, encoding: .utf8)
        return text.components(separatedBy: "```tsv\n")[1].components(separatedBy: "```")[0]
    }
}

extension ImportTotals {
    init(workers: Int, loaded: Int = 0, present: Int = 0, rejected: Int = 0) {
        self.init()
        add(.init(loaded: loaded, present: present, rejected: rejected, rejects: []), elapsed: .zero)
        precondition(self.workers == workers)
    }
}

extension Desk {
    func write(_ bytes: some Sequence<UInt8>) throws -> String {
        let path = folder.appending(path: "import.tsv").path
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    func write(_ text: String) throws -> String { try write(Array(text.utf8)) }

    func load(
        _ text: String, logger: Logger = Logger(label: "test"), progress: (ImportTotals) throws -> Void = { _ in }
    ) async throws -> ImportTotals {
        try await load(Array(text.utf8), logger: logger, progress: progress)
    }

    func load(
        _ bytes: [UInt8], logger: Logger = Logger(label: "test"), progress: (ImportTotals) throws -> Void = { _ in }
    ) async throws -> ImportTotals {
        let file = try write(bytes)
        var environment = Desk.environment
        environment.now = { [now] in now }
        return try await RegisterImport(
            store: store, environment: environment, configuration: service.eligibility.configuration,
            logger: logger
        ).run(file: file, spool: folder.path, rejects: folder.appending(path: "rejects.tsv").path, progress: progress)
    }

    /// `line source_id field reason`, in the order of the file; each has both messages.
    func rejects() async throws -> [String] {
        let text = try String(contentsOf: folder.appending(path: "rejects.tsv"), encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map { row in
            let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 6, !columns[4].isEmpty, !columns[5].isEmpty else { return "malformed: \(row)" }
            return columns[..<4].joined(separator: " ")
        }
    }

    /// `sequence register_number` of every change.
    func changes() async throws -> [String] {
        let (feed, call) = (service.changeFeed, call(RegistryV1.ChangeFeedMethods.listChanges, Desk.hospital))
        return try await store.read { session throws(RPCError) in
            try feed.listChanges(.init(), call, session)
        }.changes.map { "\($0.sequence) \($0.registerNumber)" }
    }

    /// Verdicts without what differs from store to store: ids and times.
    func verdicts(_ questions: [RegistryV1.CheckRequest]) async throws -> [RegistryV1.CheckResponse] {
        let (handlers, call) = (service.eligibility, call(RegistryV1.EligibilityMethods.checkBatch, Desk.hospital))
        let answer = try await store.read { session throws(RPCError) in
            try handlers.checkBatch(.init(checks: questions), call, session)
        }
        return answer.items.map { item in
            var response = item.response ?? .init()
            response.knownAtUs = 0
            for index in response.facts.indices {
                response.facts[index].factId = ""
                response.facts[index].recordedTimeUs = 0
            }
            return response
        }
    }

    /// The card without scans, which an import has none of, and without times.
    func card(_ by: RegistryV1.FindWorkersRequest.By) async throws -> RegistryV1.Card? {
        let (workers, call) = (service.workers, call(RegistryV1.WorkersMethods.findWorkers, Desk.hospital))
        let found = try await store.read { session throws(RPCError) in
            try workers.findWorkers(.init(by: by), call, session)
        }
        guard var card = found.cards.first else { return nil }
        card.recordedTimeUs = 0
        for index in card.employments.indices { card.employments[index].scans = [] }
        card.education?.documents.removeAll { $0.kind == .diplomaSupplement }
        for index in card.education?.documents.indices ?? 0..<0 { card.education?.documents[index].scanSha256 = [] }
        return card
    }
}
