internal import Dispatch
package import FRMRCalls
package import Storage

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The embedded delivery adapter: appends each message as a line of JSON to `spool/messages.jsonl` in the data
/// directory, with the outbox row's id as `message_id`. A crash may repeat a line; its id tells.
package struct SpoolDelivery: Sendable {
    private let folder: String
    private let path: String
    // File calls block; they happen here, one after the other, and not on the threads of tasks.
    private let thread = DispatchQueue(label: "identity.spool")

    package init(dataDirectory: String) {
        folder = dataDirectory + "/spool"
        path = folder + "/messages.jsonl"
    }

    /// Returns once the line is durable.
    ///
    /// - Throws: UNAVAILABLE `SPOOL_UNAVAILABLE`; the relay tries again.
    package func deliver(_ entry: OutboxEntry) async throws(RPCError) {
        try await append(messageID: entry.id, payload: entry.payload)
    }

    /// Appends the JSON object `payload` with its id.
    package func append(messageID: String, payload: [UInt8]) async throws(RPCError) {
        // The id is this suite's own and needs no escaping; the payload begins with its brace.
        var line = Array("{\"message_id\":\"\(messageID)\",".utf8)
        line += payload.dropFirst()
        line.append(UInt8(ascii: "\n"))
        let text = line
        let failure: Int32? = await withCheckedContinuation { continuation in
            thread.async { continuation.resume(returning: append(text)) }
        }
        if let failure {
            throw RPCError(
                .unavailable, "SPOOL_UNAVAILABLE", "Очередь сообщений недоступна.",
                "The spool of messages is unavailable.", cause: "\(path): errno \(failure)")
        }
    }

    /// Nil, or the errno of what failed.
    private func append(_ line: [UInt8]) -> Int32? {
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { return errno }
        let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { return errno }
        defer { close(file) }
        // A crash may have cut the last line; the next one starts on its own.
        let end = lseek(file, 0, SEEK_END)
        var last = UInt8(ascii: "\n")
        if end > 0, pread(file, &last, 1, end - 1) != 1 { return errno }
        var rest = (last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]) + line
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return errno }
            rest.removeFirst(written)
        }
        return fsync(file) == 0 ? nil : errno
    }
}
