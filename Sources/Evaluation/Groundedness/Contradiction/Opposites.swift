internal import Learning

/// English words that cannot both be true of the same thing.
enum Opposites {
    /// Whether two stems are opposites of one another.
    static func contains(_ first: UInt64, _ second: UInt64) -> Bool {
        table.contains(key(first, second))
    }

    /// The words whose opposite is known, with it; for the generator of contradictions.
    static let pairs: [(String, String)] = list.split(separator: " ").compactMap { pair in
        let words = pair.split(separator: "/")
        return words.count == 2 ? (String(words[0]), String(words[1])) : nil
    }

    /// Whether the stem has an opposite in the list.
    static func hasOpposite(_ stem: UInt64) -> Bool { members.contains(stem) }

    private static func key(_ first: UInt64, _ second: UInt64) -> UInt64 {
        StableHash.mixed(min(first, second) &* 3 &+ max(first, second))
    }

    private static func stem(_ word: some StringProtocol) -> UInt64 {
        Stem.hash(Array(word.unicodeScalars.map(\.value))[...])
    }

    private static let tables: (HashTable, HashTable) = {
        var pairTable = HashTable(capacity: 800)
        var members = HashTable(capacity: 800)
        for (first, second) in pairs {
            pairTable.insert(key(stem(first), stem(second)))
            members.insert(stem(first))
            members.insert(stem(second))
        }
        return (pairTable, members)
    }()
    private static var table: HashTable { tables.0 }
    private static var members: HashTable { tables.1 }

