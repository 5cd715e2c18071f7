/// Programs that change the machine, and who may do what on it.
extension ProgramFamily {
    static let system = ProgramFamily(
        "system",
        guards + machine)

    private static let machine: [(names: [String], analysis: ProgramAnalysis)] = [
        (
            ["systemctl", "service", "rc-service", "launchctl", "initctl", "supervisorctl", "brew-services", "sv"],
            { call, examination in examination.analyseServices(call) }
        ),
        (
            ["kill", "pkill", "killall", "skill", "xkill", "taskkill", "fuser"],
            { call, examination in examination.analyseKill(call) }
        ),
        (
            ["shutdown", "reboot", "halt", "poweroff"],
            { call, examination in
                examination.report(
                    .changeSystem, .machine, on: "this machine", place: .system, traits: [.forced],
                    "stops this machine", by: call)
            }
        ),
        (
            ["init", "telinit"],
            { call, examination in
                guard let level = call.subcommand, level == "0" || level == "6" || level == "1" || level == "s"
                else { return }
                examination.report(
                    .changeSystem, .machine, on: "this machine", place: .system, traits: [.forced],
                    "stops this machine", by: call)
            }
        ),
        (["crontab"], { call, examination in examination.analyseCrontab(call) }),
        (
            ["iptables", "ip6tables", "nft", "ufw", "firewall-cmd", "pfctl", "ebtables", "ipset"],
            { call, examination in examination.analyseFirewall(call) }
        ),
        (
            [
                "ip", "ifconfig", "route", "nmcli", "networksetup", "iwconfig", "ethtool", "tc", "brctl", "netplan",
                "wg", "wg-quick",
            ],
            { call, examination in examination.analyseNetworkSettings(call) }
        ),
        (
            [
                "passwd", "chpasswd", "useradd", "userdel", "usermod", "groupadd", "groupdel", "groupmod",
                "adduser", "deluser", "addgroup", "delgroup", "gpasswd",
                "chsh", "chfn", "visudo", "vipw", "vigr", "dscl", "dseditgroup", "sysadminctl",
            ],
            { call, examination in
                examination.report(
                    .raisePrivilege, .account, on: call.arguments.last?.text, place: .system, traits: [.persistent],
                    "changes who may do what on this machine", by: call)
            }
        ),
        (
            ["sysctl"],
            { call, examination in
                guard
                    call.arguments.contains(where: {
                        $0.text.contains("=") || $0.text == "-w" || $0.text == "-p" || $0.text == "--system"
                    })
                else { return }
                examination.reportChange("changes settings of the kernel", by: call)
            }
        ),
        (
            [
                "modprobe", "insmod", "rmmod", "kmod", "depmod", "kexec", "setenforce", "spctl", "csrutil", "nvram",
                "bless", "tmutil", "pmset", "systemsetup",
                "hostnamectl", "timedatectl", "localectl", "hwclock", "update-grub", "grub-install",
                "update-initramfs", "efibootmgr", "dkms", "auditctl", "aa-disable",
                "aa-teardown", "update-alternatives", "ldconfig", "swapoff", "swapon", "loginctl", "authconfig",
                "pam-auth-update", "bcdedit", "vssadmin", "reg", "netsh",
                "fdesetup", "profiles", "defaults",
            ],
            { call, examination in examination.analyseSystemSetting(call) }
        ),
        (
            ["journalctl", "logrotate", "dmesg", "wevtutil"],
            { call, examination in
                guard
                    call.arguments.contains(where: {
                        $0.text.hasPrefix("--vacuum") || $0.text == "--rotate" || $0.text == "--flush"
                            || $0.text == "-C" || $0.text == "--clear" || $0.text == "cl"
                    })
                else { return }
                examination.report(
                    .destroy, .other, on: "the machine's logs", place: .system, "deletes logs", by: call)
            }
        ),
        (
            ["history"],
            { call, examination in
                guard call.arguments.contains(where: { $0.text == "-c" || $0.text == "-d" || $0.text == "-w" })
                else { return }
                examination.report(
                    .delete, .file, on: "the shell's history", place: .home, "deletes the shell's history", by: call
                )
            }
        ),
        (
            ["haproxy", "nginx", "apachectl", "apache2ctl", "httpd", "traefik", "caddy"],
            { call, examination in
                guard
                    call.arguments.contains(where: {
                        ["-st", "-sf", "stop", "quit", "-s", "graceful-stop"].contains($0.text)
                    }),
                    !call.arguments.contains(where: { $0.text == "reload" || $0.text == "reopen" })
                else { return }
                examination.reportChange("stops a server", by: call)
            }
        ),
        (
            ["security", "secret-tool", "pass", "gopass", "keyring", "kwallet-query", "gnome-keyring"],
            { call, examination in examination.analyseKeychain(call) }
        ),
        (["gpg", "gpg2"], { call, examination in examination.analyseGPG(call) }),
        (
            ["ssh-add"],
            { call, examination in
                guard call.arguments.contains(where: { $0.text == "-d" || $0.text == "-D" || $0.text == "-x" })
                else { return }
                examination.report(
                    .changeSystem, .credential, on: "the agent's keys", place: .home,
                    "takes keys from the SSH agent", by: call)
            }
        ),
        (["ssh-keygen"], { call, examination in examination.analyseKeygen(call) }),
        (["printenv"], { call, examination in examination.analysePrintenv(call) }),
    ]
}

