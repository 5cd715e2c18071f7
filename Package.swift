// swift-tools-version: 6.2
import PackageDescription

// CI turns warnings into errors; a user's newer compiler must not be stopped by a new warning.
let warningsAreErrors = Context.environment["TASK_ORCHESTRATOR_STRICT"] == "1"

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A room of docs/ARCHITECTURE.md; its dependencies point downwards only.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name), "OrchestratorTestSupport"] + dependencies)
}

let package = Package(
    name: "task-orchestrator",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "task-orchestrator", targets: ["task-orchestrator"]),
        .executable(name: "task-orchestrator-hook", targets: ["task-orchestrator-hook"]),
        .library(
            name: "Orchestrator",
            targets: [
                "Orchestrator", "Agents", "Evaluation", "Immunity", "Notebook", "Spending", "Vocabulary", "JSON",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
    ],
    targets: [
        // Foundations
        room("JSON"),
        room("Vocabulary", ["JSON"]),
        room("JSONSchema", ["JSON", "Vocabulary"]),
        room("ModelContextProtocol", ["JSON", "JSONSchema", "Vocabulary", crypto]),
        room("ShellSyntax"),
        room("Resilience", ["Vocabulary"]),
        room("Learning", ["Vocabulary"]),
        room("Storage", ["JSON", "Vocabulary", grdb, grdbSQLite, crypto]),

        // Domains
        room("Oversight", ["JSON", "Vocabulary", "ShellSyntax"]),
        room("HookFormats", ["JSON", "Vocabulary"]),
        room("Approvals", ["JSON", "Vocabulary", "Storage", crypto]),
        room(
            "Agents",
            [
                "JSON", "Vocabulary", "Resilience", "Storage", httpClient, nioCore, nioHTTP1, nioPosix, subprocess,
                systemPackage,
            ],
            exclude: ["Catalogue/NOTICE.md"]),
        room("Spending", ["JSON", "Vocabulary", "Storage"]),
        room(
            "Evaluation",
            ["JSON", "JSONSchema", "Vocabulary", "Storage", "Learning", crypto, mustache, subprocess, systemPackage]),
        room("Immunity", ["JSON", "Vocabulary", "Storage", "Learning", crypto]),
        room("Notebook", ["JSON", "Vocabulary", "Storage", "Learning", crypto]),

        // Composition
        room("Clients", ["JSON", "Vocabulary", "HookFormats", subprocess, systemPackage]),
        room(
            "Orchestrator",
            [
                "JSON", "JSONSchema", "Vocabulary", "Storage", "Resilience", "Agents", "Spending", "Evaluation",
                "Learning", "Immunity", "Notebook", "Oversight", "Approvals", "HookFormats",
                "Clients", crypto, yams, logging,
            ]),
        room(
            "OrchestratorTools",
            [
                "JSON", "JSONSchema", "Vocabulary", "ModelContextProtocol", "Resilience", "Storage", "Agents",
                "Spending",
                "Evaluation", "Immunity", "Notebook", "Oversight", "Approvals", "Clients", "Orchestrator",
            ]),
        room(
            "WebServer",
            [
                "JSON", "Vocabulary", "ModelContextProtocol", hummingbird, hummingbirdCore, httpTypes, nioCore,
                serviceLifecycle, logging,
            ]),
        .executableTarget(
            name: "task-orchestrator",
            dependencies: [
                "JSONSchema", "Learning", "Evaluation", "Orchestrator", "OrchestratorTools", "ModelContextProtocol",
                "WebServer", "Clients", "Oversight", "Approvals", "HookFormats",
                argumentParser, logging, serviceLifecycle,
            ],
            // The static standard library exports every symbol of the program: 3 MB that each process would read and relocate.
            linkerSettings: [.unsafeFlags(["-Xlinker", "--no-export-dynamic"], .when(platforms: [.linux]))]),

        .executableTarget(
            name: "task-orchestrator-hook",
            dependencies: ["HookFormats", "Oversight", "ShellSyntax", "JSON", "Vocabulary"]),

        // Tests
        .executableTarget(
            name: "mcp-conformance-server",
            dependencies: [
                "JSON", "ModelContextProtocol", "WebServer", argumentParser, logging, serviceLifecycle, unixSignals,
            ]),
        room("OrchestratorTestSupport", ["JSON", "Vocabulary", "Storage", "Agents", nioCore, nioHTTP1, nioPosix]),
        tests(of: "JSON"),
        tests(of: "Vocabulary"),
        tests(of: "JSONSchema"),
        tests(of: "ModelContextProtocol"),
        tests(of: "HookFormats"),
        tests(of: "ShellSyntax"),
        tests(of: "Resilience"),
        tests(of: "Oversight"),
        tests(of: "Learning"),
        tests(of: "Storage", [grdb]),
        tests(of: "Agents"),
        tests(of: "Spending"),
        tests(of: "Evaluation"),
        tests(of: "Immunity"),
        tests(of: "Approvals"),
        tests(of: "Notebook"),
        tests(of: "Clients"),
        tests(of: "Orchestrator"),
        tests(
            of: "OrchestratorTools",
            [
                "ModelContextProtocol", "Orchestrator", "JSON", "JSONSchema", "Notebook", "Agents", "Storage",
                "Spending", "Immunity", "Evaluation", "Vocabulary", "Resilience", "Oversight",
                "Approvals",
            ]),
        tests(of: "WebServer", ["ModelContextProtocol", "JSON", httpClient, logging, nioCore, nioHTTP1]),
    ]
)

// Only ./scripts/bench asks for this, so that nobody else builds it.
if Context.environment["TASK_ORCHESTRATOR_BENCHMARKS"] == "1" {
    package.targets.append(
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "JSON", "Vocabulary", "Resilience", "Storage", "Agents", "Spending", "Evaluation", "Immunity",
                "Learning",
                "Orchestrator",
            ],
            path: "Benchmarks/Sources"))
    package.targets.append(
        .executableTarget(
            name: "oversight-score", dependencies: ["JSON", "Oversight"], path: "Benchmarks/oversight/Sources"))
    package.targets.append(
        .executableTarget(
            name: "shell-syntax-check", dependencies: ["ShellSyntax"], path: "Benchmarks/shell/Sources"))
}

for target in package.targets {
    var settings = target.swiftSettings ?? []
    settings += [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),  // SE-0335
        .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
        .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
        .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
        .enableUpcomingFeature("ImmutableWeakCaptures"),  // SE-0481
    ]
    if warningsAreErrors { settings.append(.treatAllWarnings(as: .error)) }
    target.swiftSettings = settings
}
