import FRMRClient
import FRMRTransport
import Foundation
import NIOCore
import NIOPosix

/// What a call costs the client: generated, async calls pipelined on one connection, answered by the floor server.
///
///     client-benchmark PORT SECONDS IN_FLIGHT
///
/// prints `calls errors calls/s cpu_us`: the last is the CPU time of this process, all of its threads, per call.
@main
struct ClientBenchmark {
    static func main() async throws {
        let words = CommandLine.arguments
        guard words.count == 4, let endpoint = Endpoint("127.0.0.1:\(words[1])"), let seconds = Double(words[2]),
            let inFlight = Int(words[3]), inFlight > 0
        else {
            print("usage: client-benchmark PORT SECONDS IN_FLIGHT")
            exit(2)
        }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let client = try Client(endpoint: endpoint, group: group)
        // Connects, and leaves the first calls of everything out of the figures.
        _ = await run(client, inFlight: inFlight, seconds: 0.5)
        let cpu = cpuSeconds()
        let began = ContinuousClock.now
        let (calls, errors) = await run(client, inFlight: inFlight, seconds: seconds)
        let elapsed = (ContinuousClock.now - began) / .seconds(1)
        let perCall = (cpuSeconds() - cpu) * 1e6 / Double(max(calls, 1))
        print(calls, errors, Int(Double(calls) / elapsed), String(format: "%.2f", perCall))
        await client.close()
        try await group.shutdownGracefully()
    }

    /// `inFlight` callers, each of which makes the next call when one is answered.
    private static func run(_ client: Client, inFlight: Int, seconds: Double) async -> (calls: Int, errors: Int) {
        let end = ContinuousClock.now + .seconds(seconds)
        return await withTaskGroup(of: (Int, Int).self) { callers in
            for _ in 0..<inFlight {
                callers.addTask {
                    let health = HealthV1.HealthClient(client)
                    var (calls, errors) = (0, 0)
                    while ContinuousClock.now < end {
                        do throws(RPCError) { _ = try await health.check(.init()) } catch { errors += 1 }
                        calls += 1
                    }
                    return (calls, errors)
                }
            }
            var sum = (calls: 0, errors: 0)
            for await (calls, errors) in callers { sum = (sum.calls + calls, sum.errors + errors) }
            return sum
        }
    }

    private static func cpuSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
