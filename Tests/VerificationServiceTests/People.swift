import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation

/// The fictitious people of Tests/Fixtures/people.json.
struct Person: Decodable, Sendable {
    var personalData: PersonalData
    var education: Education
    var employments: [Employment]

    static func all() throws -> [Person] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/people.json")
        return try JSONDecoder().decode([Person].self, from: Data(contentsOf: file))
    }

    struct PersonalData: Decodable, Sendable {
        var name: Name
        var birthDate: Day
        var snils, inn, phone, policyNumber: String
        var passport: Passport
    }

    struct Name: Decodable, Sendable { var family, given, patronymic: String }

    struct Passport: Decodable, Sendable {
        var series, number, issuer, departmentCode: String
        var issueDate: Day
    }

    struct Day: Decodable, Sendable {
        var year, month, day: Int32
        var message: GoogleType.Date { GoogleType.Date(year: year, month: month, day: day) }
    }

    struct Book: Decodable, Sendable {
        var oid, version, code: String
        var message: CommonV1.BookCode { CommonV1.BookCode(oid: oid, version: version, code: code) }
    }

    struct Education: Decodable, Sendable {
        var documents: [Document]
        var accreditations: [Accreditation]
    }

    struct Document: Decodable, Sendable {
        var series, number, institution: String
        /// Only of documents that the register of education keeps: a supplement has none.
        var degree: String?
        var issueDate: Day
        var speciality: Book?
    }

    struct Accreditation: Decodable, Sendable {
        var registryNumber: String
        var speciality: Book
        var passDate, endDate: Day
    }

    struct Employment: Decodable, Sendable {
        var organisationOid: String
        var post: Book
        var beginDate: Day
        var endDate: Day?
    }
}

extension Person {
    /// The whole application as the registry submits it.
    func submission(
        _ caseID: String, version: Int64 = 1, sections: [CommonV1.Section] = [.personalData, .education],
        incarnation: String = "registry"
    ) -> VerificationV1.SubmitCaseRequest {
        VerificationV1.SubmitCaseRequest(
            caseId: caseID, version: version, sections: sections, personalData: personal, education: educationMessage,
            employments: sections.contains(.employment) ? posts : [],
            scans: [
                .init(kind: .diploma, sha256: [1], pages: 1, dpiMin: 300),
                .init(kind: .contractOrOrder, sha256: [2], pages: 1, dpiMin: 300),
            ],
            requiredDocuments: [
                .init(section: .education, kind: .diploma), .init(section: .employment, kind: .contractOrOrder),
            ], incarnation: incarnation)
    }

    private var personal: CommonV1.PersonalData {
        let data = personalData
        return CommonV1.PersonalData(
            name: .init(family: data.name.family, given: data.name.given, patronymic: data.name.patronymic),
            birthDate: data.birthDate.message, snils: data.snils, inn: data.inn,
            passport: .init(
                series: data.passport.series, number: data.passport.number,
                issueDate: data.passport.issueDate.message, issuer: data.passport.issuer,
                departmentCode: data.passport.departmentCode))
    }

    private var educationMessage: CommonV1.Education {
        CommonV1.Education(
            documents: education.documents.filter { $0.degree != nil }.map { document in
                CommonV1.EducationDocument(
                    kind: .diploma, series: document.series, number: document.number,
                    issueDate: document.issueDate.message, institution: document.institution,
                    speciality: document.speciality?.message,
                    degree: document.degree == "DEGREE_KIND_SPECIALIST" ? .specialist : .secondaryVocational,
                    scanSha256: [1])
            },
            accreditations: education.accreditations.map { one in
                CommonV1.Accreditation(
                    registryNumber: one.registryNumber, speciality: one.speciality.message,
                    passDate: one.passDate.message, endDate: one.endDate.message)
            })
    }

    private var posts: [CommonV1.Employment] {
        employments.map { post in
            CommonV1.Employment(
                organisationOid: post.organisationOid, post: post.post.message, beginDate: post.beginDate.message,
                endDate: post.endDate?.message, scans: [.init(kind: .contractOrOrder, sha256: [2])])
        }
    }
}
