internal import Mustache

/// A page with places for values, which are markup already: nothing reaches a page but what `VisibleText.markup` has made
/// or the program itself writes.
struct ReportTemplate {
    private let template: MustacheTemplate

    /// The template of this text, in which the escaping of the library is off: it looks at characters, and `<` with a
    /// combining character behind it is another character.
    init(_ text: String) {
        do {
            template = try MustacheTemplate(string: "{{%CONTENT_TYPE:TEXT}}\n" + text)
        } catch {
            preconditionFailure("a template of the program itself is broken: \(error)")
        }
    }

    func rendered(_ values: [String: Any]) -> String { template.render(values) }
}
