package import FRMRIdentifiers
package import Reference

/// What a post asks of whoever holds it, whatever role the record gives them (R1, R4, R6).
///
/// | the post is one of | diploma, from who is registered otherwise | accreditation or certificate |
/// |---|---|---|
/// | doctors | of a doctor | in a speciality of doctors |
/// | mid-level staff | of mid-level staff | in a speciality of mid-level staff or of doctors |
/// | pharmacists | of a pharmacist | in a speciality of pharmacists |
/// | heads | of a head | in any, except of an administrator: heads act by their post |
/// | trainees | none | in any, except of a resident, who acts under supervision |
/// | no worker of medicine | none | in any, except of administrators and residents |
/// | unknown to the data | not judged | in any: what nobody knows opens no door |
///
/// Doctors, mid-level staff and pharmacists need an accreditation or a certificate in whichever post. Which diplomas a
/// role is held with is dated data (``RoleDegrees``); in a post of the record's own role the section of education has
/// been judged by it already. A speciality that the data do not know counts in a post of the record's own role only.
package struct PostHolding: Sendable {
    /// Roles that practise only with a valid accreditation or certificate. Configuration.
    package var accredited: [WorkerRole] = [.doctor, .midLevel, .pharmacist]
    private let posts: RoleTable
    private let specialities: RoleTable
    private let degrees: RoleDegrees
    /// Which codes name the same post.
    let same: SamePosts

    /// Knows no post: asks everybody for an accreditation or a certificate.
    package static let none = PostHolding(posts: .empty, specialities: .empty, degrees: .none)

    package init(posts: RoleTable, specialities: RoleTable, degrees: RoleDegrees, same: SamePosts = .byCode) {
        self.posts = posts
        self.specialities = specialities
        self.degrees = degrees
        self.same = same
    }

    /// Whose post it is: by its own code, or by one that names the same post on the day.
    package func holder(of post: CodeEntry, on day: CivilDate) -> PostRoles.Finding { known(post, on: day).holder }

    /// The entry under which the data know a post on a day, and whose post that is; the post itself where they do not.
    func known(_ post: CodeEntry, on day: CivilDate) -> (entry: CodeEntry, holder: PostRoles.Finding) {
        let finding = posts.finding(post.code, in: post.oid)
        if finding == .unknown {
            for other in same.others(of: post, on: day) {
                let finding = posts.finding(other.code, in: other.oid)
                if finding != .unknown { return (other, finding) }
            }
        }
        return (post, finding)
    }

    /// Whether the data know what kind of worker a speciality is one of.
    package func knows(speciality: CodeEntry) -> Bool {
        specialities.finding(speciality.code, in: speciality.oid) != .unknown
    }

    /// Whether a post is held only with a valid accreditation or certificate.
    ///
    /// - Parameter role: of the record.
    package func asksQualification(_ post: PostRoles.Finding, of role: WorkerRole) -> Bool {
        if accredited.contains(role) { return true }
        return switch post {
        case .role(let holder): holder != role
        case .needsNoRegistration: false
        case .unknown: true
        }
    }

    /// Whether an accreditation or a certificate in a speciality is one that a post is held with.
    package func qualifies(_ speciality: CodeEntry, for post: PostRoles.Finding) -> Bool {
        guard case .role(let holder) = post, accredited.contains(holder),
            case .role(let practitioner) = specialities.finding(speciality.code, in: speciality.oid)
        else { return true }
        return practitioner == holder || holder == .midLevel && practitioner == .doctor
    }
}

extension PostHolding {
    /// What the papers of a worker lack for the posts that are filed: every such post is named. Which day an
    /// accreditation covers is the verdict's question; here there must be one, and of a post that was left none: what it
    /// was held with then may long have ended.
    ///
    /// - Parameters:
    ///   - role: of the record.
    ///   - isEducationJudged: by the record's role, as the section of education is: its papers are then those of a post
    ///     of that role.
    ///   - certificates: specialities of specialists' certificates.
    ///   - day: today.
    package func faults(
        _ employments: some Sequence<EmploymentEntry>, of role: WorkerRole, _ education: EducationEntry,
        certificates: [CodeEntry] = [], isEducationJudged: Bool = true, on day: CivilDate
    ) -> [Fault] {
        var list = FaultList(.employment, requirement: "R1")
        for (index, entry) in employments.enumerated() {
            guard let post = entry.post, case .role(let holder) = holder(of: post, on: day),
                holder != role || !isEducationJudged
            else { continue }
            let field = "employments[\(index)].post"
            if let fitting = missingDiplomas(of: holder, education, on: day) {
                list.add(
                    field, "POST_NEEDS_DIPLOMA",
                    "Для этой должности нужен диплом: \(fitting.map(\.russian).joined(separator: ", ")).",
                    "This post needs a diploma: \(fitting.map(\.english).joined(separator: ", ")).")
            }
            // Whoever has no accreditation of their own role yet is told so by the verdict.
            if holder == role { continue }
            if let end = entry.endDate.day, end < day { continue }
            // A speciality that the data do not know may be newer than they are, and serves in a post of the record's own
            // role; into a post of another role it opens no door.
            let held = education.accreditations.compactMap(\.speciality) + certificates
            if accredited.contains(holder),
                !held.contains(where: { knows(speciality: $0) && qualifies($0, for: .role(holder)) })
            {
                list.add(
                    field, "POST_NEEDS_QUALIFICATION",
                    "Для этой должности нужна аккредитация по специальности \(holder.russianOfMany).",
                    "This post needs an accreditation in a speciality of \(holder.englishOfMany).")
            }
        }
        return list.faults
    }

    /// The kinds of diploma that would do, in the order of their numbers; nil: one is there, or none is asked for.
    private func missingDiplomas(
        of holder: WorkerRole, _ education: EducationEntry, on day: CivilDate
    ) -> [Degree]? {
        guard case .doesNotFit(let fitting) = degrees.finding(holder, nil, on: day) else { return nil }
        let shown = education.documents.lazy.filter { $0.kind == .diploma }.compactMap(\.degree)
        return shown.contains(where: fitting.contains) ? nil : fitting.sorted { $0.rawValue < $1.rawValue }
    }
}

extension WorkerRole {
    /// Genitive plural.
    fileprivate var russianOfMany: String {
        switch self {
        case .doctor: "врачей"
        case .midLevel: "среднего медицинского персонала"
        case .pharmacist: "фармацевтических работников"
        case .administrator: "руководителей"
        case .resident: "стажёров"
        }
    }

    fileprivate var englishOfMany: String {
        switch self {
        case .doctor: "doctors"
        case .midLevel: "mid-level staff"
        case .pharmacist: "pharmacists"
        case .administrator: "heads"
        case .resident: "trainees"
        }
    }
}
