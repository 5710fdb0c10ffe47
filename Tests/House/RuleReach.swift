package import SourceText

/// Which rules the services reach, and which identifiers and reference data.
///
/// A caller is code of a service that is no rule: `Services/*/Service`, `Services/*/Main` and `Shared/Runtime`. It
/// reaches what it names; a declaration that is reached reaches what it names in turn, of its own service's rules and
/// of `Shared`. A name in a comment or in a string names nothing, and neither does a member that is called like a type
/// (`RegistryV1.Section`). To be configured is not to be called: `…Settings.swift` of a service reaches nothing, and what a
/// property of `…Configuration.swift` names is reached when other code of the service names the property. An extension of a type that lies elsewhere is reached through the names of its members.
package struct RuleReach {
    /// A type of `Services/*/Rules`, `Shared/Identifiers` or `Shared/Reference` that other targets may name.
    package struct RuleType: Hashable {
        /// `Identity`, `Registry` or `Verification`; of Shared, `Identifiers` or `Reference`.
        package let part: String
        package let name: String
        package let path: String
        package let isReached: Bool

        /// Two services may have a rule of one name.
        package var title: String { "\(part)/\(name)" }
    }

    package private(set) var types: [RuleType] = []
    package var unreached: [RuleType] { types.filter { !$0.isReached } }

    /// Names of the files of the services that name something of this file, by its path.
    package private(set) var callers: [String: Set<String>] = [:]
    /// Names of reached files, none of them a caller, that name something of this file, by its path.
    package private(set) var bearers: [String: Set<String>] = [:]
    private var reachedPaths: Set<String> = []
    private var unreachedPaths: Set<String> = []

    package init(_ files: [SourceFile]) {
        var pieces: [Piece] = []
        var calls: [(file: SourceFile, service: String, code: SwiftCode)] = []
        for file in files where !file.isGenerated {
            switch Part(file.path) {
            case .caller(let service): calls.append((file, service, SwiftCode(file.text)))
            case .rules(let module), .shared(let module): pieces += Piece.all(of: file, module: module)
            case nil: continue
            }
        }
        let index = PieceIndex(pieces)
        var queue: [Int] = []
        var isReached = [Bool](repeating: false, count: pieces.count)
        func reach(_ found: [Int]) {
            for next in found where !isReached[next] {
                isReached[next] = true
                queue.append(next)
            }
        }
        var used: [String: Set<String>] = [:]
        var named: [(file: SourceFile, service: String, names: Names)] = []
        for call in calls where !call.file.isConfiguration {
            let names = Names(call.code.tokens[...])
            used[call.service, default: []].formUnion(names.all)
            named.append((call.file, call.service, names))
        }
        for call in calls where call.file.isConfiguration && call.file.name.hasSuffix("Configuration") {
            for property in Declaration.all(in: call.code)
            where property.kind == .value && used[call.service, default: []].contains(property.name) {
                named.append((call.file, call.service, Names(call.code.tokens[property.tokens])))
            }
        }
        for call in named {
            let found = index.named(by: call.names, in: [call.service, Part.sharedModule])
            for piece in found { callers[pieces[piece].path, default: []].insert(call.file.name) }
            reach(found)
        }
        while let next = queue.popLast() {
            let piece = pieces[next]
            let found = index.named(by: piece.mentions, in: [piece.module, Part.sharedModule])
            for other in found where pieces[other].path != piece.path {
                bearers[pieces[other].path, default: []].insert(piece.fileName)
            }
            reach(found)
        }
        for (place, piece) in pieces.enumerated() {
            if isReached[place] { reachedPaths.insert(piece.path) }
            guard let part = piece.judgedPart, piece.isSharedType else { continue }
            if !isReached[place] { unreachedPaths.insert(piece.path) }
            types.append(
                RuleType(
                    part: part, name: piece.names[0], path: piece.path, isReached: isReached[place]))
        }
        types.sort { $0.title < $1.title }
    }

    /// Something of the file is reached.
    package func isReached(_ path: String) -> Bool { reachedPaths.contains(path) }

    /// Something of the file is reached, and so is each type of it that other targets may name.
    package func isWhollyReached(_ path: String) -> Bool {
        reachedPaths.contains(path) && !unreachedPaths.contains(path)
    }
}