extension Examination {
    /// Reports a change of the machine.
    func reportChange(_ summary: String, _ subject: Subject = .machine, on target: String? = nil, by call: Invocation) {
        report(.changeSystem, subject, on: target, place: .system, summary, by: call)
    }

    func analyseServices(_ call: Invocation) {
        let words = Options(call.arguments, OptionSyntax(["-H", "-M", "-t", "-p", "-n", "-o"])).operands.map(\.text)
        let looks: Set<String> = [
            "status", "show", "list", "cat", "help", "print", "is-active", "is-enabled", "is-failed", "list-units",
            "list-unit-files", "list-timers",
            "list-sockets", "list-dependencies", "get-default", "blame", "--status-all", "info", "list-jobs",
            "list-machines", "print-cache", "dumpstate", "version",
            "is-system-running", "show-environment", "avail", "tail",
        ]
        let verb = call.program == "service" || call.program == "rc-service" ? words.dropFirst().first : words.first
        guard let verb, !looks.contains(verb) else { return }
        let stops = [
            "stop", "disable", "mask", "kill", "unload", "bootout", "poweroff", "reboot", "halt", "isolate", "rescue",
            "emergency", "remove", "shutdown",
        ]
        report(
            .changeSystem, .service, on: words.last, place: .system,
            traits: stops.contains(verb) ? [.forced] : [.persistent],
            "changes which services run", instead: call.program == "systemctl" ? "systemctl status" : nil, by: call)
    }

    func analyseKill(_ call: Invocation) {
        if call.program == "kill" {
            let isForced =
                call.arguments.contains { ["-9", "-KILL", "-SIGKILL", "-kill"].contains($0.text) }
                || (call.arguments.first?.text == "-s"
                    && call.arguments.dropFirst().first.map { $0.text.hasSuffix("KILL") || $0.text == "9" } == true)
            let targets = call.arguments.filter { !$0.isOption || $0.text == "-1" }.map(\.text)
            if call.arguments.contains(where: { $0.text == "-l" || $0.text == "-0" || $0.text == "-L" }) { return }
            if targets.contains("1") || targets.contains("-1"), call.arguments.count > 1 || targets.contains("-1") {
                report(
                    .changeSystem, .process, on: targets.last, place: .system, traits: [.everything, .forced],
                    "ends every process", by: call)
            } else if isForced {
                report(
                    .changeSystem, .process, on: targets.last, place: .system, traits: [.forced],
                    "ends a process without letting it finish",
                    instead: "kill 1234", by: call)
            }
            return
        }
        if call.program == "fuser", !call.arguments.contains(where: { $0.text.hasPrefix("-") && $0.text.contains("k") })
        {
            return
        }
        if call.arguments.contains(where: { $0.text == "-0" || $0.text == "-l" }) { return }
        report(
            .changeSystem, .process, on: call.arguments.last?.text, place: .system, traits: [.forced],
            "ends processes by their name",
            instead: "pgrep -l name", by: call)
    }

