/// Programs that work on files.
extension ProgramFamily {
    static let files = ProgramFamily(
        "files", runsOthers: false,
        [
            (
                ["rm", "grm", "srm", "trash", "trash-put", "rimraf", "del", "rd"],
                { call, examination in examination.analyseRemove(call) }
            ),
            (["rmdir"], { call, examination in examination.analyseRemoveEmpty(call) }),
            (["unlink"], { call, examination in examination.analyseRemove(call) }),
            (["shred", "wipe"], { call, examination in examination.analyseShred(call) }),
            (["mv", "gmv", "rename"], { call, examination in examination.analyseMove(call) }),
            (["cp", "gcp", "install", "ditto"], { call, examination in examination.analyseCopy(call) }),
            (["ln", "gln", "link"], { call, examination in examination.analyseLink(call) }),
            (["dd", "gdd"], { call, examination in examination.analyseDD(call) }),
            (["truncate", "fallocate"], { call, examination in examination.analyseTruncate(call) }),
            (
                ["chmod", "chown", "chgrp", "chattr", "setfacl", "chflags", "xattr", "setcap", "gchmod", "gchown"],
                { call, examination in examination.analyseRights(call) }
            ),
            (["tee", "sponge"], { call, examination in examination.analyseTee(call) }),
            (
                ["touch", "mkdir", "mkfifo", "mknod", "mktemp", "strip", "objcopy", "patch", "unzip", "cpio"],
                { call, examination in examination.analyseWrites(call) }
            ),
            (
                ["vim", "vi", "nvim", "nano", "emacs", "ed", "ex", "code", "subl", "micro", "hx"],
                { call, examination in examination.analyseEditor(call) }
            ),
            (["sed", "gsed"], { call, examination in examination.analyseSed(call) }),
            (["rsync"], { call, examination in examination.analyseRsync(call) }),
            (["tar", "gtar", "bsdtar"], { call, examination in examination.analyseTar(call) }),
            (
                [
                    "gzip", "xz", "bzip2", "zstd", "lz4", "lzma", "gunzip", "unxz", "bunzip2", "unzstd", "zcat",
                    "xzcat", "bzcat", "zstdcat",
                    "pigz",
                ],
                { call, examination in examination.analyseCompress(call) }
            ),
            (["zip", "7z", "7za", "rar"], { call, examination in examination.analyseZip(call) }),
        ])
}

extension Examination {
    // MARK: Removing

    func analyseRemove(_ call: Invocation) {
        output = Flow(text: "", traits: [])
        let options = Options(call.arguments)
        let isTrash = call.program.hasPrefix("trash")
        var traits: Finding.Traits = isTrash ? [.guarded] : []
        let isRecursive = options.has("-r", "-R", "--r|ecursive") || call.program == "rimraf" || call.program == "rd"
        if isRecursive { traits.insert(.recursive) }
        if options.has("-f", "-F", "--f|orce") || call.program == "rimraf" { traits.insert(.forced) }
        if call.takesMoreArguments { traits.insert(.everything) }
        for operand in options.operands {
            report(.delete, isRecursive ? .directory : .file, path: operand, traits: traits, by: call)
            forget(operand, of: call)
        }
        if options.operands.isEmpty, isRecursive, call.input != nil || call.takesMoreArguments {
            report(.delete, .directory, traits: traits.union(.unknownTarget), by: call)
        }
    }

    private func forget(_ operand: Argument, of call: Invocation) {
        guard !written.isEmpty, let path = Paths.absolute(operand.text, in: call.directory) else { return }
        written = written.filter { !Paths.contains(path, $0.key) }
    }

    func analyseRemoveEmpty(_ call: Invocation) {
        output = Flow(text: "", traits: [])
        for operand in Options(call.arguments).operands {
            report(.delete, .directory, path: operand, traits: [.mild], by: call)
        }
    }

    func analyseShred(_ call: Invocation) {
        for operand in Options(call.arguments, OptionSyntax(["-n", "-s", "--iterations", "--size"])).operands {
            report(
                .delete, path: operand, traits: [.forced, .irreversible],
                "overwrites files so that nothing can restore them", by: call)
        }
    }

