import FRMRCalls
package import FRMRContracts
import FRMRIdentifiers

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A fictitious worker whose facts the sample extracts of the state registers know.
package struct SamplePerson: Sendable {
    package let workerRole: RegistryV1.WorkerRole
    package let personalData: CommonV1.PersonalData
    package let education: CommonV1.Education
    package let employments: [CommonV1.Employment]

    var name: String {
        let name = personalData.name ?? CommonV1.PersonName()
        return [name.family, name.given, name.patronymic].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The post that the hospital asks about: the newest.
    var post: CommonV1.Employment? {
        employments.max { ($0.beginDate?.civil ?? .distantPast) < ($1.beginDate?.civil ?? .distantPast) }
    }

    /// Reads a file `[{"workerRole": …, "personalData": …, "education": …, "employments": […]}, …]`, its objects the
    /// messages of `frmr.common.v1` in JSON.
    package static func load(_ path: String) throws -> [SamplePerson] {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Unexpected("cannot read \(path)")
        }
        let people = try JSONDecoder().decode([Entry].self, from: bytes)
        guard !people.isEmpty else { throw Unexpected("\(path) holds no people") }
        return try people.map { person in
            let request: RegistryV1.CreateApplicationRequest = try JSONPart.object(["workerRole": person.workerRole])
                .message()
            return SamplePerson(
                workerRole: request.workerRole, personalData: try person.personalData.message(),
                education: try person.education.message(), employments: try person.employments.map { try $0.message() })
        }
    }

    private struct Entry: Decodable {
        let workerRole: JSONPart
        let personalData: JSONPart
        let education: JSONPart
        let employments: [JSONPart]
    }
}

/// A part of a JSON file that the message codec reads.
private indirect enum JSONPart: Codable {
    case object([String: JSONPart])
    case array([JSONPart])
    case text(String)
    case flag(Bool)
    case integer(Int64)
    case null

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let integer = try? container.decode(Int64.self) {
            self = .integer(integer)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let array = try? container.decode([JSONPart].self) {
            self = .array(array)
        } else {
            self = .object(try container.decode([String: JSONPart].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .object(let object): try container.encode(object)
        case .array(let array): try container.encode(array)
        case .text(let text): try container.encode(text)
        case .flag(let flag): try container.encode(flag)
        case .integer(let integer): try container.encode(integer)
        case .null: try container.encodeNil()
        }
    }

    func message<M: Message>() throws -> M {
        let json = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
        return try M(decoding: try JSONCodec.encode(json: json, as: M.descriptor))
    }
}
