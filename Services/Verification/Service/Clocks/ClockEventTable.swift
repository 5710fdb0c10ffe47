internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Storage
internal import VerificationRules

/// Something that a clock has struck.
struct ClockEventRow: Sendable, Hashable {
    let kind: CaseClock.Kind
    let event: CaseClock.Event
    /// When it was due to happen.
    let at: Instant
    let consequence: CaseClock.Consequence
}

/// `clock_events`: what the clocks of a case have struck, each once.
enum ClockEventTable {
    static let definition: StaticString = """
        CREATE TABLE clock_events (
            case_id TEXT NOT NULL REFERENCES cases (case_id),
            kind TEXT NOT NULL,
            start_us BIGINT NOT NULL,
            event TEXT NOT NULL CHECK (event IN ('REMINDER', 'OVERDUE', 'BREACH')),
            percent BIGINT NOT NULL CHECK (percent BETWEEN 0 AND 99),
            at_us BIGINT NOT NULL,
            recorded_us BIGINT NOT NULL,
            PRIMARY KEY (case_id, kind, start_us, event, percent)
        );
        """

    /// In the order in which they happened.
    static func all(of caseID: String, in store: ReadSession) throws(RPCError) -> [ClockEventRow] {
        let rows = try store.rows(
            """
            SELECT kind, event, percent, at_us FROM clock_events
            WHERE case_id = $1 ORDER BY at_us, start_us, percent
            """,
            .text(caseID))
        return try rows.map { row throws(RPCError) in
            try row.decoded("clock_events", key: caseID) { row throws(RPCError) in
                guard let kind = CaseClock.Kind(rawValue: try row.text(0)),
                    let event = CaseClock.Event(name: try row.text(1), percent: Int(clamping: try row.int(2)))
                else { return nil }
                return ClockEventRow(
                    kind: kind, event: event, at: try row.instant(3), consequence: kind.consequence(of: event))
            }
        }
    }

    static func insert(
        _ moment: CaseClock.Moment, of row: ClockRow, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO clock_events (case_id, kind, start_us, event, percent, at_us, recorded_us)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (case_id, kind, start_us, event, percent) DO NOTHING
            """,
            .text(row.caseID), .text(row.clock.kind.rawValue), SQLValue(row.clock.start), .text(moment.event.name),
            SQLValue(moment.event.percent), SQLValue(moment.at), SQLValue(store.recorded))
    }
}

extension CaseClock.Event {
    /// As it is stored.
    fileprivate init?(name: String, percent: Int) {
        switch name {
        case "REMINDER": self = .reminder(percent: percent)
        case "OVERDUE": self = .overdue
        case "BREACH": self = .breach
        default: return nil
        }
    }

    var name: String {
        switch self {
        case .reminder: "REMINDER"
        case .overdue: "OVERDUE"
        case .breach: "BREACH"
        }
    }

    /// Of a reminder; 0 for another event.
    var percent: Int {
        switch self {
        case .reminder(let percent): percent
        case .overdue, .breach: 0
        }
    }
}

extension VerificationV1.ClockEvent {
    init(_ row: ClockEventRow) {
        let clock: VerificationV1.ClockKind =
            switch row.kind {
            case .processing: .processing
            case .correction: .correction
            // No case has such a clock.
            case .recheck, .activation, .publication, .support: .unspecified
            }
        let kind: VerificationV1.ClockEventKind =
            switch row.event {
            case .reminder: .reminder
            case .overdue: .overdue
            case .breach: .breach
            }
        let consequence: VerificationV1.ClockConsequence =
            switch row.consequence {
            case .remind: .remind
            case .escalate: .escalate
            case .suspendAccess: .suspendAccess
            }
        self.init(
            clock: clock, kind: kind, percent: Int32(clamping: row.event.percent), timeUs: row.at.microseconds,
            consequence: consequence)
    }
}
