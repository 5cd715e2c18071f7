internal import JSON

/// A model server found on this machine.
public struct DetectedServer: Hashable, Sendable {
    /// What it is and where, ready for `CompatibleModel`.
    public var server: CompatibleModel.Server
    /// The models it offers.
    public var models: [String]

    /// A server that was found.
    public init(server: CompatibleModel.Server, models: [String]) {
        self.server = server
        self.models = models
    }
}

/// Finds the model servers that run on this machine.
public enum LocalServers {
    /// The ports at which servers are looked for.
    public struct Ports: Hashable, Sendable {
        /// Where Ollama is looked for.
        public var ollama: Int
        /// Where llama.cpp is looked for.
        public var llamaCpp: Int
        /// Where vLLM is looked for.
        public var vLLM: Int

        /// The ports; each server's usual one unless said otherwise.
        public init(ollama: Int = 11434, llamaCpp: Int = 8080, vLLM: Int = 8000) {
            self.ollama = ollama
            self.llamaCpp = llamaCpp
            self.vLLM = vLLM
        }
    }

    /// Asks the loopback address at each port who is there.
    ///
    /// A server counts only if it answers in its own way: the usual ports belong to many other programs, too. The
    /// probes run at once, send no key, and each is given up after `timeLimit`.
    ///
    /// - Returns: the servers found, in the order Ollama, llama.cpp, vLLM.
    public static func detect(
        transport: any HTTPTransport, ports: Ports = Ports(), timeLimit: Duration = .milliseconds(300)
    ) async -> [DetectedServer] {
        let probe = Probe(transport: transport, timeLimit: timeLimit)
        async let ollama = probe.ollama(port: ports.ollama)
        async let llamaCpp = probe.llamaCpp(port: ports.llamaCpp)
        async let vLLM = probe.vLLM(port: ports.vLLM)
        return await [ollama, llamaCpp, vLLM].compactMap(\.self)
    }
}

/// Asks one port whether a server of a certain kind is there.
private struct Probe: Sendable {
    let transport: any HTTPTransport
    let timeLimit: Duration

    func ollama(port: Int) async -> DetectedServer? {
        guard let models = await get(port, "/api/tags")?["models"]?.arrayValue else { return nil }
        return found(.ollama, port, models.compactMap { $0["name"]?.stringValue })
    }

    func llamaCpp(port: Int) async -> DetectedServer? {
        // Both at once: they share the time limit.
        async let properties = get(port, "/props")
        async let list = get(port, "/v1/models")
        let entries = await list?["data"]?.arrayValue ?? []
        let tells = await properties?["default_generation_settings"] != nil
        guard tells || entries.contains(where: { $0["owned_by"] == "llamacpp" }) else { return nil }
        return found(.llamaCpp, port, entries.compactMap { $0["id"]?.stringValue })
    }

    func vLLM(port: Int) async -> DetectedServer? {
        let entries = await get(port, "/v1/models")?["data"]?.arrayValue ?? []
        guard entries.contains(where: { $0["owned_by"] == "vllm" }) else { return nil }
        return found(.vLLM, port, entries.compactMap { $0["id"]?.stringValue })
    }

    private func found(_ server: CompatibleModel.Server, _ port: Int, _ models: [String]) -> DetectedServer {
        DetectedServer(server: server.at("http://127.0.0.1:\(port)/v1"), models: models)
    }

    private func get(_ port: Int, _ path: String) async -> JSON? {
        guard LoopbackPort.isOpen(port) else { return nil }
        return await FreeQuestion(url: "http://127.0.0.1:\(port)\(path)", timeLimit: timeLimit, transport: transport)
            .json()
    }
}
