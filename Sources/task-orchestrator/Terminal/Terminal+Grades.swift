import Evaluation
import JSON
import Vocabulary

extension Terminal {
    /// What graders say of one answer: each grade with `asJSON`, else what failed and what could not be judged.
    func show(_ verdict: Verdict, of trial: Trial, asJSON: Bool) throws(OutputError) {
        for grade in verdict.grades {
            if asJSON {
                try print(grade.line(trialID: trial.id).description)
            } else if !grade.passed {
                try print("\(styled("failed", .bad))  \(trial.id)  \(grade.grader): \(grade.reason)")
            }
        }
        for abstention in verdict.abstentions {
            if asJSON {
                try print(abstention.line(trialID: trial.id).description)
            } else {
                try print(
                    "\(styled("no verdict", .warning))  \(trial.id)  \(abstention.grader): \(abstention.reason)")
            }
        }
    }

    /// What judges took, on standard error.
    func noteJudging(_ judging: Judging, withoutVerdict abstentions: Int) {
        let asked = counted(judging.calls, "question", "questions") + " asked"
        let remembered = judging.remembered > 0 ? ", \(judging.remembered) remembered" : ""
        let missing = abstentions > 0 ? ", \(abstentions) without a verdict" : ""
        note(styledNote("judges: \(asked)\(remembered), charged $\(judging.cost)\(missing)", .dim))
    }
}
