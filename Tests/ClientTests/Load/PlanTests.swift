import FRMRCalls
import FRMRContracts
import FRMRTransport
import Testing

@testable import frmr

/// Plans are read whole, and every mistake is told with its place.
@Suite struct PlanTests {
    static let files: [String: String] = [
        "people.json":
            #"[{"snils": "11223344595", "post": {"oid": "1.2", "code": "109"}}, {"snils": "2"}, {"other": 1}]"#,
        "accounts.csv": "phone,password\n+79990000001,one\n+79990000002,two\n+79990000003,three\n",
        "secret": "  s3cret\n", "token": "abc.def\n", "wrong.json": "{}",
    ]

    static func read(_ text: String, endpoints: [Plan.Service: Endpoint] = [:]) throws(PlanFaults) -> Plan {
        try PlanReader.plan(
            text, endpoints: endpoints,
            files: PlanFiles(path: { "/plans/" + $0 }, read: { Self.files[$0].map { Array($0.utf8) } }))
    }

    static let whole = """
        name: Whole
        description: Every key once.
        endpoints: {identity: 127.0.0.1:1, registry: "[::1]:2", verification: host:3}
        tls: {certificate: token, key: token, authority: token}
        connections: 4
        threads: 2
        timeout: 250ms
        warm-up: 1.5s
        lost-after: 2s
        seed: 42
        calls-max: 1000
        data:
          people: {file: people.json, order: random, rows: 2}
          accounts: {file: accounts.csv}
        tokens:
          fixed: {file: token}
          operator: {login: {phone: "+79990000009", password-file: secret}}
          doctors: {login: {data: accounts, phone: "${phone}", password: "${password}", accounts: 2}}
        methods:
          - method: frmr.registry.v1.Eligibility/Check
            name: check
            weight: 9
            token: doctors
            data: people
            body: {snils: "${snils}", post: {code: "x"}, date: {year: 2026}}
            accept: [notFound, aborted]
            objectives: [p99 < 5ms]
          - method: grpc.health.v1.Health/Check
            endpoint: verification
        open: {in-flight: 100}
        stages:
          - constant: {at: 10, for: 1s}
          - ramp: {from: 10, to: 20.5, for: 2m}
          - step: {from: 0, to: 10, steps: 5, for: 1h}
          - spike: {from: 1, to: 9, for: 500ms}
        objectives: [errors < 1%, rate > 5/s]
        """

