import FRMRCalls
import NIOCore

/// One call of any shape with JSON at both ends: one message each way, or one message a line.
struct JSONCall: Sendable {
    let method: MethodDescriptor
    let caller: any Caller
    let options: CallOptions
    /// Takes a reply's JSON without its line's end.
    let print: @Sendable (String) throws(OutputFault) -> Void

    /// - Throws: `CallFault` with what was wrong and what the caller must know to repeat the call; `InputFault`,
    ///   `OutputFault`.
    func run(_ input: RequestInput) async throws {
        do {
            switch (method.clientStreaming, method.serverStreaming) {
            case (false, false): try show(try await caller.unary(method, try encoded(input), options))
            case (false, true):
                let request = try encoded(input)
                let stream = try await caller.stream(method, options)
                try await stream.send(request)
                try await stream.finishSending()
                try await showAll(stream)
            case (true, false):
                let stream = try await caller.stream(method, options)
                try await sendAll(input, stream)
                try await showAll(stream)
            case (true, true):
                let stream = try await caller.stream(method, options)
                async let replies: Void = showAll(stream)
                try await sendAll(input, stream)
                try await replies
            }
        } catch let error as RPCError {
            throw CallFault(error: error, method: method, idempotencyKey: options.idempotencyKey)
        }
    }

    private func encoded(_ input: RequestInput) throws(InputFault) -> ByteBuffer {
        try encoded(try input.whole(), line: nil)
    }

    private func encoded(_ json: String, line: Int?) throws(InputFault) -> ByteBuffer {
        do throws(JSONError) {
            return try JSONCodec.encode(json: json, as: method.input)
        } catch {
            throw InputFault(line.map { "line \($0): \(error)" } ?? "the request: \(error)")
        }
    }

    private func sendAll(_ input: RequestInput, _ stream: any CallStream) async throws {
        var lines = try input.lines()
        do {
            while let (json, number) = try lines.next() {
                let message = try encoded(json, line: number)
                do throws(RPCError) {
                    try await stream.send(message)
                } catch {
                    // A service may answer before the end of the requests: its answer is there to be read.
                    guard error.code == .cancelled else { throw error }
                    return
                }
            }
            try await stream.finishSending()
        } catch {
            stream.cancel()
            throw error
        }
    }

    private func showAll(_ stream: any CallStream) async throws {
        do {
            while let reply = try await stream.next() { try show(reply) }
        } catch let error as OutputFault {
            stream.cancel()
            throw error
        }
    }

    private func show(_ reply: ByteBuffer) throws {
        let json: String
        do throws(MessageDecodingError) {
            json = try JSONCodec.json(from: reply, of: method.output)
        } catch {
            throw RPCError(
                .internalError, "MALFORMED_REPLY", "Ответ сервиса не разобран.", "The reply cannot be decoded.",
                cause: error.description
            ).from(.unanswered)
        }
        try print(json)
    }
}
