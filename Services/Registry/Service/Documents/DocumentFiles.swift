internal import Crypto
internal import Dispatch
package import FRMRCalls
internal import FRMRIdentifiers
internal import Foundation
package import SystemPackage

/// The files of scans under the data directory: `uploads/ID.part` while they arrive, `documents/ab/SHA256` once they
/// are accepted. A name never comes from a caller: ids are ours, digests are hexadecimal.
///
/// Every byte that is reported as stored is on the disk: chunks are synced before they are acknowledged, and a rename
/// is synced with its directory. The size of a part file therefore is the number of its committed bytes, and of those
/// that an fsync failed for, which are right and perhaps not on the disk: who goes on with a file `renew`s it first.
package struct DocumentFiles: Sendable {
    let root: FilePath
    /// Disk work blocks, so it runs here and not on the threads that every task shares.
    private let queue: DispatchQueue

    /// Of a file in memory at a time.
    private static let bufferBytes = 64 << 10

    package init(root: FilePath) {
        self.root = root
        queue = DispatchQueue(label: "frmr.registry.documents", attributes: .concurrent)
    }

    var uploads: FilePath { root.appending("uploads") }
    var documents: FilePath { root.appending("documents") }
    /// What the probe of scans needs beside them.
    var probes: FilePath { root.appending("probes") }

    func part(_ uploadID: String) -> FilePath { uploads.appending("\(uploadID).part") }

    package func document(_ sha256: [UInt8]) -> FilePath {
        let name = hexadecimal(sha256)
        return documents.appending(String(name.prefix(2))).appending(name)
    }

    /// Makes the directories; needed once, before the first upload.
    package func prepare() throws(RPCError) {
        try Self.attempt {
            for directory in [root, uploads, documents, probes] { try Self.makeDirectory(directory) }
            try Self.syncDirectory(root)
        }
    }

    /// Size of the part file; 0 when nothing has arrived. One look-up in the file system, so a query may ask.
    func committedBytes(_ uploadID: String) -> Int64 { Self.size(part(uploadID)) ?? 0 }

    /// Appends a chunk at `offset`, which is the present end, and syncs it.
    func append(_ data: [UInt8], at offset: Int64, to uploadID: String) async throws(RPCError) {
        let path = part(uploadID)
        let directory = uploads
        try await run {
            let isNew = offset == 0
            let file = try FileDescriptor.open(
                path, .writeOnly, options: isNew ? [.create] : [], permissions: .ownerReadWrite)
            try file.closeAfter {
                _ = try file.writeAll(toAbsoluteOffset: offset, data)
                try Self.sync(file)
            }
            if isNew { try Self.syncDirectory(directory) }
        }
    }

    /// Writes what is there of an upload over itself and syncs it. A failed fsync leaves pages in the kernel's cache that
    /// are taken for written and are not on the disk; no later fsync would write them.
    func renew(_ uploadID: String) async throws(RPCError) {
        let path = part(uploadID)
        let directory = uploads
        try await run {
            let file = try FileDescriptor.open(path, .readWrite)
            try file.closeAfter {
                let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.bufferBytes, alignment: 16)
                defer { buffer.deallocate() }
                var place: Int64 = 0
                while true {
                    let count = try file.read(fromAbsoluteOffset: place, into: buffer)
                    if count == 0 { break }
                    try file.writeAll(toAbsoluteOffset: place, UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                    place += Int64(count)
                }
                try Self.sync(file)
            }
            try Self.syncDirectory(directory)
        }
    }

    /// SHA-256 of the part file.
    func digest(_ uploadID: String) async throws(RPCError) -> [UInt8] {
        let path = part(uploadID)
        return try await run { try Self.digest(of: path) }
    }

    private static func digest(of path: FilePath) throws -> [UInt8] {
        let file = try FileDescriptor.open(path, .readOnly)
        return try file.closeAfter {
            var hash = SHA256()
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bufferBytes, alignment: 16)
            defer { buffer.deallocate() }
            while true {
                let count = try file.read(into: buffer)
                if count == 0 { break }
                hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
            return Array(hash.finalize())
        }
    }

    /// Why a document's file is not what its row says; nil: it is. Reads all of it, on the calling thread.
    func fault(of document: DocumentFile) -> String? {
        let path = self.document(document.sha256)
        guard let size = Self.size(path) else { return "has no file \(path)" }
        guard size == document.sizeBytes else { return "\(path) has \(size) bytes of \(document.sizeBytes)" }
        do {
            return try Self.digest(of: path) == document.sha256 ? nil : "\(path) has another digest"
        } catch {
            return "\(path) cannot be read: \(error)"
        }
    }

    /// What the part file begins with; fewer bytes when it has no more.
    func firstBytes(_ uploadID: String, _ count: Int) async throws(RPCError) -> [UInt8] {
        let path = part(uploadID)
        return try await run {
            let file = try FileDescriptor.open(path, .readOnly)
            return try file.closeAfter {
                try [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
                    let bytes = UnsafeMutableRawBufferPointer(buffer)
                    while read < count {
                        let more = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[read...]))
                        if more == 0 { break }
                        read += more
                    }
                }
            }
        }
    }

    /// Moves an accepted file to its place. The same content may be there already: then it is replaced by itself.
    func keep(_ uploadID: String, sha256: [UInt8]) async throws(RPCError) {
        let source = part(uploadID)
        let target = document(sha256)
        let (uploads, documents) = (uploads, documents)
        try await run {
            let directory = target.removingLastComponent()
            try Self.makeDirectory(directory)
            try Self.syncDirectory(documents)
            try Self.rename(source, target)
            try Self.syncDirectory(directory)
            try Self.syncDirectory(uploads)
        }
    }

    /// Forgets what has arrived: the file was refused, the next attempt begins at 0.
    func discard(_ uploadID: String) async throws(RPCError) {
        let path = part(uploadID)
        try await run { try Self.remove(path) }
    }

    /// Names of the uploads that have part files.
    func partIDs() async throws(RPCError) -> [String] {
        let directory = uploads.string
        return try await run {
            try FileManager.default.contentsOfDirectory(atPath: directory)
                .filter { $0.hasSuffix(".part") }
                .map { String($0.dropLast(".part".count)) }
        }
    }

    private func run<Value: Sendable>(
        _ body: @escaping @Sendable () throws -> Value
    ) async throws(RPCError) -> Value {
        let result: Result<Value, RPCError> = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: Self.result(body)) }
        }
        return try result.get()
    }

    private static func attempt(_ body: () throws -> Void) throws(RPCError) { try result(body).get() }

    private static func result<Value>(_ body: () throws -> Value) -> Result<Value, RPCError> {
        do {
            return .success(try body())
        } catch {
            return .failure(.storageFailed(String(describing: error)))
        }
    }
}
