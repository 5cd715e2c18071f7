/// Programs that change files by a patch.
extension Examination {
    func analysePatch(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax([
                "-p", "-i", "-d", "-o", "-r", "-B", "-D", "-F", "-V", "-Y", "-z", "-g", "--strip", "--input",
                "--directory", "--output", "--reject-file", "--fuzz", "--prefix", "--suffix",
            ]))
        if options.has("--dry-run", "-C", "--check") { return }
        var inner = call
        let folder = options.value("-d", "--d|irectory")
        if let folder { inner.directory = Paths.absolute(folder.text, in: call.directory) }
        if let file = options.value("-o", "--out|put") ?? options.operands.first {
            reportWrite(file, by: inner)
            return
        }
        let level = options.value("-p", "--s|trip").flatMap { Int($0.text) } ?? 0
        let text = options.value("-i", "--i|nput").map { content(of: $0, for: inner)?.text } ?? call.input?.text
        reportPatch(text, stripping: level, in: folder, by: inner)
    }

    func analyseGitApply(_ call: Invocation) {
        let options = Options(
            call.arguments, OptionSyntax(["-p", "-C", "--directory", "--exclude", "--include", "--whitespace"]))
        let onlyLooks = options.has("--check", "--stat", "--numstat", "--summary") && !options.has("--apply")
        if onlyLooks || options.has("--cached") { return }
        var inner = call
        let folder = options.value("--dir|ectory")
        if let folder { inner.directory = Paths.absolute(folder.text, in: call.directory) }
        let level = options.value("-p").flatMap { Int($0.text) } ?? 1
        let texts =
            options.operands.isEmpty ? [call.input?.text] : options.operands.map { content(of: $0, for: call)?.text }
        for text in texts { reportPatch(text, stripping: level, in: folder, by: inner) }
    }

    /// Reports the files that a patch changes.
    ///
    /// - Parameters:
    ///   - text: the patch; nil where it is not known, so that it may change anything in `folder`.
    ///   - level: how many folders are left out of each name in it.
    ///   - folder: the folder that the call names for it; `call` runs there.
    private func reportPatch(_ text: String?, stripping level: Int, in folder: Argument?, by call: Invocation) {
        guard let text else {
            guard let folder, let directory = call.directory else { return }
            let settings = ["settings.json", "config.toml", "hooks.json"].map { "\(directory)/\($0)" }
            if let file = settings.first(where: { place(of: $0, on: call.host) == .protected }) {
                report(.overwrite, path: Argument(file), "may change what watches over the agent", by: call)
            } else {
                reportWrite(Argument(directory, isKnown: folder.isKnown), traits: [.mild], by: call)
            }
            return
        }
        guard spend(4 + text.utf8.count / 64) else { return }
        for line in text.split(separator: "\n") where line.hasPrefix("+++ ") || line.hasPrefix("--- ") {
            let name = line.dropFirst(4).prefix { $0 != "\t" && $0 != "\r" }
            guard name != "/dev/null" else { continue }
            let parts = name.split(separator: "/", omittingEmptySubsequences: false)
            reportWrite(Argument(parts.dropFirst(level).joined(separator: "/")), by: call)
        }
    }
}
