import FRMRCalls
import FRMRTransport
import TestSupport
import Testing

@testable import frmr

/// `frmr call` as a shell sees it: what it reads, what it prints, and its exit codes.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct CallProgramTests {
    private static let health = "grpc.health.v1.Health/Check"
    private static let create = "frmr.registry.v1.Applications/CreateApplication"
    private static let upload = "frmr.registry.v1.Documents/UploadChunks"

    @Test func aReplyIsPrintedAlone() async throws {
        try await CallServer.run { server in
            let result = try await FRMRProgram.call("\(Self.health) --endpoint \(server.endpoint)")
            #expect(result.exitCode == 0, "\(result.diagnostics)")
            #expect(result.output == "{\"status\":\"SERVING\"}\n")
            #expect(result.diagnostics == "")
        }
    }

    @Test func theRequestComesFromTheCommandLineAFileOrStandardInput() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("request.json", Array("{\n  \"kind\": 1\n}\n".utf8))
        let seen = Seen()
        try await CallServer.run(seen: seen) { server in
            let rest = "--endpoint \(server.endpoint) --idempotency-key k"
            for line in [
                "\"$FRMR\" call \(Self.create) '{\"kind\": 1}' \(rest)",
                "\"$FRMR\" call \(Self.create) @\(file) \(rest)",
                "echo '{\"kind\": 1}' | \"$FRMR\" call \(Self.create) - \(rest)",
            ] {
                let result = try await FRMRProgram.shell(line)
                #expect(result.exitCode == 0, "\(line): \(result.diagnostics)")
                #expect(result.output.contains("\"a-1\""))
            }
        }
        #expect(seen.texts == ["k", "k", "k"])
    }

    @Test func theTokenComesFromAnOptionAFileOrTheEnvironment() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("token", Array("from-file\n".utf8))
        let seen = Seen()
        try await CallServer.run(seen: seen) { server in
            let call = "\"$FRMR\" call \(Self.health) --endpoint \(server.endpoint)"
            for line in [
                call, "\(call) --token given", "\(call) --token-file \(file)", "FRMR_TOKEN=from-env \(call)",
                "FRMR_TOKEN=from-env \(call) --token-file \(file)", "FRMR_TOKEN= \(call)",
            ] {
                let result = try await FRMRProgram.shell(line)
                #expect(result.exitCode == 0, "\(line): \(result.diagnostics)")
            }
        }
        #expect(
            seen.texts == [
                "anonymous", "Bearer given", "Bearer from-file", "Bearer from-env", "Bearer from-file", "anonymous",
            ])
    }

    @Test func aStreamReadsOneMessageALine() async throws {
        let seen = Seen()
        try await CallServer.run(seen: seen) { server in
            let lines =
                #"printf '{"uploadId":"u","data":"AAEC"}\n\n{"uploadId":"v","offset":3,"data":"Aw=="}' | "#
                + "\"$FRMR\""
            let result = try await FRMRProgram.shell("\(lines) call \(Self.upload) - --endpoint \(server.endpoint)")
            #expect(result.exitCode == 0, "\(result.diagnostics)")
            #expect(result.output == "{\"sizeBytes\":\"4\"}\n")
        }
        #expect(seen.texts == ["u", "v"])
    }

    @Test func aRefusalAmidAStreamIsTheServices() async throws {
        try await CallServer.run { server in
            let lines = #"printf '{"uploadId":"u","offset":9}\n{"uploadId":"u"}\n' | "# + "\"$FRMR\""
            let result = try await FRMRProgram.shell("\(lines) call \(Self.upload) - --endpoint \(server.endpoint)")
            #expect(result.exitCode == CallExit.refused.rawValue)
            #expect(result.diagnostics.contains("OFFSET_MISMATCH"))
        }
    }

    @Test func whatAServerSendsIsShownAndNotObeyed() async throws {
        let error = RPCError(
            .failedPrecondition, "NO\u{1B}[2J", "Отказ\u{9B}31m\r\u{7}\nвторая строка\u{202E}", "Refused\u{8}",
            violations: [FieldViolation(field: "a\u{0}b", reason: "R", message: "м", english: "m\u{7F}")])
        try await CallServer.run(health: error) { server in
            let result = try await FRMRProgram.call("\(Self.health) --endpoint \(server.endpoint)")
            #expect(result.exitCode == CallExit.refused.rawValue)
            #expect(result.output == "")
            let odd = result.diagnostics.unicodeScalars.filter {
                $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}")
            }
            #expect(odd.isEmpty)
            #expect(result.diagnostics.contains("\n    вторая строка"), "a line of the server's is indented")
        }
    }

    @Test(arguments: [
        "", "no.such.Service/Method --endpoint 127.0.0.1:1", "\(health)", "\(health) --endpoint nowhere",
        "\(health) --endpoint 127.0.0.1:1 --token a --token-file b", "\(upload) --endpoint 127.0.0.1:1",
        "\(health) --endpoint 127.0.0.1:1 --tls-key k", "\(health) --endpoint 127.0.0.1:1 --timeout soon",
        "\(health) --endpoint 127.0.0.1:1 --no-such-option",
    ]) func aWrongCommandLineIsUsage(arguments: String) async throws {
        let result = try await FRMRProgram.call(arguments)
        #expect(result.exitCode == CallExit.usage.rawValue, "\(result.diagnostics)")
        #expect(result.output == "")
    }

    @Test(arguments: [
        ("\(health) '{' --endpoint 127.0.0.1:1", "the request: not JSON, at byte 1"),
        ("\(health) '{\"servce\": 1}' --endpoint 127.0.0.1:1", "the request: servce: no such field"),
        ("\(health) @/no/such/file --endpoint 127.0.0.1:1", "/no/such/file: "),
        ("\(health) @ --endpoint 127.0.0.1:1", "@ needs the name of a file"),
        ("\(health) @/proc/self/exe --endpoint 127.0.0.1:1", "/proc/self/exe: "),
        ("\(health) --endpoint 127.0.0.1:1 --token-file /no/such/token", "/no/such/token: "),
        ("\(health) --endpoint 127.0.0.1:1 --token-file /dev/null", "/dev/null: empty"),
        (
            "\(health) --endpoint 127.0.0.1:1 --tls-key /no/k --tls-certificate /no/c --tls-authority /no/a",
            "TLS: /no/c "
        ),
    ]) func whatCannotBeUsedIsNamed(arguments: String, text: String) async throws {
        let result = try await FRMRProgram.call(arguments)
        #expect(result.exitCode == CallExit.input.rawValue, "\(result.diagnostics)")
        #expect(result.diagnostics.contains(text), "\(result.diagnostics)")
    }

    @Test func theFaultyLineOfAStreamIsNamed() async throws {
        try await CallServer.run { server in
            let lines = #"printf '{"uploadId":"u"}\n\n{"offset":"0x1e"}\n' | "# + "\"$FRMR\""
            let result = try await FRMRProgram.shell("\(lines) call \(Self.upload) - --endpoint \(server.endpoint)")
            #expect(result.exitCode == CallExit.input.rawValue)
            #expect(result.diagnostics == "line 3: offset: expected a whole number\n")
        }
    }

    @Test func aServiceThatIsNotThereIsNoAnswer() async throws {
        let port = try freePort()
        let result = try await FRMRProgram.call("\(Self.health) --endpoint 127.0.0.1:\(port) --timeout 3s")
        #expect(result.exitCode == CallExit.noAnswer.rawValue)
        #expect(result.diagnostics.contains("NOT_SENT"))
        #expect(result.diagnostics.contains("refused"), "the cause: \(result.diagnostics)")
    }

    @Test func anOutputThatCannotBeWrittenIsTold() async throws {
        try await CallServer.run { server in
            let call = "\"$FRMR\" call \(Self.health) --endpoint \(server.endpoint)"
            let full = try await FRMRProgram.shell("\(call) >/dev/full")
            #expect(full.exitCode == CallExit.output.rawValue, "\(full.diagnostics)")
            #expect(full.diagnostics.contains("the output cannot be written"))
            let closed = try await FRMRProgram.shell("{ sleep 0.2; \(call); echo \"exit $?\" >&2; } | true")
            #expect(closed.diagnostics.hasSuffix("exit \(CallExit.output.rawValue)\n"), "\(closed.diagnostics)")
        }
    }

    @Test func aCommandThatMayHaveRunIsToldWithItsKey() async throws {
        let seen = Seen()
        try await CallServer.run(seen: seen, drops: true) { server in
            let result = try await FRMRProgram.call(
                "\(Self.create) '{\"kind\": 1}' --endpoint \(server.endpoint) --timeout 10s")
            #expect(result.exitCode == CallExit.noAnswer.rawValue)
            #expect(result.diagnostics.contains("The call may have been executed."), "\(result.diagnostics)")
            let key = try #require(seen.texts.first)
            #expect(key.count == 36, "a fresh one")
            #expect(result.diagnostics.hasSuffix("  --idempotency-key \(key)\n"), "\(result.diagnostics)")
        }
    }

    @Test func theCauseOfATLSFailureIsTold() async throws {
        let authority = try TestAuthority()
        let files = try authority.files("server", names: "IP:127.0.0.1")
        let elsewhere = try authority.files("elsewhere", names: "DNS:elsewhere.example")
        let ours = try authority.files("client", names: "URI:frmr://organisation/1.2.3")
        let stranger = try authority.files("stranger", names: "URI:frmr://organisation/1.2.3", root: "stranger-root")
        func settings(_ files: TestAuthority.Files) -> TLSSettings {
            TLSSettings(
                certificateChainFile: files.certificate, privateKeyFile: files.key, trustRootsFile: files.authority)
        }
        func call(
            _ server: CallServer, _ files: TestAuthority.Files, authority: String? = nil
        ) async throws
            -> FRMRProgram.Result
        {
            try await FRMRProgram.call(
                "\(Self.health) --endpoint \(server.endpoint) --timeout 4s --tls-certificate \(files.certificate) "
                    + "--tls-key \(files.key) --tls-authority \(authority ?? files.authority)")
        }
        try await CallServer.run(tls: settings(files)) { server in
            #expect(try await call(server, ours).exitCode == 0)
            let untrusted = try await call(server, ours, authority: authority.path("stranger-root.pem"))
            #expect(untrusted.exitCode == CallExit.noAnswer.rawValue)
            #expect(untrusted.diagnostics.contains("cause: TLS"), "\(untrusted.diagnostics)")
            #expect(untrusted.diagnostics.contains("CERTIFICATE_VERIFY_FAILED"))
            let refused = try await call(server, stranger)
            #expect(refused.exitCode == CallExit.noAnswer.rawValue)
            #expect(refused.diagnostics.contains("the peer refuses our certificate"), "\(refused.diagnostics)")
        }
        try await CallServer.run(tls: settings(elsewhere)) { server in
            let misnamed = try await call(server, ours)
            #expect(misnamed.exitCode == CallExit.noAnswer.rawValue)
            #expect(misnamed.diagnostics.contains("failedToValidateHostname"), "\(misnamed.diagnostics)")
        }
    }

    @Test func theExitCodesAreInTheHelpAndTheREADME() async throws {
        // Lines are broken for the terminal.
        let help = try await FRMRProgram.call("--help").output.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        let document = try FRMRProgram.text("Tests/Client/README.md")
        for exit in CallExit.allCases {
            #expect(help.contains(" \(exit.rawValue) "))
            #expect(document.contains("| \(exit.rawValue) |"))
        }
    }
}
