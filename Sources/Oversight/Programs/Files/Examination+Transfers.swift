/// Programs that pack files and carry them elsewhere.
extension Examination {
    /// Whether `text` names a place on another machine (`host:path`), and which.
    static func remotePart(_ text: String) -> (host: Substring, path: Substring)? {
        if text.hasPrefix("rsync://") || text.hasPrefix("sftp://") || text.hasPrefix("scp://") {
            let rest = text.drop { $0 != "/" }.dropFirst(2)
            let slash = rest.firstIndex(of: "/") ?? rest.endIndex
            return (rest[..<slash], rest[slash...])
        }
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let host = text[..<colon]
        guard !host.isEmpty, !host.utf8.contains(UInt8(ascii: "/")), host.utf8.count > 1 else { return nil }
        return (host, text[text.utf8.index(after: colon)...])
    }

    /// Whether a file, or a folder with all that lies in it, holds secrets: by its name, by what this action put there, or
    /// because a `.env` lies in it.
    func holdsSecrets(_ argument: Argument, for call: Invocation, looksInside: Bool) -> Bool {
        if SensitiveFiles.isSensitive(argument, in: call) || argument.carries.contains(.secret) { return true }
        if content(of: argument, for: call)?.traits.contains(.secret) == true { return true }
        guard looksInside else { return false }
        let text = argument.isGlob && argument.text.hasSuffix("/*") ? String(argument.text.dropLast(2)) : argument.text
        if SensitiveFiles.holdsKeys(text) { return true }
        guard let path = Paths.absolute(text, in: call.directory) else { return false }
        if SensitiveFiles.holdsKeys(path) { return true }
        return written.contains { file, flow in
            Paths.contains(path, file)
                && (flow.traits.contains(.secret) || SensitiveFiles.isSensitive(file)
                    || SensitiveFiles.holdsKeys(file))
        }
    }

    /// Reports what leaves the machine when `sources` go to `host`.
    func reportUpload(
        of sources: some Collection<Argument>, to host: String?, looksInside: Bool = true, by call: Invocation
    ) {
        var isSecret = false
        for source in sources {
            if let path = Paths.absolute(source.text, in: call.directory) { sent[path] = host ?? "" }
        }
        for source in sources where holdsSecrets(source, for: call, looksInside: looksInside) {
            isSecret = true
            report(.readSecret, .secret, path: source, by: call)
        }
        report(
            .sendOut, isSecret ? .secret : .file, on: host, place: .remote, traits: isSecret ? [.carriesSecret] : [],
            isSecret ? "sends secrets to another machine" : nil, by: call)
    }

