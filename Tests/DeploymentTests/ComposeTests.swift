import Foundation
import Testing

/// docker-compose.yml against the executables: no engine is needed to see that they fit together.
@Suite struct ComposeTests {
    private let compose: ComposeFile
    static let ports = ["identity": 7101, "registry": 7102, "verification": 7103]

    init() throws { compose = try ComposeFile(Programs.text("docker-compose.yml")) }

    @Test func threeServicesEachOnItsPort() throws {
        #expect(Set(compose.services.keys) == Set(Self.ports.keys))
        for (name, service) in compose.services {
            let port = try #require(Self.ports[name])
            #expect(service.command.starts(with: [name, "serve"]))
            #expect(service.value(of: "--listen") == "0.0.0.0:\(port)")
            #expect(service.ports == ["\(port):\(port)"])
            #expect(service.dockerfile == "Services/Dockerfile")
        }
    }

    @Test func metricsStayInsideTheNetworkOfTheContainers() throws {
        for (name, service) in compose.services {
            let port = try #require(Self.ports[name]) + 10
            #expect(service.value(of: "--metrics-listen") == "0.0.0.0:\(port)")
            #expect(!service.ports.contains { $0.contains("\(port)") })
        }
    }

    @Test(arguments: ["identity", "registry", "verification"])
    func everyFlagIsOneTheExecutableHas(_ name: String) async throws {
        let service = try #require(compose.services[name])
        let known = try await Programs.options(name, ["serve"])
        #expect(known.contains("--listen"), "\(name) serve --help lists no options")
        for word in service.command where word.hasPrefix("--") {
            #expect(known.contains(word), "\(name) serve has no \(word)")
        }
        // Each is an option with a value, so words and flags alternate after the subcommand.
        for (index, word) in service.command.dropFirst(2).enumerated() {
            #expect(word.hasPrefix("--") == (index % 2 == 0), "\(word)")
        }
    }

    @Test(arguments: ["identity", "registry", "verification"])
    func healthCheckAsksTheServiceItselfOverTheWire(_ name: String) async throws {
        let service = try #require(compose.services[name])
        let port = try #require(Self.ports[name])
        #expect(service.healthCheck.count == 2 && service.healthCheck[0] == "CMD-SHELL")
        let line = service.healthCheck[1]
        #expect(line.hasPrefix("frmr call grpc.health.v1.Health/Check '{}' --endpoint \(name):\(port) "))
        #expect(line.hasSuffix("| grep -q '\"SERVING\"'"), "NOT_SERVING is an answer too, and no error")
        let known = try await Programs.options("frmr", ["call"])
        for flag in line.matches(of: /--[a-z-]+/).map({ String($0.0) }) {
            #expect(known.contains(flag), "frmr call has no \(flag)")
        }
    }

    @Test func storesLieOnVolumesOfTheirOwn() throws {
        var used: Set<String> = []
        for (name, service) in compose.services {
            let directory = try #require(service.value(of: "--data-dir"))
            let mount = try #require(service.mounts.first { $0.target == directory }, "\(name) keeps nothing")
            #expect(compose.volumes.contains(mount.source), "\(mount.source) is not declared")
            #expect(!mount.isReadOnly)
            #expect(used.insert(mount.source).inserted, "two services share \(mount.source)")
            #expect(service.isReadOnly, "only volumes are written")
        }
        #expect(used == compose.volumes)
    }

    @Test func everyServiceSpeaksTLSWithItsOwnFiles() throws {
        var folders: Set<String> = []
        for service in compose.services.values {
            for flag in ["--tls-certificate", "--tls-key", "--tls-authority"] {
                let file = try #require(service.value(of: flag), "off loopback \(flag) is required")
                let mount = try #require(service.mounts.first { file.hasPrefix($0.target + "/") })
                #expect(mount.isReadOnly)
                folders.insert(mount.source)
            }
        }
        #expect(folders.count == compose.services.count, "a key belongs to one service")
    }

    @Test func peersAreServicesOfTheFile() {
        for (name, service) in compose.services {
            for (peer, port) in Self.ports where peer != name {
                if let address = service.value(of: "--peer-\(peer)") { #expect(address == "\(peer):\(port)") }
            }
            #expect(service.value(of: "--peer-\(name)") == nil)
        }
        #expect(compose.services["registry"]?.value(of: "--peer-verification") != nil)
        #expect(compose.services["verification"]?.value(of: "--peer-registry") != nil)
    }
}
