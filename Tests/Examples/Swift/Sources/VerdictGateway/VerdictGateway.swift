import FRMRClient
import Hummingbird
import Metrics
import NIOPosix

/// Asks the register over HTTP, for programs of a hospital that cannot speak its wire:
///
///     verdict-gateway REGISTRY PORT TOKEN
///     curl '127.0.0.1:PORT/verdict?snils=…&post=109&organisation=OID&year=2026&month=11&day=23'
///
/// It listens on loopback and counts the verdicts by swift-metrics.
@main
struct VerdictGateway {
    static func main() async throws {
        let words = CommandLine.arguments
        guard words.count == 4, let registry = Endpoint(words[1]), let port = Int(words[2]) else {
            print("usage: verdict-gateway REGISTRY PORT TOKEN")
            return
        }
        let group = MultiThreadedEventLoopGroup.singleton
        let pool = try ClientPool(endpoints: [registry], group: group)
        let gateway = VerdictGateway(
            eligibility: RegistryV1.EligibilityClient(RetryingCaller(pool)), token: words[3])
        let router = Router()
        router.get("verdict") { request, _ in try await gateway.verdict(request.uri.queryParameters) }
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
            eventLoopGroupProvider: .shared(group))
        try await application.runService()
        await pool.close()
    }

    let eligibility: RegistryV1.EligibilityClient
    let token: String

    private func verdict(_ question: Parameters) async throws -> String {
        let request = RegistryV1.CheckRequest(
            snils: question["snils"].map(String.init) ?? "",
            post: CommonV1.BookCode(
                oid: "1.2.643.5.1.13.13.11.1002", code: question["post"].map(String.init) ?? ""),
            organisationOid: question["organisation"].map(String.init) ?? "",
            date: GoogleType.Date(
                year: question.get("year", as: Int32.self) ?? 0, month: question.get("month", as: Int32.self) ?? 0,
                day: question.get("day", as: Int32.self) ?? 0))
        do throws(RPCError) {
            let answer = try await eligibility.check(request, CallOptions(accessToken: token))
            let verdict = answer.verdict == .allowed ? "ALLOWED" : "REFUSED"
            Counter(label: "verdicts", dimensions: [("verdict", verdict)]).increment()
            return ([verdict] + answer.reasons.map(\.code)).joined(separator: " ") + "\n"
        } catch {
            throw HTTPError(.badGateway, message: error.reason)
        }
    }
}
