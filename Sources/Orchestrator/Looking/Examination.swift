internal import Agents
internal import Clients
internal import Foundation
internal import HookFormats
internal import Immunity
public import JSON
internal import Spending
internal import Storage
internal import Vocabulary

/// What `doctor` finds: what is set up, what is wrong, and how to put it right.
public struct Examination: Sendable {
    /// One thing that was looked at.
    public struct Finding: Hashable, Sendable {
        /// How it stands.
        public enum State: String, Hashable, Sendable {
            /// As it should be.
            case good
            /// Usable, but worth a look.
            case warning
            /// Wrong.
            case problem
            /// Was wrong, and has been put right.
            case fixed
        }

        /// What was looked at: `configuration`, `keys`, `models`, `store`, `journal`, `prediction`, `groundedness`,
        /// `guard`, `tools`.
        public let area: String
        /// How it stands.
        public let state: State
        /// What was found.
        public let message: String
        /// What the person can do; nil where nothing has to be done.
        public let whatToDo: String?

        init(_ area: String, _ state: State, _ message: String, whatToDo: String? = nil) {
            self.area = area
            self.state = state
            self.message = message
            self.whatToDo = whatToDo
        }

        init(_ area: String, _ error: any Error) {
            let explained = error as? any ExplainedError
            self.init(
                area, .problem, explained?.whatHappened ?? String(describing: error), whatToDo: explained?.whatToDo)
        }
    }

    /// Everything that was looked at, in order.
    public private(set) var findings: [Finding] = []
    /// The configuration, where it can be used.
    public private(set) var configuration: Configuration?

    /// Whether nothing is wrong.
    public var isHealthy: Bool { !findings.contains { $0.state == .problem } }

    private init() {}

    /// Looks at everything.
    ///
    /// - Parameter fixing: whether to put right what needs no decision: the folder's permissions, calls that were lost.
    public static func make(from sources: ConfigurationSources, fixing: Bool) async -> Examination {
        var examination = Examination()
        guard let configuration = examination.examineConfiguration(sources) else { return examination }
        examination.configuration = configuration
        examination.examineFolder(configuration.home, fixing: fixing)
        examination.examineGroundedness(in: configuration.home)
        do {
            let orchestrator = try await Orchestrator.open(configuration, environment: sources.environment)
            await examination.examineKeys(orchestrator)
            await examination.examineModels(orchestrator, configuration)
            await examination.examineStore(orchestrator, fixing: fixing)
            await examination.examinePrediction(orchestrator)
            try await orchestrator.close()
        } catch {
            examination.findings.append(Finding("store", error))
        }
        await examination.examineGuard(sources, projectDirectory: configuration.projectDirectory)
        examination.examineTools(sources.environment)
        return examination
    }

    /// The findings for machines.
    public func json(withSettings: Bool) -> JSON {
        var object = JSONObject([
            ("healthy", .bool(isHealthy)),
            (
                "findings",
                .array(
                    findings.map {
                        [
                            "area": .string($0.area), "state": .string($0.state.rawValue),
                            "message": .string($0.message), "what_to_do": $0.whatToDo.map(JSON.string) ?? .null,
                        ]
                    })
            ),
        ])
        if withSettings { object["settings"] = configuration?.explanation }
        return .object(object)
    }

    private mutating func examineConfiguration(_ sources: ConfigurationSources) -> Configuration? {
        do {
            let configuration = try Configuration.load(from: sources)
            findings += configuration.warnings.map {
                Finding("configuration", .warning, $0.whatHappened, whatToDo: $0.whatToDo)
            }
            if configuration.warnings.isEmpty { findings.append(Finding("configuration", .good, "can be used")) }
            return configuration
        } catch {
            findings += error.problems.map {
                Finding(
                    "configuration", $0.severity == .error ? .problem : .warning, $0.whatHappened,
                    whatToDo: $0.whatToDo)
            }
            return nil
        }
    }

