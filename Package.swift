// swift-tools-version: 6.2
import PackageDescription

// Targets stand by floor: a target may depend on targets of a lower floor only.
// Tests/LayoutTests holds the sources to it.

let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let nioHTTP: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioTLS: Target.Dependency = .product(name: "NIOTLS", package: "swift-nio")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let jwt: Target.Dependency = .product(name: "JWTKit", package: "jwt-kit")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let histogram: Target.Dependency = .product(name: "Histogram", package: "hdrhistogram-swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let floor0: [Target] = [
    .systemLibrary(
        name: "FRMRCProtobufC", path: "Shared/CProtobufC", pkgConfig: "libprotobuf-c",
        providers: [.apt(["libprotobuf-c-dev"])]),
    .systemLibrary(
        name: "CArgon2", path: "Shared/CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
    .systemLibrary(
        name: "CSQLite", path: "Shared/CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "FRMRCCalls", dependencies: ["FRMRCProtobufC"], path: "Shared/CCalls"),
    .target(name: "FRMRCContracts", dependencies: ["FRMRCCalls", "FRMRCProtobufC"], path: "Shared/CContracts"),
    .target(
        name: "CDescriptors", dependencies: ["FRMRCProtobufC"], path: "Protos/Generator/CDescriptors",
        exclude: ["plugin.proto"]),
    .target(name: "FRMRLocks", path: "Shared/Locks"),
    .target(name: "FRMRIdentifiers", path: "Shared/Identifiers"),
    .target(name: "Reference", dependencies: ["FRMRIdentifiers"], path: "Shared/Reference", exclude: ["Data"]),
]

let floor1: [Target] = [
    .executableTarget(
        name: "protoc-gen-frmr", dependencies: ["CDescriptors", "FRMRCProtobufC"], path: "Protos/Generator/Plugin"),
    .target(name: "FRMRWire", dependencies: [nio], path: "Shared/Wire"),
    .target(name: "FRMRRetry", path: "Shared/Retry"),
    .target(name: "FRMRMetrics", path: "Shared/Metrics"),
    .target(name: "RuleSettings", path: "Shared/RuleSettings"),
    .target(
        name: "IdentityRules", dependencies: ["FRMRIdentifiers"], path: "Services/Identity/Rules",
        exclude: ["Data/common-passwords.py", "Data/own-passwords.txt"]),
    .target(name: "RegistryRules", dependencies: ["FRMRIdentifiers", "Reference"], path: "Services/Registry/Rules"),
    .target(
        name: "VerificationRules", dependencies: ["FRMRIdentifiers", "Reference"], path: "Services/Verification/Rules"),
]

let floor2: [Target] = [
    .target(
        name: "FRMRCalls", dependencies: ["FRMRCCalls", "FRMRCProtobufC", "FRMRIdentifiers", nio], path: "Shared/Calls")
]

let floor3: [Target] = [
    .target(
        name: "FRMRContracts", dependencies: ["FRMRCContracts", "FRMRCProtobufC", "FRMRCalls", nio],
        path: "Shared/Contracts"),
    .target(
        name: "FRMRTransport",
        dependencies: [
            "FRMRWire", "FRMRCalls", "FRMRRetry", "FRMRMetrics", "FRMRLocks", nio, nioPosix, nioSSL, nioTLS, logging,
        ],
        path: "Shared/Transport"),
    .target(
        name: "Storage",
        dependencies: [
            "CSQLite", "FRMRCalls", "FRMRIdentifiers", "FRMRRetry", "FRMRMetrics", "FRMRLocks", grdb, sqlite, crypto,
            logging,
        ],
        path: "Shared/Storage"),
    .target(name: "Tokens", dependencies: ["FRMRCalls", "FRMRIdentifiers", jwt, crypto], path: "Shared/Tokens"),
]

let floor4: [Target] = [
    .target(
        name: "FRMRClient",
        dependencies: ["FRMRCalls", "FRMRContracts", "FRMRTransport", "FRMRRetry", "FRMRIdentifiers"],
        path: "Shared/Client"),
    .target(
        name: "IdentityService",
        dependencies: [
            "IdentityRules", "RuleSettings", "FRMRIdentifiers", "FRMRCalls", "FRMRContracts", "Storage", "Tokens",
            "CArgon2", crypto,
        ],
        path: "Services/Identity/Service"),
    .target(
        name: "RegistryService",
        dependencies: [
            "RegistryRules", "RuleSettings", "Reference", "FRMRIdentifiers", "FRMRCalls", "FRMRContracts", "Storage",
            crypto, logging, subprocess, system,
        ],
        path: "Services/Registry/Service", resources: [.embedInCode("Documents/Probe/drawing.js")]),
    .target(
        name: "VerificationService",
        dependencies: [
            "VerificationRules", "RuleSettings", "Reference", "FRMRIdentifiers", "FRMRCalls", "FRMRContracts",
            "Storage", logging,
        ],
        path: "Services/Verification/Service"),
]

let floor5: [Target] = [
    .target(
        name: "Runtime",
        dependencies: [
            "FRMRCalls", "FRMRContracts", "FRMRMetrics", "FRMRTransport", "Storage", "Tokens", "RuleSettings",
            "FRMRIdentifiers", nio, nioPosix, nioSSL, nioTLS, nioHTTP, lifecycle, signals, arguments, logging, crypto,
        ],
        path: "Shared/Runtime")
]

let floor6: [Target] = [
    .executableTarget(
        name: "IdentityMain",
        dependencies: ["Runtime", "IdentityService", "Storage", "Tokens", arguments],
        path: "Services/Identity/Main"),
    .executableTarget(
        name: "RegistryMain",
        dependencies: ["Runtime", "RegistryService", "Storage", arguments, logging],
        path: "Services/Registry/Main"),
    .executableTarget(
        name: "VerificationMain", dependencies: ["Runtime", "VerificationService", arguments],
        path: "Services/Verification/Main"),
]

let tests: [Target] = [
    .executableTarget(
        name: "storage-probe", dependencies: ["Storage", "FRMRCalls", "FRMRIdentifiers", logging],
        path: "Tests/StorageProbe"),
    .testTarget(
        name: "StorageTests",
        dependencies: [
            "Storage", "FRMRCalls", "FRMRIdentifiers", "FRMRMetrics", "FRMRLocks", "TestValues", "TestSupport",
            "storage-probe", logging,
        ],
        path: "Tests/StorageTests"),
    .testTarget(
        name: "TokensTests", dependencies: ["Tokens", "FRMRCalls", "FRMRIdentifiers", crypto], path: "Tests/TokensTests"
    ),
    .testTarget(
        name: "IdentityRulesTests", dependencies: ["IdentityRules", "FRMRIdentifiers", "TestValues"],
        path: "Tests/IdentityRulesTests"),
    .testTarget(
        name: "IdentityServiceTests",
        dependencies: [
            "IdentityService", "IdentityRules", "RuleSettings", "FRMRIdentifiers", "FRMRCalls", "FRMRContracts",
            "Storage", "Tokens", "TestValues", crypto, logging,
        ],
        path: "Tests/IdentityServiceTests"),
    .testTarget(
        name: "RegistryRulesTests", dependencies: ["RegistryRules", "Reference", "FRMRIdentifiers", "TestValues"],
        path: "Tests/RegistryRulesTests"),
    .testTarget(
        name: "RegistryServiceTests",
        dependencies: [
            "RegistryService", "RegistryRules", "RuleSettings", "Reference", "Storage", "FRMRCalls", "FRMRContracts",
            "FRMRIdentifiers",
            "TestValues", crypto, logging, nio, system,
        ],
        path: "Tests/RegistryServiceTests"),
    .testTarget(
        name: "WireTests", dependencies: ["FRMRWire", "FuzzTargets", "TestValues", nio], path: "Tests/WireTests"),
    .target(
        name: "FuzzTargets", dependencies: ["FRMRWire", "FRMRCalls", "FRMRContracts", "FRMRCProtobufC", nio],
        path: "Tests/FuzzTargets"),
    .testTarget(
        name: "FuzzTests", dependencies: ["FuzzTargets", "FRMRCalls", "FRMRContracts"], path: "Tests/FuzzTests"),
    .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
        name: "fuzz", dependencies: ["FuzzTargets", "CFuzzer"], path: "Tests/Fuzz", exclude: ["Corpus", "fuzz.sh"]),
    .testTarget(
        name: "TransportTests",
        dependencies: [
            "FRMRTransport", "FRMRWire", "FRMRCalls", "FRMRRetry", "FRMRMetrics", "FRMRLocks", "TestValues",
            "TestSupport", nio, nioPosix, logging,
        ],
        path: "Tests/TransportTests"),
    .target(name: "CGolden", dependencies: ["FRMRCProtobufC", "FRMRCCalls"], path: "Tests/CGolden"),
    .testTarget(
        name: "GeneratorTests", dependencies: ["protoc-gen-frmr"],
        path: "Tests/GeneratorTests"),
    .testTarget(
        name: "CallsTests",
        dependencies: ["FRMRCalls", "FRMRIdentifiers", "CGolden", "FRMRCProtobufC", "FuzzTargets", nio],
        path: "Tests/CallsTests"),
    .testTarget(name: "ContractsTests", dependencies: ["FRMRContracts", "FRMRCalls"], path: "Tests/ContractsTests"),
    .executableTarget(
        name: "frmr",
        dependencies: [
            "FRMRCalls", "FRMRContracts", "FRMRTransport", "FRMRRetry", "FRMRIdentifiers", "Reference", "TestValues",
            arguments, histogram, crypto, nio, nioPosix, signals, system, yams,
        ],
        path: "Tests/Client", exclude: ["README.md", "Plans"],
        resources: [
            .embedInCode("Load/Reports/report.html"), .embedInCode("Load/Reports/report.css"),
            .embedInCode("Load/Reports/report.js"),
        ]),
    .testTarget(
        name: "ClientTests",
        dependencies: [
            "frmr", "TestSupport", "FRMRCalls", "FRMRContracts", "FRMRTransport", "Reference", nio, nioPosix, logging,
        ],
        path: "Tests/ClientTests"),
    .executableTarget(
        name: "command-benchmark",
        dependencies: [
            "RegistryService", "Runtime", "Storage", "FRMRCalls", "FRMRContracts", "FRMRIdentifiers", crypto, logging,
        ],
        path: "Tests/Benchmarks/Commands"),
    .executableTarget(
        name: "client-benchmark", dependencies: ["FRMRClient", "FRMRTransport", nio, nioPosix],
        path: "Tests/Benchmarks/Client"),
    .testTarget(
        name: "ReferenceTests", dependencies: ["Reference", "FRMRIdentifiers", "TestValues"],
        path: "Tests/ReferenceTests"),
    .testTarget(
        name: "IdentifiersTests", dependencies: ["FRMRIdentifiers", "TestValues"], path: "Tests/IdentifiersTests"),
    .testTarget(name: "MetricsTests", dependencies: ["FRMRMetrics"], path: "Tests/MetricsTests"),
    .testTarget(name: "RetryTests", dependencies: ["FRMRRetry"], path: "Tests/RetryTests"),
    .target(name: "TestValues", dependencies: ["FRMRIdentifiers", "FRMRLocks"], path: "Tests/TestValues"),
    .target(name: "TestSupport", dependencies: [sqlite, subprocess, system], path: "Tests/TestSupport"),
    .testTarget(
        name: "SystemTests",
        dependencies: [
            "frmr", "TestValues", "TestSupport", "FRMRCalls", "FRMRContracts", "FRMRTransport", "Tokens",
            "FRMRIdentifiers", "Reference", "Storage", "IdentityService", "RegistryService", "VerificationService",
            arguments, nio, nioPosix, crypto, logging,
        ],
        path: "Tests/SystemTests"),
    .target(name: "CAllocations", path: "Tests/CAllocations"),
    .executableTarget(
        name: "allocation-probe",
        dependencies: [
            "CAllocations", "TestSupport", "Runtime", "FRMRTransport", "Storage", "FRMRCalls", "FRMRWire",
            "FRMRIdentifiers", nio, nioPosix, logging,
        ],
        path: "Tests/AllocationProbe"),
    .testTarget(
        name: "RuntimeTests",
        dependencies: [
            "allocation-probe", "Runtime", "FRMRMetrics", "FRMRTransport", "Storage", "FRMRCalls", "FRMRContracts",
            "FRMRIdentifiers", "RuleSettings", "Tokens", "TestSupport", "TestValues", nio, nioPosix, nioSSL,
            arguments, logging, crypto,
        ],
        path: "Tests/RuntimeTests"),
    .testTarget(name: "RuleSettingsTests", dependencies: ["RuleSettings"], path: "Tests/RuleSettingsTests"),
    .target(name: "SourceText", path: "Tests/SourceText"),
    .target(name: "House", dependencies: ["SourceText"], path: "Tests/House", exclude: ["unreached-rules.txt"]),
    .executableTarget(name: "house-report", dependencies: ["House", "SourceText"], path: "Tests/HouseReport"),
    .testTarget(name: "LayoutTests", dependencies: ["House", "SourceText"], path: "Tests/LayoutTests"),
    .testTarget(
        name: "PortabilityTests",
        dependencies: [
            "SourceText", "TestSupport", "Storage", "IdentityService", "RegistryService", "VerificationService",
            subprocess, system,
        ],
        path: "Tests/PortabilityTests"),
    .testTarget(
        name: "VerificationRulesTests",
        dependencies: ["VerificationRules", "Reference", "FRMRIdentifiers", "TestValues"],
        path: "Tests/VerificationRulesTests"),
    .testTarget(
        name: "VerificationServiceTests",
        dependencies: [
            "VerificationService", "VerificationRules", "RuleSettings", "Reference", "FRMRIdentifiers", "FRMRCalls",
            "FRMRContracts",
            "Storage", "TestValues", logging,
        ],
        path: "Tests/VerificationServiceTests"),
    .testTarget(
        name: "DeploymentTests",
        dependencies: ["IdentityMain", "RegistryMain", "VerificationMain", "frmr", subprocess, system, yams],
        path: "Tests/DeploymentTests"),
    .testTarget(
        name: "InteropTests",
        dependencies: [
            "TestSupport", "FRMRTransport", "FRMRCalls", "FRMRContracts", nio, nioPosix, logging, crypto,
        ],
        path: "Tests/InteropTests"),
]

// One settings loop: every Swift target is held to the same rules.
let package = Package(
    name: "frmr",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "FRMRClient", targets: ["FRMRClient"]),
        .executable(name: "identity", targets: ["IdentityMain"]),
        .executable(name: "registry", targets: ["RegistryMain"]),
        .executable(name: "verification", targets: ["VerificationMain"]),
        .executable(name: "frmr", targets: ["frmr"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: floor0 + floor1 + floor2 + floor3 + floor4 + floor5 + floor6 + tests
)

// A sanitizer builds everything anew, so `make race` and `make fuzz` name the targets they need; so do `make coverage`
// and `make mutants`, which need the rules alone. Names of test targets, separated by commas, build those and what they
// need. The program that fuzzes links libFuzzer, which only `make fuzz` has.
let roots: Set<String>? =
    switch Context.environment["FRMR_TESTS"] {
    case nil, "": nil
    case "race": ["WireTests", "TransportTests", "StorageTests"]
    case "fuzz": ["fuzz"]
    case "house": ["house-report", "LayoutTests"]
    case "rules":
        [
            "IdentifiersTests", "ReferenceTests", "RuleSettingsTests", "IdentityRulesTests", "RegistryRulesTests",
            "VerificationRulesTests",
        ]
    case let names?: Set(names.split(separator: ",").map(String.init))
    }

if let roots {
    var kept = roots
    var queue = Array(roots)
    while let name = queue.popLast() {
        for case .byNameItem(let name, _) in package.targets.first(where: { $0.name == name })?.dependencies ?? []
        where kept.insert(name).inserted { queue.append(name) }
    }
    package.targets.removeAll { !kept.contains($0.name) }
    package.products = []
    // The rules use no package, so none is fetched for them; nor for what reads the sources.
    if ["rules", "house"].contains(Context.environment["FRMR_TESTS"]) { package.dependencies = [] }
} else {
    package.targets.removeAll { $0.name == "fuzz" || $0.name == "CFuzzer" }
}

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .swiftLanguageMode(.v6),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .treatAllWarnings(as: .error),
        ]
    if Context.environment["FRMR_TESTS"] == "race" { target.swiftSettings?.append(.define("FRMR_RACE")) }
    // Here and not on the command line, where the compiler would take one of two; our own code's coverage is enough.
    if roots == ["fuzz"] {
        target.swiftSettings?.append(.unsafeFlags(["-sanitize=fuzzer,address"]))
        target.linkerSettings = [.unsafeFlags(["-sanitize=fuzzer,address"])]
    }
}
