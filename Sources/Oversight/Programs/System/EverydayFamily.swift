/// Programs of every day: they read, build and test.
extension ProgramFamily {
    static let everyday = ProgramFamily(
        "everyday",
        [
            (
                [
                    "ls", "ll", "wc", "md5sum", "md5", "sha1sum", "sha224sum", "sha256sum", "sha384sum", "sha512sum",
                    "shasum", "b2sum", "cksum", "sum", "file", "la", "dir", "pwd", "date", "whoami", "id", "groups",
                    "uname", "hostname", "uptime",
                    "df", "du", "free", "ps", "top", "htop", "who", "w", "last",
                    "stat", "readlink", "realpath", "basename", "dirname", "which", "whereis", "locate", "man", "info",
                    "apropos", "whatis", "tree", "exa", "eza", "lsof", "lsblk", "lscpu",
                    "lsusb", "lspci", "blkid", "netstat", "ss", "ping", "ping6", "traceroute", "mtr", "dig", "nslookup",
                    "host", "whois", "arp", "pgrep", "pidof", "nproc", "arch", "tty",
                    "cal", "bc", "dc", "expr", "seq", "yes", "factor", "tput", "clear", "reset", "stty", "locale",
                    "getconf", "ulimit", "vmstat", "iostat", "sar", "mpstat", "tail2", "lsb_release",
                    "sw_vers", "system_profiler", "getent", "logname", "users", "nl2", "cksum2", "ssh-keyscan", "lsns",
                    "tokei", "cloc", "scc", "fc-list", "numfmt", "sha", "watchman",
                ], { call, examination in examination.analyseLook(call) }
            ),
            (
                [
                    "cat", "head", "tail", "less", "more", "most", "bat", "batcat", "tac", "nl", "od", "xxd", "hexdump",
                    "hd", "strings", "base64", "base32", "cut", "sort", "uniq", "diff",
                    "colordiff", "sdiff", "vimdiff", "delta", "cmp", "comm", "paste", "join",

                    "column", "fold", "fmt", "rev", "expand", "unexpand", "pr", "split",
                    "csplit", "tr", "iconv", "uudecode", "uuencode", "zless", "zmore", "view", "pygmentize",
                    "glow", "jless", "dos2unix", "unix2dos", "basenc", "openssl", "qpdf", "pdftotext", "exiftool",
                    "csvlook", "xsv", "mlr", "dasel", "gron", "fx", "jo", "shuf", "tsort",
                ], { call, examination in examination.analyseReader(call, skipping: 0) }
            ),
            (
                [
                    "grep", "egrep", "fgrep", "zgrep", "rg", "ag", "ack", "ugrep", "jq", "yq", "xmllint", "xq", "tomlq",
                    "ast-grep", "sg", "semgrep", "git-grep", "ripgrep", "pcregrep",
                ],
                { call, examination in examination.analyseReader(call, skipping: 1) }
            ),
            (["awk", "gawk", "mawk", "nawk"], { call, examination in examination.analyseAwk(call) }),
            (
                [
                    "swift", "swiftc", "xcodebuild", "xcrun", "cargo", "rustc", "rustfmt", "rustup", "go", "gofmt",
                    "goimports", "golangci-lint", "staticcheck", "dlv", "gcc", "g++", "cc", "c++", "clang", "clang++",
                    "clang-format", "clang-tidy", "ld", "ar", "nm", "objdump", "readelf", "as", "make", "gmake",
                    "cmake", "ctest", "ninja", "meson", "bazel", "bazelisk", "buck", "buck2", "gradle",
                    "gradlew", "mvn", "mvnw", "ant", "sbt", "javac", "java", "jar", "kotlinc", "scala", "dotnet",
                    "msbuild", "nuget", "tsc", "eslint", "prettier", "biome", "jest", "vitest", "mocha", "playwright",
                    "cypress", "webpack", "vite", "rollup", "esbuild", "parcel", "next", "nuxt", "turbo", "nx", "lerna",
                    "rspec", "rake", "rubocop", "rails", "pytest", "tox", "nox", "mypy", "ruff", "black", "isort",
                    "flake8", "pylint", "pyright", "coverage", "pre-commit", "phpunit", "phpstan", "artisan", "mix",
                    "rebar3", "elixirc", "stack", "cabal", "ghc", "ocaml", "dune", "zig", "nim", "v", "flutter", "dart",
                    "swift-format", "swiftlint", "shellcheck", "shfmt", "hadolint", "yamllint", "markdownlint", "just",
                    "task", "mkdocs", "sphinx-build", "hugo", "jekyll", "protoc", "buf", "gdb", "lldb", "cucumber",
                    "karma", "ava", "tap", "c8", "nyc", "storybook", "tsx", "ts-node", "gleam", "erlc", "vale",
                    "codespell", "typos", "editorconfig-checker", "actionlint", "dvc", "sqlfluff", "alembic", "act",
                ], { call, examination in examination.analyseToolchain(call) }
            ),
        ])
}

extension Examination {
    func analyseLook(_ call: Invocation) {
        // date --file .env prints what it cannot read.
        if call.program == "date",
            let file = Options(call.arguments, OptionSyntax(["-f", "--file", "-d", "--date", "-r"])).value(
                "-f", "--file")
        {
            noteSecret(in: file, of: call)
        }
        if call.program == "man" || call.program == "info" {
            let options = Options(call.arguments, OptionSyntax(["-P", "--pager", "-M", "-S", "-s", "-L", "-m"]))
            for pager in options.values("-P", "--pager") { runShell(pager, by: call) }
        }
        if call.program == "hostname", let name = call.subcommand, !name.hasPrefix("-") {
            reportChange("renames this machine", by: call)
        }
        output = Flow(text: call.program == "whoami" ? nil : nil, traits: [.opaque])
        report(.read, .file, on: call.arguments.last { !$0.isOption }?.text, place: .workspace, by: call)
    }