    private mutating func examineFolder(_ folder: String, fixing: Bool) {
        let files = FileManager.default
        guard let attributes = try? files.attributesOfItem(atPath: folder) else { return }
        let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0o700
        guard mode & 0o077 != 0 else { return }
        if fixing, (try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)) != nil {
            findings.append(Finding("store", .fixed, "\(folder) was open to other users and is no longer"))
        } else {
            findings.append(
                Finding(
                    "store", .problem, "\(folder) is open to other users",
                    whatToDo: "run 'task-orchestrator doctor --fix', or chmod 700 it"))
        }
    }

    /// Asks each provider, free of charge, whether it takes the key.
    private mutating func examineKeys(_ orchestrator: Orchestrator) async {
        for (provider, model) in orchestrator.services.models.sorted(by: { $0.key < $1.key }) {
            guard ModelSelection.keyVariables[provider] != nil, let model = model as? any KeyChecking else { continue }
            switch await model.checkKey(within: .seconds(3)) {
            case .accepted: findings.append(Finding("keys", .good, "\(provider) takes the key"))
            case .refused(let status, let message):
                findings.append(
                    Finding(
                        "keys", .problem, "\(provider) refuses the key (\(status): \(message))",
                        whatToDo:
                            "make a new key at the provider and set \(ModelSelection.keyVariables[provider] ?? "it")"))
            case .unreachable(let message):
                findings.append(
                    Finding(
                        "keys", .warning, "\(provider) cannot be reached, so its key is not checked (\(message))",
                        whatToDo: "check the network, or providers.\(provider).base_url"))
            }
        }
    }

    private mutating func examineModels(_ orchestrator: Orchestrator, _ configuration: Configuration) async {
        let names = orchestrator.services.models.keys.sorted()
        guard !names.isEmpty else {
            findings.append(
                Finding(
                    "models", .warning, "no provider is set up",
                    whatToDo: ModelSelectionError.nothingConfigured.whatToDo))
            return
        }
        findings.append(Finding("models", .good, "can be asked: \(names.joined(separator: ", "))"))
        for kind in TaskKind.allCases {
            do {
                let candidates = try orchestrator.services.selection.candidates(for: kind)
                findings.append(
                    Finding(
                        "models", .good,
                        "\(kind.rawValue): \(candidates.prefix(3).map(\.description).joined(separator: ", then "))"))
            } catch {
                findings.append(Finding("models", error))
            }
        }
    }

    private mutating func examineStore(_ orchestrator: Orchestrator, fixing: Bool) async {
        do {
            try await orchestrator.store.checkIntegrity()
            findings.append(Finding("store", .good, "\(orchestrator.store.path) is whole"))
            let audit = try await orchestrator.audit()
            if audit.isValid {
                findings.append(
                    Finding(
                        "journal", .good,
                        "\(audit.journal.entries) entries, chain unbroken; \(audit.ledgers.charges) charges add up"))
            }
            for finding in audit.journal.findings {
                findings.append(
                    Finding(
                        "journal", .problem, finding.description,
                        whatToDo: "find out who changed it; 'task-orchestrator restore FILE' brings back a backup"))
            }
            for mismatch in audit.ledgers.mismatches {
                findings.append(
                    Finding("journal", .problem, mismatch.description, whatToDo: "restore a backup, and report it"))
            }
            if fixing { _ = try await orchestrator.spendingSummary() }
        } catch {
            findings.append(Finding("store", error))
        }
    }

    /// Tries the guard of every client that is set up, through the command line that stands in its settings.
    private mutating func examineGuard(_ sources: ConfigurationSources, projectDirectory: String?) async {
        let count = findings.count
        for client in HookClient.allCases {
            for project in [nil, projectDirectory] where project != nil || projectDirectory != sources.home {
                let places = ClientPlaces(
                    client, home: sources.home, project: project, environment: sources.environment)
                let canary = Canary(places, environment: sources.environment, directory: sources.currentDirectory)
                if let finding = Finding(await canary.sing(), of: places) { findings.append(finding) }
                if projectDirectory == nil { break }
            }
        }
        guard findings.count == count else { return }
        findings.append(
            Finding(
                "guard", .warning, "no agent is guarded",
                whatToDo: "run 'task-orchestrator install claude-code' (or codex, gemini, cursor)"))
    }

    /// Says nothing where no model was kept: the built-in one judges.
    private mutating func examineGroundedness(in home: String) {
        do {
            guard try KeptGroundednessModel.read(in: home) != nil else { return }
            findings.append(
                Finding("groundedness", .good, "a model made from labels of yours judges answers by their context"))
        } catch {
            findings.append(Finding("groundedness", error))
        }
    }

    /// Says nothing where no model was ever trained: nothing is wrong with that.
    private mutating func examinePrediction(_ orchestrator: Orchestrator) async {
        do {
            let standing = try await orchestrator.predictionStanding()
            examineRetraining(standing)
            guard let model = try orchestrator.predictionModel(), let description = standing.model else { return }
            let useful = Foresight.Basis.allCases.filter { model.foresight[$0]?.tellsSomething == true }
            findings.append(
                useful.isEmpty
                    ? Finding(
                        "prediction", .warning,
                        "\(description) is there, and foretells no better than chance: no forecast is given",
                        whatToDo:
                            "nothing is broken; name tasks (metadata.task) in trials, or train again when there are more"
                    )
                    : Finding(
                        "prediction", .good,
                        "\(description), foretells failures from "
                            + useful.map(\.rawValue).joined(separator: " and ")))
        } catch {
            findings.append(Finding("prediction", error))
        }
    }

    private mutating func examineRetraining(_ standing: PredictionStanding) {
        guard let last = standing.lastRetraining else { return }
        let since = standing.trials == nil ? "are there" : "are new to the model"
        findings.append(
            Finding(
                "prediction", last.ending == .failed ? .warning : .good,
                "retraining in the background, \(last.statement); \(standing.newTrials) judged trials \(since)",
                whatToDo: last.ending == .failed ? "try 'task-orchestrator train prediction --from-store'" : nil))
    }

    private mutating func examineTools(_ environment: [String: String]) {
        findings.append(
            programPath("claude", in: environment).map { Finding("tools", .good, "Claude Code is \($0)") }
                ?? Finding(
                    "tools", .warning, "Claude Code is not installed",
                    whatToDo: "see https://claude.com/claude-code if you want to use it"))
        findings.append(
            programPath("swift", in: environment).map { Finding("tools", .good, "the Swift toolchain is \($0)") }
                ?? Finding(
                    "tools", .warning, "there is no Swift toolchain",
                    whatToDo: "install Swift 6.2 or newer to build updates"))
    }
}

extension Examination.Finding {
    /// What the canary found; nil where nothing of ours is set up.
    fileprivate init?(_ finding: Canary.Finding, of places: ClientPlaces) {
        let name = "\(places.client.title)\(places.isProject ? " (this project)" : "")"
        let again = "run 'task-orchestrator install \(places.client.rawValue)\(places.isProject ? " --project" : "")'"
        switch finding {
        case .notInstalled: return nil
        case .holds:
            self.init(
                "guard", .good,
                "\(name): the guard holds: a command that must not run is blocked, a harmless one passes")
        case .letsThrough(let said):
            self.init(
                "guard", .problem, "\(name): the guard lets everything through\(said.isEmpty ? "" : ": \(said)")",
                whatToDo: "\(again), and look at \(places.hooks)")
        case .blocksAll(let said):
            self.init(
                "guard", .problem, "\(name): the guard blocks everything: \(said)",
                whatToDo: "\(again) with the program that you have now")
        case .unreadable(let reason):
            self.init("guard", .problem, "\(name): \(reason)", whatToDo: "correct the file, then \(again)")
        }
    }
}
