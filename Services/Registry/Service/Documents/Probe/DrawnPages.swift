internal import RegistryRules

/// Reads what `drawing.js` tells, a line an event.
struct DrawnPages {
    private(set) var probe = ScanProbe(pages: 0)
    /// The last line came: nothing was cut off.
    private(set) var isWhole = false

    init(_ output: String) {
        for line in output.utf8.split(separator: UInt8(ascii: "\n")) { read(Substring(line)) }
    }

    private mutating func read(_ line: Substring) {
        let words = line.split(separator: " ")
        guard let word = words.first else { return }
        switch word {
        case "encrypted": probe.isEncrypted = true
        case "complex": probe.isTooComplex = true
        case "done": isWhole = true
        case "pages": probe.pages = words.count > 1 ? Int32(words[1]) ?? 0 : 0
        case "page":
            guard words.count == 4, let page = Int32(words[1]) else { return }
            let size = Self.numbers(words[2...])
            probe.drawings.append(PageDrawing(page: page, width: size[0], height: size[1]))
        default:
            if let event = Self.event(word, words.dropFirst()), !probe.drawings.isEmpty {
                probe.drawings[probe.drawings.count - 1].events.append(event)
            }
        }
    }

    private static func event(_ word: Substring, _ words: ArraySlice<Substring>) -> PageDrawing.Event? {
        switch (word, words.count) {
        case ("image", 9): samples(words).map { .image($0, alpha: alpha(words)) }
        case ("stencil", 9): samples(words).map { .stencil($0, alpha: alpha(words)) }
        // A mask without samples hides what is painted through it.
        case ("mask", 8): samples(words).map { .mask($0) } ?? .clip(.init(left: 0, top: 0, right: -1, bottom: -1))
        case ("fill", 5): .fill(box(words), alpha: alpha(words))
        case ("clip", 4): .clip(box(words))
        case ("soft", 4): .softMask(box(words))
        case ("group", 2): .group(isNormal: words.first == "Normal", alpha: alpha(words))
        case ("paint", 0): .paint
        case ("painted", 0): .softMaskPainted
        case ("end", 0): .end
        default: nil
        }
    }

    private static func samples(_ words: ArraySlice<Substring>) -> PageDrawing.Samples? {
        guard let width = Int32(words[words.startIndex]), let height = Int32(words[words.startIndex + 1]) else {
            return nil
        }
        return PageDrawing.Samples(
            width: width, height: height, matrix: Array(numbers(words.dropFirst(2)).prefix(6)))
    }

    private static func box(_ words: ArraySlice<Substring>) -> PageDrawing.Box {
        let sides = numbers(words)
        return PageDrawing.Box(left: sides[0], top: sides[1], right: sides[2], bottom: sides[3])
    }

    private static func alpha(_ words: ArraySlice<Substring>) -> Double { words.last.flatMap { Double($0) } ?? 0 }

    /// What is no number is none of a picture.
    private static func numbers(_ words: ArraySlice<Substring>) -> [Double] { words.map { Double($0) ?? .nan } }
}
