package import FRMRCalls
package import NIOCore

/// Passes the remaining time and the trace of the call that this process handles on to the calls made for it. Outside
/// of a call it changes nothing.
package struct PropagatingCaller: Caller {
    private let inner: any Caller

    package init(_ inner: any Caller) { self.inner = inner }

    package func unary(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async throws(RPCError) -> ByteBuffer {
        try await inner.unary(method, request, try inherited(options))
    }

    package func stream(
        _ method: MethodDescriptor, _ options: CallOptions
    ) async throws(RPCError) -> any CallStream {
        try await inner.stream(method, try inherited(options))
    }

    private func inherited(_ options: CallOptions) throws(RPCError) -> CallOptions {
        guard let scope = CallScope.current else { return options }
        return try scope.applied(to: options, now: .now())
    }
}
