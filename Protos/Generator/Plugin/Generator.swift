/// All output for one run of protoc.
struct Generator {
    var options: Options
    var schema: Schema

    /// What stands before the colon of `--frmr_out=`: `module=NAME,runtime=NAME,folder=PATH,catalog=true,internal=true`.
    struct Options: Equatable {
        /// The C module with protoc-c's output.
        var module = "FRMRCCalls"
        /// The Swift module with the runtime of calls; empty where the code becomes a part of it.
        var runtime = ""
        /// Code is written for the protos in this folder; the catalog lists the methods of the others as well.
        var folder = ""
        /// True: writes `ServiceCatalog.swift`, the list of all methods.
        var catalog = false
        /// True: the code serves one test target, and nothing of it is seen outside.
        var isInternal = false

        init(_ parameter: String) throws(SchemaError) {
            for part in parameter.split(separator: ",") {
                let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
                switch (pair.first, pair.last) {
                case ("module", let name?) where pair.count == 2: module = name
                case ("runtime", let name?) where pair.count == 2: runtime = name
                case ("folder", let path?) where pair.count == 2: folder = path
                case ("catalog", "true"): catalog = true
                case ("internal", "true"): isInternal = true
                default: throw SchemaError("an unknown parameter: \(part)")
                }
            }
        }
    }

    struct Output: Equatable {
        var name: String
        var content: String
    }

    func run() throws(SchemaError) -> [Output] {
        try SchemaRules.check(schema)
        let types = TypeNames(schema)
        var outputs = files.map { file in
            Output(name: Self.fileName(file), content: swift(file, types))
        }
        outputs.append(Output(name: "Namespaces.swift", content: namespaces()))
        outputs.append(
            Output(
                name: "\(options.module).h", content: DescriptorHeader.header(files)))
        outputs.append(
            Output(name: "module.modulemap", content: DescriptorHeader.moduleMap(module: options.module)))
        if options.catalog { outputs.append(Output(name: "ServiceCatalog.swift", content: catalog())) }
        return outputs
    }

    /// The files that code is written for.
    private var files: [ProtoFile] {
        options.folder.isEmpty ? schema.files : schema.files.filter { $0.path.hasPrefix(options.folder + "/") }
    }

    /// `frmr/registry/v1/eligibility.proto` → `RegistryV1.Eligibility.swift`.
    static func fileName(_ file: ProtoFile) -> String {
        let base = file.path.split(separator: "/").last.map { String($0.dropLast(".proto".count)) } ?? file.path
        return "\(SwiftName.namespace(ofPackage: file.package)).\(SwiftName.upperCamel(base)).swift"
    }

    private func swift(_ file: ProtoFile, _ types: TypeNames) -> String {
        let namespace = SwiftName.namespace(ofPackage: file.package)
        var source = SourceWriter(exports: !options.isInternal)
        source.line(Self.mark)
        source.line("// Source: \(file.path)")
        source.line()
        if !file.messages.isEmpty {
            source.line("internal import \(options.module)")
            source.line("internal import FRMRCProtobufC")
        }
        importRuntime(&source)
        if !file.messages.isEmpty { source.line("public import NIOCore") }
        let messages = MessageWriter(types: types)
        for value in file.enums {
            source.line()
            source.block("extension \(namespace)") { EnumWriter.write(value, to: &$0) }
        }
        for message in file.messages {
            source.line()
            source.block("extension \(namespace)") { messages.write(message, to: &$0) }
        }
        let codecs = CodecWriter(types: types)
        for message in file.messages {
            source.line()
            codecs.write(message, to: &source)
        }
        let services = ServiceWriter(types: types, namespace: namespace)
        for service in file.services {
            source.line()
            services.write(service, to: &source)
        }
        return source.text
    }

    private func namespaces() -> String {
        var source = SourceWriter(exports: !options.isInternal)
        source.line(Self.mark)
        for package in Set(files.map(\.package)).sorted() {
            source.line()
            source.doc(["The proto package `\(package)`."])
            source.line("public enum \(SwiftName.namespace(ofPackage: package)) {}")
        }
        return source.text
    }

    private func catalog() -> String {
        var source = SourceWriter(exports: !options.isInternal)
        source.line(Self.mark)
        source.line()
        importRuntime(&source)
        if !options.runtime.isEmpty { source.line() }
        source.doc(["Every method of the suite."])
        source.block("public enum ServiceCatalog") { source in
            source.line("public static let methods: [MethodDescriptor] = [")
            for file in schema.files {
                let namespace = SwiftName.namespace(ofPackage: file.package)
                for service in file.services { source.line("    \(namespace).\(service.name)Methods.all,") }
            }
            source.line("].flatMap { $0 }")
            source.line()
            source.doc(["The method of a path `/service/method`."])
            source.line("public static func method(path: String) -> MethodDescriptor? { byPath[path] }")
            source.line()
            source.line("private static let byPath = Dictionary(uniqueKeysWithValues: methods.map { ($0.path, $0) })")
        }
        return source.text
    }

    private func importRuntime(_ source: inout SourceWriter) {
        if !options.runtime.isEmpty { source.line("public import \(options.runtime)") }
    }

    private static let mark = "// swift-format-ignore-file\n// Generated by protoc-gen-frmr. Do not edit."
}
