import FRMRCalls
import FRMRContracts
import FRMRIdentifiers

/// What a hospital asks: cards, changes and verdicts.
extension Scenario {
    private var eligibility: RegistryV1.EligibilityClient { RegistryV1.EligibilityClient(services.registry) }
    private var workers: RegistryV1.WorkersClient { RegistryV1.WorkersClient(services.registry) }
    private var feed: RegistryV1.ChangeFeedClient { RegistryV1.ChangeFeedClient(services.registry) }

    /// The first few fictitious doctors whom the register does not know yet.
    func unknownPeople(_ token: String) async throws -> [SamplePerson] {
        talk.transcript.begin("Which fictitious doctors does the register not know yet?")
        let people = Array(settings.people.filter { $0.workerRole == .doctor && $0.post != nil }.prefix(500))
        let checks = people.map { person in
            RegistryV1.CheckRequest(
                snils: person.personalData.snils, post: person.post?.post,
                organisationOid: person.post?.organisationOid ?? "", date: person.post?.beginDate)
        }
        let answer = try await talk.ask(
            "registry Eligibility/CheckBatch", "\(checks.count) questions", token: token,
            { options throws(RPCError) in try await eligibility.checkBatch(.init(checks: checks), options) },
            answer: { ["\($0.items.count) answers"] })
        let unknown = zip(people, answer.items).filter { _, item in
            item.response?.reasons.map(\.code) == ["PERSON_NOT_FOUND"]
        }
        try talk.expect(
            !unknown.isEmpty, "\(unknown.count) are not in the register (none: begin with empty stores)")
        return unknown.prefix(Self.candidatesMax).map(\.0)
    }

    /// A run that was broken off leaves a SNILS linked; so many are tried.
    static let candidatesMax = 16

    func lookUp(_ person: SamplePerson, _ published: RegistryV1.Application, _ token: String) async throws {
        talk.transcript.begin("The hospital looks the card up (R9)")
        let data = person.personalData
        let byName = RegistryV1.NameAndBirthDate(name: data.name, birthDate: data.birthDate)
        let questions: [(String, RegistryV1.FindWorkersRequest)] = [
            ("ИНН \(data.inn)", .init(by: .inn(data.inn))),
            ("\(person.name), born \(data.birthDate?.civil?.iso ?? "?")", .init(by: .name(byName))),
        ]
        for (text, request) in questions {
            let answer = try await talk.ask(
                "registry Workers/FindWorkers", text, token: token,
                { options throws(RPCError) in try await workers.findWorkers(request, options) },
                answer: { answer in
                    answer.cards.map {
                        "card \($0.registerNumber), \($0.status), SNILS \($0.snils), \($0.employments.count) post(s)"
                    }
                })
            try talk.expect(
                answer.cards.map(\.registerNumber) == [published.registerNumber], "the card is found, and no other")
        }
    }

    /// Reads the whole feed; it has no gaps and one publication of the card (R14).
    func followFeed(_ published: RegistryV1.Application, _ token: String) async throws -> RegistryV1.Change {
        talk.transcript.begin("The change feed, ordered and without gaps (R14)")
        var changes: [RegistryV1.Change] = []
        var (last, incarnation): (Int64, String) = (0, "")
        repeat {
            let (after, known) = (Int64(changes.count), incarnation)
            let page = try await talk.ask(
                "registry ChangeFeed/ListChanges", "after \(after)", token: token,
                { options throws(RPCError) in
                    try await feed.listChanges(.init(afterSequence: after, limit: 1000, incarnation: known), options)
                },
                answer: { page in
                    page.changes.map { "\($0.sequence)  \($0.kind)  \($0.registerNumber)" } + [
                        "up to \(page.lastSequence)"
                    ]
                })
            guard !page.changes.isEmpty || page.lastSequence <= after else {
                throw Unexpected("the feed ends at \(after), its last number is \(page.lastSequence)")
            }
            changes += page.changes
            (last, incarnation) = (page.lastSequence, page.incarnation)
        } while Int64(changes.count) < last
        try talk.expect(changes.map(\.sequence) == Array(1...max(last, 1)), "1…\(last) without a gap")
        let own = changes.filter { $0.registerNumber == published.registerNumber && $0.kind == .cardPublished }
        try talk.expect(own.count == 1, "the card was published once")
        return own[0]
    }

