import Foundation

/// Runs protoc with the plugin as `make generate` does.
struct Protoc {
    /// Exit status of protoc; what the plugin refuses ends with 1.
    var status: Int32
    var message: String
    /// Text of the generated files by name.
    var files: [String: String]

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Generates from `proto`, the text of a proto file of this name.
    static func run(
        _ proto: String, parameter: String = "module=CGolden,runtime=FRMRCalls,internal=true"
    ) throws -> Protoc {
        let folder = FileManager.default.temporaryDirectory.appending(path: "frmr-\(UUID().uuidString)")
        let output = folder.appending(path: "out")
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(proto.utf8).write(to: folder.appending(path: "golden.proto"))

        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "protoc", "--plugin=\(plugin.path)", "-I\(folder.path)", "-I\(root.appending(path: "Protos").path)",
            "-I/usr/include", "--frmr_out=\(parameter):\(output.path)", "golden.proto",
        ]
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let message = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()

        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: output.path) {
            files[name] = String(decoding: try Data(contentsOf: output.appending(path: name)), as: UTF8.self)
        }
        return Protoc(status: process.terminationStatus, message: message, files: files)
    }

    /// The plugin stands beside the tests' own binary.
    private static let plugin: URL = {
        let binary = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let beside = binary.appending(path: "protoc-gen-frmr")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        return root.appending(path: ".build/debug/protoc-gen-frmr")
    }()
}
