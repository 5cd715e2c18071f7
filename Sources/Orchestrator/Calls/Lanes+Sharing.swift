internal import Agents
internal import Resilience
internal import Storage

extension Lanes {
    /// The scope of `candidate` under the credential that is in use.
    func scope(of candidate: Candidate) -> BreakerScope { lane(for: candidate).scope }

    /// A breaker of `scope` that no call goes through: changes are tried on it, and reach the lane once they are saved.
    func detachedBreaker(of scope: BreakerScope) -> CircuitBreaker {
        CircuitBreaker(scope: scope.description, policy: policy, random: random)
    }

    /// Takes over saved states; those of credentials that are no longer in use concern no lane.
    func adopt(_ saved: [(scope: BreakerScope, snapshot: BreakerSnapshot)]) {
        for (scope, snapshot) in saved {
            let lane = lane(for: Candidate(provider: scope.provider, model: scope.model))
            if lane.scope == scope { lane.breaker.adopt(snapshot) }
        }
    }
}

extension Services {
    /// Takes over what other processes and persons have decided, before models are chosen.
    ///
    /// A model that is passed over is asked for no permit, and would otherwise never be known to be back in service.
    func adoptBreakers() async throws {
        lanes.adopt(try await database.read { try BreakerStore.all(in: $0) })
    }
}
