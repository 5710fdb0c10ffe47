internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules

/// A worker of an import file, judged by the same rules as an application and ready to be written.
struct ImportedWorker: Sendable {
    let line: Int
    let sourceID: String
    let digest: [UInt8]
    /// Nobody in the register or earlier in the file has this source id.
    let isNew: Bool
    let card: CardPublication
}

/// What a group is judged by.
struct ImportRules: Sendable {
    var sections: SectionPolicy
    var limits: ImportLimits
    /// What day it is where an organisation is, at the moment when the import began.
    var days: OrganisationDays
    var begun: Instant
}

/// Turns the lines of one worker into a card, or into the list of everything that is wrong in them.
struct ImportParser {
    private let rules: ImportRules
    private let source: ImportSource
    private let firstLine: Int
    private var rejects: [ImportReject] = []
    /// By the places of their kinds.
    private var lines: [[ImportColumns]] = Array(repeating: [], count: ImportFormat.Kind.allCases.count)
    /// A `worker` line came, readable or not: the lines behind it are somebody's.
    private var hasWorkerLine = false
    /// A cell may go on in the next line.
    private var isInsideQuotes = false

    /// - Parameters:
    ///   - isNew: nobody in the register or earlier in the file has this source id.
    ///   - newID: makes the ids of what is written.
    static func parse(
        _ group: ImportGroup, _ source: ImportSource, _ rules: ImportRules, isNew: Bool, newID: () -> String
    ) -> Result<ImportedWorker, ImportRejection> {
        var parser = ImportParser(rules: rules, source: source, firstLine: group.firstLine)
        let worker = parser.worker(group, isNew: isNew, newID: newID)
        // A card with half of its posts would give wrong verdicts: one bad line keeps the whole worker out.
        if parser.rejects.isEmpty, let worker { return .success(worker) }
        return .failure(ImportRejection(rejects: parser.rejects))
    }

    private init(rules: ImportRules, source: ImportSource, firstLine: Int) {
        self.rules = rules
        self.source = source
        self.firstLine = firstLine
    }

    private mutating func worker(_ group: ImportGroup, isNew: Bool, newID: () -> String) -> ImportedWorker? {
        take(group)
        let hasUnreadableLines = !rejects.isEmpty
        checkSourceID()
        if !hasUnreadableLines { checkProlongations() }
        let columns = lines(.worker).first
        let role = columns.flatMap { word($0, 1, ImportWords.roles) }
        // Of an unreadable worker line: the other lines are judged all the same.
        let data = columns.map { personalData($0) }
        let education = CommonV1.Education(
            documents: lines(.education).map { document($0) },
            accreditations: lines(.accreditation).map { accreditation($0) })
        let employments = lines(.post).map { employment($0) }
        let career = career()
        let person = data.flatMap { try? SNILS($0.snils) }
        let (studied, posts) = (EducationEntry(education), employments.map(EmploymentEntry.init))
        let days = rules.days.today(of: posts.lazy.map(\.organisationOID), at: rules.begun)
        let today = days.latest
        var faults =
            (data.map { rules.sections.faults(PersonalDataEntry($0), of: person, today: today) } ?? [])
            + rules.sections.faults(studied, today: today, agedOn: days.earliest)
            + rules.sections.faults(posts, filedBy: nil, today: today)
            + rules.sections.faults(career, today: today)
        if let role, !hasUnreadableLines {
            faults += rules.sections.holding.faults(
                posts.prefix(rules.sections.employmentsMax), of: role, studied,
                certificates: career.certificates.compactMap(\.speciality), isEducationJudged: false, on: today)
        }
        // What stands in an unreadable line is not known to be missing.
        for fault in faults where !(hasUnreadableLines && Self.wholeLists.contains(fault.field)) { add(fault) }
        guard rejects.isEmpty, let person, let role, let data else { return nil }
        let brought = PublishedCareer(role: role, education: studied, employments: posts, career: career)
        let name = data.name.flatMap { PersonName($0) }
        let card: CardPublication
        do throws(CardPublication.Refusal) {
            card = try CardPublication(
                person, brought, data.canonical(name), name: name, education, employments,
                from: .imported(sourceID: source.sourceID, digest: source.digest), rules.sections,
                today: today, newID: newID)
        } catch {
            add(error)
            return nil
        }
        return ImportedWorker(
            line: firstLine, sourceID: source.sourceID, digest: source.digest, isNew: isNew, card: card)
    }

