import Foundation
import TestValues

/// What can happen to the files of a store that nobody has open, or beneath one that is running.
enum FileDamage: CaseIterable, Sendable {
    case bitOfFile, bitsOfFile, sectorOfFile, bytesOfFile, endOfFile
    case bitOfLog, bitsOfLog, sectorOfLog, endOfLog
    case bitsOfBoth, endOfLogAndBitsOfFile
    /// While the store is open.
    case bitsBeneath

    /// The damage of a seed; all kinds come in turn.
    init(seed: UInt64) { self = Self.allCases[Int(seed % UInt64(Self.allCases.count))] }

    private static let sectorBytes = 512

    /// Spoils the files at `path` and `path-wal`.
    func strike(_ path: String, using generator: inout SeededGenerator) throws {
        let log = path + "-wal"
        switch self {
        case .bitOfFile: try flip(1, of: path, &generator)
        case .bitsOfFile, .bitsBeneath: try flip(Int.random(in: 2...60, using: &generator), of: path, &generator)
        case .sectorOfFile: try zero(path, &generator)
        case .bytesOfFile: try scramble(path, &generator)
        case .endOfFile: try cut(path, &generator)
        case .bitOfLog: try flip(1, of: log, &generator)
        case .bitsOfLog: try flip(Int.random(in: 2...60, using: &generator), of: log, &generator)
        case .sectorOfLog: try zero(log, &generator)
        case .endOfLog: try cut(log, &generator)
        case .bitsOfBoth:
            try flip(Int.random(in: 1...30, using: &generator), of: path, &generator)
            try flip(Int.random(in: 1...30, using: &generator), of: log, &generator)
        case .endOfLogAndBitsOfFile:
            try cut(log, &generator)
            try flip(Int.random(in: 1...8, using: &generator), of: path, &generator)
        }
    }

    private func flip(_ count: Int, of path: String, _ generator: inout SeededGenerator) throws {
        try change(path) { file, size in
            for _ in 0..<count {
                let place = UInt64.random(in: 0..<size, using: &generator)
                try file.seek(toOffset: place)
                let byte = try file.read(upToCount: 1)?.first ?? 0
                try file.seek(toOffset: place)
                try file.write(contentsOf: [byte ^ 1 << UInt8.random(in: 0..<8, using: &generator)])
            }
        }
    }

    private func zero(_ path: String, _ generator: inout SeededGenerator) throws {
        try change(path) { file, size in
            let bytes = UInt64(Self.sectorBytes)
            try file.seek(toOffset: UInt64.random(in: 0..<(size / bytes), using: &generator) * bytes)
            try file.write(contentsOf: [UInt8](repeating: 0, count: Self.sectorBytes))
        }
    }

    private func scramble(_ path: String, _ generator: inout SeededGenerator) throws {
        try change(path) { file, size in
            let bytes = (0..<Int.random(in: 1...64, using: &generator)).map { _ in
                UInt8.random(in: .min ... .max, using: &generator)
            }
            try file.seek(toOffset: UInt64.random(in: 0..<(size - 64), using: &generator))
            try file.write(contentsOf: bytes)
        }
    }

    private func cut(_ path: String, _ generator: inout SeededGenerator) throws {
        try change(path) { file, size in
            try file.truncate(atOffset: UInt64.random(in: 0..<size, using: &generator))
        }
    }

    private func change(_ path: String, _ body: (FileHandle, UInt64) throws -> Void) throws {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try body(file, try file.seekToEnd())
        try file.close()
    }
}
