extension ProgramFamily {
    /// Interpreters of scripting languages: code by option, by input, by file.
    static let code = ProgramFamily(
        "code", runsOthers: true,
        [
            (
                pythons,
                Interpreter(.python, code: ["-c"], valued: ["-W", "-X", "-m", "--check-hash-based-pycs", "-Q"]).analysis
            ),
            (
                ["node", "nodejs", "ts-node", "tsx", "iojs"],
                Interpreter(
                    .javascript, code: ["-e", "--eval", "-p", "--print", "-pe"],
                    valued: ["-r", "--require", "--import", "--loader", "-C", "--env-file"]
                ).analysis
            ),
            (["deno"], Interpreter.deno),
            (["perl", "perl5"], Interpreter(.perl, code: ["-e", "-E"], valued: ["-I", "-M", "-m"]).analysis),
            (
                ["ruby", "jruby", "macruby"],
                Interpreter(.ruby, code: ["-e"], valued: ["-I", "-r", "-C", "-E"]).analysis
            ),
            (
                ["php", "php8", "php7", "php-cgi"],
                Interpreter(.php, code: ["-r", "-B", "-R", "-E"], valued: ["-d", "-c", "-S", "-t", "-z"]).analysis
            ),
            (
                ["lua", "luajit", "lua5.3", "lua5.4", "luau", "texlua"],
                Interpreter(.lua, code: ["-e"], valued: ["-l"]).analysis
            ),
            (
                ["rscript", "Rscript", "r", "R", "littler"],
                Interpreter(.r, code: ["-e", "--eval"], valued: ["-f", "--file"]).analysis
            ),
            (
                [
                    "julia", "groovy", "scala", "elixir", "ghc", "runghc", "clojure", "clj", "racket", "tclsh", "erl",
                    "kotlin", "raku", "guile", "sbcl", "swipl", "octave", "gjs", "qjs", "janet", "crystal",
                ],
                { Interpreter.unread($0, $1) }
            ),
            (["osascript"], Interpreter(.appleScript, code: ["-e"], valued: ["-l", "-s"]).analysis),
            (["powershell", "pwsh", "powershell.exe", "pwsh.exe"], PowerShell.analyse),
        ])

    private static let pythons =
        ["python", "python2", "python3", "ipython", "ipython3", "pypy", "pypy3", "py", "bpython", "jython", "sage"]
        + (6...15).map { "python3.\($0)" } + ["python2.7"]
}

extension CodeLanguage {
    /// The analyses of the languages that are read here.
    static let scripting: [CodeLanguage: CodeAnalysis] = [
        .python: CodeExamination.analysis(of: .python), .javascript: CodeExamination.analysis(of: .javascript),
        .ruby: CodeExamination.analysis(of: .ruby), .perl: CodeExamination.analysis(of: .perl),
        .php: CodeExamination.analysis(of: .php), .lua: CodeExamination.analysis(of: .lua),
        .r: CodeExamination.analysis(of: .r),
        .sql: { DatabaseReport(call: $1, examination: $2).report(Argument($0)) },
        .awk: { Awk.report($0, $1, $2) }, .powershell: { PowerShell.report($0, $1, $2) },
        .appleScript: { AppleScript.report($0, $1, $2) },
    ]
}
