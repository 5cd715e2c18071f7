/// What is put before a judge, section by section, so that nothing in it can pass for the end of its section.
///
/// Each section stands between marks that contain a word made from all sections' content. Whoever wrote one of them
/// cannot have known it; should it occur all the same, it is taken out.
struct JudgedMaterial: Sendable {
    /// One section.
    struct Section: Sendable {
        /// The name, in small letters and spaces.
        let name: String
        /// The text, as it came.
        let text: String
    }

    let sections: [Section]
    /// The word in the marks: 16 hexadecimal digits.
    let mark: String

    /// How many scalars all sections may have together; a judge is not asked about more.
    static let longest = 200_000

    init(_ sections: [Section]) {
        self.sections = sections
        mark = String(contentHash(of: sections.flatMap { [$0.name, $0.text] }).prefix(16))
    }

    /// Why a judge cannot be asked about this; nil where it can.
    var obstacle: String? {
        var length = 0
        for section in sections {
            length += section.text.unicodeScalars.prefix(Self.longest + 1).count
            if length > Self.longest {
                return "the material is too long for a judge (more than \(Self.longest) characters)"
            }
            if !Groundedness.isText(section.text) { return "the \(section.name) is no text" }
        }
        return nil
    }

    /// The sections between their marks, and `task` behind them.
    func prompt(task: String) -> String {
        var lines = ["The mark of this case is \(mark)."]
        for section in sections {
            lines += ["", opening(of: section), neutralised(section.text), closing(of: section)]
        }
        lines += ["", task]
        return lines.joined(separator: "\n")
    }

    func opening(of section: Section) -> String { "[\(mark) begin \(section.name)]" }
    func closing(of section: Section) -> String { "[\(mark) end \(section.name)]" }

    /// The text without the mark, in whatever case it is written.
    private func neutralised(_ text: String) -> String {
        guard text.utf8.count >= mark.utf8.count else { return text }
        let wanted = Array(mark.utf8)
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let end = index + wanted.count
            let occurs = end <= bytes.count && zip(bytes[index..<end], wanted).allSatisfy { $0.0 | 0x20 == $0.1 | 0x20 }
            if occurs {
                result += Array("(mark)".utf8)
                index = end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
