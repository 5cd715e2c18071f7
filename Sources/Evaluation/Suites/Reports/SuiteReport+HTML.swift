internal import Vocabulary

extension SuiteReport {
    /// The report as one page of HTML that needs nothing else, no script among it: what is wrong is marked in the answers,
    /// with the reasons beside it. Light or dark as the reader's system is.
    public var html: String { ReportTemplate(HTMLPage.text).rendered(htmlValues) }

    private var htmlValues: [String: Any] {
        var values: [String: Any] = [
            "title": VisibleText.markup(suite), "outcome": gateResult.outcome.rawValue,
            "started": VisibleText.markup(startedAt.description), "style": HTMLPage.style,
            "checks": gateResult.checks.map {
                ["outcome": $0.outcome.rawValue, "name": $0.name, "reason": VisibleText.markup($0.reason)]
            },
            "figures": figures.map { ["name": $0.name, "value": VisibleText.markup($0.value)] },
            "cases": results.map(htmlValues),
        ]
        if let comparison {
            let lists = [
                ("Broken", comparison.broken), ("Fixed", comparison.fixed), ("Without a verdict now", comparison.lost),
                ("Another case than in the baseline", comparison.changed), ("Not there any more", comparison.gone),
            ]
            values["comparison"] = [
                "statement": VisibleText.markup(comparison.statement),
                "lists": lists.filter { !$0.1.isEmpty }.map { title, ids in
                    ["title": title, "ids": VisibleText.markup(ids.joined(separator: ", "))]
                },
            ]
        }
        return values
    }

    private func htmlValues(_ result: CaseResult) -> [String: Any] {
        var values: [String: Any] = [
            "id": VisibleText.markup(result.id), "status": result.status.rawValue,
            "passed": "\(result.passed)/\(result.attempts.count)", "prompt": VisibleText.markup(result.prompt),
            "tags": result.tags.map { ["tag": VisibleText.markup($0)] },
            "score": result.score.map(twoPlaces) ?? "–", "cost": "$\(result.cost)",
            "time": "\(decimal(result.latency)) s", "complaint": VisibleText.markup(result.complaint ?? ""),
            "attempts": result.attempts.map(htmlValues),
        ]
        if result.status != .passed { values["open"] = " open" }
        if let rate = result.rate { values["rate"] = rate.shown }
        return values
    }

    private func htmlValues(_ attempt: SuiteAttempt) -> [String: Any] {
        var values: [String: Any] = [
            "number": "\(attempt.number)", "status": attempt.status.rawValue, "words": attempt.status.inWords,
            "grades": attempt.grades.map { grade -> [String: Any] in
                [
                    "outcome": grade.passed ? "passed" : "failed", "name": VisibleText.markup(grade.grader),
                    "score": twoPlaces(grade.score), "reason": VisibleText.markup(grade.reason),
                ]
            },
        ]
        values["model"] = attempt.model.map { VisibleText.markup($0) }
        values["problem"] = attempt.problem.map { VisibleText.markup($0) }
        guard let output = attempt.output else { return values }
        let marked = MarkedAnswer(output, spans: attempt.grades.filter { !$0.passed }.flatMap(\.spans))
        values["answer"] = [
            "pieces": marked.pieces.map { piece -> [String: Any] in
                let text = VisibleText.markup(piece.text)
                guard !piece.reasons.isEmpty else { return ["plain": text] }
                return ["wrong": ["text": text, "reason": VisibleText.markup(piece.reasons.joined(separator: "; "))]]
            }
        ]
        if attempt.isCut {
            values["cut"] = ["kept": "\(output.unicodeScalars.count)", "length": "\(attempt.outputLength)"]
        }
        return values
    }
}

/// The page's frame.
enum HTMLPage {
    static let style = """
        :root{color-scheme:light dark;--page:#fff;--text:#1b1f24;--dim:#5d6672;--line:#d8dde3;--box:#f5f7f9;
        --good:#17693a;--bad:#a8201a;--open:#8a5a00;--mark:#ffd9d6}
        @media(prefers-color-scheme:dark){:root{--page:#14171b;--text:#e6e9ed;--dim:#9aa4b0;--line:#333a42;--box:#1d2126;
        --good:#6fcf97;--bad:#ff8a80;--open:#f2c265;--mark:#5b2320}}
        body{margin:0 auto;padding:1.5rem;max-width:70rem;background:var(--page);color:var(--text);
        font:16px/1.5 system-ui,sans-serif}
        h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}
        table{border-collapse:collapse}td,th{padding:.15rem .8rem .15rem 0;text-align:left;vertical-align:top}
        th,.dim{color:var(--dim);font-weight:normal}
        .passed{color:var(--good)}.failed{color:var(--bad)}.error,.undecided,.not_judged{color:var(--open)}
        details{border-top:1px solid var(--line);padding:.5rem 0}summary{cursor:pointer}
        summary .id{font-weight:600}
        pre{background:var(--box);padding:.7rem;margin:.4rem 0;white-space:pre-wrap;overflow-wrap:anywhere;
        font:14px/1.5 ui-monospace,monospace}
        mark{background:var(--mark);color:inherit;border-bottom:2px solid var(--bad)}
        mark span{color:var(--bad);font-size:.85em}
        """

    static let text = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{{title}}: gate {{outcome}}</title>
        <style>{{style}}</style>
        </head>
        <body>
        <h1>{{title}}: gate <span class="{{outcome}}">{{outcome}}</span></h1>
        <p class="dim">Begun {{started}}</p>
        <table>
        {{#checks}}
        <tr><td class="{{outcome}}">{{outcome}}</td><td>{{name}}</td><td>{{reason}}</td></tr>
        {{/checks}}
        </table>
        <h2>Figures</h2>
        <table>
        {{#figures}}
        <tr><th>{{name}}</th><td>{{value}}</td></tr>
        {{/figures}}
        </table>
        {{#comparison}}
        <h2>Against the baseline</h2>
        <p>{{statement}}</p>
        {{#lists}}
        <p><span class="dim">{{title}}:</span> {{ids}}</p>
        {{/lists}}
        {{/comparison}}
        <h2>Cases</h2>
        {{#cases}}
        <details{{open}}>
        <summary><span class="id">{{id}}</span> <span class="{{status}}">{{status}}</span> {{passed}}
        <span class="dim">score {{score}}, {{cost}}, {{time}}{{#tags}} #{{tag}}{{/tags}}</span> {{complaint}}</summary>
        {{#rate}}<p class="dim">{{.}} of the answers passed</p>{{/rate}}
        <pre>{{prompt}}</pre>
        {{#attempts}}
        <p>Answer {{number}} <span class="{{status}}">{{words}}</span>{{#model}} <span class="dim">{{.}}</span>{{/model}}</p>
        {{#answer}}
        <pre>{{#pieces}}{{#plain}}{{.}}{{/plain}}{{#wrong}}<mark title="{{reason}}">{{text}}<span> ⟵ {{reason}}</span></mark>\
        {{/wrong}}{{/pieces}}</pre>
        {{/answer}}
        {{#cut}}<p class="dim">The first {{kept}} of {{length}} characters are shown.</p>{{/cut}}
        {{#problem}}<p class="error">{{.}}</p>{{/problem}}
        <table>
        {{#grades}}
        <tr><td class="{{outcome}}">{{outcome}}</td><td>{{name}}</td><td>{{score}}</td><td>{{reason}}</td></tr>
        {{/grades}}
        </table>
        {{/attempts}}
        </details>
        {{/cases}}
        </body>
        </html>

        """
}
