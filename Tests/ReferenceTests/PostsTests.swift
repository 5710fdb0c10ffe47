import FRMRIdentifiers
import Testing

@testable import Reference

/// Posts, specialities, roles and documents as the data join them (R1, R4, R7).
@Suite struct PostsTests {
    @Test(arguments: [
        ("109", PostRoles.Finding.role(.doctor)), ("11", .role(.resident)), ("159", .role(.midLevel)),
        ("547", .role(.midLevel)), ("4", .role(.administrator)), ("7", .role(.administrator)),
        ("225", .role(.pharmacist)), ("231", .role(.pharmacist)), ("224", .role(.resident)),
        ("217", .role(.administrator)),
        ("201", .needsNoRegistration), ("241", .needsNoRegistration), ("527", .needsNoRegistration),
        ("99999", .unknown),
    ])
    func roleIsThatOfTheNearestHeadingR1(_ code: String, _ finding: PostRoles.Finding) throws {
        #expect(try table().finding(code, in: DataFiles.posts) == finding)
    }

    /// No post of the book is left without an answer.
    @Test func everyPostHasAnAnswerR1() throws {
        let table = try table()
        for entry in try DataFiles.books().entries(of: OID(DataFiles.posts), version: "9.6")
        where !entry.isGroup && table.finding(entry.key.code, in: DataFiles.posts) == .unknown {
            Issue.record("\(entry.key.code) \(entry.name)")
        }
    }

    /// Raw codes get the answers that the books give, in any version.
    @Test func theTableOfRolesAnswersAsItsDataR1() throws {
        let books = try DataFiles.books()
        let roles = try PostRoles(csv: DataFiles.text("post-roles.csv"))
        let table = RoleTable(roles, under: try DataFiles.headings())
        let newest = Set(try books.entries(of: OID(DataFiles.posts), version: "9.6").map(\.key.code))
        for version in ["7.1", "9.6"] {
            for entry in try books.entries(of: OID(DataFiles.posts), version: version)
            // Where versions put a code under different headings, the newest decides.
            where version == "9.6" || !newest.contains(entry.key.code) {
                let role = roles.role(of: entry.key, in: books)
                #expect(table.finding(entry.key.code, in: DataFiles.posts) == role, "\(version) \(entry.key.code)")
                #expect(entry.isGroup || role != .unknown, "\(version) \(entry.key.code)")
            }
        }
        #expect(table.finding("109", in: DataFiles.specialities) == .unknown)
        #expect(table.finding("99999", in: DataFiles.posts) == .unknown)
        #expect(RoleTable.empty.finding("109", in: DataFiles.posts) == .unknown)
    }

    /// A circle of headings and a heading that is not there end in no answer, and never in a trap.
    @Test func headingsThatLeadNowhereGiveNoRole() throws {
        var headings = BookHeadings()
        try headings.load(csv: "oid,code,parent_code\n1.2,a,b\n1.2,b,a\n1.2,c,d\n1.2,e,\n1.2,f,x\n1.3,g,x\n")
        let table = RoleTable(try PostRoles(csv: "oid,code,role\n1.2,x,DOCTOR\n"), under: headings)
        let found = ["a", "b", "c", "e", "f", "g", "x"].map { table.finding($0, in: "1.2") }
        #expect(found == [.unknown, .unknown, .unknown, .unknown, .role(.doctor), .unknown, .role(.doctor)])
    }

    /// No speciality of the book is left without a role, and pharmacists and nurses are no doctors (R1).
    @Test func everySpecialityIsOneOfSomeRoleR1() throws {
        let books = try DataFiles.books()
        let table = RoleTable(
            try SpecialityRoles(csv: DataFiles.text("speciality-roles.csv")), under: try DataFiles.headings())
        let role = { (code: String) in table.finding(code, in: DataFiles.specialities) }
        for entry in try books.entries(of: OID(DataFiles.specialities), version: "5.4") {
            #expect(role(entry.key.code) != .unknown, "\(entry.key.code) \(entry.name)")
        }
        #expect(role("27") == .role(.doctor) && role("219") == .role(.midLevel))
        #expect(["5", "186"].allSatisfy { role($0) == .role(.midLevel) })
        #expect(["4", "184", "185", "218", "229"].allSatisfy { role($0) == .role(.pharmacist) })
    }

