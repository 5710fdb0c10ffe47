extension CivilDate {
    /// The day as people write it: `DD.MM.YYYY` with dots, slashes, hyphens or spaces between, one-digit days and
    /// months included, or ISO's `YYYY-MM-DD`. A year has four digits: two would leave the century to a guess.
    ///
    /// - Throws: ``IdentifierError`` of kind `date`: `empty`, `tooLong`, `characters`, `pattern` for another
    ///   arrangement, `range` for a day that the calendar lacks, such as 30 February.
    public init(typed text: String) throws(IdentifierError) {
        try requireTypedLength(text, of: .date)
        let trimmed = text.trimmingWhitespace
        guard !trimmed.isEmpty else { throw IdentifierError(.date, .empty) }
        // Words after the number, «14.03.1985 г.», are common on forms and say nothing.
        let bare = trimmed.hasSuffix("г.") ? trimmed.dropLast(2) : trimmed[...]
        var parts: [[UInt8]] = [[]]
        for scalar in String(bare).trimmingWhitespace.unicodeScalars {
            switch scalar {
            case "0"..."9": parts[parts.count - 1].append(UInt8(scalar.value))
            case ".", "/", " ", "\u{a0}": parts.append([])
            case _ where scalar.isDash: parts.append([])
            default: throw IdentifierError(.date, .characters)
            }
        }
        guard parts.count == 3 else { throw IdentifierError(.date, .pattern) }
        if parts[0].count == 4 { parts.reverse() }
        guard (1...2).contains(parts[0].count), (1...2).contains(parts[1].count), parts[2].count == 4,
            let day = decimal(parts[0][...]), let month = decimal(parts[1][...]), let year = decimal(parts[2][...])
        else { throw IdentifierError(.date, .pattern) }
        guard let date = CivilDate(year: year, month: month, day: day) else { throw IdentifierError(.date, .range) }
        self = date
    }
}
