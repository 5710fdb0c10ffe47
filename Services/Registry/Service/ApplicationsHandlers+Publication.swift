internal import Messages
internal import RegistryRules
internal import Storage

extension ApplicationsHandlers {
    /// Writes the card of a wholly confirmed application (R14). Called inside the commit of the last decision.
    ///
    /// - Returns: the register number.
    func publish(_ record: ApplicationRecord, _ call: Call, _ store: WriteSession) throws(RPCError) -> String {
        guard let data = try record.personalData, let education = try record.education,
            let card = CardPublication(
                record.person, record.role, data, education, try record.employments,
                from: .application(id: record.id), accreditationYears: configuration.sections.accreditationYears)
        else { throw .damaged("application_section") }
        var numbers = try RegisterNumbers(store)
        return try card.write(at: call.now, newID: environment.newID, &numbers, store)
    }
}
