package import Reference

/// What an upload may be: its announcement, its place among those of an application, its chunks. Every number is
/// configuration with the default given here.
package struct UploadPolicy: Sendable, Hashable {
    /// Files of one application, accepted or not.
    package var perApplicationMax = 64
    /// Bytes of one chunk.
    package var chunkBytesMax = 1 << 20

    package init() {}

    /// Why one more file cannot be announced; nil when it can.
    ///
    /// - Parameter announced: how many the application has.
    package func refusesMore(announced: Int) -> Bool { announced >= perApplicationMax }

    /// Why a chunk cannot be taken; nil when it can.
    ///
    /// - Parameters:
    ///   - committed: bytes of the file that are stored; the chunk begins where they end.
    ///   - size: bytes of the file as it was announced.
    package func refusal(
        of chunk: UploadChunkEntry, in upload: String, committed: Int64, size: Int64
    ) -> UploadChunkRefusal? {
        if chunk.upload != upload { return .uploadChanged }
        if chunk.offset != committed { return .offset(expected: committed) }
        if chunk.bytes > chunkBytesMax { return .tooLarge(bytesMax: chunkBytesMax) }
        // The one that resumes a complete file is empty.
        if chunk.bytes == 0, committed < size { return .empty }
        return Int64(chunk.bytes) > size - committed ? .moreThanAnnounced : nil
    }
}

/// A chunk without its bytes.
package struct UploadChunkEntry: Sendable, Hashable {
    package var upload: String
    package var offset: Int64
    package var bytes: Int

    package init(upload: String, offset: Int64, bytes: Int) {
        self.upload = upload
        self.offset = offset
        self.bytes = bytes
    }
}

package enum UploadChunkRefusal: Sendable, Hashable {
    /// One stream carries one upload.
    case uploadChanged
    case offset(expected: Int64)
    case tooLarge(bytesMax: Int)
    case empty
    /// More bytes than the file was announced with.
    case moreThanAnnounced
}

/// An announced file (R5).
package struct UploadAnnouncement: Sendable, Hashable {
    /// nil: not a kind that this version knows.
    package var kind: DocumentKind?
    package var bytes: Int64
    package var sha256: [UInt8]
    package var fileName: String

    package init(kind: DocumentKind?, bytes: Int64, sha256: [UInt8], fileName: String) {
        self.kind = kind
        self.bytes = bytes
        self.sha256 = sha256
        self.fileName = fileName
    }
}

/// Why a file cannot be announced so.
package enum AnnouncementFault: Sendable, Hashable {
    case kindMissing
    case digestLength
    case fileNameEmpty(charactersMax: Int)
    case fileNameTooLong(charactersMax: Int)

    package var field: String {
        switch self {
        case .kindMissing: "kind"
        case .digestLength: "sha256"
        case .fileNameEmpty, .fileNameTooLong: "file_name"
        }
    }

    /// Stable, for programs.
    package var reason: String {
        switch self {
        case .kindMissing, .fileNameEmpty: "REQUIRED"
        case .digestLength: "DIGEST_LENGTH"
        case .fileNameTooLong: "TOO_LONG"
        }
    }

    package var russian: String {
        switch self {
        case .kindMissing: "Вид документа не указан."
        case .digestLength: "SHA-256 — это \(digestBytes) байта."
        case .fileNameEmpty(let max), .fileNameTooLong(let max): "Имя файла — от 1 до \(max) символов."
        }
    }

    package var english: String {
        switch self {
        case .kindMissing: "The kind of document is not given."
        case .digestLength: "A SHA-256 has \(digestBytes) bytes."
        case .fileNameEmpty(let max), .fileNameTooLong(let max): "A file name has 1 to \(max) characters."
        }
    }
}

extension DocumentPolicies {
    /// Why the announced file cannot be taken by its size; nil when it can.
    package func refusal(_ announcement: UploadAnnouncement) -> DocumentRefusal? {
        policy(ofUploaded: announcement.kind).refusal(announcedBytes: announcement.bytes)
    }

    /// Every wrong field of the announcement beside the size.
    package func faults(_ announcement: UploadAnnouncement) -> [AnnouncementFault] {
        var faults: [AnnouncementFault] = []
        if announcement.kind == nil { faults.append(.kindMissing) }
        if announcement.sha256.count != digestBytes { faults.append(.digestLength) }
        let charactersMax = policy(ofUploaded: announcement.kind).fileNameCharactersMax
        let characters = announcement.fileName.unicodeScalars.count
        if characters == 0 { faults.append(.fileNameEmpty(charactersMax: charactersMax)) }
        if characters > charactersMax { faults.append(.fileNameTooLong(charactersMax: charactersMax)) }
        return faults
    }
}
