import JSON
import ModelContextProtocol

/// Prompts with every kind of content, with arguments, and one that asks before it answers.
enum PromptFixtures {
    static let all = [
        Prompt(name: "test_simple_prompt", description: "A prompt without arguments.") { _, _ in
            [Prompt.Message(.user, .text("This is a simple prompt for testing."))]
        },
        Prompt(
            name: "test_prompt_with_arguments", description: "A prompt with two arguments.",
            arguments: [
                Prompt.Argument(
                    name: "arg1", description: "First test argument", isRequired: true,
                    completion: { written, _ in
                        ["paris", "park", "party", "test", "testing"].filter { $0.hasPrefix(written) }
                    }),
                Prompt.Argument(name: "arg2", description: "Second test argument", isRequired: true),
            ]
        ) { arguments, _ in
            let (first, second) = (arguments["arg1"] ?? "", arguments["arg2"] ?? "")
            return [Prompt.Message(.user, .text("Prompt with arguments: arg1='\(first)', arg2='\(second)'"))]
        },
        Prompt(
            name: "test_prompt_with_embedded_resource", description: "A prompt that carries a resource.",
            arguments: [
                Prompt.Argument(name: "resourceUri", description: "URI of the resource to embed", isRequired: true)
            ]
        ) { arguments, _ in
            let resource = ResourceContents(
                uri: arguments["resourceUri"] ?? "", mimeType: "text/plain",
                body: .text("Embedded resource content for testing."))
            return [
                Prompt.Message(.user, .embedded(resource)),
                Prompt.Message(.user, .text("Please process the embedded resource above.")),
            ]
        },
        Prompt(name: "test_prompt_with_image", description: "A prompt that carries an image.") { _, _ in
            [
                Prompt.Message(.user, .image(base64: TestMedia.png, mimeType: "image/png")),
                Prompt.Message(.user, .text("Please analyze the image above.")),
            ]
        },
        Prompt(name: "test_input_required_result_prompt", description: "A prompt that asks for its context.") {
            _, context in
            let answer = try await context.elicit(
                "What context should the prompt use?",
                schema: QuestionFixtures.form(["context": ["type": "string"]], required: "context"),
                key: "user_context")
            guard case .accepted(let content) = answer else {
                return [Prompt.Message(.user, .text("No context was given."))]
            }
            return [Prompt.Message(.user, .text("Use this context: \(content["context"]?.stringValue ?? "")"))]
        },
    ]
}
