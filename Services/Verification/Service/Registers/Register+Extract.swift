internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import VerificationRules

/// The extract of a register: a table, its columns and how a row reads as a record.
extension Register {
    var fileName: String { "\(rawValue.lowercased()).csv" }

    /// As the wire names it.
    var kind: ExternalV1.RegisterKind {
        switch self {
        case .passport: .passport
        case .taxpayer: .taxpayer
        case .pension: .pension
        case .education: .education
        case .accreditation: .accreditation
        case .employment: .employment
        }
    }

    var columns: [String] {
        let person = ["family", "given", "patronymic"]
        switch self {
        case .passport:
            return person + ["series", "number", "issue_date", "issuer", "department_code", "birth_date", "valid"]
        case .taxpayer: return person + ["inn", "birth_date", "valid"]
        case .pension: return person + ["snils", "birth_date", "valid"]
        case .education:
            return person + [
                "series", "number", "kind", "issue_date", "institution", "speciality_oid", "speciality_version",
                "speciality_code", "degree",
            ]
        case .accreditation:
            return [
                "registry_number", "snils", "speciality_oid", "speciality_version", "speciality_code", "pass_date",
                "end_date", "passed",
            ]
        case .employment:
            return ["snils", "organisation_oid", "post_oid", "post_version", "post_code", "begin_date", "end_date"]
        }
    }

    /// A row's key and record.
    func record(_ row: TableRow) throws(TableError) -> (key: String, record: ExternalV1.RegisterRecord.Record) {
        switch self {
        case .passport:
            var person = try row.person()
            person.passport = CommonV1.Passport(
                series: row["series"], number: row["number"], issueDate: try row.date("issue_date").message,
                issuer: row["issuer"], departmentCode: row["department_code"])
            return (row["series"] + row["number"], .person(person))
        case .taxpayer:
            var person = try row.person()
            person.inn = row["inn"]
            return (person.inn, .person(person))
        case .pension:
            var person = try row.person()
            person.snils = row["snils"]
            return (person.snils, .person(person))
        case .education: return (row["series"] + row["number"], .education(try row.education()))
        case .accreditation: return (row["registry_number"], .accreditation(try row.accreditation()))
        case .employment: return (row["snils"], .employment(try row.employment()))
        }
    }
}

extension TableRow {
    fileprivate func person() throws(TableError) -> ExternalV1.PersonRecord {
        ExternalV1.PersonRecord(
            name: name, birthDate: try date("birth_date").message, valid: try flag("valid"))
    }

    fileprivate func education() throws(TableError) -> ExternalV1.EducationRecord {
        guard let kind = Int32(self["kind"]), DocumentKind(rawValue: kind) != nil else { throw error("kind") }
        guard let degree = Int32(self["degree"]), CommonV1.DegreeKind.allCases.contains(.init(rawValue: degree)) else {
            throw error("degree")
        }
        return ExternalV1.EducationRecord(
            name: name, kind: .init(rawValue: kind), series: self["series"], number: self["number"],
            issueDate: try date("issue_date").message, institution: self["institution"],
            speciality: book("speciality"), degree: .init(rawValue: degree))
    }

    fileprivate func accreditation() throws(TableError) -> ExternalV1.AccreditationRecord {
        ExternalV1.AccreditationRecord(
            snils: self["snils"], registryNumber: self["registry_number"], speciality: book("speciality"),
            passDate: try date("pass_date").message, endDate: try date("end_date").message,
            passed: try flag("passed"))
    }

    fileprivate func employment() throws(TableError) -> ExternalV1.EmploymentRecord {
        ExternalV1.EmploymentRecord(
            snils: self["snils"], organisationOid: self["organisation_oid"], post: book("post"),
            beginDate: try date("begin_date").message,
            endDate: self["end_date"].isEmpty ? nil : try date("end_date").message)
    }

    fileprivate func date(_ column: String) throws(TableError) -> CivilDate {
        guard let date = CivilDate(iso: self[column]) else { throw error(column) }
        return date
    }

    private var name: CommonV1.PersonName {
        CommonV1.PersonName(family: self["family"], given: self["given"], patronymic: self["patronymic"])
    }

    private func book(_ prefix: String) -> CommonV1.BookCode {
        CommonV1.BookCode(
            oid: self["\(prefix)_oid"], version: self["\(prefix)_version"], code: self["\(prefix)_code"])
    }

    private func flag(_ column: String) throws(TableError) -> Bool {
        switch self[column] {
        case "1": true
        case "0": false
        default: throw error(column)
        }
    }
}