    func analyseReader(_ call: Invocation, skipping count: Int) {
        let options = Options(call.arguments, Self.readers)
        var traits = (call.input?.traits ?? []).union(.opaque)
        var text: String?
        var files = options.operands[...]
        if count > 0,
            options.value("-e", "--regexp", "-f", "--from-file", "--file") == nil || call.program == "jq"
                || call.program == "yq"
        {
            files = files.dropFirst(count)
        }
        if call.program == "tr" { files = [] }
        switch call.program {
        case "base64", "base32", "basenc", "uudecode", "openssl":
            if options.has("-d", "-D", "--d|ecode") || call.program == "uudecode" { traits.insert(.decoded) }
        case "xxd": if options.has("-r", "-revert") { traits.insert(.decoded) }
        case "tr", "rev": traits.insert(.decoded)
        case "sort", "split", "csplit", "iconv":
            if let file = options.value("-o", "--o|utput") { reportWrite(file, by: call) }
        case "less", "more", "most", "view", "vimdiff", "zless", "zmore":
            files = files.filter { !$0.text.hasPrefix("+") }[...]
            runPagerCommands(of: call)
        case "cat": if files.isEmpty || files.allSatisfy({ $0.text == "-" }) { text = call.input?.text }
        case "rg":
            if let program = options.value("--pre"), !program.text.isEmpty {
                report(
                    .runProgram, .code, on: program.text, traits: [.unreadable], "runs a program on every file",
                    by: call)
                runShell(program, by: call)
            }
        default: break
        }
        if call.program == "sort", let program = options.value("--compress-program") { runShell(program, by: call) }
        output = Flow(text: text, traits: traits)
        for file in files.prefix(16) where file.text != "-" { reportRead(file, by: call) }
        for file in files.dropFirst(16) { noteSecret(in: file, of: call) }
        for file in options.values("--file", "-f") where call.program != "cut" { noteSecret(in: file, of: call) }
        if call.program != "cat" || files.count > 1 { output.text = nil }
        if files.isEmpty, options.has("-r", "-R", "--recursive") {
            report(.read, .directory, on: call.directory, place: .workspace, by: call)
        }
    }

    private static let readers = OptionSyntax(
        [
            "-n", "-c", "-e", "-f", "-A", "-B", "-C", "-m", "-d", "-k", "-t", "-o", "-s", "-w", "-g", "-j", "--lines",
            "--bytes", "--regexp", "--file", "--glob", "--type", "--include",
            "--exclude", "--exclude-dir", "--context", "--max-count", "--arg", "--argjson", "--pre", "--output",
            "--compress-program", "--from-file", "-p", "-l2", "-T", "--tabs",
            "--delimiter", "--field-separator", "--key", "--fields", "--width", "-in", "-out", "--color", "-W",
            "--iglob",
        ].filter { !["-c", "-s", "-o", "-w", "-g", "-n", "-k", "-p", "-T", "-d"].contains($0) })

    func analyseAwk(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax([
                "-F", "-v", "-f", "--file", "--assign", "--field-separator", "-e", "--source", "-i", "--include",
            ]))
        var files = options.operands[...]
        output = Flow(text: nil, traits: (call.input?.traits ?? []).union(.opaque))
        if options.value("-f", "--file") == nil, !files.isEmpty {
            let program = files.removeFirst()
            if program.text.holds("system(") || program.text.holds("| \"") || program.text.holds("|\"")
                || program.text.holds("getline")
                || program.text.holds("> \"") || program.text.holds(">\"")
            {
                runAwk(program, by: call)
            }
        }
        let isInPlace = options.values("-i", "--include").contains { $0.text == "inplace" }
        for file in files where !file.text.contains("=") {
            if isInPlace {
                reportWrite(file, by: call)
            } else {
                reportRead(file, by: call)
            }
        }
        output.text = nil
    }

    /// Looks into the commands that an awk program runs, as far as they stand in it.
    private func runAwk(_ program: Argument, by call: Invocation) {
        if CodeLanguage.analyses[.awk] != nil { return runCode(program, in: .awk, by: call) }
        let strings = program.text.split(separator: "\"", omittingEmptySubsequences: false)
        for (index, string) in strings.enumerated() where index % 2 == 1 {
            let before = strings[index - 1]
            if before.hasSuffix("system(") || before.hasSuffix("| ") || before.hasSuffix("|") {
                runShell(Argument(String(string)), by: call)
            }
            if before.hasSuffix("> ") || before.hasSuffix(">") { reportWrite(Argument(String(string)), by: call) }
            if index + 1 < strings.count, strings[index + 1].hasPrefix(" | getline") {
                runShell(Argument(String(string)), by: call)
            }
        }
        if program.text.holds("system($") || program.text.holds("system(\"\" $") {
            report(.runProgram, .code, traits: [.unreadable], "runs what awk reads", by: call)
        }
    }

    func analyseToolchain(_ call: Invocation) {
        for argument in call.arguments { noteSecret(in: argument, of: call) }
        switch call.program {
        case "make", "gmake":
            for argument in call.arguments {
                if let code = argument.value(after: "SHELL=") { runShell(code, by: call) }
                if let code = argument.value(after: "--eval=") { runShell(code, by: call) }
            }
            runMakefiles(of: call)
        case "gdb", "lldb": runDebuggerCommands(of: call)
        default: break
        }
        output = Flow(text: nil, traits: [.opaque])
        report(.runProgram, .code, on: call.program, place: .workspace, traits: [.mild], by: call)
    }
}
