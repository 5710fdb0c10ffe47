internal import SystemPackage

/// Why an import cannot go on at all; single rows do not end it. Equality is by reason, line and field.
package struct ImportFailure: Error, Hashable, CustomStringConvertible {
    /// Stable, for programs.
    package let reason: String
    /// Of the file, from 1; 0 where no line is at fault.
    package let line: Int
    /// Column of the line; empty where no column is at fault.
    package let field: String
    package let russian: String
    package let english: String

    init(_ reason: String, line: Int = 0, field: String = "", _ russian: String, _ english: String) {
        self.reason = reason
        self.line = line
        self.field = field
        self.russian = russian
        self.english = english
    }

    package var description: String {
        let place = line > 0 ? " line \(line)" + (field.isEmpty ? "" : " \(field)") : ""
        return "\(reason)\(place): \(russian) \(english)"
    }

    package static func == (one: ImportFailure, other: ImportFailure) -> Bool {
        (one.reason, one.line, one.field) == (other.reason, other.line, other.field)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(reason)
        hasher.combine(line)
        hasher.combine(field)
    }
}

// The file.
extension ImportFailure {
    static func unreadable(_ path: String, _ error: Errno) -> ImportFailure {
        ImportFailure(
            "FILE_UNREADABLE", "Файл \(path) не читается.", "The file \(path) cannot be read: \(error).")
    }

    static func unwritable(_ path: String, _ error: Errno) -> ImportFailure {
        ImportFailure(
            "FILE_UNWRITABLE", "Файл \(path) не создаётся.", "The file \(path) cannot be made: \(error).")
    }

    static func changed(_ path: String) -> ImportFailure {
        ImportFailure(
            "FILE_CHANGED", "Файл \(path) изменился во время загрузки: загрузите его ещё раз.",
            "The file \(path) changed during the import: run it again.")
    }

    /// - Parameter version: what stands in the place of the version, where the rest is right.
    static func notTheFormat(_ path: String, version: String?) -> ImportFailure {
        let (russian, english) =
            version.map { (", а версия названа «\($0)»", ", and the version is \"\($0)\"") } ?? ("", "")
        return ImportFailure(
            "FORMAT", line: 1, "\(path): первая строка должна быть «frmr-register», табуляция, «2»\(russian).",
            "\(path): the first line must be \"frmr-register\", a tab, \"2\"\(english).")
    }

    /// - Parameter command: what gives the text of the file.
    static func compressed(_ path: String, by format: String, _ command: String) -> ImportFailure {
        ImportFailure(
            "COMPRESSED", line: 1,
            "Файл \(path) сжат (\(format)). Загрузите его так: \(command) \(path) | registry import - …",
            "The file \(path) is compressed (\(format)). Load it by: \(command) \(path) | registry import - …")
    }

    static func spreadsheet(_ path: String) -> ImportFailure {
        ImportFailure(
            "SPREADSHEET", line: 1,
            "Файл \(path) — книга электронной таблицы или архив. Сохраните лист как текст UTF-8 с табуляциями.",
            "The file \(path) is a spreadsheet's book or an archive. Save the sheet as UTF-8 text with tabs.")
    }

    static func encoding(_ path: String, _ name: String) -> ImportFailure {
        ImportFailure(
            "ENCODING", line: 1, "Файл \(path) в кодировке \(name), нужна UTF-8: сохраните его в ней.",
            "The file \(path) is in \(name) and must be in UTF-8: save it so.")
    }

    /// A stream could not be copied beside the store.
    static func spool(_ directory: String, _ error: Errno) -> ImportFailure {
        ImportFailure(
            "FILE_UNWRITABLE", "В \(directory) не создаётся временный файл с тем, что пришло потоком.",
            "The temporary file in \(directory) for what comes as a stream cannot be written: \(error).")
    }
}

// The closing line.
extension ImportFailure {
    /// - Parameter line: the last one of the file.
    static func endMissing(line: Int) -> ImportFailure {
        ImportFailure(
            "END_MISSING", line: line,
            "Файл обрывается: за строкой \(line) нет завершающей строки «end». Ничего не загружено.",
            "The file is cut: no closing line \"end\" follows line \(line). Nothing was loaded.")
    }

    static func endColumns(line: Int, found: Int) -> ImportFailure {
        ImportFailure(
            "END_COLUMNS", line: line,
            "Завершающая строка — «end», число строк worker и число всех строк; столбцов \(found), а должно быть 3. "
                + "Ничего не загружено.",
            "The closing line is \"end\", the number of worker lines and that of all lines: \(found) columns instead "
                + "of 3. Nothing was loaded.")
    }

    static func endNumber(line: Int, field: String) -> ImportFailure {
        ImportFailure(
            "END_NUMBER", line: line, field: field, "Нужно целое число. Ничего не загружено.",
            "A whole number is needed. Nothing was loaded.")
    }

    /// - Parameter unknown: the first line that begins with no word of the format.
    static func endCount(line: Int, field: String, said: Int, found: Int, unknown: Int?) -> ImportFailure {
        let (russian, english) =
            unknown.map {
                (
                    " Строка \($0) не начинается с известного слова: возможно, в ячейке был перевод строки.",
                    " Line \($0) does not begin with a known word: perhaps a cell held a line feed."
                )
            } ?? ("", "")
        return ImportFailure(
            "END_COUNT", line: line, field: field,
            "Завершающая строка называет \(said), а в файле \(found). Ничего не загружено.\(russian)",
            "The closing line says \(said), the file has \(found). Nothing was loaded.\(english)")
    }

    static func afterEnd(line: Int) -> ImportFailure {
        ImportFailure(
            "AFTER_END", line: line, "За завершающей строкой стоит ещё одна. Ничего не загружено.",
            "A line follows the closing line. Nothing was loaded.")
    }
}
