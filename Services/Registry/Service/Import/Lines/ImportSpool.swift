internal import Foundation
internal import SystemPackage

/// A copy of what comes as a stream: an import reads its file at any place and twice.
///
/// The copy is a file of the owner's beside the store, where there is room for the workers anyway. It has no name from
/// its first byte on, so the system removes it with the process, however that ends.
enum ImportSpool {
    /// Copies until the stream ends.
    ///
    /// - Parameter head: what has been read of the stream already.
    /// - Throws: `ImportFailure` when the copy cannot be made, `Errno` when the stream cannot be read.
    static func copy(
        _ head: [UInt8], _ stream: FileDescriptor, into directory: String, blockBytes: Int
    ) throws -> FileDescriptor {
        let copy = try create(in: directory)
        do {
            try write(head[...], to: copy, directory)
            var block = [UInt8](repeating: 0, count: blockBytes)
            while true {
                let count = try block.withUnsafeMutableBytes { try stream.read(into: $0) }
                if count == 0 { return copy }
                try write(block[..<count], to: copy, directory)
            }
        } catch {
            try? copy.close()
            throw error
        }
    }

    private static func create(in directory: String) throws -> FileDescriptor {
        // Made with the rights of the owner alone, under a name that nothing had.
        var name = Array("\(directory)/import-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw ImportFailure.spool(directory, Errno(rawValue: errno)) }
        let copy = FileDescriptor(rawValue: descriptor)
        guard unlink(name) == 0 else {
            let error = Errno(rawValue: errno)
            try? copy.close()
            throw ImportFailure.spool(directory, error)
        }
        return copy
    }

    private static func write(_ bytes: ArraySlice<UInt8>, to copy: FileDescriptor, _ directory: String) throws {
        do { try copy.writeAll(bytes) } catch let error as Errno { throw ImportFailure.spool(directory, error) }
    }
}
