import Testing

@testable import Orchestrator

struct ConfigurationLayersTests {
    @Test func `without any source every setting has its built-in value`() throws {
        let configuration = try Configuration.load(from: sources())
        #expect(configuration.run == .init(maximumOutputTokens: 8192, parallel: 4))
        #expect(configuration.resilience.consecutiveFailures == 3)
        #expect(configuration.resilience.openTime == .seconds(30))
        #expect(configuration.resilience.hedgeAfter == nil)
        #expect(configuration.immunity.blockAt == nil)
        #expect(configuration.providers.openAI.apiKey == nil)
        #expect(configuration.settings.allSatisfy { $0.origin == .builtIn })
        #expect(configuration.warnings == [])
    }

    @Test func `every setting of the table is resolved and explained once, in the table's order`() throws {
        let configuration = try Configuration.load(from: sources())
        let fixed = Settings.all.map(\.name).filter { !$0.contains("*") }
        #expect(configuration.settings.map(\.key) == fixed)
    }

    /// One layer more each time; the last one wins. Project layers lower, since they may not raise.
    @Test(arguments: [
        (0, "8", "/home/ada/.config/task-orchestrator/config.yaml:2"),
        (1, "7", "/home/ada/work/.task-orchestrator/config.yaml:1"),
        (2, "6", "/home/ada/work/.env:1"),
        (3, "5", "/home/ada/work/.env.local:1"),
        (4, "9", "environment variable TASK_ORCHESTRATOR_RUN_PARALLEL"),
        (5, "10", "flag run.parallel"),
    ])
    func `a later layer wins over all before it`(last: Int, value: String, origin: String) throws {
        let configuration = try Configuration.load(
            from: sources(
                user: "run:\n  parallel: 8\n", project: last >= 1 ? "run: {parallel: 7}" : nil,
                env: last >= 2 ? "TASK_ORCHESTRATOR_RUN_PARALLEL=6" : nil,
                envLocal: last >= 3 ? "TASK_ORCHESTRATOR_RUN_PARALLEL=5" : nil,
                environment: last >= 4 ? ["TASK_ORCHESTRATOR_RUN_PARALLEL": "9"] : [:],
                flags: last >= 5 ? ["run.parallel": "10"] : [:]))
        let setting = try #require(configuration.settings.first { $0.key == "run.parallel" })
        #expect(setting.value == value)
        #expect(setting.origin.description == origin)
        #expect("\(configuration.run.parallel)" == value)
    }

    @Test func `an empty file, an empty value and an empty variable leave the setting alone`() throws {
        let configuration = try Configuration.load(
            from: sources(
                user: "", project: "# nothing yet\nrun:\n  parallel:\nspending: ~\n", env: "",
                environment: ["TASK_ORCHESTRATOR_RUN_PARALLEL": ""]))
        #expect(configuration.run.parallel == 4)
        #expect(configuration.warnings == [])
    }

    @Test func `a name with dots says the same as nesting`() throws {
        let configuration = try Configuration.load(
            from: sources(user: "resilience.retry.max: 2\nstore.durability: power"))
        #expect(configuration.resilience.retries == 2)
        #expect(configuration.store.durability == .power)
    }

    @Test func `of two variables for one key the provider's own name wins`() throws {
        let both = ["GOOGLE_API_KEY": "first-key", "GEMINI_API_KEY": "second-key"]
        let configuration = try Configuration.load(from: sources(environment: both))
        #expect(configuration.providers.googleGemini.apiKey == Secret("first-key"))
        let other = try Configuration.load(from: sources(environment: ["GEMINI_API_KEY": "second-key"]))
        #expect(other.providers.googleGemini.apiKey == Secret("second-key"))
    }
}

