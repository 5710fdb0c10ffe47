import FRMRCalls
import FRMRContracts
import Foundation
import Logging
import Storage
import Synchronization
import Testing

@testable import RegistryService

/// A row that cannot be read is an error of its call and of nobody else's: INTERNAL to the caller, its table and its key
/// in the cause, which is logged and never sent.
@Suite struct DamagedApplicationTests {
    /// What each statement breaks, in the application `$1`.
    static let damages: [(StaticString, table: String)] = [
        ("UPDATE application SET snils = 99999999999 WHERE application_id = $1", "application "),
        (
            "UPDATE application_section SET content = x'ff' WHERE application_id = $1 AND section = 1",
            "application_section "
        ),
        (
            "UPDATE application_section SET content = x'0a' WHERE application_id = $1 AND section = 2",
            "application_section "
        ),
        (
            """
            INSERT INTO application_fault (application_id, section, ordinal, content) VALUES ($1, 3, 0, x'ff')
            """, "application_fault "
        ),
        (
            """
            UPDATE document SET pages = 4294967297
            WHERE upload_id IN (SELECT upload_id FROM upload WHERE application_id = $1)
            """, "document "
        ),
    ]

    @Test(arguments: damages.indices) func aDamagedRowIsAnErrorOfItsCall(_ index: Int) async throws {
        let (damage, table) = Self.damages[index]
        let desk = try await Desk()
        let (id, _) = try await desk.filled()
        try await desk.store.write { session throws(RPCError) in try session.execute(damage, SQLValue(id)) }
        let read = await #expect(throws: RPCError.self) { try await desk.get(id) }
        let submitted = await #expect(throws: RPCError.self) { try await desk.submit(id) }
        for error in [read, submitted] {
            #expect(error?.code == .internalError && error?.reason == "STORE_ROW_DAMAGED")
            #expect(error?.cause?.contains(" of \(table.dropLast()): ") == true, "\(error?.cause ?? "")")
            #expect(error?.message.contains(id) == false && error?.violations.isEmpty == true)
        }
        // The key of an upload is its own.
        if table != "document " { #expect(read?.cause?.contains(id) == true) }
        #expect(try await desk.outbox().isEmpty)
        // Somebody else's application is not touched by it.
        _ = try await desk.create(as: Desk.stranger)
    }

    @Test func theStartGoesOnBesideADamagedUpload() async throws {
        let desk = try await Desk()
        let id = try await desk.create().applicationId
        let (broken, sound) = (try Desk.scan("diploma"), try Desk.scan("contract"))
        let first = try await desk.begin(broken, .diploma, of: id)
        let second = try await desk.begin(sound, .contractOrOrder, of: id)
        for (upload, bytes) in [(first, broken), (second, sound)] {
            try await desk.service.files.append(bytes, at: 0, to: upload.uploadId)
        }
        try await desk.store.write { session throws(RPCError) in
            try session.execute(
                """
                INSERT INTO document (upload_id, pages, dpi_min, uploaded_us) VALUES ($1, 4294967297, 300, 0)
                """, SQLValue(first.uploadId))
        }
        let log = LogLines()
        try await desk.service.recover(desk.store, logger: Logger(label: "test") { _ in log })
        #expect(log.text.contains("row \(first.uploadId) of document: "), "\(log.text)")
        #expect(try await desk.service.files.partIDs() == [first.uploadId])
        let kept = try await desk.store.read { session throws(RPCError) in
            try UploadTable.find(second.uploadId, in: session)
        }
        #expect(kept?.accepted?.pages == 1)
    }
}

/// Keeps what is logged.
private final class LogLines: LogHandler {
    private let lines = Mutex<[String]>([])

    var text: String { lines.withLock { $0.joined(separator: "\n") } }
    var metadata: Logger.Metadata {
        get { [:] }
        set { _ = newValue }
    }
    var logLevel: Logger.Level {
        get { .trace }
        set { _ = newValue }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set { _ = newValue }
    }

    func log(event: LogEvent) {
        let values = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        lines.withLock { $0.append("\(event.level) \(event.message) \(values.joined(separator: " "))") }
    }
}
