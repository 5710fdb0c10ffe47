/// Takes the methods of a service with their handlers, each by its kind. Generated `register(in:)` calls it.
package protocol MethodRegistrar {
    associatedtype Reading
    associatedtype Writing
    associatedtype Tasking

    mutating func query<I: Message, O: Message>(
        _ method: MethodDescriptor, _ run: @escaping @Sendable (I, Call, Reading) throws(RPCError) -> O)

    mutating func command<I: Message, O: Message>(
        _ method: MethodDescriptor, _ run: @escaping @Sendable (I, Call, Writing) throws(RPCError) -> O)

    mutating func task<I: Message, O: Message>(
        _ method: MethodDescriptor, _ run: @escaping @Sendable (I, Call, Tasking) async throws(RPCError) -> O)

    mutating func clientStreaming<I: Message, O: Message>(
        _ method: MethodDescriptor,
        _ run: @escaping @Sendable (RequestStream<I>, Call, Tasking) async throws(RPCError) -> O)

    mutating func serverStreaming<I: Message, O: Message>(
        _ method: MethodDescriptor,
        _ run: @escaping @Sendable (I, ResponseStream<O>, Call, Tasking) async throws(RPCError) -> Void)

    mutating func bidirectional<I: Message, O: Message>(
        _ method: MethodDescriptor,
        _ run: @escaping @Sendable (RequestStream<I>, ResponseStream<O>, Call, Tasking) async throws(RPCError) -> Void)
}
