internal import FRMRCalls
internal import FRMRContracts
internal import Reference
internal import VerificationRules

/// The form of a submission: what a request must have before anything is stored.
enum CaseValidation {
    /// The sections to check, each once, in order.
    ///
    /// - Throws: INVALID_ARGUMENT with every faulty field.
    static func sections(of request: VerificationV1.SubmitCaseRequest) throws(RPCError) -> [Section] {
        var faulty: [FieldViolation] = []
        if request.caseId.isEmpty || request.caseId.utf8.count > CaseLimits.caseIDBytesMax {
            faulty.append(
                field("case_id", "CASE_ID_LENGTH", "нужно от 1 до 64 символов", "1 to 64 characters are needed"))
        }
        if request.version < 1 {
            faulty.append(field("version", "VERSION_RANGE", "нужно положительное число", "must be positive"))
        }
        if !(1...CaseLimits.incarnationBytesMax).contains(request.incarnation.utf8.count) {
            faulty.append(
                field(
                    "incarnation", "INCARNATION_LENGTH", "от 1 до \(CaseLimits.incarnationBytesMax) байт",
                    "1 to \(CaseLimits.incarnationBytesMax) bytes"))
        }
        let sections = Section.allCases.filter { section in
            request.sections.contains { $0.rawValue == section.rawValue }
        }
        if sections.count != request.sections.count || sections.isEmpty {
            faulty.append(
                field(
                    "sections", "SECTIONS_INVALID", "нужен хотя бы один раздел, каждый известный и один раз",
                    "at least one section is needed, each known and once"))
        }
        faulty += tooMany("education.documents", request.education?.documents.count, CaseLimits.educationDocumentsMax)
        faulty += tooMany(
            "education.accreditations", request.education?.accreditations.count, CaseLimits.accreditationsMax)
        faulty += tooMany("employments", request.employments.count, CaseLimits.employmentsMax)
        faulty += tooMany("scans", request.scans.count, CaseLimits.scansMax)
        faulty += tooMany("required_documents", request.requiredDocuments.count, CaseLimits.requiredDocumentsMax)
        faulty += tooMany(
            "employments.scans", request.employments.map(\.scans.count).max(), CaseLimits.scansPerEmploymentMax)
        guard faulty.isEmpty else { throw .invalid(faulty) }
        return sections
    }

    /// Holds the merged facts to the sections: every check rests on personal data, a section on its own facts.
    static func requireFacts(
        _ facts: VerificationV1.SubmitCaseRequest, for sections: [Section]
    ) throws(RPCError) {
        var faulty: [FieldViolation] = []
        if facts.personalData == nil { faulty.append(missing("personal_data")) }
        if sections.contains(.education), facts.education == nil { faulty.append(missing("education")) }
        if sections.contains(.employment), facts.employments.isEmpty { faulty.append(missing("employments")) }
        guard faulty.isEmpty else { throw .invalid(faulty) }
    }

    /// How many cases to list.
    ///
    /// - Throws: INVALID_ARGUMENT that names the field.
    static func limit(of request: VerificationV1.ListCasesRequest) throws(RPCError) -> Int {
        var faulty = tooMany("case_ids", request.caseIds.count, CaseLimits.casesPerPageMax)
        if !(0...CaseLimits.casesPerPageMax).contains(Int(request.limit)) {
            faulty.append(
                field(
                    "limit", "RANGE", "от 1 до \(CaseLimits.casesPerPageMax)", "1 to \(CaseLimits.casesPerPageMax)"))
        }
        guard faulty.isEmpty else { throw .invalid(faulty) }
        return request.limit == 0 ? CaseLimits.casesPerPageMax : Int(request.limit)
    }

    private static func tooMany(_ path: String, _ count: Int?, _ limit: Int) -> [FieldViolation] {
        guard let count, count > limit else { return [] }
        return [field(path, "TOO_MANY", "не больше \(limit)", "\(limit) at most")]
    }

    private static func missing(_ path: String) -> FieldViolation {
        field(path, "SECTION_FACTS_MISSING", "нет данных раздела", "the facts of the section are missing")
    }

    private static func field(_ path: String, _ reason: String, _ russian: String, _ english: String) -> FieldViolation
    {
        FieldViolation(field: path, reason: reason, message: "\(path): \(russian).", english: "\(path): \(english).")
    }
}
