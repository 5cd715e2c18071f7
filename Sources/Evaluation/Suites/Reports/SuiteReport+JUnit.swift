internal import Vocabulary

extension SuiteReport {
    /// The report as JUnit's XML, as CI servers read it: a test case for each case, a failure where it failed, an error
    /// where it ended without a verdict; figures of the whole as properties.
    ///
    /// One `testsuite` in a `testsuites`. Texts from outside are escaped, and what XML cannot hold is written out.
    public var junit: String { Self.junitTemplate.rendered(junitValues) }

    private var junitValues: [String: Any] {
        var properties: [(String, String)] = [
            ("gate", gateResult.outcome.rawValue), ("answers", "\(answers)"), ("cost_usd", cost.description),
        ]
        if let rate = caseRate {
            properties.append(("pass_rate", threePlaces(rate.rate)))
            properties.append(("pass_rate_lower_95", threePlaces(rate.lower)))
            properties.append(("pass_rate_upper_95", threePlaces(rate.upper)))
        }
        for k in passAt { if let estimate = pass(at: k) { properties.append(("pass_at_\(k)", threePlaces(estimate))) } }
        if let comparison { properties.append(("against_baseline", comparison.statement)) }
        return [
            "name": VisibleText.markup(suite), "tests": "\(results.count)", "failures": "\(failed)",
            "errors": "\(unfinished)", "time": threePlaces(latency.inSeconds),
            "timestamp": String(startedAt.description.prefix(19)), "properties": values(properties),
            "cases": results.map(junitValues),
        ]
    }

    private func junitValues(_ result: CaseResult) -> [String: Any] {
        var properties = [
            ("passed", "\(result.passed) of \(result.attempts.count)"), ("cost_usd", result.cost.description),
        ]
        if let score = result.score { properties.append(("score", threePlaces(score))) }
        for tag in result.tags { properties.append(("tag", tag)) }
        for attempt in result.attempts {
            if let id = attempt.runID { properties.append(("run_id", id)) }
        }
        var values: [String: Any] = [
            "name": VisibleText.markup(result.id), "suite": VisibleText.markup(suite),
            "time": threePlaces(result.latency.inSeconds), "properties": self.values(properties),
        ]
        let told: [String: Any] = [
            "message": VisibleText.markup(result.complaint ?? ""), "details": VisibleText.markup(details(of: result)),
        ]
        switch result.status {
        case .passed: break
        case .failed: values["failure"] = told
        case .error: values["error"] = told
        }
        return values
    }

    /// What a person reads who opens a failed test: each repeat with what was wrong, and the question.
    private func details(of result: CaseResult) -> String {
        var lines = ["prompt: \(result.prompt.prefix(500))"]
        for attempt in result.attempts where attempt.status != .passed {
            lines.append("answer \(attempt.number): \(attempt.status.inWords)")
            for grade in attempt.grades where !grade.passed { lines.append("  \(grade.grader): \(grade.reason)") }
            if let problem = attempt.problem { lines.append("  \(problem)") }
            if let output = attempt.output {
                let isCut = attempt.isCut || output.count > 2_000
                lines.append("  " + output.prefix(2_000) + (isCut ? "… (\(attempt.outputLength) characters)" : ""))
            }
        }
        return lines.joined(separator: "\n")
    }

    private func values(_ properties: [(String, String)]) -> [[String: Any]] {
        properties.map { ["name": VisibleText.markup($0.0), "value": VisibleText.markup($0.1)] }
    }

    private static var junitTemplate: ReportTemplate {
        ReportTemplate(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="{{name}}" tests="{{tests}}" failures="{{failures}}" errors="{{errors}}" skipped="0" time="{{time}}">
              <testsuite name="{{name}}" tests="{{tests}}" failures="{{failures}}" errors="{{errors}}" skipped="0" \
            time="{{time}}" timestamp="{{timestamp}}">
                <properties>
            {{#properties}}
                  <property name="{{name}}" value="{{value}}"/>
            {{/properties}}
                </properties>
            {{#cases}}
                <testcase name="{{name}}" classname="{{suite}}" time="{{time}}">
                  <properties>
            {{#properties}}
                    <property name="{{name}}" value="{{value}}"/>
            {{/properties}}
                  </properties>
            {{#failure}}
                  <failure type="wrong answer" message="{{message}}">{{details}}</failure>
            {{/failure}}
            {{#error}}
                  <error type="no verdict" message="{{message}}">{{details}}</error>
            {{/error}}
                </testcase>
            {{/cases}}
              </testsuite>
            </testsuites>

            """)
    }
}

extension SuiteAttempt.Status {
    /// The status in words.
    var inWords: String {
        switch self {
        case .passed: "passed"
        case .failed: "failed"
        case .notJudged: "not judged"
        case .error: "no answer"
        }
    }
}
