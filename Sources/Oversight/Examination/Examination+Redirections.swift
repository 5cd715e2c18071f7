import ShellSyntax

/// Where input comes from and output goes to.
extension Examination {
    /// The ends of a command's streams.
    struct Ends {
        /// What it reads.
        var input: Flow?
        /// The files to which its output goes, and whether it is added to them.
        var files: [(file: Argument, appends: Bool)] = []
        /// Whether the output goes to a shell: `> >(bash)`.
        var feedsShell = false
        /// Whether the output goes elsewhere than to the next stage.
        var isRedirected = false

        /// Whether the text of the output matters.
        var wantsText: Bool { isRedirected && (feedsShell || !files.isEmpty) }
    }

    /// Works out `redirections`, and reports the files that are read and written.
    func open(_ redirections: [Redirection], for call: Invocation, input: Flow?) -> Ends {
        var ends = Ends(input: input)
        guard !redirections.isEmpty else { return ends }
        for redirection in redirections { open(redirection, for: call, into: &ends) }
        return ends
    }

    private func open(_ redirection: Redirection, for call: Invocation, into ends: inout Ends) {
        let target = expandToOne(redirection.target)
        let number = descriptor(of: redirection)
        switch redirection.operation {
        case .hereDocument, .hereString:
            let text = redirection.operation == .hereString ? target.text + "\n" : target.text
            let flow = Flow(text: target.isKnown ? text : nil, traits: target.carries)
            if let number, number != "0" {
                shell.descriptors[number] = ShellState.Descriptor(flow: flow)
                written["/dev/fd/\(number)"] = flow
            } else {
                ends.input = flow
            }
        case .read, .readWrite:
            let flow = read(target, for: call)
            if let number, number != "0" {
                shell.descriptors[number] = ShellState.Descriptor(flow: flow, file: target)
                written["/dev/fd/\(number)"] = flow
                written["/proc/self/fd/\(number)"] = flow
            } else {
                ends.input = flow
            }
        case .write, .clobber, .append, .writeBoth, .appendBoth:
            let appends = redirection.operation == .append || redirection.operation == .appendBoth
            write(target, descriptor: number, appends: appends, for: call, into: &ends)
        case .duplicateInput:
            let source = target.text.hasSuffix("-") ? String(target.text.dropLast()) : target.text
            ends.input = shell.descriptors[source]?.flow ?? (source.isEmpty ? nil : .unknown)
        case .duplicateOutput:
            var source = target.text
            if source.hasSuffix("-"), source != "-" { source.removeLast() }
            guard let other = shell.descriptors[source] else { return }
            if let number, number != "1" {
                shell.descriptors[number] = other
            } else {
                ends.isRedirected = true
                if other.feedsShell { ends.feedsShell = true }
                if let file = other.file { ends.files.append((file, true)) }
            }
        }
    }

    /// The number of the descriptor that is redirected; for `{name}>` a new one, which `name` then holds.
    private func descriptor(of redirection: Redirection) -> String? {
        guard var name = redirection.descriptor else { return nil }
        if name.hasPrefix("{"), name.hasSuffix("}") { name = String(name.dropFirst().dropLast()) }
        guard Int(name) == nil else { return name }
        let number = String(10 + processes)
        processes += 1
        shell.variables[name] = ShellState.Variable(words: [Argument(number)])
        return number
    }

    private func read(_ file: Argument, for call: Invocation) -> Flow {
        if file.text.hasPrefix("/dev/tcp/") || file.text.hasPrefix("/dev/udp/") {
            report(.fetch, .host, on: file.text, place: .remote, by: call)
            return Flow(text: nil, traits: [.remote, .opaque])
        }
        let path = Paths.absolute(file.text, in: call.directory) ?? file.text
        if let number = Self.descriptorNumber(path), let flow = shell.descriptors[number]?.flow { return flow }
        let before = output
        output = .unknown
        reportRead(file, by: call)
        defer { output = before }
        return content(of: file, for: call) ?? Flow(text: nil, traits: output.traits)
    }

    /// The number in `/dev/fd/3`.
    static func descriptorNumber(_ path: String) -> String? {
        for prefix in ["/dev/fd/", "/proc/self/fd/", "/proc/thread-self/fd/"] where path.hasPrefix(prefix) {
            return String(path.dropFirst(prefix.utf8.count))
        }
        return path == "/dev/stdin" ? "0" : nil
    }

    private func write(
        _ file: Argument, descriptor: String?, appends: Bool, for call: Invocation, into ends: inout Ends
    ) {
        if file.text.hasPrefix("/dev/tcp/") || file.text.hasPrefix("/dev/udp/") {
            report(
                .sendOut, .host, on: file.text, place: .remote, traits: [.exposes], "opens a raw connection", by: call)
        } else if Self.descriptorNumber(file.text) == nil {
            var traits: Finding.Traits = []
            let path = Paths.absolute(file.text, in: call.directory)
            if let path, written[path] != nil { traits.insert(.rebuildable) }
            reportWrite(file, appends: appends, traits: traits, by: call)
        }
        if let descriptor, descriptor != "1" {
            guard descriptor != "2" else { return }
            shell.descriptors[descriptor] = ShellState.Descriptor(flow: nil, file: file, feedsShell: feedsShell(file))
            remember(Flow(text: "", traits: []), in: file, of: call, appends: appends)
            return
        }
        ends.isRedirected = true
        if feedsShell(file) { ends.feedsShell = true }
        ends.files.append((file, appends))
    }

    private func feedsShell(_ file: Argument) -> Bool {
        guard let number = Self.descriptorNumber(file.text) else { return false }
        return shell.descriptors[number]?.feedsShell ?? false
    }

    /// Says where `flow` went; answers what is left for the next stage.
    func close(_ ends: Ends, _ flow: Flow, for call: Invocation) -> Flow {
        guard ends.isRedirected else { return flow }
        for (file, appends) in ends.files {
            remember(flow, in: file, of: call, appends: appends)
            if file.text.hasPrefix("/dev/tcp/") || file.text.hasPrefix("/dev/udp/") {
                reportSent(flow, to: file.text, by: call)
            }
        }
        if ends.feedsShell {
            runShell(
                Argument(flow.text ?? "", isKnown: flow.text != nil, carries: flow.traits), by: call)
        }
        return Flow(text: "", traits: [])
    }

    /// Reports that `flow` leaves the machine, where it holds secrets.
    func reportSent(_ flow: Flow, to host: String?, by call: Invocation) {
        guard flow.traits.contains(.secret) else { return }
        report(
            .sendOut, .secret, on: host, place: .remote, traits: [.carriesSecret], "sends secrets to another machine",
            by: call)
    }
}
