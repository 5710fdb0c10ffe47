import FRMRCalls
import NIOCore
import Testing

@Suite struct TraceContextTests {
    private static let example = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

    @Test func theRecommendationsExampleIsReadAndWritten() throws {
        let trace = try #require(TraceContext(Self.example))
        #expect(trace.traceIDHigh == 0x0af7_6519_16cd_43dd)
        #expect(trace.traceIDLow == 0x8448_eb21_1c80_319c)
        #expect(trace.spanID == 0xb7ad_6b71_6920_3331)
        #expect(trace.isSampled)
        #expect(trace.text == Self.example)
        #expect(trace.traceID == "0af7651916cd43dd8448eb211c80319c")
    }

    /// W3C Trace Context §3.2.2 and §4.3.
    @Test(arguments: [
        "", "00", String(example.dropLast()), example + "-", example + "0",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319g-b7ad6b7169203331-01",
        "0x-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00_0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c_b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331_01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0 ",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
        "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01.more",
        "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-" + String(repeating: "x", count: 512),
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-é",
    ])
    func whatIsInvalidIsNoTrace(_ text: String) {
        #expect(TraceContext(text) == nil)
    }

    @Test(arguments: ["-00", "-01", "-fe", "-ff"]) func ofTheFlagsOnlySampledIsPassedOn(_ flags: String) {
        let trace = TraceContext(Self.example.dropLast(3) + flags)
        #expect(trace?.isSampled == (flags == "-01" || flags == "-ff"))
        #expect(trace?.text.suffix(3) == (trace?.isSampled == true ? "-01" : "-00"))
    }

    @Test func laterVersionsAreReadAsFarAsTheyAreKnownAndWrittenAsOurs() {
        for tail in ["", "-", "-what-the-future-holds"] {
            #expect(TraceContext("01" + Self.example.dropFirst(2) + tail)?.text == Self.example)
        }
    }

    // MARK: Ids of our own

    private func request(_ traceparent: String?) throws -> RequestEnvelope {
        var body = ByteBuffer()
        let metadata = traceparent.map { [MetadataEntry(key: "traceparent", value: $0)] } ?? []
        RequestEnvelope.encode(
            service: "s", method: "m", payload: ByteBuffer(), timeoutNanoseconds: 0, metadata: metadata, into: &body)
        return try RequestEnvelope(decoding: body)
    }

    @Test func aCallContinuesItsCallersTraceInASpanOfItsOwn() throws {
        let seed = TraceSeed { 7 }
        let first = try #require(seed.context(of: try request(Self.example), stream: 1))
        let second = try #require(seed.context(of: try request(Self.example), stream: 3))
        #expect(first.traceID == "0af7651916cd43dd8448eb211c80319c" && second.traceID == first.traceID)
        #expect(first.isSampled)
        #expect(Set([first.spanID, second.spanID, 0xb7ad_6b71_6920_3331]).count == 3)
        let again = seed.context(of: try request(Self.example), stream: 1)
        #expect(again == first, "whoever asks gets the same")
    }

    @Test(arguments: [nil, "junk"]) func aCallWithoutAValidTraceBeginsOne(_ traceparent: String?) throws {
        var traces: Set<String> = []
        var spans: Set<UInt64> = []
        for word: UInt64 in [1, 2] {
            let seed = TraceSeed { word }
            for stream: UInt32 in stride(from: 1, to: 200, by: 2) {
                let trace = try #require(seed.context(of: try request(traceparent), stream: stream))
                #expect(!trace.isSampled)
                traces.insert(trace.traceID)
                spans.insert(trace.spanID)
            }
        }
        #expect(traces.count == 200)
        #expect(spans.count == 200)
    }
}
