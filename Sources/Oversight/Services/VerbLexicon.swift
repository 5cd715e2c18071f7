/// What the verbs of command lines, tools and operations mean.
enum VerbLexicon {
    /// What `word` does, where it is a verb that is known; `word` is in lower case.
    static func deed(of word: String) -> Deed? { verbs[word] }

    /// What a compound such as `delete-bucket`, `batch-get-item` or `sites:delete` does: its first verb decides.
    ///
    /// - Parameter isWordAlone: whether a verb that is not the first part counts, as in `kv:namespace`.
    static func deed(ofCompound name: String) -> Deed? {
        if let deed = verbs[name] { return deed }
        var sawOther = false
        for part in parts(of: name) {
            if fillers.contains(part) { continue }
            if let deed = verbs[part] {
                // `get-or-create`, `list-and-delete`: the second verb decides.
                return deed
            }
            if sawOther { break }
            sawOther = true
        }
        return nil
    }

    /// The lower-case parts of a name in any of the usual spellings: `deleteBucket`, `delete_bucket`, `delete-bucket`.
    static func parts(of name: String) -> [String] {
        var parts: [String] = []
        var part: [UInt8] = []
        var previous: UInt8 = 0
        let bytes = Array(name.utf8)
        func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
        func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
        for (index, byte) in bytes.enumerated() {
            if !byte.isWordByte || byte == UInt8(ascii: "_") {
                if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
                part.removeAll(keepingCapacity: true)
            } else {
                // A capital starts a part after a small letter, or before one where capitals run out: `SQLQuery`.
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                if isUpper(byte), isLower(previous) || previous.isDigitByte || isUpper(previous) && isLower(next),
                    !part.isEmpty
                {
                    parts.append(String(decoding: part, as: UTF8.self))
                    part.removeAll(keepingCapacity: true)
                }
                part.append(isUpper(byte) ? byte | 0x20 : byte)
            }
            previous = byte
        }
        if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
        return parts
    }

    /// Words before a verb that say how it is done.
    static let fillers: Set<String> = ["batch", "bulk", "admin", "async", "multi", "many", "mass", "auto", "force"]

    private static let verbs: [String: Deed] = {
        var verbs: [String: Deed] = [:]
        for (deed, words) in words {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { verbs[String(word)] = deed }
        }
        return verbs
    }()

    private static let words: [(Deed, String)] = [
        (
            .looks,
            """
            list ls get receive show describe view head stat info status version versions help log logs tail search find query \
            scan lookup check test validate verify diff plan preview estimate inspect history top du tree explain count \
            whoami select filter simulate detect exists print lint ping health doctor compare watch wait monitor \
            summarize recommend resolve read retrieve download export dump cat fetch usage metrics events docs browse \
            analyze review discover peek poll presign decode translate completion autocomplete dig env switch use \
            lsl lsd lsf ncdu url urls
            """
        ),
        (
            .adds,
            """
            create add new register tag label annotate import enable start resume attach associate subscribe clone \
            fork invite assign allocate provision generate make open reopen uncordon untaint unarchive unlock link \
            connect mount join append insert
            """
        ),
        (
            .changes,
            """
            update modify edit put set patch replace apply change configure rename move mv migrate upgrade sync rotate \
            scale resize reset reboot restart rollback revert rerun retry cancel abort transfer swap failover cutover \
            rebalance reassign write save merge close refresh redeploy promote undo taint override restore reindex \
            rebuild rekey
            """
        ),
        (
            .pauses,
            """
            stop disable suspend pause detach disassociate deactivate deregister unsubscribe cordon drain archive lock \
            disconnect unmount unassign unlink hibernate quarantine downgrade leave unregister
            """
        ),
        (
            .removes,
            """
            delete del remove rm rb rmdir destroy terminate purge drop erase wipe clear flush empty prune unset revoke \
            kill forget expire clean cleanup obliterate nuke truncate uninstall teardown decommission unpublish yank \
            evict deprovision unprovision deleteall removeall nuke-all discard trash shred reap gc release-address \
            deletes destroys
            """
        ),
        (.exposes, "authorize grant share expose permit allow elevate impersonate assume chmod chown"),
        (.reveals, "reveal decrypt unseal-keys"),
        (.runs, "run exec execute invoke call trigger dispatch eval evaluate launch spawn ssh submit"),
        (.spends, "buy purchase order pay charge subscribe-plan reserve"),
        (.publishes, "publish deploy release push promote-all distribute broadcast"),
        (
            .sends,
            "send post email mail notify message reply comment tweet text sms forward transfer-funds refund payout"
        ),
        (.uploads, "upload cp copy"),
    ]
}
