internal import Agents
internal import Foundation
public import Vocabulary
internal import Yams

/// A person's own list of models and prices, which goes before the built-in catalogue.
///
///     models:
///       - provider: openai
///         model: gpt-7
///         input_per_million: 2.50         # dollars; exact decimals
///         output_per_million: 10
///         cache_read_per_million: 0.25    # optional, like everything below
///         cache_write_per_million: 3.125
///         max_output_tokens: 128000
///         sampling_parameters: false
///         structured_output: true
enum ModelFile {
    private struct Contents: Decodable {
        var models: [Entry]
    }

    private struct Entry: Decodable {
        var provider: String
        var model: String
        // Texts, so that amounts are read exactly as they are written.
        var input_per_million: String?
        var output_per_million: String?
        var cache_read_per_million: String?
        var cache_write_per_million: String?
        var max_output_tokens: Int64?
        var sampling_parameters: Bool?
        var structured_output: Bool?
    }

    /// The entries of the configured file; none where none is configured.
    ///
    /// - Throws: `ModelFileError` naming the file and what is wrong in it.
    static func entries(of models: Configuration.Models) throws -> [ModelEntry] {
        guard let path = models.priceFile else { return [] }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ModelFileError(path: path, reason: "it cannot be read")
        }
        let contents: Contents
        do {
            contents = try YAMLDecoder().decode(Contents.self, from: data)
        } catch {
            throw ModelFileError(path: path, reason: Self.reason(error))
        }
        return try contents.models.map { try entry($0, in: path) }
    }

    /// What is wrong, in a person's words, with the place in the file.
    private static func reason(_ error: any Error) -> String {
        func place(_ path: [any CodingKey]) -> String {
            path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
                .replacingOccurrences(of: ".[", with: "[")
        }
        return switch error {
        case DecodingError.keyNotFound(let key, let context):
            "\(place(context.codingPath + [key])) is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "\(context.codingPath.isEmpty ? "the file" : place(context.codingPath)) does not have the form it should"
        case DecodingError.dataCorrupted(let context):
            context.codingPath.isEmpty ? "it is no YAML" : "\(place(context.codingPath)) cannot be read"
        default: "it is no YAML in UTF-8"
        }
    }

    private static func entry(_ entry: Entry, in path: String) throws -> ModelEntry {
        func price(_ text: String?, _ name: String) throws -> TokenPrice? {
            guard let text else { return nil }
            guard let amount = Money(text), amount >= .zero else {
                throw ModelFileError(
                    path: path,
                    reason: "\(name) of \(entry.model) is '\(text)', expected dollars with at most nine decimals")
            }
            return TokenPrice(perMillion: amount)
        }
        var modelPrice: ModelPrice?
        switch (
            try price(entry.input_per_million, "input_per_million"),
            try price(entry.output_per_million, "output_per_million")
        ) {
        case (let input?, let output?):
            modelPrice = ModelPrice(
                base: .init(
                    input: input, output: output,
                    cacheRead: try price(entry.cache_read_per_million, "cache_read_per_million"),
                    cacheWrite: try price(entry.cache_write_per_million, "cache_write_per_million")),
                provenance: .init(list: path))
        case (nil, nil): break
        default:
            throw ModelFileError(
                path: path, reason: "\(entry.model) has one of input_per_million and output_per_million, not both")
        }
        return ModelEntry(
            provider: entry.provider, model: entry.model, price: modelPrice,
            capabilities: ModelCapabilities(
                supportsSamplingParameters: entry.sampling_parameters ?? true,
                supportsStructuredOutput: entry.structured_output ?? true, maxOutputTokens: entry.max_output_tokens))
    }
}

/// The file of models and prices cannot be used.
public struct ModelFileError: ExplainedError, Hashable {
    /// The file.
    public let path: String
    /// What is wrong with it.
    public let reason: String

    /// The file and what is wrong with it.
    public var whatHappened: String { "the file of models and prices \(path) cannot be used: \(reason)" }
    /// Where its form is described.
    public var whatToDo: String { "correct it as docs/PROVIDERS.md describes" }
}
