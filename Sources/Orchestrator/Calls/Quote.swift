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
    /// Whether it is let through although nobody knows what it can cost, as long as no budget is at its end.
    var isOpenEnded = false
}

extension Services {
    /// Works out the call to `candidate` and what it can cost at most.
    func quote(for request: AgentRequest, prompt: String, candidate: Candidate) -> Quote {
        let capabilities = catalogue.capabilities(of: candidate.model, from: candidate.provider)
        let wanted = min(request.maxOutputTokens ?? settings.maxOutputTokens, Self.mostOutputTokens)
        let modelRequest = ModelRequest(
            model: candidate.model, prompt: request.promptWithContext(prompt), systemPrompt: request.systemPrompt,
            maxOutputTokens: min(wanted, capabilities.maxOutputTokens ?? wanted), temperature: request.temperature,
            form: request.form, workingDirectory: request.workingDirectory, allowedTools: request.allowedTools)
        let inputTokens = TokenEstimate.upperBound(of: modelRequest)
        let tokens = inputTokens + modelRequest.maxOutputTokens
        let price = price(of: candidate, for: request)

        let runtime = models[candidate.provider] as? any AgentRuntime
        if let runtime, price == nil || runtime.isBoundedByDefault {
            return quote(
                runtime, modelRequest, for: request, price: price,
                tokens: request.allowedTools.isEmpty ? tokens : max(tokens, settings.agentTokenAllowance))
        }
        var quote = Quote(
            request: modelRequest, price: price, worstCase: nil, worstCaseTokens: tokens, inputCost: .zero,
            billing: request.recording == nil ? .billed : .imputed)
        guard let price else { return quote }
        quote.worstCase = price.worstCase(inputTokens: inputTokens, maxOutputTokens: modelRequest.maxOutputTokens)
        quote.inputCost = price.worstCase(inputTokens: inputTokens, maxOutputTokens: 0)
        return quote
    }

    /// No model writes more, and no sum of such figures overflows.
    private static let mostOutputTokens: Int64 = 100_000_000

    /// An agent runtime makes as many calls as it likes; it is bounded by the money it is given.
    private func quote(
        _ runtime: any AgentRuntime, _ modelRequest: ModelRequest, for request: AgentRequest, price: ModelPrice?,
        tokens: Int64
    ) -> Quote {
        let limit = request.spendingLimit ?? (runtime.isBoundedByDefault ? settings.agentSpendingLimit : nil)
        var quote = Quote(
            request: modelRequest, price: price, worstCase: limit, worstCaseTokens: tokens, inputCost: .zero,
            billing: runtime.isBilled ? .billed : .imputed, isOpenEnded: limit == nil)
        quote.request.spendingLimit = limit
        return quote
    }

    /// The price of `candidate`; a recording has that of the model that was recorded, and costs nothing where that is
    /// not known, for nobody is asked.
    private func price(of candidate: Candidate, for request: AgentRequest) -> ModelPrice? {
        let providers = [candidate.provider] + (request.recording?.provider.map { [$0] } ?? [])
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
                judge: request.attribution.judge, source: ChargeSource(request.attribution.source)),
            worstCase: quote.worstCase, worstCaseTokens: quote.worstCaseTokens, inputCost: quote.inputCost,
            billing: quote.billing, priority: request.isBackground ? .background : .interactive,
            lease: timeLeft + .seconds(60), allowsUnknownPrice: settings.allowsUnknownPrice || quote.isOpenEnded)
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
