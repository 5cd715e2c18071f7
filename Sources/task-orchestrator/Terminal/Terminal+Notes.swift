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
            // A title that was taken from the text is not shown twice.
            let text =
                note.content.hasPrefix(note.title + "\n") || note.content == note.title
                ? note.content.dropFirst(note.title.count + 1) : note.content[...]
            if text.isEmpty { continue }
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                try print(wrapping: String(line), lead: "  ", indent: 2)
            }
        }
    }
}