    @Test func everyKeyIsRead() throws {
        let plan = try Self.read(Self.whole)
        #expect(plan.name == "Whole" && plan.description == "Every key once.")
        #expect(plan.endpoints[.registry] == Endpoint(host: "::1", port: 2))
        #expect(plan.tls?.privateKeyFile == "/plans/token")
        #expect(plan.connections == 4 && plan.threads == 2 && plan.seed == 42 && plan.callsMax == 1_000)
        #expect(
            plan.timeout == .milliseconds(250) && plan.warmUp == .milliseconds(1_500) && plan.lostAfter == .seconds(2))
        #expect(plan.loop == .open(inFlightMax: 100))
        #expect(
            plan.stages == [
                .constant(at: 10, length: .seconds(1)), .ramp(from: 10, to: 20.5, length: .seconds(120)),
                .step(from: 0, to: 10, steps: 5, length: .seconds(3_600)),
                .spike(from: 1, to: 9, length: .milliseconds(500)),
            ])
        #expect(plan.objectives.map(\.text) == ["errors < 1%", "rate > 5/s"])
        let check = try #require(plan.methods.first)
        #expect(check.name == "check" && check.weight == 9 && check.service == .registry && check.token == 2)
        #expect(check.accepted == [.notFound, .aborted] && check.order == .random)
        #expect(check.objectives.map(\.text) == ["p99 < 5ms"])
        let bodies = try check.bodies.map { try RegistryV1.CheckRequest(decoding: $0) }
        #expect(bodies.map(\.snils) == ["11223344595", "2"])
        #expect(bodies.map { $0.date?.year } == [2026, 2026])
        #expect(plan.methods[1].name == "Check" && plan.methods[1].service == .verification)
        #expect(plan.services == [.registry, .verification])
    }

    @Test func tokensComeFromFilesAndAccounts() throws {
        let tokens = try Self.read(Self.whole).tokens
        #expect(tokens.map(\.name) == ["fixed", "operator", "doctors"])
        guard case .token("abc.def") = tokens[0].kind, case .logins(let one) = tokens[1].kind,
            case .logins(let two) = tokens[2].kind
        else {
            Issue.record("\(tokens)")
            return
        }
        #expect(one == [TokenSource.Login(phone: "+79990000009", password: "s3cret")])
        #expect(two.map(\.phone) == ["+79990000001", "+79990000002"] && two.map(\.password) == ["one", "two"])
    }

    @Test func givenAddressesReplaceThoseOfThePlan() throws {
        let plan = try Self.read(Self.whole, endpoints: [.registry: Endpoint(host: "h", port: 7)])
        #expect(plan.endpoints[.registry]?.port == 7 && plan.endpoints[.identity]?.port == 1)
    }

    @Test func rowsWithoutAColumnAreLeftOut() throws {
        let plan = try Self.read(Self.whole.replacing("rows: 2", with: "rows: 3"))
        #expect(plan.methods[0].bodies.count == 2)
    }

    /// A change of the whole plan, and what is said about it.
    @Test(arguments: [
        ("name: Whole", "", ["2:1: expected the key \"name\": what the run is called"]),
        ("seed: 42", "sede: 42", ["10:1: unknown key \"sede\", expected one of name, description, "]),
        ("connections: 4", "connections: many", ["5:14: connections: expected a whole number 1…1024, found \"many\""]),
        ("threads: 2", "threads: 5", ["6:10: threads: expected no more threads than connections (4)"]),
        ("timeout: 250ms", "timeout: 250", ["7:10: timeout: expected a time with its unit (us, ms, s, m, h), 1ms…60s"]),
        ("registry: \"[::1]:2\"", "registry: 1", ["3:46: endpoints.registry: expected HOST:PORT"]),
        (", key: token", "", ["4:6: tls: expected the key \"key\": PEM file of its private key"]),
        (
            "people.json", "none.json",
            ["13:18: data.people.file: expected a file that can be read, found \"none.json\""]
        ),
        ("people.json", "wrong.json", ["13:18: data.people.file: expected in wrong.json: a JSON list"]),
        ("order: random", "order: wild", ["13:38: data.people.order: expected one of random, in-turn, found \"wild\""]),
        ("data: accounts, ", "", ["18:20: tokens.doctors.login: expected a row with phone, password, found none"]),
        (
            "password-file: secret", "pass: secret",
            [
                "17:21: tokens.operator.login: expected either the key \"password\" or the key \"password-file\"",
                "17:45: tokens.operator.login: unknown key \"pass\"",
            ]
        ),
        ("name: check", "name: a/b", ["21:11: methods[0].name: expected a name of 1…40 letters, digits, - and _"]),
        ("Eligibility/Check", "Eligibility/Chek", ["20:13: methods[0].method: expected one of frmr.external.v1."]),
        ("Eligibility/Check", "Documents/UploadChunks", ["20:13: methods[0].method: expected a method of one request"]),
        (
            "token: doctors", "token: doctor",
            ["23:12: methods[0].token: expected a name under \"tokens\" (fixed, operator, doctors)"]
        ),
        (
            "data: people", "data: persons",
            ["24:11: methods[0].data: expected a name under \"data\" (accounts, people)"]
        ),
        (
            "post: {code", "psot: {code",
            ["25:11: methods[0].body: expected a frmr.registry.v1.CheckRequest with row 1: psot"]
        ),
        ("\"${snils}\"", "\"${snils\"", ["25:11: methods[0].body: expected ${COLUMN} in \"${snils\""]),
        ("\"${snils}\"", "\"${inn}\"", ["25:11: methods[0].body: expected a row with inn, found none"]),
        (
            "notFound", "notfound",
            ["26:14: methods[0].accept[0]: expected one of cancelled, unknown, invalidArgument, "]
        ),
        ("p99 < 5ms", "p99 < 5", ["27:18: methods[0].objectives[0]: expected an objective such as"]),
        (
            "    endpoint: verification\n", "",
            ["28:5: methods[1]: expected the key \"endpoint\": every service has grpc.health.v1.Health"]
        ),
        (
            "in-flight: 100", "in-flight: 4001",
            ["30:7: open: expected in-flight of at most 4000, 1000 on each connection"]
        ),
        (
            "open: {in-flight: 100}", "closed: {in-flight: 200}",
            ["30:9: closed: expected in-flight × callers of at most 4000"]
        ),
        (
            "open: {in-flight: 100}\n", "",
            ["1:1: expected either the key \"open\" (a given rate) or the key \"closed\""]
        ),
        (
            "constant: {at: 10", "constant: {at: -1",
            ["32:20: stages[0].constant.at: expected a number 0…1000000, found \"-1\""]
        ),
        (
            "- ramp:", "- rmap:",
            ["33:5: stages[1]: expected a mapping with one of", "33:5: stages[1]: unknown key \"rmap\""]
        ),
        ("steps: 5", "steps: 1", ["34:36: stages[2].step.steps: expected a whole number 2…100, found \"1\""]),
        ("for: 500ms", "for: soon", ["35:34: stages[3].spike.for: expected a time with its unit"]),
        ("errors < 1%", "errors < 1ms", ["36:14: objectives[0]: expected an objective such as"]),
        ("seed: 42", "seed: 42\nseed: 43", ["each key once; twice in this mapping: seed"]),
        ("tls: {certificate", "tls: [certificate", ["not YAML"]),
    ])
    func aMistakeIsToldWithItsPlace(from: String, to: String, expected: [String]) {
        #expect(Self.whole.contains(from))
        let lines = Self.faults(Self.whole.replacing(from, with: to, maxReplacements: 1))
        #expect(lines.count == expected.count, "\(lines)")
        for (line, text) in zip(lines, expected) { #expect(line.contains(text), "\(line)") }
    }

    @Test func allMistakesAreToldAtOnceInTheOrderOfTheText() {
        let text = Self.whole.replacing("connections: 4", with: "connections: 0").replacing(
            "weight: 9", with: "weight: x"
        )
        .replacing("p99 < 5ms", with: "p99 > ").replacing("for: 500ms", with: "for: 0s")
        #expect(Self.faults(text).map { $0.prefix { $0 != ":" } } == ["5", "22", "27", "35"])
    }

    @Test(arguments: ["", "- a", "name", "# nothing\n"]) func otherTextsAreRefused(text: String) {
        #expect(!Self.faults(text).isEmpty)
    }

    static func faults(_ text: String) -> [String] {
        do throws(PlanFaults) {
            _ = try read(text)
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }
}
