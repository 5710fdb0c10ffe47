/// A method of a service: its name, its kind, its messages and who may call it. Generated from the protos.
///
/// A copy of it goes with every call, so it is one reference.
public struct MethodDescriptor: Sendable, Hashable {
    private let content: Content

    /// Full name of the service, e.g. `frmr.registry.v1.Eligibility`.
    public var service: String { content.service }
    /// Name of the method, e.g. `Check`.
    public var name: String { content.name }
    /// `/service/method`.
    public var path: String { content.path }
    /// What the method does to the store, and so when repeating it is safe.
    public var kind: MethodKind { content.kind }
    /// True: the request is a stream of messages.
    public var clientStreaming: Bool { content.clientStreaming }
    /// True: the reply is a stream of messages.
    public var serverStreaming: Bool { content.serverStreaming }
    /// Who may call it.
    package var access: AccessRule { content.access }
    /// True: a call without an idempotency key is refused.
    public var needsIdempotencyKey: Bool { content.needsIdempotencyKey }
    /// The message of a request.
    public var input: MessageDescriptor { content.input }
    /// The message of a reply.
    public var output: MessageDescriptor { content.output }

    package init(
        service: String, name: String, kind: MethodKind, clientStreaming: Bool = false, serverStreaming: Bool = false,
        access: AccessRule, needsIdempotencyKey: Bool, input: MessageDescriptor, output: MessageDescriptor
    ) {
        content = Content(
            service: service, name: name, kind: kind, clientStreaming: clientStreaming,
            serverStreaming: serverStreaming, access: access, needsIdempotencyKey: needsIdempotencyKey, input: input,
            output: output)
    }

    /// A path names one method of the suite, so it is all that equality needs.
    public static func == (left: MethodDescriptor, right: MethodDescriptor) -> Bool { left.path == right.path }

    /// By the path, as equality is.
    public func hash(into hasher: inout Hasher) { hasher.combine(path) }

    private final class Content: Sendable {
        let service: String
        let name: String
        let path: String
        let kind: MethodKind
        let clientStreaming: Bool
        let serverStreaming: Bool
        let access: AccessRule
        let needsIdempotencyKey: Bool
        let input: MessageDescriptor
        let output: MessageDescriptor

        init(
            service: String, name: String, kind: MethodKind, clientStreaming: Bool, serverStreaming: Bool,
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
    }
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
