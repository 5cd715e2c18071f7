import JSON
import Testing
import Vocabulary

@testable import Orchestrator

struct SecretTests {
    static let text = "sesame-open-1234567890"

    @Test func `whatever prints a secret shows only that it is set`() {
        let secret = Secret(Self.text)
        var dumped = ""
        dump(secret, to: &dumped)
        dump(["inside": [Optional(secret)]], to: &dumped)
        for shown in ["\(secret)", String(reflecting: secret), String(describing: Optional(secret)), dumped] {
            #expect(!shown.contains("sesame"))
            #expect(shown.contains("set") || shown.contains("Secret"))
        }
        #expect(Mirror(reflecting: secret).children.isEmpty)
        #expect(secret.reveal() == Self.text)
    }

    @Test func `a fingerprint tells secrets apart without holding them`() {
        func sum(_ bytes: [UInt8]) -> [UInt8] { (0..<32).map { bytes.reduce($0) { $0 &* 31 &+ $1 } } }
        let print = Secret(Self.text).fingerprint(by: sum)
        #expect(print.count == 12)
        #expect(print.allSatisfy { $0.isHexDigit })
        #expect(print == Secret(Self.text).fingerprint(by: sum))
        #expect(print != Secret("another").fingerprint(by: sum))
    }

    @Test func `no output of a configuration holds a secret of any layer`() throws {
        let configuration = try Configuration.load(
            from: sources(
                user: """
                    providers:
                      openai: {api_key: sesame-user-file}
                      compatible: {mine: {base_url: "http://127.0.0.1:8080/v1/", api_key: sesame-compatible}}
                    """, env: "GOOGLE_API_KEY=sesame-env-file", environment: ["ANTHROPIC_API_KEY": Self.text]))
        #expect(configuration.providers.anthropic.apiKey?.reveal() == Self.text)
        #expect(configuration.providers.compatible.first?.apiKey?.reveal() == "sesame-compatible")
        var dumped = ""
        dump(configuration, to: &dumped)
        for shown in [
            "\(configuration)", String(reflecting: configuration), dumped, configuration.explanation.description,
        ] {
            #expect(!shown.contains("sesame"))
        }
        let key = configuration.settings.first { $0.key == "providers.anthropic.api_key" }
        #expect(key?.value == "set")
        #expect(key?.origin == .environment(variable: "ANTHROPIC_API_KEY"))
    }

    @Test(arguments: ["sesame with spaces", "sesame\u{1B}[2J", "sesameü"])
    func `a key of impossible form is refused without being shown`(text: String) {
        let found = problems(of: sources(environment: ["OPENAI_API_KEY": text]))
        #expect(found.map(\.kind) == [.wrongValue])
        #expect(found.allSatisfy { !$0.description.contains("sesame") })
        #expect(found.allSatisfy { !$0.json.description.contains("sesame") })
    }

    @Test func `a key on the command line is refused, since others see it there`() {
        let found = problems(of: sources(flags: ["providers.openai.api_key": "sesame"]))
        #expect(found.map(\.severity) == [.error])
        #expect(!found.description.contains("sesame"))
    }

    @Test(arguments: [
        "", "your-api-key", "your_key_here", "YOUR-KEY", "sk-your-key", "sk-ant-your-key", "sk-lf-your-key", "<key>",
        "sk-<your key>", "changeme", "CHANGE_ME", "replace-me", "xxx", "sk-xxxxxxxx", "sk-...", "sk-", "pk-lf-xxxx",
        "***",
    ])
    func `a value that was never filled in is a placeholder`(text: String) {
        #expect(text.isPlaceholder)
    }

    @Test(arguments: ["abcd", "sk-abc", "x", "x1xx", "yourself", "AIzaSyA-1", "dummy", "4", "off", "."])
    func `a value that may be meant is none`(text: String) {
        #expect(!text.isPlaceholder)
    }

    @Test func `a placeholder counts as unset, hides nothing below it, and is told`() throws {
        let configuration = try Configuration.load(
            from: sources(env: "GOOGLE_API_KEY=real-key\nOPENAI_API_KEY=your-key", envLocal: "GOOGLE_API_KEY=changeme"))
        #expect(configuration.providers.googleGemini.apiKey == Secret("real-key"))
        #expect(configuration.providers.openAI.apiKey == nil)
        #expect(configuration.warnings.map(\.kind) == [.placeholder, .placeholder])
        #expect(configuration.settings.filter(\.isPlaceholder).map(\.key) == ["providers.openai.api_key"])
    }
}
