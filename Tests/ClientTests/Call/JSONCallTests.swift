import FRMRCalls
import FRMRContracts
import FRMRTransport
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import frmr

/// Calls of every shape with JSON at both ends.
@Suite struct JSONCallTests {
    /// Answers with the names it was asked for, one reply for each, or one for all.
    private static func method(client: Bool, server: Bool) -> MethodDescriptor {
        MethodDescriptor(
            service: "frmr.test.v1.Names", name: "\(client)\(server)", kind: .query, clientStreaming: client,
            serverStreaming: server, access: AccessRule(open: true), needsIdempotencyKey: false,
            input: HealthV1.HealthCheckRequest.descriptor, output: HealthV1.HealthCheckRequest.descriptor)
    }

    private static func echo(_ call: StreamingCall) async {
        do throws(RPCError) {
            var names: [String] = []
            while let message = try await call.requests.next() {
                let name = (try? HealthV1.HealthCheckRequest(decoding: message))?.service ?? "?"
                if name == "no" { throw RPCError(.notFound, "NO_SUCH_NAME", "Нет.", "No.") }
                names.append(name)
            }
            if call.method.serverStreaming {
                for name in names + ["end"] {
                    try await call.send(HealthV1.HealthCheckRequest(service: name).encodedBuffer())
                }
                call.finish(.success(nil))
            } else {
                let all = HealthV1.HealthCheckRequest(service: names.joined(separator: "+"))
                call.finish(.success(all.encodedBuffer()))
            }
        } catch {
            call.finish(.failure(error))
        }
    }

    /// What was printed.
    private func lines(client: Bool, server: Bool, _ input: String, fails: Bool = false) async throws -> [String] {
        let method = Self.method(client: client, server: server)
        let run: Run =
            client || server ? .streaming { await Self.echo($0) } : .unary { .reply($0.payload) }
        let caller = Client.inMemory(
            routes: RouteTable([Route(method: method, run: run)]),
            eventLoop: MultiThreadedEventLoopGroup.singleton.next())
        let printed = Mutex<[String]>([])
        let call = JSONCall(method: method, caller: caller, options: CallOptions()) { line throws(OutputFault) in
            if fails { throw OutputFault(description: "full") }
            printed.withLock { $0.append(line) }
        }
        do {
            try await call.run(RequestInput(input))
        } catch {
            await caller.close()
            throw error
        }
        await caller.close()
        return printed.withLock { $0 }
    }

    @Test func everyShapeIsSpoken() async throws {
        let (a, b) = (#"{"service":"a"}"#, #"{"service":"b"}"#)
        #expect(try await lines(client: false, server: false, a) == [a])
        #expect(try await lines(client: false, server: true, a) == [a, #"{"service":"end"}"#])
        #expect(try await lines(client: true, server: false, "\(a)\r\n  \n\(b)\n") == [#"{"service":"a+b"}"#])
        #expect(try await lines(client: true, server: true, "\(a)\n\(b)") == [a, b, #"{"service":"end"}"#])
        #expect(try await lines(client: true, server: true, "") == [#"{"service":"end"}"#])
    }

    @Test(arguments: [false, true]) func aRefusalIsTheServicesWhateverWasSentAfterIt(server: Bool) async throws {
        let input = (0..<200).map { #"{"service":"\#($0 == 3 ? "no" : "yes")"}"# }.joined(separator: "\n")
        let fault = await #expect(throws: CallFault.self) { try await lines(client: true, server: server, input) }
        #expect(fault?.error.reason == "NO_SUCH_NAME")
        #expect(CallEnding(try #require(fault))?.exit == .refused)
    }

    @Test(arguments: [false, true]) func anOutputThatFailsEndsTheCall(client: Bool) async throws {
        for server in [false, true] {
            await #expect(throws: OutputFault.self) {
                try await lines(client: client, server: server, #"{"service":"a"}"#, fails: true)
            }
        }
    }

    @Test func theFaultyLineIsNamed() async throws {
        let input = "{}\n\n{\"service\": 1}"
        for server in [false, true] {
            let fault = await #expect(throws: InputFault.self) { try await lines(client: true, server: server, input) }
            #expect(fault?.description == "line 3: service: expected a string")
        }
    }

    @Test func onlyWhatMayHaveRunIsToldWithItsKey() {
        let lost = RPCError(.unknown, "CONNECTION_LOST", "", "").from(.unanswered)
        let unsent = RPCError(.unavailable, "NOT_SENT", "", "").from(.notSent)
        let command = RegistryV1.ApplicationsMethods.createApplication
        func keyIsTold(_ error: RPCError, _ method: MethodDescriptor) -> Bool {
            CallFault(error: error, method: method, idempotencyKey: "k-1").lines.contains { $0.contains("k-1") }
        }
        #expect(keyIsTold(lost, command))
        #expect(!keyIsTold(unsent, command))
        #expect(!keyIsTold(lost, HealthV1.HealthMethods.check), "asking again is always safe")
        let unkeyed = CallFault(error: lost, method: command, idempotencyKey: nil).lines
        #expect(unkeyed.last?.contains("no idempotency key") == true)
    }

    @Test func whereAnErrorCameFromSaysHowTheProgramEnds() {
        let error = RPCError(.unavailable, "X", "", "")
        let ends = [RPCError.Origin.answered, .unanswered, .notSent].map { origin in
            CallEnding(CallFault(error: error.from(origin), method: HealthV1.HealthMethods.check, idempotencyKey: nil))
                .map(\.exit)
        }
        #expect(ends == [.refused, .noAnswer, .noAnswer])
        #expect(CallEnding(CancellationError()) == nil, "not ours to report")
    }
}
