extension Array where Element: Sendable {
    /// Works on up to `limit` elements at a time, and hands over each result as soon as it is there.
    ///
    /// After a cancellation nothing new is begun; what is under way is waited for, and told of its cancellation.
    ///
    /// - Parameters:
    ///   - limit: elements under way at once, at least 1.
    ///   - work: makes the result of the element at a position.
    ///   - use: called with each position and its result, one call after the other, in the order in which they end.
    /// - Throws: what `work` or `use` throws, once what is under way has ended.
    package func work<Result: Sendable>(
        atOnce limit: Int, _ work: @escaping @Sendable (Int, Element) async throws -> Result,
        then use: (Int, Result) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var waiting = indices.makeIterator()
            func startNext() {
                guard !Task.isCancelled, let index = waiting.next() else { return }
                let element = self[index]
                group.addTask { (index, try await work(index, element)) }
            }
            for _ in 0..<Swift.max(1, limit) { startNext() }
            while let (index, result) = try await group.next() {
                try await use(index, result)
                startNext()
            }
        }
    }
}
