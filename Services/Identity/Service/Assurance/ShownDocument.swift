internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import IdentityRules

/// What a person showed to the operator, read and checked.
struct ShownDocument {
    let proofing: Proofing
    let name: PersonName
    let birthDate: CivilDate
    let passport: PassportNumber
    let issueDate: CivilDate
    let issuer: String
    let department: DepartmentCode
    let snils: SNILS

    /// - Throws: INVALID_ARGUMENT with every faulty field.
    init(_ request: IdentityV1.RecordProofingRequest) throws(RPCError) {
        var fields = Fields()
        let proofing = Proofing(rawValue: request.method.rawValue)
        if proofing == nil { fields.add("method", "REQUIRED", "Способ не указан.", "The method is not given.") }
        let shownName = request.name ?? CommonV1.PersonName()
        let shown = request.passport ?? CommonV1.Passport()
        let name = fields.name("name", shownName)
        let birthDate = fields.date("birth_date", request.birthDate)
        let passport = fields.passport("passport", shown)
        let issueDate = fields.date("passport.issue_date", shown.issueDate)
        fields.text("passport.issuer", shown.issuer, charactersMax: IdentityLimits.issuerCharactersMax)
        let department = fields.parse("passport.department_code") { () throws(IdentifierError) in
            try DepartmentCode(shown.departmentCode)
        }
        let snils = fields.parse("snils") { () throws(IdentifierError) in try SNILS(request.snils) }
        try fields.check()
        guard let proofing, let name, let birthDate, let passport, let issueDate, let department, let snils else {
            throw .invalid(fields.violations)
        }
        self.proofing = proofing
        self.name = name
        self.birthDate = birthDate
        self.passport = passport
        self.issueDate = issueDate
        self.issuer = shown.issuer
        self.department = department
        self.snils = snils
    }
}
