import FRMRCalls
import FRMRContracts
import Foundation
import TestSupport
import Testing

@testable import frmr

/// What the README of the examples promises, tried as its reader would.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct ExampleTests {
    @Test func aProgramWithHummingbirdAndSwiftMetricsAsksForAVerdict() async throws {
        let program = try await SwiftExample.program()
        try await System.with { system in
            let scenario = try await system.scenario(seed: 7, Lines()).run()
            let question = scenario.allowedQuestion
            let (post, date) = (try #require(question.post), try #require(question.date))
            let port = try freePort()
            let log = "\(system.suite.folder.path)/gateway.log"
            let gateway = try ChildProcess(
                program, [system.suite.address(.registry), "\(port)", scenario.hospitalToken], log: log)
            defer { gateway.kill() }
            func ask(post: String) async throws -> String {
                try await Self.get(
                    "/verdict?snils=\(question.snils)&post=\(post)&organisation=\(question.organisationOid)"
                        + "&year=\(date.year)&month=\(date.month)&day=\(date.day)", port: port)
            }
            let allowed = try await ask(post: post.code)
            #expect(allowed == "ALLOWED\n", "\((try? String(contentsOfFile: log, encoding: .utf8)) ?? "")")
            #expect(try await ask(post: "1") == "REFUSED PERSON_POST_IN_FRMR_MISMATCH\n")
        }
    }

    /// The body of the answer. Tries again until the program listens, for some ten seconds at most.
    private static func get(_ path: String, port: Int) async throws -> String {
        var connection: RawConnection?
        for _ in 0..<100 where connection == nil {
            connection = try? RawConnection(port: port)
            if connection == nil { try await Task.sleep(for: .milliseconds(100)) }
        }
        let open = try #require(connection, "nobody listens on \(port)")
        open.send(Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8))
        let answer = String(decoding: open.receive(), as: UTF8.self)
        return answer.split(separator: "\r\n\r\n", maxSplits: 1).last.map(String.init) ?? answer
    }
}