    func analyseTruncate(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(["-s", "--size", "-r", "--reference", "-l", "-o"]))
        let size = options.value("-s", "--s|ize")?.text
        for operand in options.operands {
            report(
                .overwrite, path: operand, traits: size == "0" ? [.everything] : [],
                size == "0" ? "empties a file" : nil, by: call)
        }
    }

    // MARK: Moving and copying

    /// The sources and the target of `cp`, `mv` and `ln`.
    private func ends(_ call: Invocation) -> (options: Options, sources: [Argument], target: Argument?) {
        let options = Options(
            call.arguments,
            OptionSyntax([
                "-t", "--target-directory", "-S", "--suffix", "-m", "-o", "-g", "--mode", "--owner", "--group",
            ]))
        if let folder = options.value("-t", "--t|arget-directory") { return (options, options.operands, folder) }
        return (options, Array(options.operands.dropLast()), options.operands.count > 1 ? options.operands.last : nil)
    }

    func analyseMove(_ call: Invocation) {
        output = Flow(text: "", traits: [])
        let (options, sources, target) = ends(call)
        guard let target else { return }
        let isNothing = target.text == "/dev/null"
        for source in sources {
            let from = self.target(source, of: call)
            if isNothing {
                report(
                    .delete, path: source, traits: [.forced, .irreversible], "moves files to where they are lost",
                    by: call)
            } else if from.place > .workspace, from.place != .unknown, from.place != .outside || call.host != .here {
                report(
                    .delete, path: source, traits: from.isContents ? [.recursive] : [.guarded], "moves files away",
                    by: call)
            }
            carry(source, to: target, by: call)
        }
        if !isNothing { reportWrite(target, traits: options.has("-n", "--no-clobber") ? [.mild] : [], by: call) }
    }

    func analyseCopy(_ call: Invocation) {
        output = Flow(text: "", traits: [])
        let (options, sources, target) = ends(call)
        if call.program == "install", options.has("-d", "--directory") {
            for operand in options.operands { reportWrite(operand, by: call) }
            return
        }
        guard let target else {
            for source in options.operands { reportRead(source, by: call) }
            return
        }
        for source in sources {
            reportRead(source, by: call)
            carry(source, to: target, by: call)
        }
        reportWrite(target, by: call)
    }

    func analyseLink(_ call: Invocation) {
        output = Flow(text: "", traits: [])
        let (options, sources, target) = ends(call)
        for source in sources { noteSecret(in: source, of: call) }
        for source in sources {
            let from = self.target(source, of: call)
            if from.place == .protected {
                report(.disarm, path: source, "makes a second way to a protected file", by: call)
            }
        }
        guard let target = target ?? options.operands.last else { return }
        for source in sources {
            carry(source, to: target, by: call)
            if let from = Paths.absolute(source.text, in: call.directory),
                let link = Paths.absolute(target.text, in: call.directory)
            {
                links[link] = from
            }
        }
        if let source = sources.first, self.target(source, of: call).place > .home,
            self.target(source, of: call).place != .protected
        {
            reportWrite(target, by: call)
        } else {
            reportWrite(target, traits: [.mild], by: call)
        }
    }

    /// Says that what `source` holds now lies at `target` too.
    private func carry(_ source: Argument, to target: Argument, by call: Invocation) {
        let isSecret = SensitiveFiles.isSensitive(source, in: call)
        var flow = content(of: source, for: call)
        if flow == nil, isSecret { flow = Flow(text: nil, traits: [.secret]) }
        guard let flow else {
            // A copy under the name of a key is a key: cp source certs/server.key.
            if SensitiveFiles.isSensitive(target, in: call) || SensitiveFiles.holdsKeys(target.text) {
                remember(.unknown, in: target, of: call)
            }
            return
        }
        remember(flow, in: target, of: call)
        let name = String(Paths.name(source.text))
        remember(flow, in: Argument(target.text + "/" + name), of: call)
    }

    // MARK: Writing

    func analyseTee(_ call: Invocation) {
        output = call.input ?? .unknown
        let flow = output
        let options = Options(call.arguments, OptionSyntax(["--output-error"].filter { _ in false }))
        for operand in options.operands {
            if Self.descriptorNumber(operand.text) != nil { continue }
            let appends = options.has("-a", "--append")
            reportWrite(operand, appends: appends, by: call)
            remember(flow, in: operand, of: call, appends: appends)
        }
        output = flow
    }

    func analyseWrites(_ call: Invocation) {
        output = Flow(text: "", traits: [])
        let options = Options(call.arguments, OptionSyntax(["-m", "--mode", "-d", "-t", "-r", "-p", "-i", "--date"]))
        if call.program == "mktemp" {
            output = Flow(text: "/tmp/tmp.new\n", traits: [])
            return
        }
        if let folder = options.value("-d"), call.program == "unzip" { reportWrite(folder, traits: [.mild], by: call) }
        if call.program == "unzip" || call.program == "patch" || call.program == "cpio" { return }
        for operand in options.operands { reportWrite(operand, appends: true, traits: [.mild], by: call) }
    }

    func analyseEditor(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(["-c", "-s", "-u", "-S", "--cmd", "-T", "--eval", "-l"]))
        for code in options.values("-c", "--cmd") where code.text.hasPrefix("!") || code.text.hasPrefix(":!") {
            runShell(Argument(String(code.text.drop { $0 == ":" || $0 == "!" }), isKnown: code.isKnown), by: call)
        }
        for operand in options.operands { reportWrite(operand, by: call) }
    }

    func analyseSed(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(["-e", "-f", "-l", "--expression", "--file", "--line-length"]))
        let isInPlace =
            call.arguments.contains { $0.text.hasPrefix("-i") || $0.text.hasPrefix("--in-place") }
            || options.has("-i")
        var files = options.operands[...]
        let scripts = options.values("-e", "--e|xpression")
        if scripts.isEmpty, options.value("-f", "--file") == nil, !files.isEmpty {
            noteSedCommands(files.removeFirst(), by: call)
        }
        for script in scripts { noteSedCommands(script, by: call) }
        output = Flow(text: nil, traits: call.input?.traits ?? [])
        for file in files {
            if isInPlace {
                reportWrite(file, by: call)
            } else {
                reportRead(file, by: call)
            }
        }
        output.text = nil
    }

    /// `s/…/…/e` and `e command` run the text as a command.
    private func noteSedCommands(_ script: Argument, by call: Invocation) {
        guard script.isKnown else { return }
        let text = script.text
        if text.hasPrefix("e ") || text.hasPrefix("1e ") {
            runShell(Argument(String(text.drop { $0 != " " }.dropFirst())), by: call)
            return
        }
        guard text.count > 4, text.first == "s", let separator = text.dropFirst().first, !separator.isLetter else {
            return
        }
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[3].contains("e"), parts[3].allSatisfy({ "egIip0123456789mM".contains($0) }) else {
            return
        }
        report(.runProgram, .code, traits: [.unreadable], "runs the lines that sed makes", by: call)
    }

    func analyseDD(_ call: Invocation) {
        var source: Argument?
        for argument in call.arguments {
            if let file = argument.value(after: "if=") {
                reportRead(file, by: call)
                source = file
            }
        }
        for argument in call.arguments {
            guard let file = argument.value(after: "of=") else { continue }
            reportWrite(file, by: call)
            if let source {
                carry(source, to: file, by: call)
            } else if let input = call.input {
                remember(input, in: file, of: call)
            }
        }
        output.traits.formUnion(call.input?.traits ?? [])
    }

    // MARK: Rights

    func analyseRights(_ call: Invocation) {
        output = Flow(text: "", traits: [])
        let options = Options(
            call.arguments.filter { !Self.isModeWithDash($0.text) || call.program != "chmod" },
            OptionSyntax(
                ["--reference", "-m", "-x", "-s", "-w", "-d"].filter {
                    call.program == "setfacl" || $0.hasPrefix("--") || call.program == "xattr"
                }))
        let isRecursive = options.has("-R", "--r|ecursive")
        var operands = options.operands[...]
        var mode = ""
        let takesMode =
            call.program.hasSuffix("chmod") || call.program.hasSuffix("chown") || call.program == "chgrp"
            || call.program == "chflags"
            || call.program == "setcap"
        if takesMode, options.value("--ref|erence") == nil, operands.count > 1 || !isRecursive,
            let first = operands.first,
            call.arguments.allSatisfy({ !Self.isModeWithDash($0.text) }) || call.program != "chmod"
        {
            mode = first.text
            operands = operands.dropFirst()
        }
        if call.program == "setcap" || (call.program.hasSuffix("chmod") && Self.setsUserID(mode)) {
            report(
                .raisePrivilege, .permission, on: operands.first?.text, traits: [.persistent],
                "lets everybody run a program with another's rights", by: call)
        }
        let opensToAll =
            call.program.hasSuffix("chmod")
            && (mode.hasSuffix("777") || mode.hasSuffix("666") || mode == "a+rwx" || mode == "o+w")
        var traits: Finding.Traits = isRecursive ? [.recursive] : []
        if opensToAll { traits.insert(.exposes) }
        if call.takesMoreArguments { traits.insert(.everything) }
        if call.program == "chattr", mode.isEmpty, call.arguments.first?.text.hasPrefix("-i") == true {
            traits.insert(.forced)
        }
        for operand in operands { report(.changeRights, path: operand, traits: traits, by: call) }
        if operands.isEmpty, call.takesMoreArguments {
            report(.changeRights, traits: traits.union(.unknownTarget), by: call)
        }
    }

    private static func isModeWithDash(_ text: String) -> Bool {
        guard text.hasPrefix("-"), text.count > 1 else { return false }
        return text.dropFirst().allSatisfy { "rwxXst".contains($0) } && text != "-R"
    }

    private static func setsUserID(_ mode: String) -> Bool {
        if mode.count >= 4, mode.allSatisfy(\.isNumber), let special = mode.dropLast(3).last {
            return special != "0" && special != "1"
        }
        return mode.contains("+s") || (mode.contains("=") && mode.contains("s"))
    }
}