    private static let list = """
        increase/decrease increase/reduce increase/decline increase/fall increase/drop rise/fall rise/drop rise/decline \
        grow/shrink grow/decline grow/fall growth/decline growth/decrease gain/loss gain/lose raise/lower raise/cut \
        raise/reduce expand/contract expand/shrink expand/reduce boost/reduce boost/cut improve/worsen improve/deteriorate \
        higher/lower high/low highest/lowest more/less more/fewer most/least many/few better/worse best/worst \
        larger/smaller large/small largest/smallest bigger/smaller big/small biggest/smallest great/small greater/lesser \
        longer/shorter long/short longest/shortest older/younger old/young old/new oldest/youngest oldest/newest \
        older/newer earlier/later early/late earliest/latest faster/slower fast/slow fastest/slowest quick/slow \
        stronger/weaker strong/weak strengthen/weaken above/below over/under before/after prior/after first/last \
        former/latter first/second previous/next past/future begin/end start/end start/finish start/stop begin/stop \
        open/close opened/closed opening/closing beginning/end include/exclude including/excluding inside/outside \
        internal/external in/out inner/outer up/down upper/lower top/bottom front/back left/right north/south east/west \
        northern/southern eastern/western northeast/southwest northwest/southeast accept/reject accept/refuse \
        accept/decline accept/deny agree/disagree agree/refuse approve/reject approve/disapprove approve/deny allow/forbid \
        allow/prohibit allow/prevent allow/ban allow/deny permit/prohibit permit/forbid support/oppose supporter/opponent \
        favor/oppose favour/oppose for/against confirm/deny admit/deny affirm/deny prove/disprove win/lose won/lost \
        winner/loser winning/losing victory/defeat success/failure succeed/fail successful/unsuccessful pass/fail buy/sell \
        bought/sold purchase/sell buyer/seller borrow/lend give/take gave/took give/receive send/receive sent/received \
        arrive/leave arrive/depart come/go enter/leave enter/exit join/leave import/export push/pull love/hate like/dislike \
        like/hate enjoy/dislike enjoy/hate happy/sad happy/unhappy happy/angry glad/sad positive/negative optimistic/pessimistic \
        good/bad good/evil right/wrong correct/incorrect true/false real/fake legal/illegal lawful/unlawful guilty/innocent \
        possible/impossible likely/unlikely able/unable certain/uncertain sure/unsure known/unknown common/rare \
        common/uncommon usual/unusual often/rarely always/never always/sometimes sometimes/never everyone/nobody everyone/noone \
        all/none all/some some/none every/no both/neither either/neither everything/nothing everywhere/nowhere with/without \
        public/private male/female man/woman men/women boy/girl he/she his/her him/her father/mother son/daughter \
        brother/sister husband/wife king/queen prince/princess uncle/aunt nephew/niece actor/actress male/woman \
        parent/child ancestor/descendant teacher/student employer/employee doctor/patient hero/villain host/guest \
        live/die lived/died alive/dead life/death born/died birth/death marry/divorce married/divorced married/single \
        day/night morning/evening am/pm summer/winter spring/autumn hot/cold warm/cool hotter/colder wet/dry rain/sun \
        light/dark light/heavy bright/dark black/white soft/hard easy/difficult easy/hard simple/complex simple/complicated \
        cheap/expensive rich/poor full/empty full/partial whole/part complete/incomplete complete/partial safe/dangerous \
        safe/unsafe healthy/sick healthy/unhealthy clean/dirty near/far close/far nearest/farthest domestic/foreign \
        local/national local/global national/international minor/major minority/majority minimum/maximum minimal/maximal \
        majority/minority single/multiple single/double one/several present/absent presence/absence visible/invisible \
        active/inactive active/passive on/off enable/disable activate/deactivate connect/disconnect attach/detach lock/unlock \
        install/uninstall encrypt/decrypt load/unload add/remove add/subtract multiply/divide create/destroy build/destroy \
        create/delete insert/delete save/delete show/hide reveal/conceal reveal/hide publish/withdraw appear/disappear \
        remember/forget find/lose found/lost discover/lose keep/discard keep/lose hire/fire hired/fired appoint/dismiss \
        promote/demote elect/defeat attack/defend war/peace friend/enemy ally/enemy friendly/hostile democrat/republican \
        democratic/republican liberal/conservative left-wing/right-wing ancient/modern traditional/modern \
        original/copy natural/artificial wild/tame rural/urban city/village profit/loss revenue/cost income/expense \
        income/loss asset/liability credit/debit debt/credit surplus/deficit supply/demand bull/bear inflation/deflation \
        upgrade/downgrade advantage/disadvantage benefit/harm help/harm help/hinder cause/prevent encourage/discourage \
        protect/harm protect/attack heal/harm cure/cause treat/cause accelerate/decelerate accelerate/slow delay/advance \
        delay/accelerate ahead/behind forward/backward forwards/backwards clockwise/counterclockwise vertical/horizontal \
        deep/shallow wide/narrow broad/narrow thick/thin tall/short fat/thin tight/loose smooth/rough sharp/blunt flat/steep \
        permanent/temporary permanently/temporarily regular/irregular formal/informal direct/indirect directly/indirectly \
        mandatory/optional required/optional voluntary/compulsory voluntary/mandatory free/paid available/unavailable \
        limited/unlimited finite/infinite effective/ineffective efficient/inefficient significant/insignificant \
        important/unimportant relevant/irrelevant necessary/unnecessary sufficient/insufficient adequate/inadequate \
        satisfied/dissatisfied stable/unstable equal/unequal same/different similar/different alike/different \
        together/apart together/alone alone/together united/divided union/separation merge/split combine/separate \
        question/answer ask/answer cause/effect problem/solution theory/practice amateur/professional junior/senior \
        beginner/expert leader/follower host/visitor home/away offense/defense offensive/defensive attack/defence \
        fiction/nonfiction comedy/tragedy hero/antagonist protagonist/antagonist solo/group individual/collective \
        inferior/superior superior/subordinate import/exports upload/download online/offline synchronous/asynchronous \
        ascending/descending ascend/descend increase/halve double/halve maximize/minimize maximise/minimise \
        overestimate/underestimate exceed/miss outperform/underperform tighten/loosen ease/tighten praise/criticize \
        praise/criticise praise/condemn welcome/reject welcome/criticize celebrate/mourn laugh/cry smile/frown sit/stand \
        wake/sleep awake/asleep remain/leave stay/leave continue/stop continue/discontinue continue/cease resume/suspend \
        resume/pause launch/cancel launch/discontinue announce/deny ban/allow
        """
}
