import HookFormats
import JSON
import Testing

/// The expected hashes come from `sha256sum`.
struct InputHashTests {
    private func hash(_ actions: HookAction...) -> String {
        HookToolCall(name: "x", input: [:], actions: actions).inputHash
    }

    @Test func `a command`() {
        // printf '["shell",{"command":"ls"}]' | sha256sum
        #expect(hash(.shell("ls")) == "25f8cbedc5ca85b34a6d09a55f98661acf6a8a57ffce86dabeba1437051213fd")
    }

    @Test(arguments: [
        (28, "832a105a6653f50d0aa2255d43133ef6cc639c6f1911845aab59856a54f48fec"),
        (29, "d1fab8fdbccf249411efe1bd899a98cfe1b887c7b42832ac593082a03820416f"),
        (36, "87e7a7d613f2a02b4d02645a4b5c9841b52234b76fd401a6a47d44583dda7ffd"),
        (37, "6172822ff9a41d8aeeddfaabc9e48cf238123119b868a542fd27d7eba8a9505a"),
        (100, "bb1be3b405be150ff2afaedbd60549519c48417a0a14f1481569589574df5941"),
        (1000, "f840b0e1e0aa5de26ee493d8f955cb4627685bb26fdec971171e4555a84119d9"),
    ])
    func `commands around the length of a block`(_ length: Int, _ expected: String) {
        // printf '["shell",{"command":"%s"}]' "$(head -c LENGTH /dev/zero | tr '\0' a)" | sha256sum
        #expect(hash(.shell(String(repeating: "a", count: length))) == expected)
    }

    @Test func `the order of members does not count`() {
        #expect(
            hash(.tool(name: "t", input: ["b": 1, "a": ["d": 2, "c": 3]]))
                == hash(.tool(name: "t", input: ["a": ["c": 3, "d": 2], "b": 1])))
        #expect(hash(.tool(name: "t", input: ["a": 1])) != hash(.tool(name: "t", input: ["a": 2])))
    }

    @Test func `several actions are one call`() {
        #expect(hash(.shell("a"), .shell("b")) != hash(.shell("b"), .shell("a")))
        #expect(hash(.shell("a"), .shell("b")) != hash(.shell("a")))
    }
}
