/// A declaration of a Swift source that other declarations can name: of the file itself or of a type in it. What lies
/// inside of functions and of values is left out.
package struct Declaration {
    package enum Kind: Hashable {
        case type, `extension`, function, value, enumCase
    }

    package let kind: Kind
    /// Of an extension, the name of what it extends, without what stands before its last dot.
    package let name: String
    package let access: String
    package let line: Int
    package let isDocumented: Bool
    /// Names of the types it lies in, the outermost first.
    package let scope: [String]
    /// Its tokens, body included.
    package let tokens: Range<Int>

    package var isTopLevel: Bool { scope.isEmpty }

    /// Other targets of the package, or everybody, may name it.
    package var isShared: Bool { ["public", "package", "open"].contains(access) }

    package static func all(in code: SwiftCode) -> [Declaration] {
        var reader = DeclarationReader(code.tokens)
        return reader.read()
    }
}

private struct DeclarationReader {
    private let tokens: [SwiftCode.Token]
    private var position = 0
    private var found: [Declaration] = []

    init(_ tokens: [SwiftCode.Token]) { self.tokens = tokens }

    private static let kinds: [String: Declaration.Kind] = [
        "struct": .type, "enum": .type, "class": .type, "actor": .type, "protocol": .type, "typealias": .type,
        "extension": .extension, "func": .function, "init": .function, "subscript": .function, "var": .value,
        "let": .value, "case": .enumCase,
    ]
    private static let levels: Set<String> = ["public", "package", "open", "internal", "fileprivate", "private"]
    private static let modifiers: Set<String> = [
        "static", "final", "indirect", "nonisolated", "mutating", "nonmutating", "consuming", "borrowing", "lazy",
        "weak", "unowned", "override", "required", "convenience", "isolated", "dynamic", "distributed", "prefix",
        "postfix", "infix",
    ]

    private struct Scope {
        let name: String
        /// Of the type itself: its cases have it, and what a protocol asks for.
        let own: String
        /// What a member has that says nothing.
        let members: String
    }

    mutating func read() -> [Declaration] {
        readMembers(of: [])
        return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

    /// From behind the opening brace to behind the closing one, or to the end of the file.
    private mutating func readMembers(of scopes: [Scope]) {
        while position < tokens.count {
            switch text(position) {
            case "}":
                position += 1
                return
            case "{": skipBalanced()
            default: readDeclaration(in: scopes)
            }
        }
    }

    private mutating func readDeclaration(in scopes: [Scope]) {
        let start = position
        var access: String?
        while position < tokens.count {
            let word = text(position)
            if word == "@" {
                position += 2
                while text(position) == "." { position += 2 }
                if text(position) == "(" { skipBalanced() }
            } else if Self.levels.contains(word) || Self.modifiers.contains(word) {
                position += 1
                if text(position) == "(" {
                    skipBalanced()
                } else if Self.levels.contains(word) {
                    access = word
                }
            } else if word == "class", ["func", "var", "let", "subscript"].contains(text(position + 1)) {
                position += 1
            } else {
                break
            }
        }
        if text(position) == "import" {
            let line = tokens[position].line
            while position < tokens.count, tokens[position].line == line { position += 1 }
            return
        }
        guard let kind = Self.kinds[text(position)] else {
            position += 1
            return
        }
        let keyword = text(position)
        let line = position < tokens.count ? tokens[position].line : 0
        let name = readName(keyword)
        let outer = scopes.last
        let level = kind == .enumCase ? outer?.own ?? "internal" : access ?? outer?.members ?? "internal"
        if (kind == .type || kind == .extension) && keyword != "typealias" {
            while position < tokens.count, text(position) != "{" { position += 1 }
            position += 1
            let members =
                switch keyword {
                case "protocol": level
                case "extension": access ?? "internal"
                default: "internal"
                }
            readMembers(of: scopes + [Scope(name: name, own: level, members: members)])
        } else {
            skipRest()
        }
        found.append(
            Declaration(
                kind: kind, name: name, access: level, line: line, isDocumented: tokens[start].isDocumented,
                scope: scopes.map(\.name), tokens: start..<min(position, tokens.count)))
    }

    private mutating func readName(_ keyword: String) -> String {
        position += 1
        if keyword == "init" || keyword == "subscript" { return keyword }
        var name = ""
        if text(position) == "(" { return "" }
        while position < tokens.count, name.isEmpty || text(position - 1) == "." || text(position) == "." {
            if tokens[position].isWord { name = text(position) }
            if !tokens[position].isWord, text(position) != "." {
                // An operator.
                name += text(position)
            }
            position += 1
        }
        return name
    }

    /// A function or a value: to where the next declaration begins. A body, a default and what a value is made of are
    /// inside brackets or belong to no declaration.
    private mutating func skipRest() {
        while position < tokens.count {
            switch text(position) {
            case "{", "(", "[": skipBalanced()
            case "}": return
            default:
                if startsDeclaration() { return }
                position += 1
            }
        }
    }

    private func startsDeclaration() -> Bool {
        let word = text(position)
        guard text(position - 1) != ".", text(position + 1) != ":" else { return false }
        if word == "@" { return tokens[position].line > tokens[position - 1].line }
        guard Self.levels.contains(word) || Self.modifiers.contains(word) || Self.kinds[word] != nil else {
            return false
        }
        return word != "init" || tokens[position].line > tokens[position - 1].line
    }

    /// From an opening bracket to behind the one that closes it.
    private mutating func skipBalanced() {
        var depth = 0
        repeat {
            switch text(position) {
            case "{", "(", "[": depth += 1
            case "}", ")", "]": depth -= 1
            default: break
            }
            position += 1
        } while depth > 0 && position < tokens.count
    }
}
