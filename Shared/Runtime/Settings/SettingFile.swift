import Foundation

/// The JSON file of `--config`: values by key below `frmr`, each level of an object a part of the key.
///
/// `{"frmr": {"data": {"dir": "/var/lib/frmr"}, "identity": {"code": {"lifetime": "10m"}}}}`
enum SettingFile {
    /// A longer file is refused.
    static let bytesMax = 1 << 20

    /// - Throws: `Settings.Mistakes` when the file cannot be read, is not JSON, or holds a value that no setting can
    ///   have.
    static func values(of path: String) throws(Settings.Mistakes) -> [String: String] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Settings.Mistakes(lines: ["--config: cannot read \(path)"])
        }
        guard data.count <= bytesMax else {
            throw Settings.Mistakes(lines: ["--config: \(path) has more than \(bytesMax) bytes"])
        }
        let root: [String: JSONValue]
        do {
            root = try JSONDecoder().decode([String: JSONValue].self, from: data)
        } catch { throw Settings.Mistakes(lines: ["--config: \(path) is not valid JSON: \(error)"]) }
        var values: [String: String] = [:]
        var mistakes = root.keys.filter { $0 != Self.root }.sorted().map {
            "--config: settings stand below \"frmr\", not below \"\($0)\""
        }
        if let settings = root[Self.root] { settings.flatten(into: &values, mistakes: &mistakes) }
        guard mistakes.isEmpty else { throw Settings.Mistakes(lines: mistakes) }
        return values
    }

    private static let root = "frmr"
}

/// A value of the file, where it is of a kind that settings have.
private indirect enum JSONValue: Decodable {
    case object([String: JSONValue])
    case list([JSONValue])
    case text(String)
    case null

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .text(String(flag))
        } else if let number = try? container.decode(Int64.self) {
            self = .text(String(number))
        } else if let number = try? container.decode(Double.self) {
            self = .text(String(number))
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([JSONValue].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    func flatten(_ key: String = "", into values: inout [String: String], mistakes: inout [String]) {
        switch self {
        case .object(let members):
            for (name, member) in members.sorted(by: { $0.key < $1.key }) {
                member.flatten(key.isEmpty ? name : "\(key).\(name)", into: &values, mistakes: &mistakes)
            }
        case .list(let items):
            let texts = items.compactMap(\.scalar)
            if texts.count != items.count { mistakes.append("--config: \(key): a list holds numbers and texts only") }
            put(texts.joined(separator: ","), key, &values, &mistakes)
        case .text(let text): put(text, key, &values, &mistakes)
        case .null: mistakes.append("--config: \(key): null is no value")
        }
    }

    private var scalar: String? {
        if case .text(let text) = self { text } else { nil }
    }

    private func put(_ text: String, _ key: String, _ values: inout [String: String], _ mistakes: inout [String]) {
        if key.isEmpty {
            mistakes.append("--config: \"frmr\" holds an object of settings")
        } else if values.updateValue(text, forKey: key) != nil {
            mistakes.append("--config: \(key) is given twice")
        }
    }
}
