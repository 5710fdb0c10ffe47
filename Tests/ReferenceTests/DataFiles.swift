import FRMRIdentifiers
import Foundation
import Reference

/// The files that the project ships.
enum DataFiles {
    static func text(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Shared/Reference/Data")
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    static func calendar() throws -> WorkingCalendar { try WorkingCalendar(csv: text("calendar-ru.csv")) }

    static func books() throws -> ReferenceBooks {
        var books = ReferenceBooks()
        try books.load(csv: text("nsi-1002.csv"), attributes: text("nsi-1002-attributes.csv"))
        for version in ["7.1", "7.8", "9.1"] { try books.load(csv: text("nsi-1002-v\(version).csv")) }
        try books.load(csv: text("nsi-1066.csv"), attributes: text("nsi-1066-attributes.csv"))
        try books.load(csv: text("nsi-99.2.206.csv"))
        return books
    }

    static func headings() throws -> BookHeadings {
        var headings = BookHeadings()
        for book in ["nsi-1002.csv", "nsi-1066.csv"] { try headings.load(csv: text(book)) }
        return headings
    }

    static func samePosts() throws -> SamePosts {
        SamePosts(
            try CodeSuccessions(csv: text("code-successions.csv")), try PostCrosswalk(csv: text("post-crosswalk.csv")))
    }

    static let posts = "1.2.643.5.1.13.13.11.1002"
    static let specialities = "1.2.643.5.1.13.13.11.1066"

    static func post(_ code: String, version: String = "9.6") throws -> PostCode {
        try PostCode("\(posts)|\(version)|\(code)")
    }
}
