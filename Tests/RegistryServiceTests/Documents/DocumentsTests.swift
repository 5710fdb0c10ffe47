import FRMRCalls
import FRMRContracts
import Foundation
import Logging
import RuleSettings
import Storage
import SystemPackage
import Testing

@testable import RegistryService

@Suite struct DocumentsTests {
    @Test func aGoodScanIsKeptUnderItsDigestR5() async throws {
        let desk = try await Desk()
        let id = try await desk.create().applicationId
        let document = try await desk.upload("diploma", .diploma, of: id)
        #expect(document.pages == 1)
        #expect(document.dpiMin == 300)
        let kept = try Data(contentsOf: URL(filePath: desk.service.files.document(document.sha256).string))
        #expect([UInt8](kept) == (try Desk.scan("diploma")))
        #expect(try await desk.get(id).documents == [document])
    }

    @Test func aBrokenConnectionResumesWhereItEnded() async throws {
        let desk = try await Desk()
        let id = try await desk.create().applicationId
        let bytes = try Desk.scan("diploma")
        let upload = try await desk.begin(bytes, .diploma, of: id)
        let head = RegistryV1.UploadChunk(uploadId: upload.uploadId, offset: 0, data: Array(bytes[..<5000]))
        let lost = await #expect(throws: RPCError.self) { try await desk.send([head], broken: true) }
        #expect(lost?.reason == "CONNECTION_LOST")
        let again = try await desk.begin(bytes, .diploma, of: id)
        #expect(again.uploadId == upload.uploadId)
        #expect(again.committedBytes == 5000)
        let wrong = await #expect(throws: RPCError.self) { try await desk.send([head]) }
        #expect(wrong?.code == .outOfRange)
        #expect(wrong?.metadata["committed_bytes"] == "5000")
        let tail = RegistryV1.UploadChunk(uploadId: upload.uploadId, offset: 5000, data: Array(bytes[5000...]))
        let document = try await desk.send([tail])
        #expect(try await desk.send([tail]) == document)
    }

    @Test func aCompleteFileIsAcceptedAtTheNextStart() async throws {
        let desk = try await Desk()
        let id = try await desk.create().applicationId
        let bytes = try Desk.scan("contract")
        let upload = try await desk.begin(bytes, .contractOrOrder, of: id)
        try await desk.service.files.append(bytes, at: 0, to: upload.uploadId)
        try await desk.service.files.append([1], at: 0, to: "unknown")
        try await desk.service.recover(desk.store, logger: Logger(label: "test"))
        #expect(try await desk.get(id).documents.map(\.kind) == [.contractOrOrder])
        #expect(try await desk.service.files.partIDs() == [])
    }

