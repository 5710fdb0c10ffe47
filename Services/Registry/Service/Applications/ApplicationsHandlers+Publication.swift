internal import FRMRCalls
import FRMRContracts
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
                from: .application(id: record.id), accreditationYears: configuration.sections.accreditationYears,
                newID: environment.newID)
        else { throw .damaged("application_section") }
        var numbers = try RegisterNumbers(store)
        let number = numbers.next()
        try card.write(at: call.now, as: number, store)
        _ = try numbers.announce(.cardPublished, of: number, at: call.now, store)
        return number.text
    }
}
