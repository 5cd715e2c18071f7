/// Seals what a client carries for us from one round of questions to the next.
struct StateSealer: Sendable {
    let lifetime: Duration
}
