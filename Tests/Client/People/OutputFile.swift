import SystemPackage

/// A file that is written from the front, gathered into large writes.
struct OutputFile: ~Copyable {
    private let file: FileDescriptor
    private var bytes: [UInt8] = []

    private static let bufferBytes = 1 << 20

    static func write(_ path: String, _ body: (inout OutputFile) throws -> Void) throws {
        let descriptor = try FileDescriptor.open(
            FilePath(path), .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite])
        try descriptor.closeAfter {
            var file = OutputFile(descriptor)
            try body(&file)
            try file.flush()
        }
    }

    private init(_ file: FileDescriptor) {
        self.file = file
        bytes.reserveCapacity(2 * Self.bufferBytes)
    }

    mutating func line(_ text: String) { bytes += Array("\(text)\n".utf8) }

    mutating func append(_ body: (inout [UInt8]) -> Void) throws {
        body(&bytes)
        if bytes.count >= Self.bufferBytes { try flush() }
    }

    private mutating func flush() throws {
        try file.writeAll(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