    /// - Returns: the question that is answered "allowed".
    func askVerdicts(
        _ person: SamplePerson, _ change: RegistryV1.Change, _ token: String
    ) async throws -> RegistryV1.CheckRequest {
        guard let employment = person.post, let begin = employment.beginDate?.civil else {
            throw Unexpected("\(person.name) has no employment")
        }
        let passed = person.education.accreditations.compactMap { $0.passDate?.civil }.max()
        // The first day on which both the post and the accreditation hold.
        let day = max(begin, passed ?? begin)
        let question = RegistryV1.CheckRequest(
            snils: person.personalData.snils, post: employment.post, organisationOid: employment.organisationOid,
            date: GoogleType.Date(day))

        talk.transcript.begin("Verdict: inside the employment")
        try await verdict(question, "on \(day.iso)", token, allowed: true)

        talk.transcript.begin("Verdict: the day before the employment begins")
        var before = question
        before.date = GoogleType.Date(begin.adding(days: -1))
        try await verdict(before, "on \(begin.adding(days: -1).iso)", token, reason: "PERSON_POST_IN_FRMR_MISMATCH")

        talk.transcript.begin("Verdict: another post")
        var otherPost = question
        otherPost.post?.code = employment.post?.code == "1" ? "2" : "1"
        let code = otherPost.post?.code ?? ""
        try await verdict(otherPost, "post \(code) on \(day.iso)", token, reason: "PERSON_POST_IN_FRMR_MISMATCH")

        talk.transcript.begin("Verdict: a SNILS that the register does not know")
        var stranger = question
        stranger.snils = try strangersSnils()
        try await verdict(stranger, "SNILS \(stranger.snils)", token, reason: "PERSON_NOT_FOUND")

        talk.transcript.begin("Verdict: as the register knew it before the publication")
        var earlier = question
        earlier.knownAtUs = change.recordedTimeUs - 1
        let moment = Instant(microseconds: earlier.knownAtUs)
        try await verdict(earlier, "on \(day.iso), as known at \(moment)", token, reason: "PERSON_NOT_FOUND")
        return question
    }

    /// Asks and holds the verdict to what is due: allowed, or refused for `reason`.
    private func verdict(
        _ question: RegistryV1.CheckRequest, _ text: String, _ token: String, allowed: Bool = false,
        reason: String? = nil
    ) async throws {
        let answer = try await check(question, text, token)
        if allowed {
            try talk.expect(answer.verdict == .allowed && answer.reasons.isEmpty, "allowed")
        } else {
            let isRefused = answer.verdict == .refused
            try talk.expect(
                isRefused && answer.reasons.contains { $0.code == reason }, "refused: \(reason ?? "any reason")")
        }
    }

    private func check(
        _ question: RegistryV1.CheckRequest, _ text: String, _ token: String
    ) async throws -> RegistryV1.CheckResponse {
        try await talk.ask(
            "registry Eligibility/Check", text, token: token,
            { options throws(RPCError) in try await eligibility.check(question, options) },
            answer: { answer in
                ["\(answer.verdict)"] + answer.reasons.map { "\($0.code): \($0.message) / \($0.messageEn)" }
                    + answer.facts.map(Self.line)
            })
    }

    private static func line(_ fact: RegistryV1.Fact) -> String {
        let code = fact.subject.map { "\($0.code) of \($0.oid)" } ?? ""
        let days = "\(fact.validFrom?.civil?.iso ?? "…")…\(fact.validTo?.civil?.iso ?? "")"
        return "fact: \("\(fact.kind)".padding(to: 13))  \(days)  \(code)"
    }

    /// A valid SNILS that belongs to none of the fictitious people.
    private func strangersSnils() throws -> String {
        let known = Set(settings.people.compactMap { SNILS(exactly: $0.personalData.snils)?.digits })
        // One number in a hundred has the right check digits.
        for packed in Int64(98_765_432_100)..<98_765_433_100 {
            if let snils = SNILS(packed: packed), !known.contains(snils.digits) { return snils.formatted }
        }
        throw Unexpected("no SNILS is free")
    }
}
