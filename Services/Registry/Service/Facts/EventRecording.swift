internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// Writes what an event leaves of a person's facts: `BitemporalHistory` says which rows close and which open.
struct EventRecording {
    let person: SNILS
    /// The day of the register.
    let today: CivilDate
    /// Makes the ids of the facts.
    let newID: () -> String

    enum Outcome {
        /// - Parameter lasts: what the event brings holds from now on, as nothing after it does.
        case recorded(lasts: Bool)
        /// Nothing was written.
        case refused(RecordEvent.Refusal)
    }

    /// - Parameters:
    ///   - basis: the contents of what the event brings.
    ///   - card: of the person, where the event is about names: it has the name of whoever has had one alone.
    func record(
        _ event: RecordEvent, basis: [UInt8], _ card: KnownCard?, in store: WriteSession
    ) throws(RPCError) -> Outcome {
        let standing = try standing(event.track, card, in: store)
        var history = FactHistory(standing: standing.map(\.fact))
        // Each fact rests on its own contents, the event on the document behind them.
        let bases = standing.map(\.content) + [basis]
        let refusal = event.apply(to: &history, basis: standing.count, today: today, at: store.recorded)
        if let refusal { return .refused(refusal) }
        for row in history.closed {
            guard let closed = row.value.basis.flatMap({ standing[$0].row }) else { continue }
            try FactTable.close(closed, of: person, in: store)
        }
        for row in history.opened {
            let fact = FactStatement(
                row.value.kind, from: row.validFrom, to: row.validTo, content: row.value.basis.flatMap { bases[$0] })
            try FactTable.insert(fact, id: newID(), of: person, in: store)
        }
        try FactsOfPersonTable.gather(person, in: store)
        return .recorded(lasts: history.course(of: event.track).last?.value.basis == standing.count)
    }

    /// What is known now of a track, in the order of first days.
    private func standing(
        _ track: FactTrack, _ card: KnownCard?, in store: ReadSession
    ) throws(RPCError) -> [StandingFact] {
        let rows = try FactTable.standing(track.kind, of: person, in: store)
        if rows.isEmpty, let card, let name = card.personalData.name {
            let fact = EligibilityFact.onlyName(PersonName(name)?.comparisonKey ?? "", recorded: card.recorded)
            return [StandingFact(row: nil, fact: fact, content: RegistryV1.FactBasis(name: name).encoded())]
        }
        return try rows.map { row throws(RPCError) in
            StandingFact(row: row, fact: try row.fact, content: row.statement.content)
        }
    }
}

/// A fact that is known now.
private struct StandingFact {
    /// nil: it is what the card alone says.
    let row: FactRow?
    let fact: EligibilityFact
    let content: [UInt8]?
}
