internal import FRMRCProtobufC

/// Names a message type and knows its fields. Opaque: the C descriptor behind it stays in this module.
public struct MessageDescriptor: Sendable, Hashable {
    // The C tables are constants of the image: immutable, and they outlive everything.
    nonisolated(unsafe) let table: UnsafePointer<ProtobufCMessageDescriptor>
    /// The C descriptor, for tests that hold protobuf-c against this module.
    package var address: UnsafeRawPointer { UnsafeRawPointer(table) }

    init(_ table: UnsafePointer<ProtobufCMessageDescriptor>) {
        self.table = table
    }

    /// - Parameter address: a `ProtobufCMessageDescriptor` of the image, as generated code has it from C.
    package init(address: UnsafeRawPointer) {
        self.init(address.assumingMemoryBound(to: ProtobufCMessageDescriptor.self))
    }

    /// Full proto name, e.g. `frmr.registry.v1.CheckRequest`.
    public var fullName: String { String(cString: table.pointee.name) }
}

extension MessageDescriptor: CustomStringConvertible {
    /// The full name.
    public var description: String { fullName }
}
