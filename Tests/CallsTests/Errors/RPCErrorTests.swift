import Testing

@testable import FRMRCalls

@Suite struct RPCErrorTests {
    @Test func allThatACallerMayKnowComesBackFromAStatus() throws {
        let error = RPCError(
            .resourceExhausted, "CODE_TOO_SOON", "Слишком рано.", "Too soon.",
            violations: [
                FieldViolation(
                    field: "phone", reason: "PHONE_FORMAT", message: "Номер неверен.", english: "Bad number.")
            ],
            retryAfter: .milliseconds(61_500), metadata: ["limit": "5", "window": "600"])
        let back = RPCError(status: try GoogleRPC.Status(decoding: error.status.encoded()))
        #expect(back == error)
        #expect(back.message == error.message)
        #expect(back.english == error.english)
        #expect(back.violations == error.violations)
        #expect(back.retryAfter == error.retryAfter)
        #expect(back.metadata == error.metadata)
    }

    @Test(arguments: RPCError.Code.allCases)
    func everyCodeComesBack(code: RPCError.Code) {
        #expect(RPCError(status: RPCError(code, "R", "р", "e").status).code == code)
    }

    @Test func theCauseIsNeverSent() {
        let error = RPCError(.internalError, "STORE", "Сбой.", "Failure.", cause: "secret path")
        #expect(!String(decoding: error.status.encoded(), as: UTF8.self).contains("secret"))
        #expect(!error.description.contains("secret"))
        #expect(RPCError(status: error.status).cause == nil)
    }

    @Test func aStatusWithoutDetailsHasTheCodesName() {
        let error = RPCError(status: .init(code: 14, message: "connection refused"))
        #expect(error == RPCError(.unavailable, "UNAVAILABLE", "", ""))
        #expect(error.english == "connection refused")
    }

    @Test func unknownCodesAndBrokenDetailsAreSurvived() {
        let broken = GoogleProtobuf.AnyValue(typeUrl: "type.googleapis.com/google.rpc.ErrorInfo", value: [0xFF])
        let foreign = GoogleProtobuf.AnyValue(typeUrl: "type.googleapis.com/google.rpc.Help", value: [1])
        let error = RPCError(status: .init(code: 999, message: "m", details: [broken, foreign, .init()]))
        #expect(error.code == .unknown && error.reason == "UNKNOWN")
    }

    @Test(arguments: [(-1, 0), (0, -1), (0, 1_000_000_000), (Int64.max, 0)] as [(Int64, Int32)])
    func adviceToRetryOutsideItsBoundsIsNoAdvice(seconds: Int64, nanos: Int32) {
        let info = GoogleRPC.RetryInfo(retryDelay: .init(seconds: seconds, nanos: nanos))
        let detail = GoogleProtobuf.AnyValue(
            typeUrl: "type.googleapis.com/google.rpc.RetryInfo", value: info.encoded())
        #expect(RPCError(status: .init(code: 14, details: [detail])).retryAfter == nil)
    }

    @Test func equalityIsByCodeAndReason() {
        #expect(RPCError(.notFound, "A", "а", "a") == RPCError(.notFound, "A", "другое", "other"))
        #expect(RPCError(.notFound, "A", "а", "a") != RPCError(.notFound, "B", "а", "a"))
        #expect(RPCError(.notFound, "A", "а", "a") != RPCError(.aborted, "A", "а", "a"))
    }

    @Test func anUndecodableRequestNamesItsField() {
        let error = RPCError(MessageDecodingError(reason: .invalidUTF8, field: "person.name", message: "m"))
        #expect(error.code == .invalidArgument)
        #expect(error.violations.map(\.field) == ["person.name"])
        #expect(error.violations.map(\.reason) == ["INVALID_UTF8"])
    }
}
