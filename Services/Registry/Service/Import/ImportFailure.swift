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

    static func notTheFormat(_ path: String) -> ImportFailure {
        ImportFailure(
            "FORMAT", line: 1, "\(path): первая строка должна быть «frmr-register», табуляция, «2».",
            "\(path): the first line must be \"frmr-register\", a tab, \"2\".")
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

    static func endCount(line: Int, field: String, said: Int, found: Int) -> ImportFailure {
        ImportFailure(
            "END_COUNT", line: line, field: field,
            "Завершающая строка называет \(said), а в файле \(found). Ничего не загружено.",
            "The closing line says \(said), the file has \(found). Nothing was loaded.")
    }

    static func afterEnd(line: Int) -> ImportFailure {
        ImportFailure(
            "AFTER_END", line: line, "За завершающей строкой стоит ещё одна. Ничего не загружено.",
            "A line follows the closing line. Nothing was loaded.")
    }
}
