package import FRMRCalls

/// A look over all rows of one kind, page by page, each over a snapshot of its own: beside a running service a long
/// snapshot would hold back its log.
package struct StoreSweep: Sendable {
    /// What is looked at, for logs.
    package let name: String
    /// Whether it reads more than rows, as files: left to `SERVICE check`.
    package let isThorough: Bool
    /// Looks at the rows behind a key and returns the last key of the page; nil: there are no more.
    package let page: @Sendable (ReadSession, SQLValue?, inout [StoreFinding]) throws(RPCError) -> SQLValue?

    package init(
        _ name: String, isThorough: Bool = false,
        page: @escaping @Sendable (ReadSession, SQLValue?, inout [StoreFinding]) throws(RPCError) -> SQLValue?
    ) {
        self.name = name
        self.isThorough = isThorough
        self.page = page
    }
}

/// How a service's store is looked after, beside what its handlers do with it.
package struct StoreCare: Sendable {
    package let schema: Schema
    /// - Parameter dataDirectory: of the service, where its files lie.
    package let sweeps: @Sendable (_ dataDirectory: String) -> [StoreSweep]
    /// What can be made anew from other rows, by its name on the command line.
    package let rebuilds: [StoreRebuild]

    package init(
        _ schema: Schema, rebuilds: [StoreRebuild] = [],
        sweeps: @escaping @Sendable (_ dataDirectory: String) -> [StoreSweep] = { _ in [] }
    ) {
        self.schema = schema
        self.sweeps = sweeps
        self.rebuilds = rebuilds
    }
}

/// Makes derived rows anew from those that they are derived from.
package struct StoreRebuild: Sendable {
    package let name: String
    /// Rebuilds what lies behind a key, a page in one command, and returns the last key of the page, nil at the end, and
    /// how many rows were otherwise before.
    package let page: @Sendable (WriteSession, SQLValue?) throws(RPCError) -> (last: SQLValue?, changed: Int)

    package init(
        _ name: String,
        page: @escaping @Sendable (WriteSession, SQLValue?) throws(RPCError) -> (last: SQLValue?, changed: Int)
    ) {
        self.name = name
        self.page = page
    }

    /// Rebuilds everything and returns how many rows were otherwise before.
    package func run(_ store: Store) async throws(RPCError) -> Int {
        var changed = 0
        var last: SQLValue?
        repeat {
            let from = last
            let done = try await store.write { session throws(RPCError) in try page(session, from) }
            changed += done.changed
            last = done.last
        } while last != nil
        return changed
    }
}
