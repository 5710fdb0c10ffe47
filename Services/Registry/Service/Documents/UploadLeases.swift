internal import FRMRCalls
internal import Synchronization

/// Which uploads are receiving chunks: one stream an upload, a bounded number at once.
final class UploadLeases: Sendable {
    private let held = Mutex<Set<String>>([])
    private let atOnceMax: Int
    private let retryAfter: Duration

    init(atOnceMax: Int, retryAfter: Duration) {
        self.atOnceMax = atOnceMax
        self.retryAfter = retryAfter
    }

    /// Fails with ABORTED `UPLOAD_RUNNING` while another stream feeds the upload, and with RESOURCE_EXHAUSTED
    /// `TOO_MANY_UPLOADS` when too many run; both say when to come again.
    func take(_ uploadID: String) throws(RPCError) {
        let refusal: RPCError? = held.withLock { held in
            if held.contains(uploadID) {
                return RPCError(
                    .aborted, "UPLOAD_RUNNING", "Этот файл уже загружается.", "This file is being uploaded already.",
                    retryAfter: retryAfter)
            }
            if held.count >= atOnceMax {
                return RPCError(
                    .resourceExhausted, "TOO_MANY_UPLOADS", "Слишком много загрузок, повторите позже.",
                    "Too many uploads, try again later.", retryAfter: retryAfter)
            }
            held.insert(uploadID)
            return nil
        }
        if let refusal { throw refusal }
    }

    func give(_ uploadID: String) { held.withLock { _ = $0.remove(uploadID) } }
}
