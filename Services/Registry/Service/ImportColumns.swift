internal import Messages
internal import Reference
internal import RegistryRules

/// A line cut into the columns of its kind.
struct ImportColumns: Sendable {
    let kind: ImportFormat.Kind
    let line: Int
    /// As many as the kind has.
    let values: [String]

    subscript(_ index: Int) -> String { values[index] }
}

/// The words of columns that take one of a list.
enum ImportWords {
    static let roles: [String: WorkerRole] = [
        "DOCTOR": .doctor, "MID_LEVEL": .midLevel, "PHARMACIST": .pharmacist, "ADMINISTRATOR": .administrator,
        "RESIDENT": .resident,
    ]
    static let documents: [String: CommonV1.DocumentKind] = [
        "DIPLOMA": .diploma, "DIPLOMA_SUPPLEMENT": .diplomaSupplement,
        "POSTGRADUATE_CERTIFICATE": .postgraduateCertificate, "RETRAINING_CERTIFICATE": .retrainingCertificate,
        "FOREIGN_EDUCATION_CERTIFICATE": .foreignEducationCertificate, "NOTARISED_TRANSLATION": .notarisedTranslation,
        "WORK_BOOK": .workBook, "ADVANCED_TRAINING": .advancedTraining,
    ]
    static let degrees: [String: CommonV1.DegreeKind] = [
        "": .unspecified, "BACHELOR": .bachelor, "SPECIALIST": .specialist, "MASTER": .master,
        "SECONDARY_VOCATIONAL": .secondaryVocational,
    ]
    static let categories: [String: QualificationCategory] = ["SECOND": .second, "FIRST": .first, "HIGHEST": .highest]
    static let events = Dictionary(
        uniqueKeysWithValues: CareerEntry.EventKind.allCases.map { ($0.rawValue, $0) })
    static let contracts: [String: CommonV1.ContractKind] = ["LABOUR": .labour, "CIVIL": .civil]
    static let dismissals: [String: CommonV1.DismissalGround] = [
        "": .unspecified, "OWN_WISH": .ownWish, "CONTRACT_EXPIRY": .contractExpiry, "REDUNDANCY": .redundancy,
    ]
}

// Columns to the messages that an application would carry.
extension ImportParser {
    mutating func personalData(_ columns: ImportColumns) -> CommonV1.PersonalData {
        CommonV1.PersonalData(
            name: .init(family: columns[2], given: columns[3], patronymic: columns[4]), birthDate: date(columns, 5),
            snils: columns[6], inn: columns[7],
            passport: .init(
                series: columns[8], number: columns[9], issueDate: date(columns, 10), issuer: columns[11],
                departmentCode: columns[12]),
            registrationAddress: columns[13], phone: columns[14], email: columns[15], licenceNumber: columns[16],
            policyNumber: columns[17])
    }

    mutating func document(_ columns: ImportColumns) -> CommonV1.EducationDocument {
        CommonV1.EducationDocument(
            kind: word(columns, 1, ImportWords.documents) ?? .unspecified, series: columns[2], number: columns[3],
            issueDate: date(columns, 4), institution: columns[5], speciality: code(columns, 6),
            degree: word(columns, 7, ImportWords.degrees) ?? .unspecified)
    }

    mutating func accreditation(_ columns: ImportColumns) -> CommonV1.Accreditation {
        CommonV1.Accreditation(
            registryNumber: columns[1], speciality: code(columns, 2), passDate: date(columns, 3),
            endDate: date(columns, 4))
    }

    /// No message carries these: they go to the rules as they are.
    mutating func career() -> CareerEntry {
        var career = CareerEntry()
        for columns in lines(.certificate) {
            var certificate = CareerEntry.Certificate()
            certificate.number = columns[1]
            certificate.speciality = CodeEntry(code(columns, 2))
            certificate.issueDate = DateEntry(date(columns, 3))
            certificate.endDate = DateEntry(date(columns, 4))
            career.certificates.append(certificate)
        }
        for columns in lines(.category) {
            var category = CareerEntry.Category()
            category.category = word(columns, 1, ImportWords.categories)
            category.speciality = CodeEntry(code(columns, 2))
            category.assignedDate = DateEntry(date(columns, 3))
            category.endDate = DateEntry(date(columns, 4))
            career.categories.append(category)
        }
        for columns in lines(.event) {
            var event = CareerEntry.Event()
            event.kind = word(columns, 1, ImportWords.events)
            event.date = DateEntry(date(columns, 2))
            event.until = DateEntry(date(columns, 3))
            event.basis = columns[4]
            career.events.append(event)
        }
        return career
    }

    mutating func employment(_ columns: ImportColumns) -> CommonV1.Employment {
        CommonV1.Employment(
            organisationOid: columns[1], organisationName: columns[2], post: code(columns, 3),
            rateMilli: number(columns, 4), contract: word(columns, 5, ImportWords.contracts) ?? .unspecified,
            beginDate: date(columns, 6), endDate: date(columns, 7),
            dismissalGround: word(columns, 8, ImportWords.dismissals) ?? .unspecified, serviceNumber: columns[9])
    }

    mutating func word<Value>(_ columns: ImportColumns, _ index: Int, _ words: [String: Value]) -> Value? {
        if let value = words[columns[index]] { return value }
        let expected = words.keys.filter { !$0.isEmpty }.sorted().joined(separator: ", ")
        reject(columns, index, "WORD_UNKNOWN", "Нужно одно из слов: \(expected).", "One of \(expected) is needed.")
        return nil
    }

    /// `YYYY-MM-DD`; nil for an empty column. Whether the calendar has the day is the rules' question.
    private mutating func date(_ columns: ImportColumns, _ index: Int) -> GoogleType.Date? {
        let text = columns[index].utf8
        guard !text.isEmpty else { return nil }
        var parts: [Int32] = [0]
        for byte in text {
            switch byte {
            case UInt8(ascii: "-"): parts.append(0)
            case UInt8(ascii: "0")...UInt8(ascii: "9") where text.count == 10:
                parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int32(byte - UInt8(ascii: "0"))
            default: parts = []
            }
            if parts.isEmpty { break }
        }
        guard parts.count == 3, text.count == 10, text.dropFirst(4).first == UInt8(ascii: "-"),
            text.dropFirst(7).first == UInt8(ascii: "-")
        else {
            reject(columns, index, "DATE_FORMAT", "Дата пишется ГГГГ-ММ-ДД.", "A date is written YYYY-MM-DD.")
            return nil
        }
        return GoogleType.Date(year: parts[0], month: parts[1], day: parts[2])
    }

    /// `oid|version|code`; nil for an empty column.
    private mutating func code(_ columns: ImportColumns, _ index: Int) -> CommonV1.BookCode? {
        let text = columns[index]
        guard !text.isEmpty else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        guard parts.count == 3 else {
            reject(
                columns, index, "CODE_FORMAT", "Код справочника пишется OID|версия|код.",
                "A code of a reference book is written OID|version|code.")
            return nil
        }
        return CommonV1.BookCode(
            oid: String(Substring(parts[0])), version: String(Substring(parts[1])), code: String(Substring(parts[2])))
    }

    private mutating func number(_ columns: ImportColumns, _ index: Int) -> Int32 {
        if let number = Int32(columns[index]) { return number }
        reject(columns, index, "NUMBER_FORMAT", "Нужно целое число.", "A whole number is needed.")
        return 0
    }

    private mutating func reject(
        _ columns: ImportColumns, _ index: Int, _ reason: String, _ russian: String, _ english: String
    ) {
        reject(columns.line, columns.kind.columns[index], reason, russian, english)
    }
}
