package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
internal import RegistryRules
package import Storage

extension DocumentsHandlers {
    /// Receives the bytes of one upload from where they ended before. The stream that brings the last byte gets the
    /// document; one that resumes a complete file sends one empty chunk at its end.
    package func uploadChunks(
        _ requests: RequestStream<RegistryV1.UploadChunk>, _ call: Call, _ store: Store
    ) async throws(RPCError) -> RegistryV1.Document {
        guard let first = try await requests.next() else {
            throw .invalid("upload_id", "REQUIRED", "Поток без данных.", "The stream is empty.")
        }
        let id = first.uploadId
        let caller = call.caller
        let upload = try await store.read { session throws(RPCError) in
            try Self.owned(id, by: caller, session)
        }
        // The reply of the stream that completed the file may have been lost.
        if let document = upload.document { return document }
        try leases.take(upload.id)
        let result: Result<RegistryV1.Document, RPCError>
        do throws(RPCError) {
            try await receive(first, requests, upload)
            result = await accepted(upload, store)
        } catch {
            result = .failure(error)
        }
        leases.give(upload.id)
        return try result.get()
    }

    private func receive(
        _ first: RegistryV1.UploadChunk, _ requests: RequestStream<RegistryV1.UploadChunk>, _ upload: UploadRow
    ) async throws(RPCError) {
        var committed = files.committedBytes(upload.id)
        if committed > 0 { try await files.renew(upload.id) }
        var next: RegistryV1.UploadChunk? = first
        while let chunk = next {
            try check(chunk, upload, committed: committed)
            if !chunk.data.isEmpty {
                try await files.append(chunk.data, at: committed, to: upload.id)
                committed += Int64(chunk.data.count)
            }
            next = committed < upload.sizeBytes ? try await requests.next() : nil
        }
        guard committed == upload.sizeBytes else {
            throw RPCError(
                .outOfRange, "UPLOAD_INCOMPLETE", "Получен не весь файл.", "The file has not arrived as a whole.",
                metadata: ["committed_bytes": String(committed)])
        }
    }

    private func check(
        _ chunk: RegistryV1.UploadChunk, _ upload: UploadRow, committed: Int64
    ) throws(RPCError) {
        let entry = UploadChunkEntry(upload: chunk.uploadId, offset: chunk.offset, bytes: chunk.data.count)
        let refusal = configuration.uploads.refusal(
            of: entry, in: upload.id, committed: committed, size: upload.sizeBytes)
        switch refusal {
        case nil: return
        case .uploadChanged:
            throw .invalid(
                "upload_id", "UPLOAD_CHANGED", "Один поток — одна загрузка.", "One stream carries one upload.")
        case .offset(let expected):
            throw RPCError(
                .outOfRange, "OFFSET_MISMATCH", "Продолжайте с байта \(expected).", "Go on from byte \(expected).",
                violations: [
                    FieldViolation(
                        field: "offset", reason: "OFFSET_MISMATCH", message: "Ожидается смещение \(expected).",
                        english: "The offset \(expected) is expected.")
                ], metadata: ["committed_bytes": String(expected)])
        case .tooLarge(let bytesMax):
            throw .invalid(
                "data", "CHUNK_TOO_LARGE", "Часть не больше \(bytesMax) байт.",
                "A chunk has \(bytesMax) bytes at most.")
        case .empty: throw .invalid("data", "REQUIRED", "Часть без данных.", "The chunk is empty.")
        case .moreThanAnnounced:
            throw .refused(.tooLarge(bytesMax: policy(upload).fileBytesMax), field: "data")
        }
    }

    private func policy(_ upload: UploadRow) -> DocumentPolicy {
        configuration.sections.files.policy(ofUploaded: upload.kind)
    }

    /// Acceptance goes on when the caller's connection breaks: the bytes are all here, and the repeated call finds the
    /// document. So it is a task of its own, which the stream's cancellation does not reach, awaited at once.
    private func accepted(_ upload: UploadRow, _ store: Store) async -> Result<RegistryV1.Document, RPCError> {
        await Task {
            do throws(RPCError) {
                return .success(try await accept(upload, store))
            } catch {
                return .failure(error)
            }
        }.value
    }

    /// Checks the complete file and keeps it. A refused file is forgotten, so that the same upload can begin anew.
    func accept(_ upload: UploadRow, _ store: Store) async throws(RPCError) -> RegistryV1.Document {
        let pages: AcceptedPages
        switch try await judge(upload) {
        case .success(let accepted): pages = accepted
        case .failure(let refusal):
            try await files.discard(upload.id)
            throw .refused(refusal, field: "data")
        }
        try await files.keep(upload.id, sha256: upload.sha256)
        return try await store.write { session throws(RPCError) in
            let accepted = DocumentRow(pages: pages.pages, dpiMin: pages.dpiMin, uploaded: session.recorded)
            try DocumentTable.insert(accepted, of: upload.id, in: session)
            guard let document = try UploadTable.find(upload.id, in: session)?.document else {
                throw .uploadNotFound()
            }
            return document
        }
    }

    /// The cheap questions first: a stranger's file reaches the PDF parser only when it may be a PDF.
    private func judge(_ upload: UploadRow) async throws(RPCError) -> Result<AcceptedPages, DocumentRefusal> {
        guard try await files.digest(upload.id) == upload.sha256 else { return .failure(.digestMismatch) }
        let policy = policy(upload)
        let firstBytes = try await files.firstBytes(upload.id, FileType.signatureBytesMax)
        if let refusal = policy.refusal(ofUploaded: firstBytes, bytes: upload.sizeBytes) { return .failure(refusal) }
        guard FileType(firstBytes: firstBytes) == .pdf else {
            return policy.judge(Photo(try await files.firstBytes(upload.id, Int(upload.sizeBytes))))
        }
        guard let probe = try await prober.probe(files.part(upload.id), pagesMax: policy.pagesMax) else {
            return .failure(.notPDF)
        }
        return policy.judge(probe)
    }
}