extension SourceFile {
    /// It holds what may be set, and calls nothing.
    fileprivate var isConfiguration: Bool {
        path.hasPrefix("Services/") && (name.hasSuffix("Settings") || name.hasSuffix("Configuration"))
    }
}

/// What a file is to the rules, by its path.
private enum Part {
    static let sharedModule = "Shared"

    case rules(String)
    case caller(String)
    case shared(String)

    init?(_ path: String) {
        let folders = path.split(separator: "/").map(String.init)
        guard folders.count > 2, path.hasSuffix(".swift") else { return nil }
        switch (folders[0], folders[2]) {
        case ("Services", "Rules"): self = .rules(folders[1])
        case ("Services", "Service"), ("Services", "Main"): self = .caller(folders[1])
        case ("Shared", _): self = folders[1] == "Runtime" ? .caller(Self.sharedModule) : .shared(Self.sharedModule)
        default: return nil
        }
    }
}

/// The words of a piece of code.
private struct Names {
    /// Behind no dot, or behind that of a target.
    private(set) var free: Set<String> = []
    private(set) var all: Set<String> = []

    init(_ tokens: ArraySlice<SwiftCode.Token>) {
        for index in tokens.indices where tokens[index].isWord {
            let word = tokens[index].text
            all.insert(word)
            let isMember = index > tokens.startIndex && tokens[index - 1].text == "."
            let isQualified =
                isMember && index - 1 > tokens.startIndex && tokens[index - 2].text.hasSuffix("Rules")
            if !isMember || isQualified { free.insert(word) }
        }
    }
}

/// A declaration of a rule's or a shared file that does not lie in another one.
private struct Piece {
    let module: String
    let path: String
    let fileName: String
    /// Its own name; of an extension, that of its type.
    var names: [String]
    /// Of an extension.
    let members: [String]
    let isExtension: Bool
    let isSharedType: Bool
    let mentions: Names

    /// Whose types are judged; nil for the rest of Shared.
    var judgedPart: String? {
        guard module == Part.sharedModule else { return module }
        return ["Identifiers", "Reference"].first { path.hasPrefix("Shared/\($0)/") }
    }

    static func all(of file: SourceFile, module: String) -> [Piece] {
        let code = SwiftCode(file.text)
        let declarations = Declaration.all(in: code)
        return declarations.filter(\.isTopLevel).map { outer in
            Piece(
                module: module, path: file.path, fileName: file.name, names: [outer.name],
                members: outer.kind != .extension
                    ? []
                    : declarations.filter { $0.scope.count == 1 && outer.tokens.contains($0.tokens.lowerBound) }
                        .map(\.name),
                isExtension: outer.kind == .extension, isSharedType: outer.kind == .type && outer.isShared,
                mentions: Names(code.tokens[outer.tokens]))
        }
    }
}

/// Finds the pieces that words name.
private struct PieceIndex {
    /// By module and name.
    private var byName: [String: [String: [Int]]] = [:]
    /// Extensions of types of other modules, by module and member.
    private var byMember: [String: [String: [Int]]] = [:]

    init(_ pieces: [Piece]) {
        var own: [String: Set<String>] = [:]
        for piece in pieces where !piece.isExtension { own[piece.module, default: []].formUnion(piece.names) }
        for (place, piece) in pieces.enumerated() {
            if piece.isExtension, !own[piece.module, default: []].contains(piece.names[0]) {
                for member in piece.members { byMember[piece.module, default: [:]][member, default: []].append(place) }
            } else {
                for name in piece.names { byName[piece.module, default: [:]][name, default: []].append(place) }
            }
        }
    }

    func named(by words: Names, in modules: Set<String>) -> [Int] {
        var found: [Int] = []
        for module in modules {
            if let names = byName[module] { for word in words.free { found += names[word] ?? [] } }
            if let members = byMember[module] { for word in words.all { found += members[word] ?? [] } }
        }
        return found
    }
}
