internal import Learning

/// The English words that carry grammar, number, time, negation or doubt.
///
/// Texts in other languages are read without it: all their words count as matter, weighted by how rare they are in the
/// context.
enum Lexicon {
    /// What the lists say of a lower-case word with this hash.
    static func traits(of hash: UInt64) -> WordTraits {
        table[hash].map { WordTraits(rawValue: UInt32(bitPattern: $0)) } ?? []
    }

    /// The value of a number word, month (1…12), scale or ordinal.
    static func value(of hash: UInt64) -> Double? { values[hash].map { numbers[Int($0)] } }

    /// Whether a number that ends in these letters says the how manieth: "22nd".
    static func isOrdinalEnding(_ hash: UInt64) -> Bool { ordinalEndings.contains(hash) }

    private static let ordinalEndings = Set(["st", "nd", "rd", "th"].map(StableHash.word))

    /// Whether a full stop behind this word does not end a sentence.
    static func isAbbreviation(_ hash: UInt64) -> Bool { abbreviations.contains(hash) }

    private static let function = """
        a about above across after again against all along also although am among an and another any anyone anything are \
        around as at away be became because become becomes been before behind being below beside besides between beyond \
        both but by can could did do does doing done during each either else even ever every everyone everything for \
        from further get gets getting give given go goes going gone got had has have having he hence her here hers \
        herself him himself his how however i if in indeed instead into is it its itself just let like made make makes \
        making many me might mine more moreover most much must my myself near neither nor of off often on once one ones \
        only onto or other others otherwise our ours ourselves out over own per perhaps quite rather really same shall \
        she should since so some someone something still such than that the their theirs them themselves then there \
        therefore these they thing things this those though through throughout thus to together too toward towards under \
        until up upon us very via was we well were what whatever when where whereas whether which while who whom whose \
        why will with within would yes yet you your yours yourself 's 't 're 've 'll 'd 'm i'm it's that's there's he's \
        she's they're we're you're i've we've you've they've i'd you'd we'd i'll you'll we'll let's oh ok okay hey hi \
        hello thanks thank please sure
        """
    private static let negation = """
        no not never none nobody nothing nowhere neither nor without cannot can't couldn't didn't doesn't don't hadn't \
        hasn't haven't isn't mustn't shouldn't wasn't weren't won't wouldn't aren't ain't n't fail fails failed failing \
        lack lacks lacked lacking unable refuse refuses refused deny denies denied false untrue incorrect hardly barely \
        scarcely
        """
    private static let hedge = """
        may might could perhaps maybe possibly probably likely reportedly allegedly apparently seemingly presumably \
        approximately roughly about around nearly almost seem seems seemed appear appears appeared suggest suggests \
        suggested believe believed think thought guess estimated supposed expected potentially
        """
    private static let quantifier = """
        all every each everyone everything always any none some few several many most much majority minority half both \
        only numerous various least entire whole sometimes often rarely usually never
        """
    private static let speaker = """
        i me my mine myself you your yours we us our i'm i've i'd i'll you're you've you'd you'll we're we've let's
        """
    private static let objection = """
        actually however but although though unfortunately wrong mistaken correct right yes no sorry
        """
    private static let months =
        "january february march april may june july august september october november december"
    private static let shortMonths = "jan feb mar apr may jun jul aug sep oct nov dec"
    private static let weekdays = "monday tuesday wednesday thursday friday saturday sunday"
    private static let cardinals = """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
        eighteen nineteen twenty
        """
    private static let ordinals = """
        zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        """
    private static let others: [(String, Double)] = [
        ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
        ("dozen", 12),
    ]
    private static let scales: [(String, Double)] = [
        ("hundred", 100), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("bn", 1e9),
        ("mn", 1e6), ("mln", 1e6), ("m", 1e6), ("k", 1e3), ("b", 1e9),
    ]
    private static let shortened = """
        mr mrs ms dr prof st sr jr vs etc eg ie inc ltd co corp dept est fig gen gov hon no nos op pp rev sen sens rep \
        sgt capt col lt vol al approx apt ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k e.g i.e \
        a.m p.m d.c
        """

    private static func hashes(_ list: String) -> [UInt64] {
        list.split(separator: " ").map { StableHash.word(String($0)) }
    }

    private static let abbreviations: HashTable = {
        var table = HashTable(capacity: 100)
        for hash in hashes(shortened) { table.insert(hash) }
        return table
    }()

    private static let table: HashTable = {
        var table = HashTable(capacity: 800)
        func add(_ list: String, _ traits: WordTraits) {
            for hash in hashes(list) {
                table.set(hash, Int32(bitPattern: UInt32(bitPattern: table[hash] ?? 0) | traits.rawValue))
            }
        }
        add(function, .function)
        add(negation, .negation)
        add(hedge, .hedge)
        add(quantifier, .quantifier)
        add(speaker, .speaker)
        add(objection, .objection)
        add(months, .month)
        add(shortMonths, .month)
        add(weekdays, .weekday)
        add(cardinals, .numberWord)
        add(ordinals, [.numberWord, .ordinal])
        add(others.map(\.0).joined(separator: " "), .numberWord)
        add(scales.map(\.0).joined(separator: " "), .scale)
        return table
    }()

    private static let numberTable: (HashTable, [Double]) = {
        var table = HashTable(capacity: 100)
        var numbers: [Double] = []
        func add(_ hash: UInt64, _ value: Double) {
            table.insert(hash, Int32(numbers.count))
            numbers.append(value)
        }
        for list in [months, shortMonths] {
            for (index, hash) in hashes(list).enumerated() { add(hash, Double(index + 1)) }
        }
        for list in [cardinals, ordinals] {
            for (index, hash) in hashes(list).enumerated() { add(hash, Double(index)) }
        }
        for (word, value) in others + scales { add(StableHash.word(word), value) }
        return (table, numbers)
    }()
    private static var values: HashTable { numberTable.0 }
    private static var numbers: [Double] { numberTable.1 }
}
