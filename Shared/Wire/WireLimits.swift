/// The bounds every connection is held to; Protos/PROTOCOL.md §4 repeats them for other implementers.
package enum WireLimits {
    /// Most bytes a frame may carry after its header. The public protocol fixes 4 MiB.
    package static let frameBytesMax = 4 << 20
    /// Streams one connection may have open at once.
    package static let streamsMax = 1_024
    /// Frames against the protocol that one connection may send before it is closed.
    package static let faultsMax = 64
    /// The last stream id a client uses; a connection that reached it is replaced.
    package static let streamIDMax: UInt32 = 0x7fff_ffff
}
