/// Every limit of decoding, in one place.
package enum DecodingLimits {
    /// Messages inside messages. The protos nest far less deep; a deeper message is meant to exhaust the stack.
    package static let nestingDepthMax = 32
    /// Unknown fields in one message with all that it contains. A newer peer sends a few.
    package static let unknownFieldsMax = 256
    /// A decoded message may take this many times its encoded size in the codec's memory …
    package static let memoryFactorMax = 8
    /// … and this much more, so that a list of as many small parts as a method takes passes, whatever they unfold to: the
    /// 500 questions of `CheckBatch`, each as short as can be, take 160 KiB. Bytes.
    package static let memoryAllowanceBytes = 256 << 10
    /// Entries of a request's metadata.
    package static let metadataEntriesMax = 64
    /// Levels of arrays and objects in JSON.
    package static let jsonDepthMax = 64
}
