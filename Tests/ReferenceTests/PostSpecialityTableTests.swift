import FRMRIdentifiers
import Reference
import Testing

/// The table that verdicts ask says what the data say.
@Suite struct PostSpecialityTableTests {
    @Test func theTableSaysOfEveryPairWhatTheDataSay() throws {
        let data = try PostSpecialities(csv: DataFiles.text("post-specialities.csv"))
        let table = PostSpecialityTable(data)
        let today = try day("2026-11-23")
        let posts = Set(data.all.map(\.post))
        let specialities = Set(data.all.map(\.speciality))
        for post in posts {
            let found = table.specialities(ofPost: post.code, in: post.oid.value)
            #expect(found.areKnown(on: today))
            for speciality in specialities {
                let fits = found.contain(speciality.code, in: speciality.oid.value, on: today)
                #expect(fits == (data.finding(post: post, speciality: speciality, on: today) == .fits))
            }
        }
    }

    @Test func aCodeOfTwoBooksIsToldApartAndDaysCount() throws {
        let table = PostSpecialityTable(
            try PostSpecialities(
                csv: """
                    post_oid,post_code,speciality_oid,speciality_code,valid_from,valid_to
                    1.2,1,1.3,2,2026-01-02,2026-01-03
                    1.4,1,1.3,5,,
                    """))
        let days = try ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"].map(day)
        let first = table.specialities(ofPost: "1", in: "1.2")
        #expect(days.map { first.areKnown(on: $0) } == [false, true, true, false])
        #expect(days.map { first.contain("2", in: "1.3", on: $0) } == [false, true, true, false])
        #expect(!first.contain("5", in: "1.3", on: days[1]) && !first.contain("2", in: "1.2", on: days[1]))
        let second = table.specialities(ofPost: "1", in: "1.4")
        #expect(second.contain("5", in: "1.3", on: days[0]) && !second.contain("2", in: "1.3", on: days[1]))
        for unknown in [table.specialities(ofPost: "1", in: "1.5"), table.specialities(ofPost: "2", in: "1.2")] {
            #expect(!unknown.areKnown(on: days[1]))
        }
    }
}
