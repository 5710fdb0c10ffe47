import FRMRCalls
import FRMRContracts
import Testing

@testable import frmr

extension PracticeCases {
    /// Whom a look-up finds.
    @Suite struct Lookups {
        static let workers = [latin, vietnamese, twoDots, shortI] + namesakes

        private static let latin = PracticeWorker(200) { worker in
            worker["worker", "name.family"] = "Müller"
            worker["worker", "name.given"] = "Anna"
            worker["worker", "name.patronymic"] = ""
        }
        private static let vietnamese = PracticeWorker(201) { worker in
            worker["worker", "name.family"] = "Nguyễn"
            worker["worker", "name.given"] = "Thị"
            worker["worker", "name.patronymic"] = ""
        }
        private static let twoDots = PracticeWorker(202) { worker in
            worker["worker", "name.family"] = "Семёнова"
            worker["worker", "name.given"] = "Лада"
        }
        private static let shortI = PracticeWorker(203) { $0["worker", "name.family"] = "Майская" }
        /// As many of one name and birth date as no page holds.
        private static let namesakes = (0..<23).map { index in
            PracticeWorker(220 + index) { $0["worker", "name.family"] = "Одинакова" }
        }

        /// СНИЛС of the cards that a look-up by the worker's name and birth date gives, the family name so spelled.
        private func found(_ worker: PracticeWorker, _ family: String) async throws -> [String] {
            let name = CommonV1.PersonName(
                family: family, given: worker["worker", "name.given"],
                patronymic: worker["worker", "name.patronymic"])
            return try await PracticeStand.current.find(
                .name(.init(name: name, birthDate: .init(year: 1985, month: 3, day: 14)))
            ).cards.map(\.snils)
        }

        @Test func caseL02ANameInNFDIsTheSameName() async throws {
            for (worker, family) in [
                (Self.latin, "Mu\u{308}ller"), (Self.latin, "MU\u{308}LLER"), (Self.vietnamese, "Nguye\u{302}\u{303}n"),
                (Self.shortI, "Маи\u{306}ская"),
            ] {
                #expect(try await found(worker, family) == [worker["worker", "snils"]], "\(family)")
            }
            let refusal = try await PracticeStand.current.refusal(of: Self.latin, on: "2025-06-02") {
                $0.name = CommonV1.PersonName(family: "Mu\u{308}ller", given: "Anna")
            }
            #expect(refusal == [])
            #expect(try await found(Self.latin, "Muller") == [])
        }

        @Test func caseL04CaseTwoDotsAndOuterSpacesAreNoHindrance() async throws {
            for family in ["СЕМЕНОВА", "семёнова", "Семе\u{308}нова", "  Семёнова ", "Семенова"] {
                #expect(try await found(Self.twoDots, family) == [Self.twoDots["worker", "snils"]], "\(family)")
            }
            #expect(try await found(Self.twoDots, "Семионова") == [])
        }

        @Test func everybodyOfOneNameIsFoundPageByPage() async throws {
            let stand = try PracticeStand.current
            let token = try await stand.operatorToken()
            let name = CommonV1.PersonName(family: "Одинакова", given: "Вера", patronymic: "Образцовна")
            var request = RegistryV1.FindWorkersRequest(
                by: .name(.init(name: name, birthDate: .init(year: 1985, month: 3, day: 14))))
            var found: [String] = []
            var pages = 0
            repeat {
                let asked = request
                let page = try await stand.system.patiently(token) { options throws(RPCError) in
                    try await RegistryV1.WorkersClient(stand.system.registry).findWorkers(asked, options)
                }
                found += page.cards.map(\.snils)
                request.pageToken = page.nextPageToken
                pages += 1
            } while !request.pageToken.isEmpty && pages < 100
            #expect(found.sorted() == Self.namesakes.map { $0["worker", "snils"] }.sorted())
            #expect(pages > 1)
        }
    }
}
