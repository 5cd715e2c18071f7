import Notebook
import Vocabulary

extension Terminal {
    /// Notes, each with its text below its title.
    func show(_ notes: [Note], of project: Project, altered: [String]) throws(OutputError) {
        if !altered.isEmpty {
            try print(
                wrapping: counted(altered.count, "note was", "notes were")
                    + " changed since they were written: \(altered.joined(separator: ", "))", style: .bad)
        }
        guard !notes.isEmpty else {
            try print(wrapping: "There is no such note about \(project.path).")
            return
        }
        for note in notes {
            let type = note.errorType.map { ", \(shortened($0, to: 40))" } ?? ""
            let lead = "\(String("\(note.at)".prefix(16)).replacing("T", with: " "))  \(note.kind.rawValue)\(type)  "
            try print(styled(lead, .dim) + note.title)
            guard note.content != note.title else { continue }
            for line in note.content.split(separator: "\n", omittingEmptySubsequences: false) {
                try print(wrapping: String(line), lead: "  ", indent: 2)
            }
        }
    }
}