    @Test(
        "R5: a bad file is refused by its reason",
        arguments: [
            ("diploma-150dpi", "RESOLUTION_TOO_LOW"), ("text", "NOT_A_PDF"), ("header", "NOT_A_PDF"),
            ("../cases/scans/enc-user", "PDF_ENCRYPTED"), ("../cases/scans/html-polyglot", "FILE_TYPE_UNEXPECTED"),
            ("../cases/scans/stamp-only-300", "PAGE_WITHOUT_SCAN"), ("photo", "FILE_TYPE_UNEXPECTED"),
        ])
    func aBadFileIsRefusedAndForgotten(name: String, reason: String) async throws {
        let desk = try await Desk()
        let id = try await desk.create().applicationId
        let bytes: [UInt8] =
            switch name {
            case "text": Array("не PDF".utf8)
            case "photo": Self.photo
            case "header": Array("%PDF-1.4\n1 0 obj\n<< /Type /Catalog".utf8)
            default: try Desk.scan(name)
            }
        let upload = try await desk.begin(bytes, .diploma, of: id)
        let error = await #expect(throws: RPCError.self) {
            try await desk.send([.init(uploadId: upload.uploadId, offset: 0, data: bytes)])
        }
        #expect(error?.code == .invalidArgument)
        #expect(error?.reason == reason)
        #expect(error?.violations.map(\.field) == ["data"])
        #expect(try await desk.begin(bytes, .diploma, of: id).committedBytes == 0)
    }

    /// A JPEG of 3000×4000, as far as its headers tell.
    private static let photo: [UInt8] = [
        0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0x0F, 0xA0, 0x0B, 0xB8, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1,
        2, 3, 0xFF, 0xD9,
    ]

    /// R7: where an employer's documents may be photos, those of education still are scans.
    @Test func aPhotoIsTakenWhereItsKindMayBeOne() async throws {
        let (configuration, mistakes) = RegistrySettings.table.policy {
            ["registry.scan.employment-types": "PDF,JPEG"][$0]
        }
        #expect(mistakes.isEmpty)
        let desk = try await Desk(configuration.with(Desk.reference))
        let id = try await desk.create().applicationId
        func send(_ bytes: [UInt8], _ kind: CommonV1.DocumentKind) async throws -> RegistryV1.Document {
            let upload = try await desk.begin(bytes, kind, of: id)
            return try await desk.send([.init(uploadId: upload.uploadId, offset: 0, data: bytes)])
        }
        let document = try await send(Self.photo, .dismissal)
        #expect(document.pages == 1 && document.dpiMin == 0)
        #expect(try await send(try Desk.scan("dismissal"), .dismissal).dpiMin == 300)
        for (bytes, kind, reason) in [
            (Self.photo, .diploma, "FILE_TYPE_UNEXPECTED"), (Self.photo, .workBook, "FILE_TYPE_UNEXPECTED"),
            (Array(Self.photo.dropLast(2)), .dismissal, "PHOTO_BROKEN"),
        ] as [([UInt8], CommonV1.DocumentKind, String)] {
            let error = await #expect(throws: RPCError.self) { try await send(bytes, kind) }
            #expect(error?.reason == reason)
        }
        #expect(try await desk.get(id).documents.count == 2)
    }

    @Test func anotherFileThanAnnouncedIsRefused() async throws {
        let desk = try await Desk()
        let id = try await desk.create().applicationId
        let bytes = try Desk.scan("diploma")
        let upload = try await desk.begin(bytes, .diploma, of: id, sha256: Array(repeating: 1, count: 32))
        let error = await #expect(throws: RPCError.self) {
            try await desk.send([.init(uploadId: upload.uploadId, offset: 0, data: bytes)])
        }
        #expect(error?.reason == "DIGEST_MISMATCH")
    }

    @Test func tooLargeIsRefusedBeforeAByteIsSentR5() async throws {
        let desk = try await Desk()
        let id = try await desk.create().applicationId
        let bytes = [UInt8](repeating: 0, count: 5 * 1024 * 1024 + 1)
        let error = await #expect(throws: RPCError.self) { try await desk.begin(bytes, .diploma, of: id) }
        #expect(error?.reason == "FILE_TOO_LARGE")
        #expect(error?.violations.map(\.field) == ["size_bytes"])
    }

    @Test func moreBytesThanAnnouncedAreRefused() async throws {
        let desk = try await Desk()
        let id = try await desk.create().applicationId
        let upload = try await desk.begin([1, 2, 3], .diploma, of: id)
        let error = await #expect(throws: RPCError.self) {
            try await desk.send([.init(uploadId: upload.uploadId, offset: 0, data: [1, 2, 3, 4])])
        }
        #expect(error?.reason == "FILE_TOO_LARGE")
        #expect(error?.violations.map(\.field) == ["data"])
    }

    @Test func anotherMayNotUploadHere() async throws {
        let desk = try await Desk()
        let id = try await desk.create().applicationId
        let bytes = try Desk.scan("diploma")
        await #expect(throws: RPCError.notYourApplication()) {
            try await desk.begin(bytes, .diploma, of: id, as: Desk.stranger)
        }
        let upload = try await desk.begin(bytes, .diploma, of: id)
        await #expect(throws: RPCError.notYourApplication()) {
            try await desk.send([.init(uploadId: upload.uploadId, offset: 0, data: bytes)], as: Desk.stranger)
        }
    }
}
