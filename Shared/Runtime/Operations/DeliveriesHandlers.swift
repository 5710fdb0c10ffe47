import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Storage

/// `frmr.operations.v1.Deliveries` of a service: what stands in its outbox, and what an operator decides about it.
struct DeliveriesHandlers: OperationsV1DeliveriesService {
    typealias Reading = ReadSession
    typealias Writing = WriteSession

    /// Notes a decision in the service's own rows.
    let note: DeliveryNote
    /// What is shown of an aggregate: it may be a phone.
    let shown: @Sendable (_ aggregate: String, _ destination: String) -> String

    func list(
        _ request: OperationsV1.ListRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> OperationsV1.ListResponse {
        let size = try Self.size(request.pageSize)
        let sequence = Int64(request.pageToken.isEmpty ? "0" : request.pageToken)
        guard let sequence, sequence >= 0 else {
            throw .fault("page_token", "MALFORMED", "Неверная метка страницы.", "The page token is malformed.")
        }
        let status = try Self.status(request.status)
        let messages = try store.standingMessages(status, after: sequence, limit: size + 1)
        var response = OperationsV1.ListResponse(
            deliveries: messages.prefix(size).map {
                OperationsV1.Delivery($0, aggregate: shown($0.aggregate, $0.destination), at: call.now)
            })
        if messages.count > size { response.nextPageToken = String(messages[size - 1].sequence) }
        return response
    }

    func redeliver(
        _ request: OperationsV1.RedeliverRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> OperationsV1.RedeliverResponse {
        guard let message = try store.requeue(outboxID: request.messageId, by: call.caller.subject) else {
            throw try Self.notFailed(request.messageId, in: store)
        }
        try note(message, .requeued, call.now, store)
        return OperationsV1.RedeliverResponse()
    }

    func discard(
        _ request: OperationsV1.DiscardRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> OperationsV1.DiscardResponse {
        guard (1...RuntimeLimits.decisionNoteCharactersMax).contains(request.note.count) else {
            let most = RuntimeLimits.decisionNoteCharactersMax
            throw .fault(
                "note", "LENGTH", "Укажите причину: от 1 до \(most) символов.",
                "Give a reason of 1 to \(most) characters.")
        }
        let decider = call.caller.subject
        guard let message = try store.discard(outboxID: request.messageId, by: decider, note: request.note) else {
            throw try Self.notFailed(request.messageId, in: store)
        }
        try note(message, .discarded, call.now, store)
        return OperationsV1.DiscardResponse()
    }

    private static func size(_ asked: Int32) throws(RPCError) -> Int {
        if asked == 0 { return RuntimeLimits.deliveriesPerPage }
        let most = RuntimeLimits.deliveriesPerPageMax
        guard (1...most).contains(Int(asked)) else {
            throw .fault(
                "page_size", "RANGE", "Размер страницы — от 1 до \(most).", "A page has 1 to \(most) deliveries.")
        }
        return Int(asked)
    }

    /// Nil: of every status.
    private static func status(_ asked: OperationsV1.DeliveryStatus) throws(RPCError) -> StandingMessage.Status? {
        if asked == .unspecified { return nil }
        guard let status = StandingMessage.Status.allCases.first(where: { OperationsV1.DeliveryStatus($0) == asked })
        else {
            throw .fault("status", "RANGE", "Неизвестное состояние.", "The status is unknown.")
        }
        return status
    }

    /// Why nothing can be decided about a message.
    private static func notFailed(_ id: String, in store: ReadSession) throws(RPCError) -> RPCError {
        guard let message = try store.standingMessage(id: id) else {
            return RPCError(
                .notFound, "DELIVERY_NOT_FOUND", "Такого сообщения нет: оно доставлено или не отправлялось.",
                "There is no such message: it was delivered, or never sent.")
        }
        return RPCError(
            .failedPrecondition, "DELIVERY_NOT_REFUSED", "Сообщение не отклонено: решать нечего.",
            "The message was not refused: there is nothing to decide.", metadata: ["status": message.status.rawValue])
    }
}

extension OperationsV1.Delivery {
    fileprivate init(_ message: StandingMessage, aggregate: String, at now: Instant) {
        let age = max((now - message.created).components.seconds, 0)
        self.init(
            messageId: message.id, destination: message.destination, method: message.method, aggregate: aggregate,
            status: OperationsV1.DeliveryStatus(message.status), attempts: Int32(clamping: message.attempts),
            cause: message.reason, createTimeUs: message.created.microseconds, ageSeconds: age,
            nextAttemptTimeUs: message.status == .pending ? max(message.nextAttempt, message.created).microseconds : 0,
            decidedBy: message.decision?.by ?? "", decisionNote: message.decision?.note ?? "",
            decideTimeUs: message.decision?.time.microseconds ?? 0)
    }
}

extension OperationsV1.DeliveryStatus {
    fileprivate init(_ status: StandingMessage.Status) {
        switch status {
        case .pending: self = .pending
        case .failed: self = .failed
        case .discarded: self = .discarded
        }
    }
}

extension RPCError {
    /// One field of the request is at fault.
    fileprivate static func fault(
        _ field: String, _ reason: String, _ russian: String, _ english: String
    ) -> RPCError {
        .invalid([FieldViolation(field: field, reason: reason, message: russian, english: english)])
    }
}
