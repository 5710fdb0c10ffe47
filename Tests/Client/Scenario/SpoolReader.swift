#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads one-time codes from the spool file that the identity service's default delivery writes: what a person reads
/// in an SMS.
///
/// Each line is a JSON object. A message may stand there twice, because delivery repeats after a crash.
struct SpoolReader: Sendable {
    /// How long a message may take from the call to the file.
    static let patience = Duration.seconds(60)

    let path: String

    /// The code that was sent for the request.
    func code(request: String) async throws -> String {
        let clock = ContinuousClock()
        let end = clock.now + Self.patience
        while clock.now < end {
            if let code = sent(request) { return code }
            try await clock.sleep(for: .milliseconds(20))
        }
        throw Unexpected("no code for request \(request) in \(path)")
    }

    private func sent(_ request: String) -> String? {
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        for line in bytes.split(separator: UInt8(ascii: "\n")).reversed() {
            // A line that is still being written, or that a crash cut, is no message yet.
            guard let message = try? JSONDecoder().decode(Message.self, from: line) else { continue }
            if message.requestID == request, let code = message.code { return code }
        }
        return nil
    }

    private struct Message: Decodable {
        let requestID: String?
        let code: String?

        enum CodingKeys: String, CodingKey {
            case requestID = "request_id"
            case code
        }
    }
}
