import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

/// What an upload may be (R5): its announcement, its chunks, its first bytes.
@Suite struct UploadPolicyTests {
    private let policies = DocumentPolicies()

    @Test func everyWrongFieldOfAnAnnouncementIsNamedR12() {
        let sound = UploadAnnouncement(
            kind: .diploma, bytes: 1, sha256: Array(repeating: 1, count: 32), fileName: "скан.pdf")
        #expect(policies.faults(sound) == [] && policies.refusal(sound) == nil)
        var broken = sound
        broken.kind = nil
        broken.sha256.removeLast()
        broken.fileName = ""
        let faults = policies.faults(broken)
        #expect(
            faults.map { "\($0.field) \($0.reason)" } == [
                "kind REQUIRED", "sha256 DIGEST_LENGTH", "file_name REQUIRED",
            ])
        broken.fileName = String(repeating: "я", count: 256)
        #expect(policies.faults(broken).last == .fileNameTooLong(charactersMax: 255))
        #expect((faults + policies.faults(broken)).allSatisfy { $0.russian != $0.english && !$0.english.isEmpty })
        broken.bytes = 5 * 1024 * 1024 + 1
        #expect(policies.refusal(broken)?.reason == "FILE_TOO_LARGE")
        broken.bytes = 0
        #expect(policies.refusal(broken)?.reason == "FILE_EMPTY")
    }

    @Test func anApplicationHasSoManyFilesAndNoMore() {
        #expect(!UploadPolicy().refusesMore(announced: 63))
        #expect(UploadPolicy().refusesMore(announced: 64))
    }

    @Test(
        "A chunk goes on where the file ends",
        arguments: [
            ("u", 10, 5, nil), ("u", 10, 90, nil), ("other", 10, 5, .uploadChanged), ("u", 9, 5, .offset(expected: 10)),
            ("u", 11, 5, .offset(expected: 10)), ("u", 10, 0, .empty), ("u", 10, 91, .moreThanAnnounced),
            ("u", 10, 1 << 20 + 1, .tooLarge(bytesMax: 1 << 20)), ("u", -1, 5, .offset(expected: 10)),
        ] as [(String, Int64, Int, UploadChunkRefusal?)])
    func chunksAreHeldToTheirPlace(upload: String, offset: Int64, bytes: Int, refusal: UploadChunkRefusal?) {
        let chunk = UploadChunkEntry(upload: upload, offset: offset, bytes: bytes)
        #expect(UploadPolicy().refusal(of: chunk, in: "u", committed: 10, size: 100) == refusal)
    }

    @Test func theChunkThatResumesACompleteFileIsEmpty() {
        let chunk = UploadChunkEntry(upload: "u", offset: 100, bytes: 0)
        #expect(UploadPolicy().refusal(of: chunk, in: "u", committed: 100, size: 100) == nil)
    }

    /// A work book belongs to education and to employment: its scan is held to the same.
    @Test(arguments: DocumentKind.allCases) func anUploadIsHeldToThePolicyOfItsSections(kind: DocumentKind) {
        let policy = policies.policy(ofUploaded: kind)
        for section in [Section.education, .employment] {
            guard let own = policies.policy(kind, of: section) else { continue }
            #expect(own.fileBytesMax == policy.fileBytesMax && own.dpiMin == policy.dpiMin && own.types == policy.types)
        }
    }

    @Test(
        "R5: the first bytes of an upload tell a scan from what only carries one",
        arguments: [
            ("%PDF-1.7", nil), ("\u{FEFF}%PDF-1.4", nil), ("\r\n\r\n%PDF-1.4", nil), (" \t%PDF-1.4", nil),
            ("не PDF", "NOT_A_PDF"), ("<html></html>", "NOT_A_PDF"), ("%PDF", "NOT_A_PDF"), ("x", "NOT_A_PDF"),
            ("<html><script></script>\n%PDF-1.4", "FILE_TYPE_UNEXPECTED"),
            ("MZ\u{0}\u{0}%PDF-1.4", "FILE_TYPE_UNEXPECTED"),
            ("%%PDF-1.4", "FILE_TYPE_UNEXPECTED"), ("\n\u{FEFF}%PDF-1.4", "FILE_TYPE_UNEXPECTED"),
            (String(repeating: "x", count: 1024) + "%PDF-1.4", "NOT_A_PDF"),
            (String(repeating: " ", count: 1024) + "%PDF-1.4", "NOT_A_PDF"),
        ] as [(String, String?)])
    func firstBytesTellAScan(text: String, reason: String?) {
        #expect(DocumentPolicy().refusal(ofUploaded: Array(text.utf8), bytes: 1000)?.reason == reason)
    }

    @Test func aPictureIsNoPDFAndAFileTooLargeIsToldSoFirst() {
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
        #expect(DocumentPolicy().refusal(ofUploaded: jpeg, bytes: 10)?.reason == "FILE_TYPE_UNEXPECTED")
        #expect(DocumentPolicy().refusal(ofUploaded: jpeg, bytes: 6 << 20)?.reason == "FILE_TOO_LARGE")
        var photos = DocumentPolicy()
        photos.types = [.jpeg]
        #expect(photos.refusal(ofUploaded: jpeg, bytes: 10) == nil)
        #expect(photos.refusal(ofUploaded: Array("x".utf8), bytes: 10)?.reason == "FILE_TYPE_UNEXPECTED")
    }
}
