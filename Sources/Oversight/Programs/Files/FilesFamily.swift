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
            } else if from.place > .workspace, from.place != .unknown, from.place != .remote {
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
            reportCopyOfGuard(source, by: call)
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

    /// Reports that one of the programs that guard the agent gets another name, under which nobody would know it.
    func reportCopyOfGuard(_ source: Argument, by call: Invocation) {
        guard call.host == .here, let path = Paths.absolute(source.text, in: call.directory) else { return }
        let real = facts.realPath(path) ?? path
        let programs: Set<Substring> = ["task-orchestrator", "task-orchestrator-hook"]
        guard facts.protectedPaths.contains(path) || facts.protectedPaths.contains(real),
            programs.contains(Paths.name(real)), !real.holds("/.local/state/"), !real.holds("/.config/"),
            !real.holds("/.local/share/"), !real.holds("/Application Support/")
        else { return }
        report(.disarm, path: source, "gives a program that guards the agent another name", by: call)
    }

    /// Says that what `source` holds now lies at `target` too.
    func carry(_ source: Argument, to target: Argument, by call: Invocation) {
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

}
