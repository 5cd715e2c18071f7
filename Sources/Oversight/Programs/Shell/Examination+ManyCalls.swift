/// Programs that make many calls from one.
extension Examination {
    /// More items than these are not looked at one by one.
    private static let mostItems = 512

    func analyseXargs(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(
                [
                    "-I", "-n", "-P", "-L", "-d", "-E", "-s", "-a", "-J", "-R", "-S", "--arg-file", "--delimiter",
                    "--max-args",
                    "--max-procs", "--max-lines", "--max-chars", "--eof",
                ], endsAtOperand: true))
        guard !options.operands.isEmpty else {
            output = call.input ?? .unknown
            return
        }
        var mark = options.value("-I", "--replace", "-J")?.text
        if mark == nil, options.has("--replace", "-i") { mark = "{}" }
        let items =
            options.value("-a", "--arg-file") == nil
            ? call.input?.text.map { text in
                if let delimiter = options.value("-d", "--d|elimiter") {
                    return Self.items(text, separatedBy: Printing.unescape(delimiter.text))
                }
                if options.has("-0", "--null") { return Self.items(text, byLine: true) }
                return Self.items(text.filter { $0 != "'" && $0 != "\"" && $0 != "\\" }, byLine: mark != nil)
            } : nil
        var inner = call
        inner.input = nil
        guard let items, items.count <= Self.mostItems else {
            inner.takesMoreArguments = true
            let unknown = Argument(
                "$item", isKnown: false, carries: (call.input?.traits ?? .opaque).subtracting(.opaque))
            runWords(Self.fill(options.operands, mark: mark, with: [unknown]), by: inner)
            return
        }
        if items.isEmpty, options.has("-r", "--no-run-if-empty") { return }
        guard let mark else {
            runWords(options.operands + items, by: inner)
            return
        }
        for item in items where spend(1) { runWords(Self.fill(options.operands, mark: mark, with: [item]), by: inner) }
    }

    private static func items(_ text: String, separatedBy delimiter: String) -> [Argument] {
        var text = text
        // The line end of what printed the items is no part of the last one for anybody who means harm or good.
        if delimiter != "\n", text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
        guard let first = delimiter.first else { return items(text, byLine: true) }
        return text.split(separator: first).map { Argument(String($0)) }
    }

    private static func items(_ text: String, byLine: Bool) -> [Argument] {
        text.split(whereSeparator: { $0 == "\n" || $0 == "\0" || (!byLine && ($0 == " " || $0 == "\t")) })
            .map { Argument(String($0)) }
    }

    /// `words` with `mark` replaced by `items`, or with the items behind them.
    static func fill(_ words: [Argument], mark: String?, with items: [Argument]) -> [Argument] {
        guard let mark, !mark.isEmpty else { return words + items }
        guard let item = items.first else { return words }
        return words.map { word in
            guard word.text.holds(mark) else { return word }
            var filled = word
            filled.text = word.text.replacing(mark, by: item.text)
            filled.isKnown = word.isKnown && item.isKnown
            filled.carries.formUnion(item.carries)
            return filled
        }
    }

    func analyseParallel(_ call: Invocation) {
        let separators: Set<String> = [":::", "::::", ":::+", "::::+"]
        let parts = call.arguments.split(whereSeparator: { separators.contains($0.text) })
        let startsWithValues = call.arguments.first.map { separators.contains($0.text) } ?? false
        let template =
            startsWithValues
            ? []
            : Options(
                Array(parts.first ?? []),
                OptionSyntax(
                    [
                        "-j", "--jobs", "-N", "-n", "-I", "-a", "--arg-file", "--colsep", "-C", "--delay", "--timeout",
                        "-S", "--joblog",
                        "--results", "--tmpdir", "--load", "--memfree", "-L", "-P", "--max-args", "--workdir", "--wd",
                    ],
                    endsAtOperand: true)
            ).operands
        var values = (startsWithValues ? parts[...] : parts.dropFirst()).flatMap { $0 }
        if call.arguments.contains(where: { $0.text.hasPrefix("::::") }) {
            values = [Argument("$item", isKnown: false)]
        }
        if values.isEmpty, !call.arguments.contains(where: { separators.contains($0.text) }) {
            guard let input = call.input else { return }
            values =
                input.text.map { Self.items($0, byLine: true) }
                ?? [Argument("$item", isKnown: false, carries: input.traits.subtracting(.opaque))]
        }
        if values.count > Self.mostItems {
            giveUp("makes more calls than can be looked through")
            values.removeLast(values.count - Self.mostItems)
        }
        var inner = call
        inner.input = nil
        for value in values where spend(1) {
            let words =
                template.isEmpty
                ? [value]
                : Self.fill(template, mark: template.contains { $0.text.holds("{}") } ? "{}" : nil, with: [value])
            if words.count == 1
                || words.contains(where: { $0.text.utf8.contains(UInt8(ascii: " ")) && $0.isKnown && !$0.isQuoted })
            {
                runShell(
                    Argument(
                        words.map(\.text).joined(separator: " "), isKnown: words.allSatisfy(\.isKnown),
                        carries: words.reduce(into: []) { $0.formUnion($1.carries) }), by: inner)
            } else {
                runWords(words, by: inner)
            }
        }
    }
}
