/// What a model can be asked for, as far as it decides the shape of a request.
///
/// Models differ in what they refuse: the newest ones of several providers answer 400 to a temperature, and small ones
/// know no structured output. The catalogue supplies these facts; the providers look them up before each call.
public struct ModelCapabilities: Hashable, Sendable {
    /// Whether the model takes `temperature` and its like; where not, they are left out.
    public var supportsSamplingParameters: Bool
    /// Whether the provider can hold the model to a JSON schema; where not, the schema goes into the instructions.
    public var supportsStructuredOutput: Bool
    /// The most output tokens the model can be asked for, reasoning included; nil where that is not known.
    public var maxOutputTokens: Int64?
    /// Whether the model spends output tokens on reasoning that the answer does not show.
    ///
    /// Without the provider's usage, the output of such a model cannot be estimated from its text.
    public var usesReasoningTokens: Bool

    /// Capabilities; what is left out is what an unknown model is taken for (see `unknown`).
    public init(
        supportsSamplingParameters: Bool = true, supportsStructuredOutput: Bool = true, maxOutputTokens: Int64? = nil,
        usesReasoningTokens: Bool = false
    ) {
        self.supportsSamplingParameters = supportsSamplingParameters
        self.supportsStructuredOutput = supportsStructuredOutput
        self.maxOutputTokens = maxOutputTokens
        self.usesReasoningTokens = usesReasoningTokens
    }

    /// A model nothing is known of: sampling and structured output as most have them, no known bound.
    public static let unknown = ModelCapabilities()
}
