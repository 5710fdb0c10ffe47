import FRMRMetrics
import Testing

@Suite struct ExpositionTests {
    @Test func familiesAsPrometheusReadsThem() {
        var times = HistogramCounts(Buckets(first: 500, bounded: 2))
        for value: UInt64 in [400, 500, 1_000, 9_000] { times.record(value) }
        let text = Exposition.text([
            .counter(
                "calls_total", "Calls.", Sample(3, [Label("method", "A/b"), Label("code", "OK")]),
                Sample(0, [Label("method", "A/b"), Label("code", "NOT_FOUND")])),
            .gauge("temperature_celsius", "How warm it is.", Sample(-1.5)),
            MetricFamily("absent", .gauge, "Without samples.", []),
            MetricFamily(
                "wait_seconds", .histogram, "Waiting.", [Sample(times, scale: 0.001, [Label("queue", "read")])]),
        ])
        #expect(
            text == """
                # HELP calls_total Calls.
                # TYPE calls_total counter
                calls_total{method="A/b",code="OK"} 3
                calls_total{method="A/b",code="NOT_FOUND"} 0
                # HELP temperature_celsius How warm it is.
                # TYPE temperature_celsius gauge
                temperature_celsius -1.5
                # HELP wait_seconds Waiting.
                # TYPE wait_seconds histogram
                wait_seconds_bucket{queue="read",le="0.5"} 2
                wait_seconds_bucket{queue="read",le="1"} 3
                wait_seconds_bucket{queue="read",le="+Inf"} 4
                wait_seconds_sum{queue="read"} 10.9
                wait_seconds_count{queue="read"} 4

                """)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a \"b\"", #"a \"b\""#), (#"C:\dir"#, #"C:\\dir"#), ("two\nlines", #"two\nlines"#),
        (#"\n is not a line"#, #"\\n is not a line"#), ("Кириллица", "Кириллица"), ("}", "}"), ("", ""),
    ])
    func labelValuesAreEscaped(_ value: String, _ escaped: String) {
        let text = Exposition.text([.gauge("g", "h", Sample(1, [Label("l", value)]))])
        #expect(text.hasSuffix("\ng{l=\"\(escaped)\"} 1\n"))
    }

    @Test func helpIsEscapedAndKeepsItsQuotes() {
        let text = Exposition.text([.gauge("g", "a \"b\" \\ c\nd", Sample(1))])
        #expect(text.hasPrefix("# HELP g a \"b\" \\\\ c\\nd\n# TYPE"))
    }

    @Test(
        arguments: [
            (0, "0"), (1, "1"), (-3, "-3"), (0.5, "0.5"), (1.6e-05, "1.6e-05"), (67.108864, "67.108864"),
            (9_007_199_254_740_991, "9007199254740991"), (1e300, "1e+300"), (.infinity, "+Inf"), (-.infinity, "-Inf"),
            (.nan, "NaN"),
        ] as [(Double, String)])
    func numbersReadBackAsTheSame(_ value: Double, _ written: String) {
        #expect(Exposition.text([.gauge("g", "h", Sample(value))]).hasSuffix("\ng \(written)\n"))
    }
}
