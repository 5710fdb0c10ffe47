import SystemPackage

/// What was given to be read and cannot be used.
struct InputFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// Where the requests of a call come from: the command line, a file, or standard input.
enum RequestInput: Sendable, Equatable {
    case text(String)
    case file(String)
    case standardInput

    /// A request in JSON is longer than its message, of which 4 MiB fit into a frame.
    static let bytesMax = 16 << 20

    /// - Parameter argument: JSON, `@FILE` or `-`.
    init(_ argument: String) throws(InputFault) {
        if argument == "-" {
            self = .standardInput
        } else if argument.hasPrefix("@") {
            guard argument.count > 1 else { throw InputFault("@ needs the name of a file") }
            self = .file(String(argument.dropFirst()))
        } else {
            self = .text(argument)
        }
    }

    /// All of it.
    func whole() throws(InputFault) -> String {
        if case .text(let text) = self { return text }
        var source = try ByteSource(self)
        var bytes: [UInt8] = []
        while let more = try source.next() {
            bytes += more
            guard bytes.count <= Self.bytesMax else { throw InputFault("\(name): more than \(Self.bytesMax) bytes") }
        }
        return try Self.text(bytes, name)
    }

    /// Line by line, as they come.
    func lines() throws(InputFault) -> Lines { Lines(source: try ByteSource(self), name: name) }

    /// The content of a small file, without the line feeds at its end.
    static func secret(inFile path: String) throws(InputFault) -> String {
        var text = try RequestInput.file(path).whole()
        while text.last?.isNewline == true { text.removeLast() }
        guard !text.isEmpty else { throw InputFault("\(path): empty") }
        return text
    }

    fileprivate var name: String {
        switch self {
        case .text: "the request"
        case .file(let path): path
        case .standardInput: "standard input"
        }
    }

    fileprivate static func text(_ bytes: [UInt8], _ name: String) throws(InputFault) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw InputFault("\(name): not UTF-8") }
        return text
    }

    /// The lines of an input with their numbers, empty ones left out.
    struct Lines {
        fileprivate var source: ByteSource
        fileprivate let name: String
        private var rest: [UInt8] = []
        private var number = 0
        private var isAtEnd = false

        fileprivate init(source: ByteSource, name: String) {
            self.source = source
            self.name = name
        }

        /// The next line, nil at the end. It waits for standard input.
        mutating func next() throws(InputFault) -> (text: String, number: Int)? {
            while true {
                if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    let line = Array(rest[..<end])
                    rest.removeSubrange(...end)
                    number += 1
                    if let text = try text(line) { return (text, number) }
                } else if isAtEnd {
                    guard !rest.isEmpty else { return nil }
                    defer { rest = [] }
                    number += 1
                    if let text = try text(rest) { return (text, number) }
                } else if let more = try source.next() {
                    rest += more
                    guard rest.count <= RequestInput.bytesMax else {
                        throw InputFault("\(name): a line of more than \(RequestInput.bytesMax) bytes")
                    }
                } else {
                    isAtEnd = true
                }
            }
        }

        private func text(_ line: [UInt8]) throws(InputFault) -> String? {
            let text = try RequestInput.text(line, name)
            return text.allSatisfy(\.isWhitespace) ? nil : text
        }
    }

    /// Bytes as they can be read.
    fileprivate struct ByteSource {
        private var text: [UInt8]?
        private let descriptor: FileDescriptor?
        private let isOurs: Bool
        private let name: String
        private static let chunkBytes = 64 << 10

        init(_ input: RequestInput) throws(InputFault) {
            name = input.name
            switch input {
            case .text(let text):
                self.text = Array(text.utf8)
                descriptor = nil
                isOurs = false
            case .standardInput:
                descriptor = .standardInput
                isOurs = false
            case .file(let path):
                do { descriptor = try FileDescriptor.open(FilePath(path), .readOnly) } catch {
                    throw InputFault("\(path): \(error)")
                }
                isOurs = true
            }
        }

        /// Nil at the end.
        mutating func next() throws(InputFault) -> [UInt8]? {
            guard let descriptor else {
                defer { text = nil }
                return text
            }
            do {
                let bytes = try [UInt8](unsafeUninitializedCapacity: Self.chunkBytes) { buffer, count in
                    count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
                }
                if !bytes.isEmpty { return bytes }
                if isOurs { try descriptor.close() }
                return nil
            } catch {
                throw InputFault("\(name): \(error)")
            }
        }
    }
}
