internal import FRMRCalls
internal import FRMRIdentifiers
package import Storage

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// A message to a person's phone. It leaves through the outbox; its JSON is what a delivery adapter gets.
package struct DeliveryMessage: Codable, Sendable, Hashable {
    /// "code" or "notice".
    package var kind: String
    package var phone: String
    /// Names the code's request; nil for a notice.
    package var requestID: String?
    /// The one-time code; nil for a notice.
    package var code: String?
    package var text: String
    package var textEnglish: String
    /// µs UTC.
    package var createTimeMicroseconds: Int64

    package enum CodingKeys: String, CodingKey {
        case kind, phone, code, text
        case requestID = "request_id"
        case textEnglish = "text_en"
        case createTimeMicroseconds = "create_time_us"
    }
}

/// Where messages to people go.
package enum Delivery {
    /// The outbox destination.
    package static let destination = "delivery"
    /// The outbox row's method: there is no service behind it, an adapter branches on it.
    package static let method = "/delivery/Send"

    /// A message that the adapter refuses does not hold back the later ones to the same phone: each stands alone.
    package static var policy: OutboxPolicy {
        var policy = OutboxPolicy()
        policy.afterRefusal = .skip
        return policy
    }
}

extension WriteSession {
    func sendCode(_ code: String, requestID: String, to phone: String, now: Instant) throws(RPCError) {
        try deliver(
            DeliveryMessage(
                kind: "code", phone: phone, requestID: requestID, code: code,
                text: "Код подтверждения ФРМР: \(code). Никому его не сообщайте.",
                textEnglish: "FRMR confirmation code: \(code). Tell it to no one.",
                createTimeMicroseconds: now.microseconds))
    }

    func sendNotice(_ russian: String, _ english: String, to phone: String, now: Instant) throws(RPCError) {
        try deliver(
            DeliveryMessage(
                kind: "notice", phone: phone, requestID: nil, code: nil, text: russian, textEnglish: english,
                createTimeMicroseconds: now.microseconds))
    }

    private func deliver(_ message: DeliveryMessage) throws(RPCError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let payload: Data
        do {
            payload = try encoder.encode(message)
        } catch {
            throw RPCError(
                .internalError, "MESSAGE_NOT_SENT", "Сообщение не отправлено.", "The message was not sent.",
                cause: "\(error)")
        }
        try send(
            OutboxMessage(
                destination: Delivery.destination, method: Delivery.method, aggregate: message.phone,
                payload: Array(payload)))
    }
}
