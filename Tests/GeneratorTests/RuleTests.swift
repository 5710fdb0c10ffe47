import Testing

@testable import protoc_gen_frmr

@Suite struct RuleTests {
    static let head = """
        syntax = "proto3";
        package frmr.golden.v1;
        import "frmr/common/v1/options.proto";
        message M { int32 a = 1; }

        """

    static func method(_ options: String, _ signature: String = "(M) returns (M)") -> String {
        head + "service S { rpc Do\(signature) { \(options) } }"
    }

    static let brokenRules: [(String, String)] = [
        (method(""), "frmr.golden.v1.S/Do: no access rule"),
        (method("option (frmr.common.v1.access) = {};"), "names neither a role nor a level"),
        (method("option (frmr.common.v1.access) = {confirmed: true};"), "names neither a role nor a level"),
        (method("option (frmr.common.v1.access) = {open: true, roles: [ROLE_WORKER]};"), "open to all, and yet"),
        (method("option (frmr.common.v1.access) = {roles: [ROLE_UNSPECIFIED]};"), "an unknown role"),
        (
            method(
                "option idempotency_level = NO_SIDE_EFFECTS; option (frmr.common.v1.task) = true;"
                    + "option (frmr.common.v1.access) = {open: true};"), "NO_SIDE_EFFECTS makes it a query"
        ),
        (head + "message R { R r = 1; }", "a recursive message: frmr.golden.v1.R → frmr.golden.v1.R"),
        (head + "message A { B b = 1; } message B { repeated A a = 1; }", "a recursive message"),
        (head + "message A { oneof o { B b = 1; } } message B { A a = 1; }", "a recursive message"),
        (head + "message A { map<string, string> m = 1; }", "maps are not supported"),
        (head + "message A { optional int32 o = 1; }", "proto3 optional is not supported"),
        (head + "enum E { option allow_alias = true; E_A = 0; E_B = 0; }", "two values with one number"),
    ]

    @Test(arguments: brokenRules)
    func aProtoThatBreaksARuleGivesNoCode(proto: String, reason: String) throws {
        let run = try Protoc.run(proto)
        #expect(run.status != 0)
        #expect(run.message.contains(reason), "\(run.message)")
        #expect(run.files.isEmpty)
    }

    @Test func unknownParametersAreRefused() throws {
        #expect(throws: SchemaError.self) { try Generator.Options("nonsense") }
        #expect(throws: SchemaError.self) { try Generator.Options("module") }
        #expect(try Generator.Options("").module == "FRMRCCalls")
    }

    @Test func aRequestThatIsNotOneIsAnswered() throws {
        let answer = Plugin.answer([0xFF])
        #expect(answer.first == 0x0A)
        #expect(String(decoding: answer.dropFirst(2), as: UTF8.self) == "the request of protoc cannot be decoded")
    }
}
