internal import FRMRCProtobufC

/// Swift values of protoc-c's fields, copied out. The scan of the wire bytes has checked texts before.
///
/// No signature names a type of C's headers, so that the modules with generated code keep theirs to themselves.
@usableFromInline
package enum CRead {
    @inlinable
    package static func string(_ c: UnsafeMutablePointer<CChar>?) -> String {
        c.map { String(cString: $0) } ?? ""
    }

    @inlinable
    package static func bytes(_ data: UnsafeMutablePointer<UInt8>?, _ count: Int) -> [UInt8] {
        Array(UnsafeBufferPointer(start: data, count: count))
    }

    /// - Parameter c: the C struct of `M`.
    @inlinable
    package static func message<M: MessageValue>(_ c: UnsafeMutableRawPointer?) -> M? {
        c.map { M(c: UnsafeRawPointer($0)) }
    }

    @inlinable
    package static func strings(_ c: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int) -> [String] {
        UnsafeBufferPointer(start: c, count: count).map { string($0) }
    }

    /// - Parameter c: an array of `ProtobufCBinaryData`.
    @usableFromInline
    package static func blobs(_ c: UnsafeMutableRawPointer?, _ count: Int) -> [[UInt8]] {
        let first = c?.assumingMemoryBound(to: ProtobufCBinaryData.self)
        return UnsafeBufferPointer(start: first, count: count).map { bytes($0.data, $0.len) }
    }

    @inlinable
    package static func bools(_ c: UnsafeMutablePointer<CInt>?, _ count: Int) -> [Bool] {
        UnsafeBufferPointer(start: c, count: count).map { $0 != 0 }
    }

    @inlinable
    package static func scalars<T: BitwiseCopyable>(_ c: UnsafeMutablePointer<T>?, _ count: Int) -> [T] {
        Array(UnsafeBufferPointer(start: c, count: count))
    }

    @inlinable
    package static func enums<E: OpenEnum, C: RawRepresentable>(_ c: UnsafeMutablePointer<C>?, _ count: Int) -> [E]
    where C.RawValue: FixedWidthInteger {
        UnsafeBufferPointer(start: c, count: count).map { E(rawValue: Int32(truncatingIfNeeded: $0.rawValue)) }
    }

    /// - Parameter c: pointers to the C struct of `M`.
    @inlinable
    package static func messages<M: MessageValue, C>(
        _ c: UnsafeMutablePointer<UnsafeMutablePointer<C>?>?, _ count: Int
    ) -> [M] {
        UnsafeBufferPointer(start: c, count: count).compactMap { message($0) }
    }
}
