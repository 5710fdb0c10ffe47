internal import CMessages
internal import CProtobufC

/// Swift values as protoc-c's fields have them. Empty lists and texts cost nothing.
extension Arena {
    /// A NUL would cut the text where it goes to C, so it becomes U+FFFD: no sender of ours makes one.
    func string(_ value: String) -> UnsafeMutablePointer<CChar> {
        var value = value
        return value.withUTF8 { utf8 in
            if !utf8.contains(0) { return copy(utf8) }
            let repaired = utf8.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
            return repaired.withUnsafeBufferPointer(copy)
        }
    }

    func bytes(_ value: [UInt8]) -> ProtobufCBinaryData {
        guard !value.isEmpty else { return ProtobufCBinaryData(len: 0, data: nil) }
        let data = allocate(UInt8.self, value.count)
        value.withUnsafeBufferPointer { source in
            if let first = source.baseAddress { data.initialize(from: first, count: source.count) }
        }
        return ProtobufCBinaryData(len: value.count, data: data)
    }

    func message<M: MessageValue>(_ value: M) -> UnsafeMutablePointer<M.CStruct> {
        let c = allocate(M.CStruct.self, 1)
        value.fill(c, from: self)
        return c
    }

    func strings(_ values: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        list(values) { string($0) }
    }

    func bytes(_ values: [[UInt8]]) -> UnsafeMutablePointer<ProtobufCBinaryData>? { list(values) { bytes($0) } }

    func bools(_ values: [Bool]) -> UnsafeMutablePointer<protobuf_c_boolean>? { list(values) { $0 ? 1 : 0 } }

    func enums<E: OpenEnum, C: RawRepresentable>(_ values: [E]) -> UnsafeMutablePointer<C>?
    where C.RawValue: FixedWidthInteger {
        // A C enum is open: every number of its width is a value of it.
        list(values) { C(rawValue: C.RawValue(truncatingIfNeeded: $0.rawValue)).unsafelyUnwrapped }
    }

    func scalars<T: BitwiseCopyable>(_ values: [T]) -> UnsafeMutablePointer<T>? { list(values) { $0 } }

    func messages<M: MessageValue>(_ values: [M]) -> UnsafeMutablePointer<UnsafeMutablePointer<M.CStruct>?>? {
        list(values) { message($0) }
    }

    private func list<T, C>(_ values: [T], _ convert: (T) -> C) -> UnsafeMutablePointer<C>? {
        guard !values.isEmpty else { return nil }
        let first = allocate(C.self, values.count)
        // In place: an iterator would copy each value, with a count for every reference in it.
        values.withUnsafeBufferPointer { values in
            for index in values.indices { (first + index).initialize(to: convert(values[index])) }
        }
        return first
    }

    private func copy(_ utf8: UnsafeBufferPointer<UInt8>) -> UnsafeMutablePointer<CChar> {
        let text = allocate(CChar.self, utf8.count + 1)
        text.withMemoryRebound(to: UInt8.self, capacity: utf8.count + 1) { target in
            if let first = utf8.baseAddress { target.initialize(from: first, count: utf8.count) }
            target[utf8.count] = 0
        }
        return text
    }
}
