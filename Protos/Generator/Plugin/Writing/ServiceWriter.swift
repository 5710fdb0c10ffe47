/// Writes a service: its methods, its client, and the protocol that its handlers conform to.
struct ServiceWriter {
    let types: TypeNames
    let namespace: String

    func write(_ service: ProtoService, to source: inout SourceWriter) {
        source.block("extension \(namespace)") { source in
            writeMethods(service, to: &source)
            source.line()
            writeClient(service, to: &source)
        }
        source.line()
        writeProtocol(service, to: &source)
        source.line()
        writeRegistration(service, to: &source)
    }

    // MARK: Methods

    private func writeMethods(_ service: ProtoService, to source: inout SourceWriter) {
        source.doc(["The methods of `\(service.fullName)`."])
        source.block("public enum \(service.name)Methods") { source in
            for method in service.methods {
                source.doc(method.doc)
                source.list(
                    "public static let \(SwiftName.function(method.name)) = MethodDescriptor",
                    [
                        "service: \"\(service.fullName)\"", "name: \"\(method.name)\"",
                        "kind: .\(method.kind.rawValue)",
                        "clientStreaming: \(method.clientStreaming)", "serverStreaming: \(method.serverStreaming)",
                        "access: \(access(method))", "needsIdempotencyKey: \(method.needsIdempotencyKey)",
                        "input: \(types[method.input]).descriptor", "output: \(types[method.output]).descriptor",
                    ])
            }
            source.line()
            let all = service.methods.map { SwiftName.function($0.name) }.joined(separator: ", ")
            source.line("public static let all: [MethodDescriptor] = [\(all)]")
        }
    }

    private func access(_ method: ProtoMethod) -> String {
        guard let access = method.options.access, !access.open else { return "AccessRule(open: true)" }
        var parts: [String] = []
        if !access.roles.isEmpty {
            parts.append("roles: [\(access.roles.compactMap { AccessNames.roles[$0] }.joined(separator: ", "))]")
        }
        if let level = AccessNames.assurance[access.assurance], access.assurance > 0 {
            parts.append("assurance: \(level)")
        }
        if access.confirmed { parts.append("confirmed: true") }
        return "AccessRule(\(parts.joined(separator: ", ")))"
    }

    // MARK: Client

    private func writeClient(_ service: ProtoService, to source: inout SourceWriter) {
        source.doc(service.doc)
        source.block("public struct \(service.name)Client: Sendable") { source in
            source.line("private let caller: any Caller")
            source.line()
            source.line("public init(_ caller: any Caller) { self.caller = caller }")
            for method in service.methods {
                source.line()
                writeCall(method, of: service, to: &source)
            }
        }
    }

    private func writeCall(_ method: ProtoMethod, of service: ProtoService, to source: inout SourceWriter) {
        let input = types[method.input]
        let output = types[method.output]
        let descriptor = "\(service.name)Methods.\(SwiftName.function(method.name))"
        let result =
            switch (method.clientStreaming, method.serverStreaming) {
            case (false, false): output
            case (true, false): "ClientStreamingCall<\(input), \(output)>"
            case (false, true): "ServerStreamingCall<\(output)>"
            case (true, true): "BidirectionalCall<\(input), \(output)>"
            }
        let options = "_ options: CallOptions = .init()"
        let parameters = method.clientStreaming ? [options] : ["_ request: \(input)", options]
        source.doc(method.doc)
        source.list(
            "public func \(SwiftName.function(method.name))", parameters,
            tail: " async throws(RPCError) -> \(result) {")
        switch (method.clientStreaming, method.serverStreaming) {
        case (false, false): source.line("    try await caller.call(\(descriptor), request, options)")
        case (false, true): source.line("    try await caller.streamReplies(\(descriptor), request, options)")
        case (true, _): source.line("    \(result)(try await caller.stream(\(descriptor), options))")
        }
        source.line("}")
    }

    // MARK: Server

    private func protocolName(_ service: ProtoService) -> String { "\(namespace)\(service.name)Service" }

    /// The associated types that the methods need, in a fixed order.
    private func stores(_ service: ProtoService) -> [String] {
        let kinds = Set(service.methods.map(\.kind))
        return [ProtoMethod.Kind.query, .command, .task].filter { kinds.contains($0) }.map(Self.store)
    }

    private static func store(_ kind: ProtoMethod.Kind) -> String {
        switch kind {
        case .query: "Reading"
        case .command: "Writing"
        case .task: "Tasking"
        }
    }

    private func writeProtocol(_ service: ProtoService, to source: inout SourceWriter) {
        source.doc(service.doc)
        source.block("package protocol \(protocolName(service)): Sendable") { source in
            for store in stores(service) { source.line("associatedtype \(store)") }
            for method in service.methods {
                source.line()
                source.doc(method.doc)
                let request =
                    method.clientStreaming
                    ? "_ requests: RequestStream<\(types[method.input])>" : "_ request: \(types[method.input])"
                var parameters = [request]
                if method.serverStreaming {
                    parameters.append("_ responses: ResponseStream<\(types[method.output])>")
                }
                parameters += ["_ call: Call", "_ store: \(Self.store(method.kind))"]
                let asynchronous = method.kind == .task ? " async" : ""
                let result = method.serverStreaming ? "" : " -> \(types[method.output])"
                source.list(
                    "func \(SwiftName.function(method.name))", parameters,
                    tail: "\(asynchronous) throws(RPCError)\(result)")
            }
        }
    }

    private func writeRegistration(_ service: ProtoService, to source: inout SourceWriter) {
        source.block("extension \(protocolName(service))") { source in
            source.doc(["Hands every method to `registrar` with its handler."])
            let constraints = stores(service).map { "R.\($0) == \($0)" }.joined(separator: ", ")
            source.line("package func register<R: MethodRegistrar>(in registrar: inout R) where \(constraints) {")
            for method in service.methods {
                let name = SwiftName.function(method.name)
                let function =
                    switch (method.clientStreaming, method.serverStreaming) {
                    case (false, false): method.kind.rawValue
                    case (true, false): "clientStreaming"
                    case (false, true): "serverStreaming"
                    case (true, true): "bidirectional"
                    }
                source.line("    registrar.\(function)(\(namespace).\(service.name)Methods.\(name), self.\(name))")
            }
            source.line("}")
        }
    }
}
