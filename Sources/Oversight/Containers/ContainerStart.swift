/// What `docker run` lets a container do to the machine that it runs on.
struct ContainerStart {
    private let call: Invocation
    private let options: Options

    static let valued = [
        "-v", "--volume", "--mount", "-p", "--publish", "-e", "--env", "--env-file", "--name", "-w", "--workdir", "-u",
        "--user",
        "--network", "--net", "--pid", "--ipc", "--uts", "--userns", "--cap-add", "--cap-drop", "--device",
        "--security-opt",
        "--entrypoint", "-h", "--hostname", "-l", "--label", "--memory", "-m", "--cpus", "--restart", "--gpus",
        "--platform",
        "--add-host", "--volumes-from", "--shm-size", "--ulimit", "--log-driver", "--log-opt", "--tmpfs", "--pull",
        "--ip",
        "--link", "--dns", "--cidfile", "--stop-signal", "--health-cmd", "--runtime", "-a", "--attach", "--expose",
        "--group-add",
        "--cgroupns", "--pod", "--arch", "--os", "--annotation", "--sysctl", "--cgroup-parent",
    ]

    init(_ call: Invocation, _ arguments: ArraySlice<Argument>) {
        self.call = call
        options = Options(arguments, OptionSyntax(Self.valued, endsAtOperand: true))
    }

    func report(to examination: Examination) {
        var gains: [String] = []
        if options.has("--privileged"), options.value("--privileged")?.text != "false" { gains.append("all rights") }
        for name in ["--pid", "--ipc", "--uts", "--userns", "--cgroupns"] where options.value(name)?.text == "host" {
            gains.append("the machine's \(name.dropFirst(2)) namespace")
        }
        for right in options.values("--cap-add") where Self.strongRights.contains(right.text.uppercased()) {
            gains.append("the right \(right.text)")
        }
        if options.values("--security-opt").contains(where: {
            $0.text.hasSuffix("unconfined") || $0.text.contains("disable")
        }) {
            gains.append("no confinement")
        }
        if options.values("--device").contains(where: { Self.isDisk($0.text) }) {
            gains.append("a disk of the machine")
        }
        if !gains.isEmpty {
            examination.report(
                .raisePrivilege, .container, on: options.operands.first?.text, traits: .exposes,
                "starts a container with \(gains.joined(separator: " and "))", by: call)
        }
        for mount in options.values("-v", "--volume") { report(mount: mount, to: examination) }
        for mount in options.values("--mount") { report(mountOptions: mount, to: examination) }
        if let file = options.value("--env-file") { examination.reportRead(file, by: call) }
        runInside(examination)
    }

    /// What the container runs, where it is told by the command.
    private func runInside(_ examination: Examination) {
        guard let image = options.operands.first, options.operands.count > 1 else { return }
        var inner = call
        inner.host = .container(image.text)
        inner.depth += 1
        var words = Array(options.operands.dropFirst())
        if let entry = options.value("--entrypoint"), !entry.text.isEmpty { words.insert(entry, at: 0) }
        examination.runWords(words, by: inner)
    }

    private func report(mount: Argument, to examination: Examination) {
        let parts = mount.text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return }
        var source = mount
        source.text = String(parts[0])
        report(
            source: source, isReadOnly: parts.count > 2 && parts[2].split(separator: ",").contains("ro"),
            to: examination)
    }

    private func report(mountOptions mount: Argument, to examination: Examination) {
        let parts = mount.text.split(separator: ",").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        guard let path = parts.first(where: { ["source", "src"].contains($0[0]) && $0.count == 2 })?[1] else { return }
        var source = mount
        source.text = path
        report(source: source, isReadOnly: parts.contains { ["readonly", "ro"].contains($0[0]) }, to: examination)
    }

    private func report(source: Argument, isReadOnly: Bool, to examination: Examination) {
        // A name without a slash is a volume, not a folder.
        guard source.text.hasPrefix("/") || source.text.hasPrefix(".") || source.text.hasPrefix("~") || !source.isKnown
        else {
            return
        }
        if source.text.hasSuffix("docker.sock") || source.text.hasSuffix("podman.sock")
            || source.text.hasSuffix("containerd.sock")
        {
            return examination.report(
                .raisePrivilege, .container, on: source.text, traits: .exposes,
                "gives a container the rule over all containers, and so over the machine", by: call)
        }
        let target = examination.target(source, of: call)
        switch target.place {
        case .root, .systemTree, .system, .homeItself, .protected, .startup:
            // Time, name resolution and certificates are given to read.
            let isHarmless = isReadOnly && Self.harmless.contains { target.path.hasPrefix($0) }
            guard !isHarmless else { return }
            examination.report(
                .raisePrivilege, .directory, on: target.path, place: target.place, traits: .exposes,
                "gives a container the files of \(target.path)", by: call)
        default:
            examination.reportRead(source, by: call)
        }
    }

    private static let harmless = [
        "/etc/localtime", "/etc/timezone", "/etc/ssl", "/etc/hosts", "/etc/resolv.conf", "/usr/share",
    ]

    private static let strongRights: Set<String> = [
        "ALL", "SYS_ADMIN", "SYS_PTRACE", "SYS_MODULE", "SYS_RAWIO", "DAC_READ_SEARCH", "DAC_OVERRIDE", "NET_ADMIN",
        "BPF",
        "CAP_SYS_ADMIN", "CAP_SYS_PTRACE", "CAP_SYS_MODULE", "CAP_NET_ADMIN", "SYS_BOOT", "MKNOD",
    ]

    private static func isDisk(_ device: String) -> Bool {
        ["/dev/sd", "/dev/nvme", "/dev/vd", "/dev/mem", "/dev/kmem", "/dev/disk", "/dev/dm-"].contains {
            device.hasPrefix($0)
        }
    }
}
