import Yams

/// A value of a plan with its place. Each reading of it either gives a value or notes what was expected.
struct PlanItem {
    let node: Node
    let path: String
    let faults: PlanFaultList

    /// Notes a mistake at this place.
    func fault(_ problem: String) { faults.add(node.mark, path, problem) }

    func expected(_ what: String) { fault("expected \(what), found \(found)") }

    private var found: String {
        switch node {
        case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "\"\(scalar.string)\""
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    private var scalar: String? { if case .scalar(let scalar) = node { scalar.string } else { nil } }

    func text(_ what: String = "a text", charactersMax: Int = 400) -> String? {
        guard let scalar, !scalar.isEmpty, scalar.count <= charactersMax else {
            expected("\(what) of 1…\(charactersMax) characters")
            return nil
        }
        return scalar
    }

    /// A name of this plan, of which file names may be made.
    func name() -> String? {
        guard let scalar, PlanSection.isName(scalar) else {
            expected("a name of 1…40 letters, digits, - and _")
            return nil
        }
        return scalar
    }

    func whole(_ range: ClosedRange<Int>) -> Int? {
        guard let scalar, let value = Int(scalar), range.contains(value) else {
            expected("a whole number \(range.lowerBound)…\(range.upperBound)")
            return nil
        }
        return value
    }

    func number(_ range: ClosedRange<Double>) -> Double? {
        guard let scalar, let value = Double(scalar), range.contains(value) else {
            expected("a number \(Quantity.text(range.lowerBound))…\(Quantity.text(range.upperBound))")
            return nil
        }
        return value
    }

    func duration(_ range: ClosedRange<Duration>) -> Duration? {
        guard let scalar, let value = Quantity.duration(scalar), range.contains(value) else {
            let bounds = "\(Quantity.text(range.lowerBound))…\(Quantity.text(range.upperBound))"
            expected("a time with its unit (us, ms, s, m, h), \(bounds), such as 30s")
            return nil
        }
        return value
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> Choice? where Choice.RawValue == String {
        guard let scalar, let value = Choice(rawValue: scalar) else {
            expected("one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
            return nil
        }
        return value
    }

    func list(_ what: String, countMax: Int) -> [PlanItem]? {
        guard case .sequence(let sequence) = node, !sequence.isEmpty, sequence.count <= countMax else {
            expected("a list of 1…\(countMax) \(what)")
            return nil
        }
        return sequence.enumerated().map { PlanItem(node: $1, path: "\(path)[\($0)]", faults: faults) }
    }

    func section(_ what: String) -> PlanSection? {
        guard case .mapping(let mapping) = node else {
            expected(what)
            return nil
        }
        return PlanSection(mapping, item: self)
    }
}

/// A mapping of a plan. Keys that nobody asked for are mistakes.
final class PlanSection {
    let item: PlanItem
    private let fields: [(key: Node, value: Node)]
    private var known: [String] = []

    init(_ mapping: Node.Mapping, item: PlanItem) {
        self.item = item
        fields = mapping.map { ($0.key, $0.value) }
    }

    /// The value under a key that may be left out.
    func optional(_ key: String) -> PlanItem? {
        known.append(key)
        return fields.first { $0.key.scalar?.string == key }.map { child(key, $0.value) }
    }

    /// The value under a key that must be there.
    func required(_ key: String, _ what: String) -> PlanItem? {
        if let item = optional(key) { return item }
        item.fault("expected the key \"\(key)\": \(what)")
        return nil
    }

    /// Every key with its value, for mappings of which the keys are names.
    func entries(nameOf what: String) -> [(name: String, item: PlanItem)] {
        fields.compactMap { key, value in
            guard let name = key.scalar?.string, Self.isName(name) else {
                PlanItem(node: key, path: item.path, faults: item.faults)
                    .expected("\(what) of 1…40 letters, digits, - and _")
                return nil
            }
            return (name, child(name, value))
        }
    }

    /// Notes the keys that nobody asked for.
    func end() {
        for (key, _) in fields {
            let name = key.scalar?.string ?? ""
            guard !known.contains(name) else { continue }
            item.faults.add(
                key.mark, item.path, "unknown key \"\(name)\", expected one of \(known.joined(separator: ", "))")
        }
    }

    static func isName(_ text: String) -> Bool {
        (1...40).contains(text.count)
            && text.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains($0))
            }
    }

    private func child(_ key: String, _ node: Node) -> PlanItem {
        PlanItem(node: node, path: item.path.isEmpty ? key : "\(item.path).\(key)", faults: item.faults)
    }
}