    private mutating func add(_ refusal: CardPublication.Refusal) {
        switch refusal {
        case .incomplete:
            reject(firstLine, "", "ROW_UNUSABLE", "Строку не удалось прочесть.", "The row could not be read.")
        case .event(let refused):
            let (line, why) = (lines(.event)[refused.place].line, refused.refusal)
            reject(line, "date", why.rawValue, why.russian, why.english)
        }
    }

    private mutating func add(_ fault: Fault) {
        let place = place(fault.field)
        reject(place.line, place.field, fault.reason, fault.russian, fault.english)
    }

    /// The line and the column that a path of the rules means, e.g. `education.documents[1].issue_date`.
    private func place(_ path: String) -> (line: Int, field: String) {
        for (prefix, kind) in Self.lists {
            guard path.hasPrefix(prefix), let end = path.firstIndex(of: "]"),
                let index = Int(path[path.index(path.startIndex, offsetBy: prefix.count)..<end]),
                lines(kind).indices.contains(index)
            else { continue }
            let (line, field) = (lines(kind)[index], String(path[path.index(after: end)...].drop { $0 == "." }))
            if field.hasPrefix(Self.prolongation), let behind = prolongingLine(behind: line) {
                return (behind.line, String(field.dropFirst(Self.prolongation.count)))
            }
            return (line.line, field)
        }
        let personal = "personal_data."
        return (firstLine, path.hasPrefix(personal) ? String(path.dropFirst(personal.count)) : path)
    }

    private static let lists: [(prefix: String, kind: ImportFormat.Kind)] = [
        ("education.documents[", .education), ("education.accreditations[", .accreditation), ("employments[", .post),
        ("certificates[", .certificate), ("categories[", .category), ("events[", .event),
        ("personal_data.former_names[", .formerName),
    ]

    func lines(_ kind: ImportFormat.Kind) -> [ImportColumns] { lines[kind.index] }

    private static let prolongation = "extension."

    private static let wholeLists: Set = ["employments", "education.documents"]

    /// One reject for each field: what follows from an unreadable value is not a second mistake.
    mutating func reject(_ line: Int, _ field: String, _ reason: String, _ russian: String, _ english: String) {
        guard !rejects.contains(where: { $0.line == line && $0.field == field }) else { return }
        rejects.append(
            ImportReject(
                line: line, sourceID: ImportRejection.shown(source.sourceID, rules.limits), field: field, reason,
                russian, english))
    }
}

/// Everything that is wrong with one worker.
struct ImportRejection: Error, Sendable {
    let rejects: [ImportReject]

    /// An id as the rejects file may show it: nothing that would break its columns.
    static func shown(_ sourceID: String, _ limits: ImportLimits) -> String {
        isSourceID(sourceID, limits) ? sourceID : ""
    }

    static func isSourceID(_ text: String, _ limits: ImportLimits) -> Bool {
        (1...limits.sourceIDBytesMax).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x21...0x7e).contains($0) }
    }
}

// Lines to columns.
extension ImportParser {
    private mutating func take(_ group: ImportGroup) {
        if group.isOverfull {
            reject(
                group.firstLine, "", "TOO_MANY_LINES",
                "Строк об одном работнике больше \(rules.limits.linesPerWorkerMax).",
                "More than \(rules.limits.linesPerWorkerMax) lines about one worker.")
        }
        var begin = 0
        var number = group.firstLine
        group.bytes.withUnsafeBufferPointer { bytes in
            while begin < bytes.count {
                let cut = CutLine(bytes, from: begin)
                if cut.end > begin { takeLine(cut, bytes, group, number) }
                begin = cut.end + 1
                number += 1
            }
        }
    }

