/// The file of `registry import`: lines of tab-separated columns, described for people in Services/Registry/IMPORT.md.
enum ImportFormat {
    /// The word that the first line begins with; the version of the format follows.
    static let name = "frmr-register"

    enum Version: Int, CaseIterable {
        /// Has no closing line, so that a file cut at the end of a line looks whole. Read with a warning.
        case open = 1
        /// Ends with a closing line.
        case closed = 2

        var firstLine: String { "\(ImportFormat.name)\t\(rawValue)" }
    }

    /// The word that the closing line begins with.
    static let end = "end"
    /// The columns behind it: how many worker lines, and how many lines between the first and this one that are not
    /// empty.
    static let endColumns = ["workers", "lines"]

    static func closingLine(workers: Int, lines: Int) -> String { "\(end)\t\(workers)\t\(lines)" }

    /// Kinds of lines. A worker's other lines follow the `worker` line.
    enum Kind: String, CaseIterable {
        case worker
        case education
        case accreditation
        case certificate
        case category
        case event
        case post
        case formerName = "former_name"
        /// Stands behind the line of the term that it prolongs.
        case prolongation = "extension"

        /// The columns behind the kind, in order. Names are the rules' own, so that a fault names its column.
        var columns: [String] {
            switch self {
            case .worker:
                [
                    "source_id", "role", "name.family", "name.given", "name.patronymic", "birth_date", "snils", "inn",
                    "passport.series", "passport.number", "passport.issue_date", "passport.issuer",
                    "passport.department_code", "registration_address", "phone", "email", "licence_number",
                    "policy_number",
                ]
            case .education:
                ["source_id", "kind", "series", "number", "issue_date", "institution", "speciality", "degree"]
            case .accreditation:
                ["source_id", "registry_number", "speciality", "pass_date", "end_date"]
            case .certificate:
                ["source_id", "number", "speciality", "issue_date", "end_date"]
            case .category:
                ["source_id", "category", "speciality", "assigned_date", "end_date"]
            case .event:
                ["source_id", "event", "date", "until", "basis"]
            case .post:
                [
                    "source_id", "organisation_oid", "organisation_name", "post", "rate_milli", "contract",
                    "begin_date", "end_date", "dismissal_ground", "service_number",
                ]
            case .prolongation: ["source_id", "end_date", "act.title", "act.number", "act.date"]
            case .formerName: ["source_id", "name.family", "name.given", "name.patronymic", "valid_to"]
            }
        }

        init?(_ word: UnsafeBufferPointer<UInt8>) {
            let known = Self.words.first { $0.word.count == word.count && $0.word.elementsEqual(word) }
            guard let known else { return nil }
            self = known.kind
        }

        /// Place among all kinds.
        var index: Int {
            switch self {
            case .worker: 0
            case .education: 1
            case .accreditation: 2
            case .certificate: 3
            case .category: 4
            case .event: 5
            case .post: 6
            case .formerName: 7
            case .prolongation: 8
            }
        }

        /// How many columns stand behind the kind.
        var columnCount: Int { Self.words[index].columns }

        private static let words = allCases.map { (kind: $0, word: Array($0.rawValue.utf8), columns: $0.columns.count) }
    }
}
