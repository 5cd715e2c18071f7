import Testing
import Vocabulary

struct NearestNameTests {
    static let providers = ["openai", "anthropic", "google_gemini", "openrouter", "claude_code"]

    @Test(arguments: [
        ("anthropc", "anthropic"), ("opneai", "openai"), ("google-gemini", "google_gemini"),
        ("OpenRouter", "openrouter"), ("claude_cod", "claude_code"), ("openai", "openai"),
    ])
    func `a slip of the fingers finds the name that was meant`(written: String, meant: String) {
        #expect(nearestNames(to: written, among: Self.providers).first == meant)
    }

    @Test(arguments: ["mistral", "x", "", "completely different"])
    func `a name unlike all others finds none`(written: String) {
        #expect(nearestNames(to: written, among: Self.providers) == [])
    }

    @Test(arguments: ["son", "Sonnet", "5_5"]) func `a part of a name finds it`(part: String) {
        #expect(nearestNames(to: part, among: ["gpt-4o", "claude-sonnet-5-5"]) == ["claude-sonnet-5-5"])
    }

    @Test func `a slip is nearer than a part, and two letters are no part`() {
        #expect(nearestNames(to: "form", among: ["reformed", "forms"]) == ["forms", "reformed"])
        #expect(nearestNames(to: "on", among: ["claude-sonnet-5-5"]) == [])
    }

    @Test func `two neighbours swapped are nearer than two letters replaced`() {
        #expect(nearestNames(to: "abdcef", among: ["abxyef", "abcdef"]) == ["abcdef", "abxyef"])
    }

    @Test func `equally near names keep their order and only so many are given`() {
        #expect(nearestNames(to: "cat", among: ["car", "can", "cab", "dog"], limit: 2) == ["car", "can"])
    }

    @Test func `a very long name costs nothing against short ones`() {
        let long = String(repeating: "a", count: 1_000_000)
        #expect(nearestNames(to: long, among: Self.providers) == [])
    }
}
