internal import FRMRCalls

/// The answers of commands that are submitted one after the other, in their order; the first error ends them.
final class ImportAnswers<Value: Sendable>: Sendable {
    private let answers: AsyncThrowingStream<Value, any Error>
    private let answered: AsyncThrowingStream<Value, any Error>.Continuation

    init() { (answers, answered) = AsyncThrowingStream<Value, any Error>.makeStream() }

    /// To be handed over with a command.
    func take(_ result: Result<Value, RPCError>) {
        switch result {
        case .success(let value): answered.yield(value)
        case .failure(let error): answered.finish(throwing: error)
        }
    }

    /// The next answer.
    func next() async throws -> Value? {
        var iterator = answers.makeAsyncIterator()
        return try await iterator.next()
    }
}
