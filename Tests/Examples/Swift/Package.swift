// swift-tools-version: 6.2
import PackageDescription

// A hospital's program: it takes FRMRClient as any package does, beside a web framework and swift-metrics.
let package = Package(
    name: "verdict-gateway",
    dependencies: [
        .package(name: "frmr", path: "../../.."),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    ],
    targets: [
        .executableTarget(
            name: "verdict-gateway",
            dependencies: [
                .product(name: "FRMRClient", package: "frmr"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Metrics", package: "swift-metrics"),
            ],
            path: "Sources/VerdictGateway")
    ]
)