    @Test func specialityFitsAPostOrIsNamed() throws {
        let table = try PostSpecialities(csv: DataFiles.text("post-specialities.csv"))
        let today = try day("2026-11-23")
        let therapist = try code(DataFiles.posts, "109")
        #expect(table.finding(post: therapist, speciality: try code(DataFiles.specialities, "27"), on: today) == .fits)
        let both: Set = [try code(DataFiles.specialities, "27"), try code(DataFiles.specialities, "16")]
        #expect(
            table.finding(post: therapist, speciality: try code(DataFiles.specialities, "30"), on: today)
                == .doesNotFit(both))
        #expect(table.finding(post: try code(DataFiles.posts, "4"), speciality: therapist, on: today) == .unknown)
    }

    /// Both sides of every row are entries of their books that somebody can hold.
    @Test func everyRowJoinsTwoEntries() throws {
        let books = try DataFiles.books()
        let table = try PostSpecialities(csv: DataFiles.text("post-specialities.csv"))
        let before = try day("2023-08-01")
        for (post, speciality) in table.all {
            let held = try books.find(PostCode(oid: post.oid, version: "9.6", code: post.code), on: before)
            let known = try books.find(
                PostCode(oid: speciality.oid, version: "5.4", code: speciality.code), on: before)
            #expect(held.reason == nil, "\(post.code): \(held)")
            #expect(known.reason == nil, "\(speciality.code): \(known)")
        }
        #expect(table.all.count > 150)
    }

    @Test func rowCountsFromItsFirstDayToItsLast() throws {
        let table = try PostSpecialities(
            csv:
                "post_oid,post_code,speciality_oid,speciality_code,valid_from,valid_to\n1.2,1,1.3,2,2026-01-02,2026-01-03\n"
        )
        let found = try ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"].map {
            table.finding(post: try code("1.2", "1"), speciality: try code("1.3", "2"), on: try day($0))
        }
        #expect(found == [.unknown, .fits, .fits, .unknown])
    }

    /// R4, R7: a nurse has no higher diploma and a resident none yet; ends and moves add their own papers.
    @Test func documentsFollowTheRoleR4R7() throws {
        let table = try RoleDocuments(csv: DataFiles.text("role-documents.csv"))
        let today = try day("2026-11-23")
        #expect(table.required(.doctor, .education, on: today) == [.diploma, .diplomaSupplement])
        #expect(table.required(.resident, .education, on: today).isEmpty)
        #expect(table.required(.resident, .education, when: [.foreignEducation], on: today) == [.notarisedTranslation])
        for role in WorkerRole.allCases {
            #expect(table.required(role, .employment, on: today) == [.workBook, .contractOrOrder])
            #expect(
                table.required(role, .employment, when: [.ended, .moved], on: today)
                    == [.workBook, .contractOrOrder, .dismissal, .transfer])
        }
    }

    /// R4, R6: a doctor's diploma is a higher one, a nurse's need not be, a resident has none yet.
    @Test func degreesFollowTheRoleR6() throws {
        let table = try RoleDegrees(csv: DataFiles.text("role-degrees.csv"))
        let today = try day("2026-11-23")
        let higher: Set<Degree> = [.bachelor, .specialist, .master]
        for degree in Degree.allCases {
            let doctors = table.finding(.doctor, degree, on: today)
            #expect(doctors == (higher.contains(degree) ? .fits : .doesNotFit(higher)))
            for role in [WorkerRole.midLevel, .pharmacist, .administrator] {
                #expect(table.finding(role, degree, on: today) == .fits, "\(role)")
            }
            #expect(table.finding(.resident, degree, on: today) == .notAsked)
        }
        #expect(table.finding(.midLevel, nil, on: today) == .doesNotFit(Set(Degree.allCases)))
        #expect(table.finding(.resident, nil, on: today) == .notAsked)
        #expect(Set(Degree.allCases.flatMap { [$0.russian, $0.english] }).count == 2 * Degree.allCases.count)
    }

    @Test func degreeCountsFromItsFirstDayToItsLast() throws {
        let table = try RoleDegrees(csv: "role,degree,valid_from,valid_to\nDOCTOR,MASTER,2026-01-02,2026-01-03\n")
        let found = try ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"].map {
            table.finding(.doctor, .master, on: try day($0))
        }
        #expect(found == [.notAsked, .fits, .fits, .notAsked])
    }

    @Test(arguments: [
        "NURSE,EDUCATION,ALWAYS,DIPLOMA,,", "DOCTOR,SCHOOL,ALWAYS,DIPLOMA,,", "DOCTOR,EDUCATION,NEVER,DIPLOMA,,",
        "DOCTOR,EDUCATION,ALWAYS,PAPER,,", "DOCTOR,EDUCATION,ALWAYS,DIPLOMA,2026-02-30,",
        "DOCTOR,EDUCATION,ALWAYS,DIPLOMA,2026-02-02,2026-02-01", ",,,,,",
    ])
    func documentsThatCannotBeRightAreRefused(_ row: String) {
        #expect(throws: TableError.self) {
            try RoleDocuments(csv: "role,section,condition,document,valid_from,valid_to\n\(row)\n")
        }
    }

    @Test(arguments: ["1.2,1,NURSE", "x,1,DOCTOR", "1.2,1,DOCTOR\n1.2,1,", "1.2,1"])
    func rolesThatCannotBeRightAreRefused(_ rows: String) {
        #expect(throws: TableError.self) { try PostRoles(csv: "oid,code,role\n\(rows)\n") }
        #expect(throws: TableError.self) { try SpecialityRoles(csv: "oid,code,role\n\(rows)\n") }
    }

    @Test(arguments: ["x,1,1.3,2,,", "1.2,,1.3,2,,", "1.2,1,y,2,,", "1.2,1,1.3,,,", "1.2,1,1.3,2,,x"])
    func specialitiesThatCannotBeRightAreRefused(_ row: String) {
        #expect(throws: TableError.self) {
            try PostSpecialities(csv: "post_oid,post_code,speciality_oid,speciality_code,valid_from,valid_to\n\(row)\n")
        }
    }

    private func table() throws -> RoleTable {
        RoleTable(try PostRoles(csv: DataFiles.text("post-roles.csv")), under: try DataFiles.headings())
    }

    private func code(_ oid: String, _ code: String) throws -> BookCode { BookCode(oid: try OID(oid), code: code) }
}

extension PostRoles {
    /// By the post itself or the nearest heading above it in its version, each looked up anew.
    fileprivate func role(of post: PostCode, in books: ReferenceBooks) -> Finding {
        let named = headings.byBook[post.oid.value] ?? [:]
        return books.ancestry(of: post).lazy.compactMap { named[$0.key.code] }.first ?? .unknown
    }
}