    func analyseRsync(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(
                [
                    "-e", "--rsh", "-f", "--filter", "--exclude", "--include", "--exclude-from", "--include-from",
                    "--files-from", "-T",
                    "--temp-dir", "--backup-dir", "--suffix", "--bwlimit", "--port", "--timeout", "--log-file",
                    "--partial-dir", "-M",
                    "--rsync-path", "--password-file", "--chmod", "--chown", "-B",
                ]))
        if let shellCommand = options.value("-e", "--rsh") { runShell(shellCommand, by: call) }
        guard let target = options.operands.last, options.operands.count > 1,
            !options.has("-n", "--dry-run", "--list-only")
        else { return }
        let sources = options.operands.dropLast()
        for source in sources { reportCopyOfGuard(source, by: call) }
        let deletes = options.flags.contains { $0.name.hasPrefix("--del") }
        if let remote = Self.remotePart(target.text) {
            reportUpload(of: sources, to: String(remote.host), by: call)
            reportRemoteWrite(remote, by: call)
            if deletes {
                reportRemote(
                    .destroy, .directory, on: target.text, traits: [.recursive],
                    "deletes what the source does not have", by: call)
            }
        } else {
            for source in sources { noteSecret(in: source, of: call) }
            reportWrite(target, appends: true, traits: [.mild], by: call)
            if deletes {
                report(
                    .delete, .directory, path: target, traits: [.recursive, .forced],
                    "deletes what the source does not have",
                    instead: "rsync --dry-run", by: call)
            }
        }
        if options.has("--remove-source-files") {
            for source in sources {
                report(
                    .delete, path: source, traits: [.recursive, .forced], "deletes the sources once they are copied",
                    by: call)
            }
        }
    }

    /// Reports a write to a folder of another machine's system.
    func reportRemoteWrite(_ remote: (host: Substring, path: Substring), by call: Invocation) {
        let path = Paths.normalised(String(remote.path))
        guard path.hasPrefix("/") else { return }
        let place = self.place(of: path, on: .remote(String(remote.host)))
        guard place >= .startup, place != .homeItself else { return }
        report(
            .overwrite, .file, on: "\(remote.host):\(path)", place: .system, traits: [.elsewhere],
            "writes into another machine's system", by: call)
    }

    func analyseTar(_ call: Invocation) {
        var arguments = call.arguments
        for name in ["TAR_OPTIONS"] {
            guard let value = shell.variables[name], value.isExported, let text = value.words.first else { continue }
            arguments.insert(
                contentsOf: text.text.split(separator: " ").map { Argument(String($0), isKnown: text.isKnown) }, at: 0)
        }
        // The first word may be a cluster without its dash: tar czf x.tgz src.
        if let first = arguments.first, !first.isOption, first.text.utf8.count < 8,
            first.text.allSatisfy({ "ctxurAzjJvfphPOkSW".contains($0) }),
            first.text.contains(where: { "ctxurA".contains($0) })
        {
            arguments[0].text = "-" + first.text
        }
        let options = Options(
            arguments,
            OptionSyntax(
                [
                    "-f", "-C", "-I", "-T", "-X", "-b", "-g", "-L", "-N", "-V", "--file", "--directory",
                    "--use-compress-program", "--to-command",
                    "--files-from", "--exclude", "--exclude-from", "--transform", "--strip-components",
                    "--checkpoint-action", "--rsh-command",
                    "-F", "--info-script", "--new-volume-script", "--owner", "--group", "--mode",
                ]))
        for code in options.values(
            "-I", "--use-compress-program", "--to-command", "--rsh-command", "-F", "--info-script",
            "--new-volume-script")
        {
            runShell(code, by: call)
        }
        for action in options.values("--checkpoint-action") {
            if let code = action.value(after: "exec=") { runShell(code, by: call) }
        }
        var inner = call
        if let folder = options.value("-C", "--directory") {
            inner.directory = Paths.absolute(folder.text, in: call.directory)
        }
        let file =
            options.value("-f", "--f|ile") ?? shell.variables["TAPE"].flatMap { $0.isExported ? $0.words.first : nil }
        if options.has("-x", "--extract", "--get") {
            output = Flow(text: nil, traits: (call.input?.traits ?? []).union([.decoded, .opaque]))
            if let folder = options.value("-C", "--directory") { reportWrite(folder, traits: [.mild], by: call) }
            if options.has("-P", "--absolute-names") {
                report(.overwrite, .file, on: "/", place: .system, "unpacks to absolute paths", by: call)
            }
            return
        }
        guard
            options.has("-c", "--create", "-r", "-u", "-A", "--append", "--update", "--concatenate")
                || !options.operands.isEmpty
        else { return }
        guard !options.has("-t", "--list") else { return }
        let isSecret = options.operands.contains {
            holdsSecrets($0, for: inner, looksInside: !options.has("--no-recursion"))
        }
        var flow = Flow(text: nil, traits: isSecret ? [.secret, .opaque] : [.opaque])
        if options.has("--remove-files") {
            for operand in options.operands {
                report(.delete, path: operand, traits: [.recursive, .forced], by: inner)
            }
        }
        if file == nil || file?.text == "-" {
            for operand in options.operands { noteSecret(in: operand, of: inner) }
        }
        if let file, file.text != "-" {
            if let remote = Self.remotePart(file.text), !options.has("--force-local") {
                reportUpload(of: options.operands, to: String(remote.host), by: inner)
            } else {
                reportWrite(file, by: call)
                remember(flow, in: file, of: call)
                flow = Flow(text: "", traits: [])
            }
        }
        output = flow
    }

    func analyseCompress(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(["-S", "-T", "-b", "-o", "--suffix", "--threads"]))
        let isDecoding =
            options.has("-d", "--decompress", "--uncompress") || call.program.hasPrefix("un")
            || call.program.hasPrefix("gun")
            || call.program.hasPrefix("bun") || call.program.hasSuffix("cat")
        output = Flow(
            text: nil, traits: (call.input?.traits ?? []).union(isDecoding ? [.decoded, .opaque] : [.opaque]))
        let suffix = [
            "gzip": ".gz", "pigz": ".gz", "xz": ".xz", "bzip2": ".bz2", "zstd": ".zst", "lz4": ".lz4", "lzma": ".lzma",
        ][call.program]
        for operand in options.operands {
            if SensitiveFiles.isSensitive(operand, in: call) { reportRead(operand, by: call) }
            let flow = content(of: operand, for: call) ?? Flow(text: nil, traits: output.traits)
            if flow.traits.contains(.secret), let suffix {
                remember(Flow(text: nil, traits: [.secret]), in: Argument(operand.text + suffix), of: call)
            }
        }
    }

    func analyseZip(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(["-P", "-b", "-n", "-t", "-i", "-x", "-TT", "--unzip-command"], hasSingleDashNames: true))
        for code in options.values("-TT", "--unzip-command") { runShell(code, by: call) }
        guard let archive = options.operands.first else { return }
        let sources = options.operands.dropFirst(call.program == "zip" ? 1 : 2)
        let isSecret = sources.contains { holdsSecrets($0, for: call, looksInside: true) }
        let target = call.program == "zip" ? archive : options.operands.dropFirst().first ?? archive
        reportWrite(target, by: call)
        if isSecret { remember(Flow(text: nil, traits: [.secret]), in: target, of: call) }
    }
}
