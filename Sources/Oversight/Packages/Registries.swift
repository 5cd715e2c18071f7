/// The package managers of other languages.
enum Registries {
    @Sendable static func cargo(_ call: Invocation, _ examination: Examination) {
        // `cargo +stable …` names a toolchain.
        let arguments =
            call.arguments.first?.text.hasPrefix("+") == true ? call.arguments.dropFirst() : call.arguments[...]
        let valued = [
            "--git", "--path", "--root", "--registry", "--index", "--bin", "--branch", "--tag", "--rev", "-p",
            "--package",
            "--features", "-F", "--target", "--manifest-path", "--vers", "--version", "--token", "-j", "--profile",
            "--config", "-C", "--color", "-Z",
        ]
        let global = Options(arguments, OptionSyntax(valued, endsAtOperand: true))
        let rest = arguments[global.firstOperand...]
        let options = Options(rest.dropFirst(), OptionSyntax(valued))
        let report = PackageReport(call: call, examination: examination)
        if options.has("--dry-run", "-n") || options.has("--help", "-h") { return }
        let name = options.operands.first?.text
        switch rest.first?.text {
        case "publish": report.publishes(name)
        case "yank": report.unpublishes(name)
        case "owner":
            guard options.has("-a", "--add", "-r", "--remove") || options.flags.contains(where: { $0.name == "--add" })
            else { return }
            report.changesAccess()
        case "install", "binstall":
            if let address = options.value("--git", "--index")?.text { return report.installsFromAddress(address) }
            if let path = options.value("--path")?.text, options.value("--root") == nil,
                path == "." || path.hasPrefix("./")
            {
                return report.adds(path)
            }
            report.installsGlobally(name ?? options.value("--path")?.text)
        case "uninstall": report.removes(name ?? options.value("--bin")?.text, isSystem: true)
        case "add":
            if let address = options.value("--git")?.text { return report.installsFromAddress(address) }
            report.adds(name)
        case "remove", "rm": report.adds(name)
        default: break
        }
    }

