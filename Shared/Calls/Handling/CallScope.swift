package import NIOCore

/// What the work for one call passes on to the calls and messages it causes: the deadline and the trace.
///
/// It is bound to the task that handles the call (or to the event loop's turn, or to the delivery of a message), so
/// that no handler has to carry it: callers to other services, the store's outbox and the log look here. The trace is
/// worked out when somebody asks for it, as most calls have no use for it.
package struct CallScope: Sendable {
    @TaskLocal package static var current: CallScope?

    /// When the caller stops waiting; nil where nobody waits.
    package let deadline: NIODeadline?
    private let origin: Origin

    private enum Origin: Sendable {
        case known(TraceContext?)
        case request(RequestEnvelope, TraceSeed, stream: UInt32)
    }

    /// The scope of an incoming call.
    package init(deadline: NIODeadline?, request: RequestEnvelope, seed: TraceSeed, stream: UInt32) {
        self.deadline = deadline
        origin = .request(request, seed, stream: stream)
    }

    /// The scope of work that nobody waits for, such as the delivery of a message.
    package init(trace: TraceContext?) {
        deadline = nil
        origin = .known(trace)
    }

    package var trace: TraceContext? {
        switch origin {
        case .known(let trace): trace
        case .request(let request, let seed, let stream): seed.context(of: request, stream: stream)
        }
    }

    /// Runs `body` in this scope.
    package func run<Value>(_ body: () throws(RPCError) -> Value) throws(RPCError) -> Value {
        let result: Result<Value, RPCError> = Self.$current.withValue(self) {
            do throws(RPCError) { return .success(try body()) } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// Runs `body` and the tasks it makes in this scope.
    package func run<Value>(
        isolation: isolated (any Actor)? = #isolation, _ body: () async throws(RPCError) -> Value
    ) async throws(RPCError) -> Value {
        let result: Result<Value, RPCError> = await Self.$current.withValue(self) {
            do throws(RPCError) { return .success(try await body()) } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// A call's options as they go out from within this scope: its time cut to what is left, its trace continued.
    ///
    /// - Throws: DEADLINE_EXCEEDED when nothing is left: nobody waits for the answer.
    package func applied(to options: CallOptions, now: NIODeadline) throws(RPCError) -> CallOptions {
        var options = options
        if let deadline {
            guard deadline > now else { throw .scopeExpired }
            options.timeout = min(options.timeout, .nanoseconds((deadline - now).nanoseconds))
        }
        if let trace, !options.metadata.contains(where: { $0.key == MetadataKey.traceParent }) {
            options.metadata.append(MetadataEntry(key: MetadataKey.traceParent, value: trace.text))
        }
        return options
    }
}

extension RPCError {
    fileprivate static var scopeExpired: RPCError {
        RPCError(
            .deadlineExceeded, "DEADLINE_EXCEEDED", "Время, отведённое на запрос, истекло.",
            "The call's deadline has passed."
        ).from(.notSent)
    }
}
