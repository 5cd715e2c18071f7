/// The package managers of systems.
enum SystemPackages {
    @Sendable static func analyse(_ call: Invocation, _ examination: Examination) {
        let report = PackageReport(call: call, examination: examination)
        let words = call.arguments.filter { !$0.isOption }.map(\.text)
        let flags = call.arguments.filter(\.isOption).map(\.text)
        let rehearses = flags.contains {
            ["-s", "--simulate", "--dry-run", "--just-print", "--assumeno", "--help", "-h", "--print"].contains($0)
        }
        if rehearses, call.program != "pacman" { return }
        switch call.program {
        case "pacman", "yay", "paru": pacman(flags, words, report)
        case "dpkg", "rpm": archive(call.program, flags, words, report)
        case "emerge", "xbps-install", "installer": report.installsGlobally(words.last)
        case "xbps-remove": report.removes(words.last, isSystem: true)
        case "nix-env":
            if flags.contains(where: { $0.hasPrefix("-e") || $0 == "--uninstall" }) {
                return report.removes(words.last, isSystem: true)
            }
            if flags.contains(where: { $0.hasPrefix("-i") || $0 == "--install" }) {
                report.installsGlobally(words.last)
            }
        case "nix": nix(call, words, report, examination)
        case "apt-key", "add-apt-repository":
            guard words.first != "list" else { return }
            report.changesAccess("changes where the system's packages come from")
        case "softwareupdate":
            if flags.contains(where: { ["-i", "--install", "-a", "-ia"].contains($0) }) {
                report.installsGlobally(nil)
            }
        default: named(words, flags, call, report)
        }
    }

    private static func named(_ words: [String], _ flags: [String], _ call: Invocation, _ report: PackageReport) {
        let name = words.dropFirst().first
        switch words.first {
        case "install", "reinstall", "add", "in", "localinstall", "groupinstall", "upgrade", "dist-upgrade",
            "full-upgrade",
            "distro-sync", "refresh", "build-dep", "revert", "tap", "swap", "downgrade", "up", "patch":
            if call.program == "brew", words.first == "upgrade" || words.first == "install", words.count == 1 { return }
            if let address = words.dropFirst().first(where: PackageReport.isAddress) {
                return report.installsFromAddress(address)
            }
            if call.program == "brew", words.first == "install", name != nil { return report.installsGlobally(name) }
            report.installsGlobally(name)
        case "remove", "uninstall", "purge", "autoremove", "erase", "del", "rm", "delete", "zap", "untap", "autopurge":
            report.removes(name, isSystem: true)
        case "services":
            guard ["stop", "restart", "start", "kill"].contains(name ?? "") else { return }
            report.examination.report(
                .changeSystem, .service, on: words.dropFirst(2).first, "starts or stops a service", by: call)
        case "cleanup", "clean", "autoclean":
            report.emptiesCache()
        default: break
        }
    }

    private static func pacman(_ flags: [String], _ words: [String], _ report: PackageReport) {
        guard
            let operation = flags.first(where: {
                $0.hasPrefix("-R") || $0.hasPrefix("-S") || $0.hasPrefix("-U") || $0 == "--remove" || $0 == "--sync"
                    || $0 == "--upgrade"
            })
        else { return }
        if flags.contains("-p") || flags.contains("--print") { return }
        if operation.hasPrefix("-R") || operation == "--remove" { return report.removes(words.first, isSystem: true) }
        if operation.hasPrefix("-Sc") {
            return report.emptiesCache()
        }
        // -Ss searches, -Si and -Sl show, -Sg lists groups.
        if operation.hasPrefix("-S"), operation.dropFirst(2).contains(where: { "silg".contains($0) }) { return }
        report.installsGlobally(words.first)
    }

    private static func archive(_ program: String, _ flags: [String], _ words: [String], _ report: PackageReport) {
        let removes = program == "dpkg" ? ["-r", "-P", "--remove", "--purge"] : ["-e", "--erase"]
        if flags.contains(where: { removes.contains($0) }) { return report.removes(words.first, isSystem: true) }
        let installs =
            program == "dpkg"
            ? ["-i", "--install", "--unpack", "--configure"]
            : ["-i", "-U", "-F", "-ivh", "-Uvh", "--install", "--upgrade"]
        if flags.contains(where: { installs.contains($0) }) {
            if let address = words.first(where: PackageReport.isAddress) { return report.installsFromAddress(address) }
            report.installsGlobally(words.first)
        }
    }

    private static func nix(_ call: Invocation, _ words: [String], _ report: PackageReport, _ examination: Examination)
    {
        switch words.first {
        case "run", "shell", "develop":
            if let command = call.arguments.firstIndex(where: { $0.text == "-c" || $0.text == "--command" }) {
                examination.runWords(call.arguments[(command + 1)...], by: call)
            }
            guard let flake = words.dropFirst().first, flake.hasPrefix("github:") || flake.contains("://"),
                !flake.hasPrefix("github:NixOS/nixpkgs")
            else { return }
            report.runsFromAddress(flake)
        case "profile":
            guard let verb = words.dropFirst().first, ["install", "remove", "add", "upgrade"].contains(verb) else {
                return
            }
            verb == "remove" ? report.removes(words.last, isSystem: true) : report.installsGlobally(words.last)
        case "store" where words.dropFirst().first == "gc" || words.dropFirst().first == "delete":
            report.emptiesCache()
        default: break
        }
    }

    /// Programs that choose versions, and run others in them.
    @Sendable static func versions(_ call: Invocation, _ examination: Examination) {
        let report = PackageReport(call: call, examination: examination)
        let words = call.arguments
        switch call.subcommand {
        case "exec", "x", "watch", "run":
            if ["direnv", "rbenv", "pyenv", "asdf"].contains(call.program) {
                examination.runWords(words.dropFirst(call.program == "direnv" ? 2 : 1), by: call)
            } else if let dashes = words.firstIndex(where: { $0.text == "--" }) {
                examination.runWords(words[(dashes + 1)...], by: call)
            } else if ["dotenv", "dotenvx", "fnm"].contains(call.program) {
                examination.runWords(words.dropFirst(), by: call)
            }
        case "uninstall", "remove", "implode": report.removes(words.dropFirst().first?.text)
        default: break
        }
    }
}