    func analyseCrontab(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(["-u"]))
        if options.has("-l") || options.has("-T") { return }
        if options.has("-r") {
            report(
                .destroy, .job, on: "the crontab", place: .startup, traits: [.everything], "deletes all planned jobs",
                instead: "crontab -l", by: call)
            return
        }
        guard !options.operands.isEmpty || options.has("-e") || call.input != nil else { return }
        report(
            .changeSystem, .job, on: "the crontab", place: .startup, traits: [.persistent],
            "plans commands that run by themselves",
            instead: "crontab -l", by: call)
        let text =
            options.operands.first.map { $0.text == "-" ? call.input?.text : content(of: $0, for: call)?.text }
            ?? call.input?.text
        for line in text?.split(separator: "\n") ?? [] where line.first != "#" {
            let fields = line.split(separator: " ", maxSplits: line.first == "@" ? 1 : 5)
            guard fields.count == (line.first == "@" ? 2 : 6), let code = fields.last else { continue }
            runShell(Argument(String(code)), by: call)
        }
    }

    func analyseFirewall(_ call: Invocation) {
        let words = call.arguments.map(\.text)
        let looks: Set<String> = [
            "-L", "-S", "--list", "--list-rules", "-nL", "-nvL", "-vnL", "-Ln", "-Lv", "-Lnv", "list", "status", "show",
            "--state", "--list-all", "-s", "--get-active-zones", "version",
        ]
        guard !words.isEmpty, !words.contains(where: { looks.contains($0) }) else { return }
        report(
            .changeSystem, .network, on: "the firewall", place: .system, traits: [.exposes], "changes the firewall",
            by: call)
    }

    func analyseNetworkSettings(_ call: Invocation) {
        let words = call.arguments.map(\.text)
        let changes: Set<String> = [
            "add", "del", "delete", "set", "flush", "change", "replace", "down", "up", "modify", "off", "on", "append",
            "apply", "delbr", "addbr", "-s", "disconnect", "connect",
            "-setdnsservers", "-setairportpower", "link-down",
        ]
        guard words.contains(where: { changes.contains($0) }),
            !(words.contains("show") || words.contains("get")) || words.contains("set")
        else { return }
        report(
            .changeSystem, .network, on: words.first { !$0.hasPrefix("-") }, place: .system,
            "changes how this machine reaches others", instead: "ip link show", by: call)
    }

    func analyseSystemSetting(_ call: Invocation) {
        let looks: Set<String> = [
            "status", "read", "query", "get", "list", "show", "-l", "--list", "-p", "show-timezones", "--display",
            "--query", "export", "find", "domains", "listbackups",
        ]
        if call.arguments.isEmpty && call.program != "update-grub" && call.program != "ldconfig" { return }
        if let first = call.arguments.first?.text, looks.contains(first) { return }
        reportChange("changes settings of this machine", on: call.program, by: call)
    }

    // MARK: Keys

    func analyseKeychain(_ call: Invocation) {
        switch (call.program, call.subcommand) {
        case ("security", "dump-keychain"?), ("security", "find-generic-password"?),
            ("security", "find-internet-password"?), ("security", "export"?),
            ("secret-tool", "lookup"?), ("secret-tool", "search"?), ("keyring", "get"?), ("kwallet-query", _),
            ("gopass", "show"?):
            report(.readSecret, .credential, on: "the keychain", place: .home, by: call)
            output.traits.insert(.secret)
        case ("security", "delete-keychain"?), ("security", "delete-generic-password"?),
            ("security", "delete-internet-password"?), ("secret-tool", "clear"?),
            ("pass", "rm"?), ("gopass", "rm"?), ("keyring", "del"?):
            report(.destroy, .credential, on: "the keychain", place: .home, "deletes passwords", by: call)
        case ("pass", let verb?) where !["ls", "list", "find", "git", "version", "init"].contains(verb):
            report(.readSecret, .credential, on: "the password store", place: .home, by: call)
            output.traits.insert(.secret)
        default: return
        }
    }

    func analyseGPG(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(["-o", "--output", "-r", "--recipient", "-u", "--homedir", "--passphrase", "--keyserver"]))
        if options.has("--export-secret-keys", "--export-secret-subkeys") {
            report(.readSecret, .credential, on: "secret keys", place: .home, by: call)
            output.traits.insert(.secret)
        } else if options.has(
            "--delete-secret-keys", "--delete-secret-key", "--delete-secret-and-public-key", "--delete-keys",
            "--delete-key")
        {
            report(.destroy, .credential, on: options.operands.first?.text, place: .home, "deletes keys", by: call)
        }
        if options.has("-d", "--decrypt") { output = Flow(text: nil, traits: [.decoded, .opaque]) }
        if let file = options.value("-o", "--output") { reportWrite(file, by: call) }
    }

    func analyseKeygen(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(["-f", "-t", "-b", "-C", "-N", "-P", "-R", "-F", "-s", "-I", "-n", "-V", "-m", "-Y", "-O"]))
        if options.has("-l", "-F", "-y", "-Y", "-e", "-B") { return }
        if options.has("-R") {
            report(
                .changeSystem, .credential, on: "known hosts", place: .home,
                "forgets how another machine is recognised", by: call)
        } else if let file = options.value("-f") {
            reportWrite(file, by: call)
        } else if !call.arguments.isEmpty {
            report(.write, .credential, on: "~/.ssh", place: .home, by: call)
        }
    }

    func analysePrintenv(_ call: Invocation) {
        let names = call.arguments.filter { !$0.isOption }
        guard names.isEmpty || names.contains(where: { Self.namesSecret($0.text) }) else { return }
        report(
            .readSecret, .environment, on: names.first?.text ?? "the environment", place: .workspace,
            traits: names.isEmpty ? [.everything] : [], by: call)
        output.traits.insert(.secret)
    }

    /// Whether the name of a variable says that it holds a secret.
    static func namesSecret(_ name: String) -> Bool {
        let name = name.uppercased()
        return name.holds("SECRET") || name.holds("TOKEN") || name.holds("PASSWORD") || name.holds("PASSWD")
            || name.holds("API_KEY") || name.holds("APIKEY")
            || name.holds("PRIVATE_KEY") || name.holds("ACCESS_KEY") || name.holds("CREDENTIAL")
    }
}
