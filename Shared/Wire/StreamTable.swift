/// The streams that are open on a connection, each with what its peer may still send.
///
/// The newest has a place of its own: a call that is answered as soon as it is read, as most are, comes and goes
/// without being hashed.
struct StreamTable: Equatable, Sendable {
    private var newest: Entry?
    private var others: [UInt32: ServerConnectionState.Input] = [:]

    private struct Entry: Equatable {
        let stream: UInt32
        var input: ServerConnectionState.Input
    }

    var isEmpty: Bool { newest == nil && others.isEmpty }
    var count: Int { others.count + (newest == nil ? 0 : 1) }

    subscript(stream: UInt32) -> ServerConnectionState.Input? {
        if let newest, newest.stream == stream { return newest.input }
        return others.isEmpty ? nil : others[stream]
    }

    /// - Precondition: the stream is not open.
    mutating func open(_ stream: UInt32, _ input: ServerConnectionState.Input) {
        if let newest { others[newest.stream] = newest.input }
        newest = Entry(stream: stream, input: input)
    }

    /// The peer sends no more on an open stream.
    mutating func closeInput(_ stream: UInt32) {
        if newest?.stream == stream { newest?.input = .closed } else { others[stream] = .closed }
    }

    /// False: it was not open.
    mutating func remove(_ stream: UInt32) -> Bool {
        if newest?.stream == stream {
            newest = nil
            return true
        }
        return !others.isEmpty && others.removeValue(forKey: stream) != nil
    }
}
