/// What goes with a request beside its message.
public struct CallOptions: Sendable, Hashable {
    /// Time for the whole call, repetitions included; what is left of it goes with each attempt. A service cuts it to 60 s,
    /// of a stream to 30 min; zero and less is spent before the call begins.
    public var timeout: Duration
    /// Access token of the caller; nil calls anonymously.
    public var accessToken: String?
    /// Key under which the service remembers the answer to a command, 1 to 128 bytes: new for each intent, the same for each
    /// repetition of it, which is then given the first answer and has no further effect. Without one a command that may
    /// have run is not repeated.
    public var idempotencyKey: String?
    /// What else goes with the request (PROTOCOL.md §6), at most 64 entries with those of the token and the key.
    public var metadata: [MetadataEntry]

    /// Five seconds, anonymous, without a key, unless told otherwise.
    public init(
        timeout: Duration = .seconds(5), accessToken: String? = nil, idempotencyKey: String? = nil,
        metadata: [MetadataEntry] = []
    ) {
        self.timeout = timeout
        self.accessToken = accessToken
        self.idempotencyKey = idempotencyKey
        self.metadata = metadata
    }
}

/// One key with its value beside a request. Keys are lower case.
public struct MetadataEntry: Sendable, Hashable {
    /// Lower case; compared byte for byte.
    public var key: String
    /// UTF-8 without NUL.
    public var value: String

    /// An entry of a key and its value.
    public init(key: String, value: String) {
        self.key = key
        self.value = value
    }
}