    @Sendable static func gem(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments, OptionSyntax(["-v", "--version", "-s", "--source", "-i", "--install-dir", "--host"]))
        let report = PackageReport(call: call, examination: examination)
        let name = options.operands.dropFirst().first?.text
        switch options.operands.first?.text {
        case "install", "update":
            if let source = options.value("-s", "--source")?.text, !source.contains("rubygems.org") {
                return report.installsFromAddress(source)
            }
            report.installsGlobally(name)
        case "uninstall", "cleanup": report.removes(name, isSystem: true)
        case "push": report.publishes(name)
        case "yank": report.unpublishes(name)
        case "owner":
            if options.has("-a", "--add", "-r", "--remove") { report.changesAccess() }
        case "sources":
            if options.has("-a", "--add") { report.changesAccess("changes where packages come from") }
        default: break
        }
    }

    @Sendable static func bundle(_ call: Invocation, _ examination: Examination) {
        let report = PackageReport(call: call, examination: examination)
        switch call.subcommand {
        case "exec": examination.runWords(call.arguments.dropFirst(), by: call)
        case "add": report.adds(call.arguments.dropFirst().first?.text)
        case "remove": report.removes(call.arguments.dropFirst().first?.text)
        default: break
        }
    }

    @Sendable static func go(_ call: Invocation, _ examination: Examination) {
        let report = PackageReport(call: call, examination: examination)
        let operands = Options(
            call.arguments.dropFirst(), OptionSyntax(["-o", "-ldflags", "-tags", "-C"], hasSingleDashNames: true)
        ).operands
        switch call.subcommand {
        case "install":
            guard let name = operands.first?.text, name.contains("@") else { return }
            report.installsGlobally(name)
        case "run":
            guard let name = operands.first?.text, name.contains("@"), !name.hasPrefix(".") else { return }
            report.runsFromAddress(name)
        case "get": report.adds(operands.first?.text)
        case "clean":
            guard call.arguments.contains(where: { $0.text.hasSuffix("cache") }) else { return }
            report.emptiesCache()
        default: break
        }
    }

    @Sendable static func composer(_ call: Invocation, _ examination: Examination) {
        let report = PackageReport(call: call, examination: examination)
        let options = Options(call.arguments, OptionSyntax(["-d", "--working-dir"]))
        let words = options.operands.map(\.text)
        switch words.first {
        case "global": report.installsGlobally(words.dropFirst(2).first)
        case "require": report.adds(words.dropFirst().first)
        case "remove": report.removes(words.dropFirst().first)
        case "config" where words.contains(where: { $0.contains("auth") || $0.hasPrefix("repositor") }):
            report.changesAccess()
        case "exec": examination.runWords(options.operands.dropFirst(), by: call)
        default: break
        }
    }

    @Sendable static func maven(_ call: Invocation, _ examination: Examination) {
        let goals = call.arguments.filter { !$0.isOption }.map(\.text)
        guard
            goals.contains(where: {
                $0 == "deploy" || $0.hasSuffix(":deploy") || $0.hasPrefix("release:") || $0.hasSuffix(":deploy-file")
            })
        else { return }
        if goals.contains("release:clean") { return }
        PackageReport(call: call, examination: examination).publishes()
    }

    @Sendable static func gradle(_ call: Invocation, _ examination: Examination) {
        let tasks = call.arguments.filter { !$0.isOption }.map {
            $0.text.split(separator: ":").last.map(String.init) ?? $0.text
        }
        if call.arguments.contains(where: { $0.text == "--dry-run" || $0.text == "-m" }) { return }
        let published = tasks.first {
            $0.hasPrefix("publish") && !$0.hasSuffix("ToMavenLocal") || $0.hasPrefix("upload") || $0 == "release"
        }
        if let published { return PackageReport(call: call, examination: examination).publishes(published) }
        guard
            let task = tasks.first(where: {
                ["flywayClean", "dropAll", "liquibaseDropAll", "appengineDeploy", "bootRunDeploy"].contains($0)
            })
        else { return }
        examination.report(.destroy, .database, on: task, "runs the build's task \(task)", by: call)
    }

    @Sendable static func nuget(_ call: Invocation, _ examination: Examination) {
        let words = Options(call.arguments, OptionSyntax(["-s", "--source", "-k", "--api-key"])).operands.map(\.text)
        let report = PackageReport(call: call, examination: examination)
        let verbs = Array(words.prefix(2))
        if verbs.contains("push") && (call.program == "nuget" || verbs.first == "nuget") {
            return report.publishes(words.last)
        }
        if verbs.contains("delete") && (call.program == "nuget" || verbs.first == "nuget") {
            return report.unpublishes(words.last)
        }
        switch verbs.first {
        case "add" where words.count > 2: report.adds(words.last)
        case "tool" where verbs.last == "install": report.installsGlobally(words.last)
        case "tool" where verbs.last == "uninstall": report.removes(words.last, isSystem: true)
        case "ef" where words.contains("drop"):
            examination.report(
                .destroy, .database, traits: .irreversible, "drops the database of the project", by: call)
        case "ef" where words.contains("remove"):
            examination.report(.changeRemote, .schema, "takes a migration back", by: call)
        default: break
        }
    }

    /// Programs of which only publishing and removing matter.
    @Sendable static func others(_ call: Invocation, _ examination: Examination) {
        let words = call.arguments.map(\.text)
        if words.contains("--dry-run") || words.contains("--help") || words.contains("--snapshot") { return }
        let report = PackageReport(call: call, examination: examination)
        let head = words.filter { !$0.hasPrefix("-") }.prefix(3)
        if ["semantic-release", "np", "release-it"].contains(call.program) { return report.publishes() }
        if head.contains(where: { ["unpublish", "yank", "retire", "hex.retire"].contains($0) }) {
            return report.unpublishes(head.last)
        }
        if head.contains("delete"), call.program == "pod" { return report.unpublishes(head.last) }
        let publishes = [
            "publish", "push", "hex.publish", "upload", "publishSigned", "release", "publish-archive", "deploy",
        ]
        if head.contains(where: publishes.contains),
            !["nx", "swift", "stack"].contains(call.program) || head.first == "release"
        {
            if call.program == "goreleaser", head.first != "release" { return }
            return report.publishes(head.last)
        }
        if call.program == "swift", call.subcommand == "-e", call.arguments.count > 1 {
            return Interpreter.judgeUnread(call.arguments[1], call, examination)
        }
        if call.program == "swift", head.first == "package-registry", head.contains("publish") {
            report.publishes(head.last)
        }
        if call.program == "mix", let task = head.first, ["ecto.drop", "ecto.reset"].contains(task) {
            examination.report(.destroy, .database, on: task, "drops the database of the project", by: call)
        }
        if ["cpan", "cpanm"].contains(call.program), let name = head.first { report.installsGlobally(name) }
        if head.contains(where: { ["uninstall", "remove"].contains($0) }), ["opam", "luarocks"].contains(call.program) {
            report.removes(head.last, isSystem: true)
        }
    }
}
