/// A method of a service: its name, its kind, its messages and who may call it. Generated from the protos.
public struct MethodDescriptor: Sendable, Hashable {
    /// Full name of the service, e.g. `frmr.registry.v1.Eligibility`.
    public let service: String
    /// Name of the method, e.g. `Check`.
    public let name: String
    /// `/service/method`.
    public let path: String
    public let kind: MethodKind
    public let clientStreaming: Bool
    public let serverStreaming: Bool
    public let access: AccessRule
    /// True: a call without an idempotency key is refused.
    public let needsIdempotencyKey: Bool
    public let input: MessageDescriptor
    public let output: MessageDescriptor

    public init(
        service: String, name: String, kind: MethodKind, clientStreaming: Bool = false, serverStreaming: Bool = false,
        access: AccessRule, needsIdempotencyKey: Bool, input: MessageDescriptor, output: MessageDescriptor
    ) {
        self.service = service
        self.name = name
        self.path = "/\(service)/\(name)"
        self.kind = kind
        self.clientStreaming = clientStreaming
        self.serverStreaming = serverStreaming
        self.access = access
        self.needsIdempotencyKey = needsIdempotencyKey
        self.input = input
        self.output = output
    }

    /// A path names one method of the suite, so it is all that equality needs.
    public static func == (left: MethodDescriptor, right: MethodDescriptor) -> Bool { left.path == right.path }

    public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// What a method does to the store, and so where its handler runs.
public enum MethodKind: Sendable, Hashable, CaseIterable {
    /// Reads one snapshot, on the event loop.
    case query
    /// Reads and writes in the group commit, on the writer's thread.
    case command
    /// Asynchronous work that calls queries and commands itself.
    case task
}