    private mutating func takeLine(
        _ cut: CutLine, _ bytes: UnsafeBufferPointer<UInt8>, _ group: ImportGroup, _ number: Int
    ) {
        func column(_ index: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[cut[index]]) }
        let kind = ImportFormat.Kind(column(0))
        if kind == .worker { hasWorkerLine = true }
        if kind != nil { isInsideQuotes = false }
        if isInsideQuotes { return }
        if group.overlongLines.contains(number) {
            reject(
                number, "", "LINE_TOO_LONG", "Строка длиннее \(rules.limits.lineBytesMax) байт.",
                "The line is longer than \(rules.limits.lineBytesMax) bytes.")
            return
        }
        if let fault = cut.fault(bytes) {
            reject(number, cut.name(of: fault, kind), fault.reason, fault.russian, fault.english)
            return
        }
        guard let kind else {
            let words = ImportFormat.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            reject(
                number, "", "LINE_UNKNOWN", "Строка начинается ни с одного из слов: \(words).",
                "The line begins with none of the words \(words).")
            return
        }
        guard hasWorkerLine else {
            reject(
                number, "", "WORKER_MISSING", "Перед строкой нет строки worker, к которой она относится.",
                "No worker line that it belongs to comes before the line.")
            return
        }
        if let open = group.openQuotes[number] {
            isInsideQuotes = true
            let name = kind.columns.indices.contains(open - 1) ? kind.columns[open - 1] : ""
            reject(
                number, name, "QUOTE",
                "Столбец \(open + 1) начинается с кавычки, а закрывающей нет: в ячейке табуляция или перевод строки.",
                "Column \(open + 1) begins with a quote that is not closed: the cell holds a tab or a line feed.")
            return
        }
        guard cut.columnCount == kind.columnCount + 1 else {
            reject(
                number, "", "COLUMNS", "Столбцов \(cut.columnCount), а должно быть \(kind.columnCount + 1).",
                "\(cut.columnCount) columns instead of \(kind.columnCount + 1).")
            return
        }
        if !column(1).elementsEqual(source.sourceID.utf8) {
            reject(
                number, "source_id", "SOURCE_ID_OF_ANOTHER", "Строка относится к другому работнику, чем строка worker.",
                "The line is about another worker than the worker line.")
        }
        lines[kind.index].append(ImportColumns(kind: kind, line: number, bytes: group.bytes, tabs: cut.tabs))
    }

    private mutating func checkSourceID() {
        guard !ImportRejection.isSourceID(source.sourceID, rules.limits), !lines(.worker).isEmpty else { return }
        reject(
            firstLine, "source_id", "SOURCE_ID", "Нужны 1–\(rules.limits.sourceIDBytesMax) видимых знаков ASCII.",
            "1–\(rules.limits.sourceIDBytesMax) visible ASCII characters are needed.")
    }
}

// Lines about the line before them.
extension ImportParser {
    /// The line that prolongs the term of this one.
    func prolongingLine(behind columns: ImportColumns) -> ImportColumns? {
        lines(.prolongation).first { prolonged(by: $0) == columns.line }
    }

    /// Number of the line of a term that stands before this one; nil: another line does, or a second extension.
    private func prolonged(by columns: ImportColumns) -> Int? {
        let before = ImportFormat.Kind.allCases.lazy.flatMap { kind in lines(kind).map { (kind, $0.line) } }
            .filter { $0.1 < columns.line }.max { $0.1 < $1.1 }
        return switch before {
        case (.accreditation, let line)?, (.certificate, let line)?, (.category, let line)?: line
        case (.worker, _)?, (.education, _)?, (.event, _)?, (.post, _)?, (.formerName, _)?, (.prolongation, _)?, nil:
            nil
        }
    }

    private mutating func checkProlongations() {
        for columns in lines(.prolongation) where prolonged(by: columns) == nil {
            reject(
                columns.line, "", "EXTENSION_PLACE",
                "Строка extension стоит сразу за строкой accreditation, certificate или category, у каждой — одна.",
                "An extension line stands directly behind one of accreditation, certificate or category, one to each.")
        }
    }
}
