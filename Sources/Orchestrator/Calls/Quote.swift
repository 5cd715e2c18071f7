public import Agents
internal import Spending
internal import Vocabulary

/// What a call will look like and what it can cost at most, before it is made.
struct Quote: Sendable {
    /// The call, but for its time-out.
    var request: ModelRequest
    /// The price it will be charged by; nil where nobody knows one.
    var price: ModelPrice?
    /// The most it can cost; nil where nobody knows.
    var worstCase: Money?
    /// The most tokens it can use.
    var worstCaseTokens: Int64
    /// The most its input alone can cost.
    var inputCost: Money
    /// Whether the provider sends a bill.
    var billing: ReservationRequest.Billing
}

extension Services {
    /// Works out the call to `candidate` and what it can cost at most.
    func quote(for request: AgentRequest, prompt: String, candidate: Candidate) -> Quote {
        let capabilities = catalogue.capabilities(of: candidate.model, from: candidate.provider)
        let wanted = request.maxOutputTokens ?? settings.maxOutputTokens
        var modelRequest = ModelRequest(
            model: candidate.model, prompt: request.promptWithContext(prompt), systemPrompt: request.systemPrompt,
            maxOutputTokens: min(wanted, capabilities.maxOutputTokens ?? wanted), temperature: request.temperature,
            form: request.form, workingDirectory: request.workingDirectory, allowedTools: request.allowedTools)
        let inputTokens = TokenEstimate.upperBound(of: modelRequest)
        let tokens = inputTokens + modelRequest.maxOutputTokens

        // An agent runtime makes as many calls as it likes; it is bounded by the money it is given.
        if candidate.provider == "claude_code" {
            modelRequest.spendingLimit = request.spendingLimit ?? settings.agentSpendingLimit
            return Quote(
                request: modelRequest, price: price(of: candidate, for: request),
                worstCase: modelRequest.spendingLimit, worstCaseTokens: tokens, inputCost: .zero, billing: .imputed)
        }
        let billing: ReservationRequest.Billing = request.recording == nil ? .billed : .imputed
        guard let price = price(of: candidate, for: request) else {
            return Quote(
                request: modelRequest, price: nil, worstCase: nil, worstCaseTokens: tokens, inputCost: .zero,
                billing: billing)
        }
        return Quote(
            request: modelRequest, price: price,
            worstCase: price.worstCase(inputTokens: inputTokens, maxOutputTokens: modelRequest.maxOutputTokens),
            worstCaseTokens: tokens, inputCost: price.worstCase(inputTokens: inputTokens, maxOutputTokens: 0),
            billing: billing)
    }

    /// The price of `candidate`; a recording has that of the model that was recorded, and costs nothing where that is
    /// not known, for nobody is asked.
    private func price(of candidate: Candidate, for request: AgentRequest) -> ModelPrice? {
        let providers =
            [candidate.provider] + (request.recording == nil ? [] : [request.recording?.provider ?? "openai"])
        for provider in providers {
            if case .known(let price) = catalogue.price(of: candidate.model, from: provider) { return price }
        }
        if case .free = catalogue.price(of: candidate.model, from: candidate.provider) { return .free }
        return nil
    }

    /// What has to be set aside for a call that may go on for `timeLeft`.
    func reservationRequest(
        for quote: Quote, candidate: Candidate, request: AgentRequest, timeLeft: Duration
    ) -> ReservationRequest {
        ReservationRequest(
            id: newID(),
            for: Attribution(
                provider: candidate.provider, model: candidate.model, project: request.attribution.project,
                session: request.attribution.session, agent: request.attribution.agent,
                source: ChargeSource(request.attribution.source)),
            worstCase: quote.worstCase, worstCaseTokens: quote.worstCaseTokens, inputCost: quote.inputCost,
            billing: quote.billing, lease: timeLeft + .seconds(60), allowsUnknownPrice: settings.allowsUnknownPrice)
    }
}

extension ModelPrice {
    /// Nothing is charged: for a model on a machine of one's own.
    public static let free = ModelPrice(
        base: .init(input: .free, output: .free), provenance: .init(list: "runs on this machine"))
}

extension AgentRequest {
    /// The prompt with the material it must rest on, which is marked as such.
    func promptWithContext(_ prompt: String) -> String {
        guard let context, !context.isEmpty else { return prompt }
        return "\(prompt)\n\n<context>\n\(context)\n</context>"
    }
}
