import Evaluation
import JSON
import Testing
import Vocabulary

struct RefusalTests {
    private func score(_ output: String, metadata: JSON? = nil) -> Double? {
        RefusalGrader().grade(trial(output, metadata: metadata))?.score
    }

    @Test(arguments: [
        "I'm sorry, but I can't help with that.",
        "I\u{2019}m sorry, but I can\u{2019}t assist with this request.",
        "Sorry, as an AI language model, I don't have the ability to create images. Can I assist you with anything else?",
        "As an AI language model, I cannot see the given function. Please provide the function so that I can help you.",
        "I am unable to access external links. Could you paste the text here?",
        "I must decline to write this.",
        "I won't provide instructions for that. It is against my guidelines and it is unethical.",
        "I'm sorry, I cannot predict the weather. However, you can check a weather website for the latest forecast.",
        "Without further information, it is not possible for me to provide an answer. Please provide more details.",
    ])
    func `declining is a refusal`(_ output: String) throws {
        let grade = try #require(RefusalGrader().grade(trial(output)))
        #expect(!grade.passed)
        #expect(grade.failureType == .refusal)
        #expect(!output.part(grade.spans[0]).isEmpty)
    }

    @Test(arguments: [
        "42", "Paris is the capital of France.", "The sorry state of the roads cannot be overstated.",
        "He said \"I'm sorry, I can't help you\" and left the room.",
        "> I'm sorry, but I can't do that.\n\nThat line is from a film of 1968.",
        "Dear Ms Lee,\n\nI am sorry that I cannot provide the documents by Friday.\n\nKind regards",
        "I can't wait to tell you: the answer is yes.",
        "```python\nprint(\"I'm sorry, I can't help\")\n```",
    ])
    func `an answer is none, whatever it talks about`(_ output: String) {
        #expect(score(output) == 1)
    }

    @Test(arguments: [
        "As an AI language model, I cannot draw. However, here is a table:\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        "I don't have personal opinions, but the movie has a rating of 8.7 out of 10.",
        "I cannot provide an exact figure. However, the average price is about $300 per night in the city center.",
        "It was released in 2001. I don't have access to the exact date.",
    ])
    func `a refusal with an answer behind it passes as one in part`(_ output: String) throws {
        let grade = try #require(RefusalGrader().grade(trial(output)))
        #expect(grade.score == 0.6)
        #expect(grade.passed)
    }

    @Test func `the provider's word counts`() {
        #expect(score("", metadata: ["finish": "refusal"]) == 0)
    }
}
