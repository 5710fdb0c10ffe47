package import FRMRIdentifiers

/// Who calls, as far as it decides what they may do with applications.
package struct ApplicationCaller: Sendable, Hashable {
    /// Of a worker whose account is linked to a person.
    package var person: SNILS?
    /// OID of the organisation that the caller acts for as its employer.
    package var employer: String?
    package var isVerification: Bool
    package var isOperator: Bool

    package init(person: SNILS?, employer: String?, isVerification: Bool = false, isOperator: Bool = false) {
        self.person = person
        self.employer = employer
        self.isVerification = isVerification
        self.isOperator = isOperator
    }

    /// As whom the caller opens an application. A caller who is both files for themselves when the СНИЛС is their own
    /// or left out.
    ///
    /// - Parameter snils: whom the application is for; empty: the caller.
    package func applicant(for snils: String) -> Result<Applicant, ApplicantRefusal> {
        let stated: Result<SNILS, IdentifierError> = Result { () throws(IdentifierError) in try SNILS(snils) }
        if let person, snils.isEmpty || (try? stated.get()) == person { return .success(.worker(person)) }
        if let employer {
            return switch stated {
            case .success(let staff): .success(.employer(organisation: employer, of: staff))
            case .failure(let fault): .failure(.snilsInvalid(fault))
            }
        }
        return .failure(person == nil ? .profileNotLinked : .snilsOfAnother)
    }
}

/// As whom an application is opened: the worker, or an employer for one of its staff.
package enum Applicant: Sendable, Hashable {
    case worker(SNILS)
    case employer(organisation: String, of: SNILS)

    /// Whom the application is about.
    package var person: SNILS {
        switch self {
        case .worker(let person), .employer(_, let person): person
        }
    }

    /// That files; nil: the worker does.
    package var organisation: String? {
        switch self {
        case .worker: nil
        case .employer(let organisation, _): organisation
        }
    }
}

/// Why a caller cannot open an application for that person.
package enum ApplicantRefusal: Error, Sendable, Hashable {
    /// A worker files for nobody else.
    case snilsOfAnother
    /// The account stands for neither a person nor an organisation.
    case profileNotLinked
    /// An employer names whom it files for.
    case snilsInvalid(IdentifierError)
}
