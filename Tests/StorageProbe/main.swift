import FRMRCalls
import FRMRIdentifiers
import Foundation
import Logging
import Storage
import Synchronization

// A process for StorageTests to kill and to starve: `storage-probe append|starve PATH`.

let environment = Environment(
    now: { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) },
    randomBytes: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } },
    newID: { UUID().uuidString },
    sleep: { try await Task.sleep(for: $0) })

let schema = Schema(
    applicationID: 0x7072_6F62,
    migrations: [
        Migration("notes", "CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL)")
    ])

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    say("usage: storage-probe append|starve PATH")
    exit(2)
}
let store = try Store.open(
    path: arguments[2], schema: schema, loops: 0, environment: environment,
    logger: Logger(label: "probe") { _ in
        SwiftLogNoOpLogHandler()
    },
    onFatal: { error in say("fatal \(error.reason.rawValue)") })

switch arguments[1] {
case "append": await append()
case "starve": await starve()
default: exit(2)
}

/// Hands out numbers to many tasks.
final class Numbers: Sendable {
    private let last: Atomic<Int64>

    init(after start: Int64) { last = Atomic(start) }

    func next() -> Int64 { last.add(1, ordering: .relaxed).newValue }
}

/// Inserts rows from many tasks for ever and prints the id of each once it is acknowledged.
@Sendable func append() async {
    let start =
        (try? await store.read { session throws(RPCError) in
            try session.first("SELECT coalesce(max(id), 0) FROM notes")?.int(0) ?? 0
        }) ?? 0
    let ids = Numbers(after: start)
    await withTaskGroup { group in
        for _ in 0..<64 {
            group.addTask {
                while true {
                    let id = ids.next()
                    do throws(RPCError) {
                        try await store.write { session throws(RPCError) in
                            try session.execute("INSERT INTO notes (id, text) VALUES ($1, $2)", SQLValue(id), "row")
                        }
                        say("ack \(id)")
                    } catch {
                        say("failed \(id) \(error.reason)")
                    }
                }
            }
        }
    }
}

/// Commits once, then lets the kernel refuse every write to a file, and prints what each further command is told.
@Sendable func starve() async {
    await insert(1)
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: 0, rlim_max: rlim_t.max)
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    limit.rlim_cur = 0
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    await insert(2)
    await insert(3)
}

@Sendable func insert(_ id: Int64) async {
    do throws(RPCError) {
        try await store.write { session throws(RPCError) in
            try session.execute("INSERT INTO notes (id, text) VALUES ($1, $2)", SQLValue(id), "row")
        }
        say("ack \(id)")
    } catch {
        say("failed \(id) \(error.code) \(error.reason)")
    }
}

/// One unbuffered line: what was said before a kill was said.
@Sendable func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}
