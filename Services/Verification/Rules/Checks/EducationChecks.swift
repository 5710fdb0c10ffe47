internal import FRMRIdentifiers

/// Checks of education in the register of education documents and of accreditations in theirs (V3).
package enum EducationChecks {
    /// - Parameters:
    ///   - path: of the document in the application, e.g. `education.documents[0]`.
    ///   - entries: what the register holds under the document's series and number.
    package static func document(
        _ document: EducationFact, holder: FullName, path: String, _ entries: [EducationEntry]
    ) -> Finding {
        Finding.best(of: entries) { entry in
            let kept = entry.document
            var faults: [Fault] = []
            if !isHolder(holder, entry.holder) {
                faults.append(
                    Fault(
                        path, .holderMismatch,
                        "Документ выдан на другое имя. Если фамилия менялась, приложите подтверждение.",
                        "The document was issued to another name. If the family name has changed, attach proof.",
                        requirement: "V3"))
            }
            if document.kind != kept.kind {
                faults.append(mismatch(path, "kind", "Вид документа", "The kind of the document"))
            }
            if let date = kept.issueDate, document.issueDate != date {
                faults.append(mismatch(path, "issue_date", "Дата выдачи", "The date of issue"))
            }
            if TextKey.letters(document.institution) != TextKey.letters(kept.institution) {
                faults.append(mismatch(path, "institution", "Учебное заведение", "The institution"))
            }
            if let speciality = kept.speciality, document.speciality?.isSame(as: speciality) != true {
                faults.append(mismatch(path, "speciality", "Специальность", "The speciality"))
            }
            if kept.degree != 0, document.degree != kept.degree {
                faults.append(mismatch(path, "degree", "Степень", "The degree"))
            }
            return faults
        }
            ?? .failed([
                Fault(
                    "\(path).number", .documentNotFound,
                    "Документ с такими серией и номером не найден в реестре документов об образовании.",
                    "The register of education documents has none with this series and number.", requirement: "V3")
            ])
    }

    /// - Parameters:
    ///   - snils: the applicant's, digits only.
    ///   - path: of the accreditation in the application, e.g. `education.accreditations[0]`.
    ///   - entries: what the register holds under the registry number.
    package static func accreditation(
        _ accreditation: AccreditationFact, snils: String, path: String, _ entries: [AccreditationEntry]
    ) -> Finding {
        // Another person's accreditation is answered like none: who holds which number is not the applicant's to learn.
        Finding.best(of: entries.filter { $0.snils == snils }) { entry in
            let kept = entry.accreditation
            var faults: [Fault] = []
            if !entry.isPassed {
                faults.append(
                    Fault(
                        "\(path).registry_number", .accreditationNotPassed,
                        "Аккредитация не пройдена или аннулирована.",
                        "The accreditation was not passed or was withdrawn.", requirement: "V3"))
            }
            if let speciality = kept.speciality, accreditation.speciality?.isSame(as: speciality) != true {
                faults.append(accreditationMismatch(path, "speciality", "Специальность", "The speciality"))
            }
            if let date = kept.passDate, accreditation.passDate != date {
                faults.append(accreditationMismatch(path, "pass_date", "Дата прохождения", "The date of passing"))
            }
            if let end = accreditation.endDate, let date = kept.endDate, end != date {
                faults.append(accreditationMismatch(path, "end_date", "Дата окончания", "The end date"))
            }
            return faults
        }
            ?? .failed([
                Fault(
                    "\(path).registry_number", .accreditationNotFound,
                    "Аккредитация с таким номером у этого работника не найдена.",
                    "This worker has no accreditation of this number.", requirement: "V3")
            ])
    }

    /// Diplomas are printed and keyed in with or without «ё» and in capitals, and the holder's exact name has been
    /// settled by the passport: spellings of one name are enough here.
    private static func isHolder(_ name: FullName, _ holder: FullName) -> Bool {
        NameComparison.areSame(name.family, holder.family) && NameComparison.areSame(name.given, holder.given)
            && NameComparison.areSame(name.patronymic, holder.patronymic)
    }

    private static func mismatch(_ path: String, _ field: String, _ russian: String, _ english: String) -> Fault {
        Fault(
            "\(path).\(field)", .documentMismatch,
            "\(russian): не совпадает с реестром документов об образовании. Сверьте с документом.",
            "\(english) does not match the register of education documents. Compare with the document.",
            requirement: "V3")
    }

    private static func accreditationMismatch(
        _ path: String, _ field: String, _ russian: String, _ english: String
    ) -> Fault {
        Fault(
            "\(path).\(field)", .accreditationMismatch,
            "\(russian): не совпадает с реестром аккредитаций. Сверьте с выпиской.",
            "\(english) does not match the register of accreditations. Compare with the extract.", requirement: "V3")
    }
}
