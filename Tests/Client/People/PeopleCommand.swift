import ArgumentParser
import FRMRCalls
import FRMRContracts

/// Writes fictitious workers for `registry import`, and questions about them for a load.
struct PeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Fictitious workers in the format of registry import, and questions about them.",
        discussion: """
            The same seed gives the same bytes, and worker N is the same in every file of a seed. Every family name says \
            that it is made up; numbers pass their check digits and lie where none are issued.
            """)

    static let countMax = 10_000_000
    static let checksPerBodyMax = 500

    @Option(help: "How many workers, 1…\(Self.countMax).")
    var count: Int
    @Option(help: "Seed of everything random.")
    var seed: UInt64 = 1
    @Option(help: "File for the workers (Services/Registry/IMPORT.md).")
    var out: String?
    @Option(help: "File for questions: CSV with the header \(FictitiousCheck.header).")
    var checks: String?
    @Option(help: "File for the same questions as encoded requests, each behind its length (u32, big-endian).")
    var bodies: String?
    @Option(help: "Questions in a body: 1 makes CheckRequests, more make CheckBatchRequests of as many.")
    var checksPerBody = 1
    @Option(help: "How many questions, 1…\(Self.countMax).")
    var checkCount = 100_000

    func validate() throws {
        guard (1...Self.countMax).contains(count) else {
            throw ValidationError("--count: expected 1…\(Self.countMax), got \(count)")
        }
        guard (1...Self.countMax).contains(checkCount) else {
            throw ValidationError("--check-count: expected 1…\(Self.countMax), got \(checkCount)")
        }
        guard (1...Self.checksPerBodyMax).contains(checksPerBody) else {
            throw ValidationError("--checks-per-body: expected 1…\(Self.checksPerBodyMax), got \(checksPerBody)")
        }
        if out == nil, checks == nil, bodies == nil { throw ValidationError("give --out, --checks or --bodies") }
    }

    func run() throws {
        let people = FictitiousPeople(seed: seed)
        if let out {
            try OutputFile.write(out) { file in
                file.line(FictitiousWorker.firstLine)
                var lines = 0
                for index in 0..<count { try file.append { lines += people.worker(index).appendLines(to: &$0) } }
                file.line(FictitiousWorker.closingLine(workers: count, lines: lines))
            }
        }
        if let checks {
            try OutputFile.write(checks) { file in
                file.line(FictitiousCheck.header)
                for index in 0..<checkCount {
                    let check = people.check(index, of: count)
                    try file.append { $0 += Array("\(check.line)\n".utf8) }
                }
            }
        }
        if let bodies {
            try OutputFile.write(bodies) { file in
                for first in stride(from: 0, to: checkCount, by: checksPerBody) {
                    let body = encoded(first..<min(first + checksPerBody, checkCount), people)
                    try file.append { bytes in
                        withUnsafeBytes(of: UInt32(body.count).bigEndian) { bytes += $0 }
                        bytes += body
                    }
                }
            }
        }
    }

    private func encoded(_ indexes: Range<Int>, _ people: FictitiousPeople) -> [UInt8] {
        let requests = indexes.map { people.check($0, of: count).request }
        return checksPerBody == 1 ? requests[0].encoded() : RegistryV1.CheckBatchRequest(checks: requests).encoded()
    }
}
