extension Duration {
    /// The longest wait a provider may ask for (`Retry-After`): five minutes.
    ///
    /// The one place for this bound. Whoever is asked to wait longer makes the call elsewhere: a limit that lasts longer
    /// counts as a used-up quota, retries give up, and breakers and rate gates cut the wait to it, so that a broken header
    /// shuts nobody out.
    public static let longestAskedWait = Duration.seconds(300)
}
