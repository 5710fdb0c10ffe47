internal import FRMRCProtobufC

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The memory in which C structs live while a message is decoded, and bytes while one is encoded: a bump arena a
/// thread, emptied when the call is done, so that no field costs a malloc and nothing leaks.
///
/// A value of this type is a handle that must stay in its call and on its thread; `Arena.scope` sees to that.
@usableFromInline
package struct Arena {
    private let state: UnsafeMutablePointer<State>
    /// Where the arena stood when its scope began.
    private let chunk: UnsafeMutablePointer<Chunk>
    private let used: Int

    /// Runs `body` with this thread's arena and takes back all that was allocated in it. Calls may nest.
    @inlinable
    package static func scope<T, E: Error>(_ body: (Arena) throws(E) -> T) throws(E) -> T {
        let arena = Arena()
        defer { arena.end() }
        return try body(arena)
    }

    /// Begins a scope of this thread's arena.
    @usableFromInline
    init() {
        state = Self.current()
        chunk = state.pointee.chunk
        used = state.pointee.used
    }

    @usableFromInline
    func end() {
        while state.pointee.chunk != chunk { state.pointee.popChunk() }
        state.pointee.used = used
    }

    /// For protobuf-c's unpacking. It fails, which protobuf-c reports, once a call holds `bytesMax`.
    var allocator: UnsafeMutablePointer<ProtobufCAllocator> { state.pointee.allocator }

    /// Zeroes nothing. Aligned for every C type that protoc-c uses.
    func allocate(_ size: Int) -> UnsafeMutableRawPointer { state.pointee.allocate(size) }

    func allocate<T>(_ type: T.Type, _ count: Int) -> UnsafeMutablePointer<T> {
        allocate(MemoryLayout<T>.stride * count).bindMemory(to: type, capacity: count)
    }

    /// What protobuf-c may allocate for one message. The scan of the wire bytes refuses much earlier; this bound
    /// holds even if its estimate were wrong.
    private static let bytesMax = 64 << 20
    /// The first chunk stays with its thread. Nearly all messages fit.
    private static let firstChunkBytes = 64 << 10
    /// What malloc guarantees, and enough for all fields.
    private static let alignment = 16

    private struct State {
        var chunk: UnsafeMutablePointer<Chunk>
        /// Bytes of the present chunk that are taken, its head included.
        var used: Int
        var allocator: UnsafeMutablePointer<ProtobufCAllocator>

        mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
            let rounded = (size + Arena.alignment - 1) & ~(Arena.alignment - 1)
            if rounded > chunk.pointee.capacity - used {
                chunk = Chunk.make(capacity: max(2 * chunk.pointee.capacity, rounded + Chunk.head), over: chunk)
                used = Chunk.head
            }
            defer { used += rounded }
            return UnsafeMutableRawPointer(chunk) + used
        }

        mutating func popChunk() {
            guard let below = chunk.pointee.below else { return }
            chunk.deallocate()
            chunk = below
        }
    }

    /// The head of a piece of memory that came from malloc.
    private struct Chunk {
        var below: UnsafeMutablePointer<Chunk>?
        var capacity: Int
        /// Bytes of all chunks up to this one.
        var total: Int

        static let head = (MemoryLayout<Chunk>.size + Arena.alignment - 1) & ~(Arena.alignment - 1)

        static func make(capacity: Int, over below: UnsafeMutablePointer<Chunk>?) -> UnsafeMutablePointer<Chunk> {
            let memory = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: Arena.alignment)
            let chunk = memory.bindMemory(to: Chunk.self, capacity: 1)
            chunk.initialize(to: Chunk(below: below, capacity: capacity, total: capacity + (below?.pointee.total ?? 0)))
            return chunk
        }
    }
}

extension Arena {
    private static func current() -> UnsafeMutablePointer<State> {
        if let state = pthread_getspecific(key) { return state.assumingMemoryBound(to: State.self) }
        let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
        let allocator = UnsafeMutablePointer<ProtobufCAllocator>.allocate(capacity: 1)
        allocator.initialize(
            to: ProtobufCAllocator(
                alloc: { state, size in
                    // protobuf-c hands back the allocator_data that was set below.
                    guard let state = state?.assumingMemoryBound(to: State.self),
                        size <= Arena.bytesMax, state.pointee.chunk.pointee.total <= Arena.bytesMax
                    else { return nil }
                    return state.pointee.allocate(size)
                },
                free: { _, _ in }, allocator_data: state))
        state.initialize(
            to: State(chunk: Chunk.make(capacity: firstChunkBytes, over: nil), used: Chunk.head, allocator: allocator))
        pthread_setspecific(key, state)
        return state
    }

    /// The arena of a thread goes with it.
    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        let status = pthread_key_create(&key) { state in
            // The pointer is optional on Linux and not on Darwin.
            let pointer: UnsafeMutableRawPointer? = state
            guard let state = pointer?.assumingMemoryBound(to: State.self) else { return }
            state.pointee.chunk.deallocate()
            state.pointee.allocator.deallocate()
            state.deallocate()
        }
        precondition(status == 0, "no thread-specific key is left: the process made more than its limit")
        return key
    }()
}
