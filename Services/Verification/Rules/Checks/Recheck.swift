package import FRMRIdentifiers
internal import Reference

/// The repeated check of a field that shows «Не подтверждено» (V6): a scan or photo and the СНИЛС, an answer within 24 h.
package enum Recheck {
    /// - Parameters:
    ///   - field: path of the field in the card.
    ///   - isConfirmed: whether the field is confirmed now.
    ///   - hasImage: a scan or a photo is attached.
    ///   - snils: as typed.
    ///   - owner: whose card it is.
    package static func request(
        field: String, isConfirmed: Bool, hasImage: Bool, snils: String, owner: SNILS, at now: Instant,
        _ deadlines: Deadlines
    ) -> Answer {
        guard !isConfirmed else { return .nothingToCheck }
        var faults: [Fault] = []
        if !hasImage {
            faults.append(
                Fault(
                    field, .scanMissing, "Приложите скан или фото документа.",
                    "Attach a scan or a photo of the document.", requirement: "V6"))
        }
        do throws(IdentifierError) {
            if try SNILS(snils) != owner {
                faults.append(
                    Fault(
                        "snils", .snilsInvalid, "СНИЛС не совпадает с указанным в карточке.",
                        "The СНИЛС is not the one of the card.", requirement: "V6"))
            }
        } catch {
            faults.append(
                Fault("snils", .snilsInvalid, error.messageRU, error.messageEN, requirement: "V8"))
        }
        guard faults.isEmpty else { return .refused(faults) }
        return .accepted(deadlines.clock(.recheck, from: now, .article112))
    }

    package enum Answer: Sendable, Hashable {
        /// Checked again; the clock says by when.
        case accepted(CaseClock)
        case refused([Fault])
        /// The field is confirmed already.
        case nothingToCheck
    }
}
