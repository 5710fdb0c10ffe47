import FRMRIdentifiers
import RegistryRules
import Testing

@Suite struct ChangeTests {
    private let policy = ChangeRequestPolicy()

    @Test("R12: a request is merged field by field")
    func mergeNamesConflicts() {
        let base = ["personal_data.phone": "+79990000001", "personal_data.email": "a@example.org", "x": "1"]
        let request = ChangeRequest(
            changes: ["personal_data.phone": "+79990000002", "personal_data.email": nil, "x": "2", "new": "3"],
            base: base)
        #expect(
            request.merged(into: base) == [
                "personal_data.phone": .take("+79990000002"), "personal_data.email": .take(nil), "x": .take("2"),
                "new": .take("3"),
            ])
        #expect(request.applied(to: base) == ["personal_data.phone": "+79990000002", "x": "2", "new": "3"])
        var moved = base
        moved["x"] = "2"
        moved["personal_data.phone"] = "+79990000009"
        let outcomes = request.merged(into: moved)
        #expect(outcomes["x"] == .keep)
        #expect(outcomes["personal_data.phone"] == .conflict(current: "+79990000009"))
        #expect(request.applied(to: moved) == nil)
        moved["personal_data.phone"] = nil
        #expect(request.merged(into: moved)["personal_data.phone"] == .conflict(current: nil))
    }

    @Test("R12: a request goes to the competent body")
    func requestsAreRouted() {
        let routes = policy.routing([
            "personal_data.name.family", "personal_data.phone", "employments[0].post", "educational", "education",
        ])
        #expect(
            routes == [
                .stateRegisters: ["education", "personal_data.name.family"], .employer: ["employments[0].post"],
                .registerOperator: ["educational", "personal_data.phone"],
            ])
    }

    @Test(
        "R12: attachments are PDF or JPEG of 5 MiB at most, by their bytes",
        arguments: [
            (Array("%PDF-1.7".utf8), 10, nil), ([0xFF, 0xD8, 0xFF, 0xE0], 5 * 1024 * 1024, nil),
            ([0xFF, 0xD8, 0xFF, 0xE0], 5 * 1024 * 1024 + 1, "FILE_TOO_LARGE"),
            (Array("%PDF".utf8), 4, "FILE_TYPE_UNEXPECTED"),
            ([0x89, 0x50, 0x4E, 0x47], 10, "FILE_TYPE_UNEXPECTED"), ([], 0, "FILE_EMPTY"),
            ([], 10, "FILE_TYPE_UNEXPECTED"),
        ] as [([UInt8], Int64, String?)])
    func attachmentsAreHeldToTheirType(
        bytes: [UInt8], size: Int64, reason: String?
    ) {
        #expect(policy.refusal(firstBytes: bytes, bytes: size)?.reason == reason)
    }

    @Test("R13: what was not entered is an omission from its first day")
    func omissionsShow() throws {
        let post = CodeEntry(oid: "1.2", version: "1", code: "109")
        let day = try #require(CivilDate(iso: "2026-05-01"))
        let rule = OmissionRule()
        #expect(rule.isOmitted(told: post, since: day, recorded: [], today: day))
        #expect(!rule.isOmitted(told: post, since: day, recorded: [post], today: day))
        #expect(!rule.isOmitted(told: post, since: day, recorded: [], today: day.adding(days: -1)))
        var patient = rule
        patient.graceDays = 3
        #expect(!patient.isOmitted(told: post, since: day, recorded: [], today: day.adding(days: 2)))
        #expect(patient.isOmitted(told: post, since: day, recorded: [], today: day.adding(days: 3)))
    }

    @Test("R15: notices go out 180, 90 and 30 days before the end, each once")
    func expiryIsForeseen() throws {
        let last = try #require(CivilDate(iso: "2027-05-20"))
        let foresight = ExpiryForesight()
        let ends = CivilDate(iso: "2026-05-20") ?? .distantPast
        // A term that was prolonged ends later: the notice waits.
        #expect(foresight.notice(last: ends, today: ends.adding(days: -30), notified: nil) == 30)
        let prolonged = ends.adding(days: 365)
        #expect(
            foresight.notice(last: ends, prolongedTo: prolonged, today: ends.adding(days: -30), notified: nil) == nil)
        #expect(
            foresight.notice(last: ends, prolongedTo: prolonged, today: prolonged.adding(days: -30), notified: nil)
                == 30)
        var notified: Int?
        var sent: [Int: Int] = [:]
        for left in stride(from: 200, through: -5, by: -1) {
            let notice = foresight.notice(last: last, today: last.adding(days: -left), notified: notified)
            if let notice {
                sent[left] = notice
                notified = notice
            }
        }
        #expect(sent == [180: 180, 90: 90, 30: 30])
        #expect(foresight.notice(last: last, today: last.adding(days: -10), notified: nil) == 30)
        #expect(foresight.notice(last: last, today: last, notified: nil) == 30)
        #expect(foresight.notice(last: last, today: last.adding(days: 1), notified: nil) == nil)
        #expect(foresight.notice(last: .distantFuture, today: .distantFuture, notified: nil) == nil)
    }

    @Test("R16: a ticket has a category, a description, a number, and an answer within 48 hours")
    func ticketsAreJudged() {
        let support = SupportPolicy()
        var ticket = SupportTicketEntry(category: .profile, description: "Профиль не активируется")
        #expect(support.faults(ticket).isEmpty)
        ticket.description = " \n"
        ticket.category = .application
        ticket.screenshot = .init(firstBytes: Array("%PDF-".utf8), bytes: 5)
        #expect(
            support.faults(ticket) == [
                "description": .required, "application_number": .required, "screenshot": .noImage,
            ])
        ticket.description = String(repeating: "о", count: 4001)
        ticket.applicationNumber = "7"
        ticket.screenshot = .init(firstBytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], bytes: 5_242_881)
        #expect(support.faults(ticket) == ["description": .tooLong, "screenshot": .tooLarge])
        ticket.description.removeLast()
        ticket.screenshot?.bytes -= 1
        #expect(support.faults(ticket).isEmpty)
        #expect(support.number(year: 2026, counter: 7) == "П-2026-000007")
        #expect(support.number(year: 2026, counter: 1_234_567) == "П-2026-1234567")
        let now = Instant(seconds: 1_780_000_000)
        #expect(support.due(opened: now) == now + .seconds(172_800))
    }

    @Test("R17: feedback is a ticket of its own category")
    func feedbackIsATicket() {
        let feedback = SupportTicketEntry(category: .feedback, description: "Спасибо")
        #expect(SupportPolicy().faults(feedback).isEmpty)
    }
}
