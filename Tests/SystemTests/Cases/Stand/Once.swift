/// What is made by the first who asks for it, while the others wait.
actor Once<Value: Sendable> {
    private var made: Task<Value, any Error>?

    func get(_ make: @escaping @Sendable () async throws -> Value) async throws -> Value {
        if let made { return try await made.value }
        let made = Task { try await make() }
        self.made = made
        return try await made.value
    }
}
