import FRMRCalls
import FRMRRetry
import NIOCore

extension RetryingCaller {
    /// Asks again after the policy's delay while no answer has come; the first answer wins and ends the other attempts.
    func hedged(
        _ policy: HedgePolicy, mayHedge: () -> Bool, _ method: MethodDescriptor, _ request: ByteBuffer,
        _ options: CallOptions
    ) async throws(RPCError) -> ByteBuffer {
        let start = clock.now()
        let result = await withTaskGroup(of: Event.self) { group -> Result<ByteBuffer, RPCError> in
            // Ends the attempts whose answer nobody needs; the group waits for their end, which is at once.
            defer { group.cancelAll() }
            var call = HedgedCall(policy)
            group.addTask { await attempt(method, request, options) }
            if let delay = call.nextDelay { group.addTask { await wait(delay) } }
            while let event = await group.next() {
                switch event {
                case .answered(let reply): return .success(reply)
                case .failed(let error):
                    switch call.attemptFailed(isFinal: !RetryCode(error.code).isWorthAnotherAttempt) {
                    case .fail: return .failure(error)
                    case .wait, .start: break
                    }
                case .delayPassed:
                    var options = options
                    options.timeout -= clock.now() - start
                    switch call.delayPassed(remaining: options.timeout, mayHedge: mayHedge) {
                    case .start: group.addTask { [options] in await attempt(method, request, options) }
                    case .wait, .fail: break
                    }
                    if let delay = call.nextDelay { group.addTask { await wait(delay) } }
                case .delayCut: break
                }
            }
            return .failure(.callCancelled)
        }
        return try result.get()
    }

    private func attempt(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async -> Event {
        do throws(RPCError) { return .answered(try await inner.unary(method, request, options)) } catch {
            return .failed(error)
        }
    }

    private func wait(_ delay: Duration) async -> Event {
        do { try await clock.sleep(delay) } catch { return .delayCut }
        return .delayPassed
    }

    private enum Event: Sendable {
        case answered(ByteBuffer)
        case failed(RPCError)
        case delayPassed
        /// The caller was cancelled; its attempts say so themselves.
        case delayCut
    }
}
