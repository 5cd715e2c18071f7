/// `find` and `fd`: they look for files, delete them, and run programs on them.
extension ProgramFamily {
    static let finding = ProgramFamily(
        "files", runsOthers: true,
        [
            (["find", "gfind", "bfs"], { call, examination in examination.analyseFind(call) }),
            (["fd", "fdfind"], { call, examination in examination.analyseFd(call) }),
        ])
}

extension Examination {
    func analyseFind(_ call: Invocation) {
        var index = 0
        let arguments = call.arguments
        while index < arguments.count, ["-H", "-L", "-P", "-E", "-X", "-d", "-s", "-x"].contains(arguments[index].text)
        { index += 1 }
        var roots: [Argument] = []
        while index < arguments.count, !arguments[index].isOption, arguments[index].text != "(",
            arguments[index].text != "!"
        {
            roots.append(arguments[index])
            index += 1
        }
        if roots.isEmpty { roots = [Argument(".")] }
        let isFiltered = arguments[index...].contains { Self.filters.contains($0.text) }
        while index < arguments.count {
            let text = arguments[index].text
            index += 1
            switch text {
            case "-delete":
                for root in roots {
                    report(
                        .delete, .directory, path: root,
                        traits: isFiltered ? [.recursive, .guarded] : [.recursive, .forced, .everything],
                        isFiltered ? "deletes every file that it finds" : nil, by: call)
                }
            case "-exec", "-execdir", "-ok", "-okdir":
                var end = index
                while end < arguments.count, arguments[end].text != ";",
                    arguments[end].text != "+" || end == index || arguments[end - 1].text != "{}"
                {
                    end += 1
                }
                runFound(arguments[index..<end], in: roots, isFiltered: isFiltered, by: call)
                index = Swift.min(arguments.count, end + 1)
            case "-fprint", "-fprint0", "-fls", "-fprintf":
                if index < arguments.count { reportWrite(arguments[index], by: call) }
                index += 1
            default: continue
            }
        }
        output = Flow(
            text: nil, traits: roots.contains { SensitiveFiles.isSensitive($0, in: call) } ? [.opaque] : [.opaque])
    }

    private static let filters: Set<String> = [
        "-name", "-iname", "-path", "-ipath", "-wholename", "-regex", "-iregex", "-mtime", "-mmin", "-atime", "-amin",
        "-ctime",
        "-cmin", "-size", "-newer", "-user", "-group", "-empty", "-perm", "-maxdepth", "-newermt", "-links", "-inum",
        "-nouser",
    ]

    private static func isGlob(_ text: String) -> Bool {
        text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
    }

    /// Looks into what runs on the files that are found.
    private func runFound(_ words: ArraySlice<Argument>, in roots: [Argument], isFiltered: Bool, by call: Invocation) {
        let name = call.arguments.firstIndex { $0.text == "-name" || $0.text == "-iname" }
            .flatMap { call.arguments.indices.contains($0 + 1) ? call.arguments[$0 + 1].text : nil }
        var inner = call
        inner.takesMoreArguments = true
        inner.input = nil
        for root in roots where spend(1) {
            let folder = root.text == "/" ? "" : root.text
            let found =
                isFiltered
                ? Argument(
                    "\(folder)/$found/\(name ?? "$name")", isKnown: false, isGlob: name.map(Self.isGlob) ?? false,
                    carries: root.carries)
                : Argument(folder + "/*", isKnown: root.isKnown, isGlob: true, carries: root.carries)
            let filled = words.map { word -> Argument in
                guard word.text.holds("{}") else { return word }
                guard word.text != "{}" else { return found }
                var filled = word
                filled.text = word.text.replacing("{}", by: isFiltered ? found.text : folder + "/*")
                filled.isKnown = word.isKnown && found.isKnown
                return filled
            }
            runWords(filled, by: inner)
        }
    }

    func analyseFd(_ call: Invocation) {
        guard
            let index = call.arguments.firstIndex(where: { ["-x", "-X", "--exec", "--exec-batch"].contains($0.text) })
        else { return }
        var inner = call
        inner.takesMoreArguments = true
        let words = call.arguments[(index + 1)...].prefix { $0.text != ";" }
        let found = Argument("$found", isKnown: false)
        let mark = words.contains { $0.text.holds("{}") } ? "{}" : nil
        runWords(Self.fill(Array(words), mark: mark, with: [found]), by: inner)
    }
}
