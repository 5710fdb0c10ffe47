/// The file of `registry import`: lines of tab-separated columns, described for people in Services/Registry/IMPORT.md.
enum ImportFormat {
    /// The first line: what the file is, and the version of its columns.
    static let firstLine = "frmr-register\t1"

    /// Kinds of lines. A worker's other lines follow his `worker` line.
    enum Kind: String, CaseIterable {
        case worker
        case education
        case accreditation
        case certificate
        case category
        case event
        case post

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
            }
        }
    }
}

/// What an import may use. Each limit holds before anything is stored or allocated for what exceeds it.
package struct ImportLimits: Sendable, Hashable {
    package var lineBytesMax = 16 << 10
    /// Lines of one worker: himself and what the rules let him have, with room for surplus that is told by name.
    package var linesPerWorkerMax = 128
    package var sourceIDBytesMax = 64
    /// Workers that are parsed in one go.
    package var workersPerBlock = 64
    /// Blocks that are parsed ahead of the writer.
    package var blocksAheadMax = 16
    /// Workers in one command, which is one commit. Many: a commit writes every page that it touched, and those of
    /// the indexes by ИНН and by name are touched all over.
    package var workersPerCommand = 16 << 10
    /// One is written, the other waits for the writer.
    package var commandsInFlightMax = 2
    package var readBytes = 1 << 20
    /// The writer's page cache: an import touches every page of the indexes by ИНН and by name again and again.
    package var pageCacheBytes = 768 << 20
    /// The log is moved into the file once it has grown so long, not after every commit: pages that several commits
    /// touch are then written there once.
    package var logPagesMax = 128 << 10

    package init() {}
}