struct ConfigurationPlacesTests {
    @Test(arguments: [
        ([:], "/home/ada/.local/state/task-orchestrator"),
        (["XDG_STATE_HOME": "/var/state/"], "/var/state/task-orchestrator"),
        (["XDG_STATE_HOME": "not/absolute"], "/home/ada/.local/state/task-orchestrator"),
        (["XDG_STATE_HOME": "/var/state", "TASK_ORCHESTRATOR_HOME": "/srv/to"], "/srv/to"),
        (["TASK_ORCHESTRATOR_HOME": "~/state"], "/home/ada/state"),
        (["TASK_ORCHESTRATOR_HOME": "../state"], "/home/ada/state"),
    ])
    func `the state folder follows its variable, then XDG, then the home folder`(
        environment: [String: String], home: String
    ) throws {
        let configuration = try Configuration.load(from: sources(environment: environment))
        #expect(configuration.home == home)
        #expect(configuration.store.path == "\(home)/state.sqlite")
    }

    @Test func `the user's file is looked for under XDG_CONFIG_HOME`() throws {
        let configuration = try Configuration.load(
            from: sources(
                user: "run: {parallel: 2}", environment: ["XDG_CONFIG_HOME": "/etc/ada"],
                files: ["/etc/ada/task-orchestrator/config.yaml": "run: {parallel: 6}"]))
        #expect(configuration.run.parallel == 6)
    }

    @Test(arguments: [
        ("store: /data/o.sqlite", "/data/o.sqlite"), ("store: {location: ~/o.sqlite}", "/home/ada/o.sqlite"),
        ("home: /srv/to", "/srv/to/state.sqlite"),
    ])
    func `the store can be written short or as a group`(yaml: String, path: String) throws {
        #expect(try Configuration.load(from: sources(user: yaml)).store.path == path)
    }

    static let nested = [
        "/home/ada/work/.git/HEAD": "", "/home/ada/work/.task-orchestrator/config.yaml": "run: {parallel: 1}",
        "/home/ada/work/module/.git": "gitdir: ../.git/modules/module",
    ]

    @Test(arguments: [
        ("/home/ada/work", "/home/ada/work", 1), ("/home/ada/work/a/b", "/home/ada/work", 1),
        ("/home/ada/work/module/src", "/home/ada/work/module", 4), ("/home/ada/other", "/home/ada/other", 4),
        ("/home/ada/work/./x/..", "/home/ada/work", 1),
    ])
    func `the project's file is found upwards, but not beyond the repository`(
        directory: String, project: String, parallel: Int
    ) throws {
        let configuration = try Configuration.load(from: sources(files: Self.nested, currentDirectory: directory))
        #expect(configuration.projectDirectory == project)
        #expect(configuration.run.parallel == parallel)
    }

    @Test func `the home folder is no project, and files in it are none of a project's`() throws {
        let files = ["/home/ada/.task-orchestrator/config.yaml": "run: {parallel: 1}", "/home/ada/.git/HEAD": ""]
        let atHome = try Configuration.load(from: sources(files: files, currentDirectory: "/home/ada"))
        #expect(atHome.projectDirectory == nil)
        #expect(atHome.run.parallel == 4)
        #expect(try Configuration.load(from: sources(files: files)).run.parallel == 4)
    }

    @Test func `outside the home folder and any repository nothing is looked for upwards`() throws {
        let files = [
            "/tmp/.task-orchestrator/config.yaml": "run: {parallel: 1}",
            "/tmp/mine/.task-orchestrator/config.yaml": "run: {parallel: 2}",
        ]
        let below = try Configuration.load(from: sources(files: files, currentDirectory: "/tmp/mine/src"))
        #expect(below.run.parallel == 4)
        #expect(below.projectDirectory == "/tmp/mine/src")
        #expect(try Configuration.load(from: sources(files: files, currentDirectory: "/tmp/mine")).run.parallel == 2)
    }

    @Test func `a Python environment in a folder called .env is no file`() throws {
        let configuration = try Configuration.load(from: sources(files: ["/home/ada/work/.env/pyvenv.cfg": ""]))
        #expect(configuration.warnings == [])
    }
}
