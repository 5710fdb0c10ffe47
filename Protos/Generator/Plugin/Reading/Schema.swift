/// What the protos declare, as plain values: all that the writers of code know.
struct Schema {
    /// Files to generate code for, in the order of protoc.
    var files: [ProtoFile]
    /// Every message that the files declare or import, by full name.
    var messages: [String: ProtoMessage]
    /// Every enum, by full name.
    var enums: [String: ProtoEnum]
    /// The package of every message and enum, by full name.
    var packages: [String: String]
}

struct ProtoFile {
    /// Path from the root of the protos, e.g. `frmr/registry/v1/registry.proto`.
    var path: String
    var package: String
    var messages: [ProtoMessage]
    var enums: [ProtoEnum]
    var services: [ProtoService]
}

struct ProtoMessage {
    /// e.g. `frmr.registry.v1.Card`.
    var fullName: String
    var name: String
    var doc: [String]
    var fields: [ProtoField]
    /// Names of the oneofs with their comments.
    var oneofs: [ProtoOneof]
    var messages: [ProtoMessage]
    var enums: [ProtoEnum]
}

struct ProtoOneof {
    var name: String
    var doc: [String]
}

struct ProtoField {
    var name: String
    var number: Int32
    var doc: [String]
    var type: ProtoType
    /// Of a whole number.
    var encoding: IntegerEncoding
    var isRepeated: Bool
    /// Whether numbers that repeat stand in one piece.
    var isPacked: Bool
    /// Index in the message's oneofs.
    var oneof: Int?
}

/// How a whole number stands on the wire; raw values are Swift's names of it.
enum IntegerEncoding: String {
    case varint
    case zigZag
    case fixed
}

enum ProtoType: Hashable {
    case double
    case float
    case int32
    case int64
    case uint32
    case uint64
    case bool
    case string
    case bytes
    /// By full name.
    case enumeration(String)
    /// By full name.
    case message(String)
}

struct ProtoEnum {
    var fullName: String
    var name: String
    var doc: [String]
    var values: [Value]

    struct Value {
        var name: String
        var number: Int32
        var doc: [String]
    }
}

struct ProtoService {
    var fullName: String
    var name: String
    var doc: [String]
    var methods: [ProtoMethod]
}

struct ProtoMethod {
    var name: String
    var doc: [String]
    /// Full names of the messages.
    var input: String
    var output: String
    var clientStreaming: Bool
    var serverStreaming: Bool
    var options: MethodOptions

    /// A stream takes its time, so it is always a task.
    var kind: Kind {
        if clientStreaming || serverStreaming || options.task { return .task }
        return options.noSideEffects ? .query : .command
    }

    var needsIdempotencyKey: Bool { !options.noSideEffects && !options.noIdempotencyKey }

    enum Kind: String {
        case query
        case command
        case task
    }
}

/// Why no code is generated: the protos break a rule of the project.
struct SchemaError: Error, Equatable, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
