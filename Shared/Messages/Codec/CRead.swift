internal import CMessages
internal import CProtobufC

/// Swift values of protoc-c's fields, copied out. The scan of the wire bytes has checked texts before.
enum CRead {
    static func string(_ c: UnsafeMutablePointer<CChar>?) -> String {
        c.map { String(cString: $0) } ?? ""
    }

    static func bytes(_ c: ProtobufCBinaryData) -> [UInt8] {
        Array(UnsafeBufferPointer(start: c.data, count: c.len))
    }

    static func message<M: MessageValue>(_ c: UnsafeMutablePointer<M.CStruct>?) -> M? {
        c.map { M(c: $0) }
    }

    static func strings(_ c: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int) -> [String] {
        UnsafeBufferPointer(start: c, count: count).map { string($0) }
    }

    static func bytes(_ c: UnsafeMutablePointer<ProtobufCBinaryData>?, _ count: Int) -> [[UInt8]] {
        UnsafeBufferPointer(start: c, count: count).map { bytes($0) }
    }

    static func bools(_ c: UnsafeMutablePointer<protobuf_c_boolean>?, _ count: Int) -> [Bool] {
        UnsafeBufferPointer(start: c, count: count).map { $0 != 0 }
    }

    static func scalars<T: BitwiseCopyable>(_ c: UnsafeMutablePointer<T>?, _ count: Int) -> [T] {
        Array(UnsafeBufferPointer(start: c, count: count))
    }

    static func enums<E: OpenEnum, C: RawRepresentable>(_ c: UnsafeMutablePointer<C>?, _ count: Int) -> [E]
    where C.RawValue: FixedWidthInteger {
        UnsafeBufferPointer(start: c, count: count).map { E(rawValue: Int32(truncatingIfNeeded: $0.rawValue)) }
    }

    static func messages<M: MessageValue>(
        _ c: UnsafeMutablePointer<UnsafeMutablePointer<M.CStruct>?>?, _ count: Int
    ) -> [M] {
        UnsafeBufferPointer(start: c, count: count).compactMap { message($0) }
    }
}
