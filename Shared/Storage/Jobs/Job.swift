/// Work of a service beside its calls, under the name that its log lines and metrics carry.
package struct Job: Sendable {
    /// Lower case, parts divided by `/`: "retention", "outbox/verification".
    package let name: String
    /// Works until it is cancelled. Whatever it throws but CancellationError has it begun anew, so it begins with a look
    /// at the store and keeps nothing that the next run needs.
    package let body: @Sendable () async throws -> Void

    package init(_ name: String, _ body: @escaping @Sendable () async throws -> Void) {
        self.name = name
        self.body = body
    }
}
