internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules

/// A line cut into the columns of its kind.
struct ImportColumns: Sendable {
    let kind: ImportFormat.Kind
    let line: Int
    /// Of all lines of the worker.
    let bytes: [UInt8]
    /// Where a column behind the kind begins: one byte behind a tab; the last is the end of the line.
    let tabs: [Int]

    subscript(_ index: Int) -> String { withBytes(index) { String(decoding: $0, as: UTF8.self) } }

    func withBytes<T>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[(tabs[index] + 1)..<tabs[index + 1]])) }
    }
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
        uniqueKeysWithValues: RecordEventKind.imported.map { ($0.rawValue, $0) })
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
            policyNumber: columns[17], formerNames: lines(.formerName).map { formerName($0) })
    }

    private mutating func formerName(_ columns: ImportColumns) -> CommonV1.FormerName {
        CommonV1.FormerName(
            name: .init(family: columns[1], given: columns[2], patronymic: columns[3]), validTo: date(columns, 4))
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
            endDate: date(columns, 4), extension: prolongation(of: columns))
    }

    /// What the line behind this one prolongs it by; nil: nothing does.
    private mutating func prolongation(of columns: ImportColumns) -> CommonV1.Extension? {
        guard let columns = prolongingLine(behind: columns) else { return nil }
        return CommonV1.Extension(
            endDate: date(columns, 1),
            act: .init(title: columns[2], number: columns[3], date: date(columns, 4)))
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
            certificate.prolonged = prolongation(of: columns).map(ExtensionEntry.init)
            career.certificates.append(certificate)
        }
        for columns in lines(.category) {
            var category = CareerEntry.Category()
            category.category = word(columns, 1, ImportWords.categories)
            category.speciality = CodeEntry(code(columns, 2))
            category.assignedDate = DateEntry(date(columns, 3))
            category.endDate = DateEntry(date(columns, 4))
            category.prolonged = prolongation(of: columns).map(ExtensionEntry.init)
            career.categories.append(category)
        }
        for columns in lines(.event) {
            var event = RecordEventEntry()
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
            organisationOid: OID.canonical(columns[1]), organisationName: columns[2], post: code(columns, 3),
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
        let (isEmpty, date) = columns.withBytes(index) { ($0.isEmpty, Self.date($0)) }
        if !isEmpty, date == nil {
            reject(columns, index, "DATE_FORMAT", "Дата пишется ГГГГ-ММ-ДД.", "A date is written YYYY-MM-DD.")
        }
        return date
    }

    private static func date(_ text: UnsafeBufferPointer<UInt8>) -> GoogleType.Date? {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
        func number(_ places: Range<Int>) -> Int32? {
            var number: Int32 = 0
            for place in places {
                let digit = text[place] &- UInt8(ascii: "0")
                guard digit < 10 else { return nil }
                number = number * 10 + Int32(digit)
            }
            return number
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        return GoogleType.Date(year: year, month: month, day: day)
    }

    /// `oid|version|code` in canonical form; nil for an empty column.
    private mutating func code(_ columns: ImportColumns, _ index: Int) -> CommonV1.BookCode? {
        let (isEmpty, code) = columns.withBytes(index) { text -> (Bool, CommonV1.BookCode?) in
            let bar = UInt8(ascii: "|")
            guard let first = text.firstIndex(of: bar), let second = text[(first + 1)...].firstIndex(of: bar),
                !text[(second + 1)...].contains(bar)
            else { return (text.isEmpty, nil) }
            let code = CommonV1.BookCode(
                oid: String(decoding: text[..<first], as: UTF8.self),
                version: String(decoding: text[(first + 1)..<second], as: UTF8.self),
                code: String(decoding: text[(second + 1)...], as: UTF8.self))
            return (false, code.canonical)
        }
        if !isEmpty, code == nil {
            reject(
                columns, index, "CODE_FORMAT", "Код справочника пишется OID|версия|код.",
                "A code of a reference book is written OID|version|code.")
        }
        return code
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
