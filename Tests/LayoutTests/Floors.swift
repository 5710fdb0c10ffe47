/// The floors of the suite: a module depends on modules of lower floors only.
///
/// A new module is entered here on purpose, and so is a new package that a module depends on.
enum Floors {
    static let modules: [Module] = [
        Module("FRMRCProtobufC", 0, "Shared/CProtobufC"),
        Module("CArgon2", 0, "Shared/CArgon2"),
        Module("CSQLite", 0, "Shared/CSQLite"),
        // The generated C includes the headers of protobuf-c, another module of the ground floor.
        Module("FRMRCCalls", 0, "Shared/CCalls", sameFloor: ["FRMRCProtobufC"]),
        // A date of google's in a message of ours.
        Module("FRMRCContracts", 0, "Shared/CContracts", sameFloor: ["FRMRCCalls", "FRMRCProtobufC"]),
        Module("CDescriptors", 0, "Protos/Generator/CDescriptors", sameFloor: ["FRMRCProtobufC"]),
        Module("FRMRLocks", 0, "Shared/Locks", isPure: true),
        Module("FRMRIdentifiers", 0, "Shared/Identifiers", isPure: true),
        // Calendars and books are spoken of in days and codes.
        Module("Reference", 0, "Shared/Reference", sameFloor: ["FRMRIdentifiers"], isPure: true),
        Module("protoc-gen-frmr", 1, "Protos/Generator/Plugin"),
        Module("FRMRWire", 1, "Shared/Wire", isPure: true),
        Module("FRMRRetry", 1, "Shared/Retry", isPure: true),
        Module("FRMRMetrics", 1, "Shared/Metrics", isPure: true),
        Module("RuleSettings", 1, "Shared/RuleSettings", isPure: true),
        Module("IdentityRules", 1, "Services/Identity/Rules", isPure: true),
        Module("RegistryRules", 1, "Services/Registry/Rules", isPure: true),
        Module("VerificationRules", 1, "Services/Verification/Rules", isPure: true),
        Module("FRMRCalls", 2, "Shared/Calls", isPure: true),
        Module("FRMRContracts", 3, "Shared/Contracts", isPure: true),
        Module("FRMRTransport", 3, "Shared/Transport"),
        Module("Storage", 3, "Shared/Storage", isPure: true),
        Module("Tokens", 3, "Shared/Tokens"),
        Module("FRMRClient", 4, "Shared/Client", isPure: true),
        Module("IdentityService", 4, "Services/Identity/Service", isPure: true),
        Module("RegistryService", 4, "Services/Registry/Service", isPure: true),
        Module("VerificationService", 4, "Services/Verification/Service", isPure: true),
        Module("Runtime", 5, "Shared/Runtime"),
        Module("IdentityMain", 6, "Services/Identity/Main"),
        Module("RegistryMain", 6, "Services/Registry/Main"),
        Module("VerificationMain", 6, "Services/Verification/Main"),
    ]

    /// Packages a module of the two lowest floors may use: values and buffers, nothing that does anything.
    static let packagesOfLowFloors: [String: Set<String>] = ["FRMRWire": ["NIOCore"]]

    /// C modules and the only modules that may import each.
    static let ownersOfCModules: [String: Set<String>] = [
        "FRMRCProtobufC": ["FRMRCalls", "FRMRContracts", "protoc-gen-frmr"], "FRMRCCalls": ["FRMRCalls"],
        "FRMRCContracts": ["FRMRContracts"], "CDescriptors": ["protoc-gen-frmr"], "CArgon2": ["IdentityService"],
        "CSQLite": ["Storage"],
    ]

    /// What comes with the toolchain and is no dependency in the manifest.
    static let toolchain: Set<String> = [
        "Swift", "Foundation", "FoundationEssentials", "FoundationNetworking", "Dispatch", "Synchronization", "Glibc",
        "Musl", "Darwin", "RegexBuilder",
    ]

    /// Ways to read a clock, a random source or the environment; pure modules get all three as parameters.
    static let ambientReads = [
        "Date()", "Date.now", "Date(timeIntervalSinceNow", "ContinuousClock(", "SuspendingClock(",
        "ContinuousClock.now",
        "SuspendingClock.now", "NIODeadline.now", "DispatchTime.now", "SystemRandomNumberGenerator", ".random(in:",
        ".random()", "randomElement()", ".shuffled()", "UUID()", "getenv(", "ProcessInfo.", "clock_gettime(",
        "gettimeofday(",
    ]

    static func module(_ name: String) -> Module? { modules.first { $0.name == name } }
}

struct Module: Sendable {
    let name: String
    let floor: Int
    let path: String
    let sameFloor: Set<String>
    /// Reads no clock, random source or environment: time, randomness and ids are parameters.
    let isPure: Bool

    init(_ name: String, _ floor: Int, _ path: String, sameFloor: Set<String> = [], isPure: Bool = false) {
        self.name = name
        self.floor = floor
        self.path = path
        self.sameFloor = sameFloor
        self.isPure = isPure
    }

    func mayUse(_ other: Module) -> Bool { other.floor < floor || sameFloor.contains(other.name) }
}
