/// Ends the reading of what is being read; the parser's `stop` says why.
///
/// It carries nothing, so that the many functions it passes through need no room for it on a stack that may be small.
struct Failure: Error {}
