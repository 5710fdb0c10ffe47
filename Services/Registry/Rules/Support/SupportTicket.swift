package import FRMRIdentifiers

/// A request for help (R16), and the feedback form (R17).
package struct SupportTicketEntry: Sendable, Hashable {
    package var category: Category
    package var description: String
    /// Of the application that it is about; empty: about none.
    package var applicationNumber: String
    /// First bytes and size of the screenshot; nil: none.
    package var screenshot: Screenshot?

    package init(
        category: Category, description: String, applicationNumber: String = "", screenshot: Screenshot? = nil
    ) {
        self.category = category
        self.description = description
        self.applicationNumber = applicationNumber
        self.screenshot = screenshot
    }

    package enum Category: String, Sendable, Hashable, CaseIterable {
        case profile = "PROFILE"
        case login = "LOGIN"
        case application = "APPLICATION"
        case documents = "DOCUMENTS"
        case feedback = "FEEDBACK"
        case other = "OTHER"
    }

    package struct Screenshot: Sendable, Hashable {
        package var firstBytes: [UInt8]
        package var bytes: Int64

        package init(firstBytes: [UInt8], bytes: Int64) {
            self.firstBytes = firstBytes
            self.bytes = bytes
        }
    }
}

/// What a ticket needs, its number, and when it must be answered (R16).
package struct SupportPolicy: Sendable, Hashable {
    package var descriptionCharactersMax = 4000
    package var screenshotBytesMax: Int64 = 5 * 1024 * 1024
    package var screenshotTypes: Set<FileType> = [.jpeg, .png]
    package var answerWithin = Duration.seconds(48 * 3600)

    package init() {}

    /// Every wrong field by its name; empty: the ticket is taken.
    package func faults(_ entry: SupportTicketEntry) -> [String: TicketFault] {
        var faults: [String: TicketFault] = [:]
        if entry.description.allSatisfy(\.isWhitespace) { faults["description"] = .required }
        if entry.description.unicodeScalars.count > descriptionCharactersMax { faults["description"] = .tooLong }
        if entry.category == .application, entry.applicationNumber.isEmpty {
            faults["application_number"] = .required
        }
        if let screenshot = entry.screenshot {
            if screenshot.bytes > screenshotBytesMax {
                faults["screenshot"] = .tooLarge
            } else if FileType(firstBytes: screenshot.firstBytes).map({ !screenshotTypes.contains($0) }) ?? true {
                faults["screenshot"] = .noImage
            }
        }
        return faults
    }

    /// `П-` with year and a counter of at least six digits: people read it over the phone.
    package func number(year: Int, counter: Int) -> String {
        let digits = String(counter)
        return "П-\(year)-" + String(repeating: "0", count: max(6 - digits.count, 0)) + digits
    }

    package func due(opened: Instant) -> Instant { opened + answerWithin }

    package enum TicketFault: String, Sendable, Hashable, CaseIterable {
        case required = "REQUIRED"
        case tooLong = "TOO_LONG"
        case tooLarge = "FILE_TOO_LARGE"
        case noImage = "FILE_TYPE_UNEXPECTED"
    }
}
