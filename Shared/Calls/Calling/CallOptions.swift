/// What goes with a request beside its message.
public struct CallOptions: Sendable, Hashable {
    /// Time for the whole call, retries included.
    public var timeout: Duration
    /// Access token of the caller; nil calls anonymously.
    public var accessToken: String?
    /// Key under which the server remembers the answer. The same key repeats the answer, not the effect.
    public var idempotencyKey: String?
    /// Further entries, sent as they are.
    public var metadata: [MetadataEntry]

    /// Five seconds and nothing else, unless given.
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
    /// Name of the entry.
    public var key: String
    /// Its text.
    public var value: String

    /// An entry of this name.
    public init(key: String, value: String) {
        self.key = key
        self.value = value
    }
}
