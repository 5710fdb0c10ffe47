internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules
internal import Storage

extension ApplicationsHandlers {
    /// Writes the card of a wholly confirmed application (R14). Called inside the commit of the last decision.
    ///
    /// - Returns: the register number as people see it.
    func publish(_ record: ApplicationRecord, _ call: Call, _ store: WriteSession) throws(RPCError) -> String {
        guard let data = try record.personalData, let education = try record.education else {
            throw .damagedRow("application_section", key: record.id, "is not there")
        }
        let employments = try record.employments
        let brought = PublishedCareer(
            role: record.role, education: EducationEntry(education),
            employments: employments.map(EmploymentEntry.init))
        let card: CardPublication
        do throws(CardPublication.Refusal) {
            card = try CardPublication(
                record.person, brought, data, education, employments, from: .application(id: record.id),
                configuration.sections, today: today(record, call).latest, newID: environment.newID)
        } catch {
            throw .damagedRow("application_section", key: record.id, "lacks what its saving asked for")
        }
        var numbers = try RegisterNumbers(store, randomBytes: environment.randomBytes)
        let number = numbers.next()
        try card.write(as: number, in: store)
        var feed = try ChangeFeedWriter(store)
        try feed.announce(.published, of: number, in: store)
        return numbers.numbering.text(of: number)
    }

    /// Writes the card with the personal data of a confirmed change, and the new name from its day on: without one from
    /// the day of the publication.
    ///
    /// - Returns: the register number as people see it.
    func publishChange(
        _ record: ApplicationRecord, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> String {
        guard let number = try WorkerTable.number(of: record.person, in: store),
            let card = try CardTable.current(of: record.person, in: store)
        else { throw .damagedRow("worker", key: record.id, "is not there") }
        guard let data = try record.personalData, let name = data.name.flatMap({ PersonName($0) }),
            let changed = CardRow(card, with: data, named: name)
        else { throw .damagedRow("application_section", key: record.id, "lacks what its saving asked for") }
        let today = today(record, call).latest
        // A clock that was set back since the saving would have it in the future.
        let published = CivilDate(call.now, utcOffset: configuration.utcOffset)
        let first = min(DateEntry(data.nameValidFrom).day ?? published, today)
        let recording = EventRecording(person: record.person, today: today, newID: environment.newID)
        let basis = RegistryV1.FactBasis(
            document: record.id, recordedBy: record.row.filedBySubject, name: CommonV1.PersonName(name))
        let named = RecordEvent.named(name.comparisonKey, from: first, to: .distantFuture)
        switch try recording.record(named, basis: basis.encoded(), card, in: store) {
        // Other data than the name may have changed.
        case .recorded, .refused(.nothingChanges): break
        case .refused(.inFuture), .refused(.periodReversed), .refused(.recordedInThePast):
            throw .damagedRow("application_section", key: record.id, "has a day that its saving refuses")
        }
        try CardTable.replace(with: changed, of: record.person, in: store)
        var feed = try ChangeFeedWriter(store)
        try feed.announce(named.change, of: number, in: store)
        return try RegisterNumberingTable.known(in: store).text(of: number)
    }
}
