internal import FRMRCalls
internal import FRMRContracts
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
}
