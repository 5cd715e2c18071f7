/// Words that are in so many requests that sharing them says nothing: function words of four languages and the verbs and
/// nouns with which almost every request begins.
public enum EverydayWords {
    /// Whether the word with this hash is one of them.
    public static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

    private static let hashes = Set(list.split(separator: " ").map { StableHash.word(String($0)) })

    private static let list = """
        a about above after again all also always am an and any are as at back be because been before being below \
        between both but by can could did do does doing don't down during each else etc ever every few first for from \
        further get give go got had has have having he her here him his how i i'm i've if in into is isn't it it's its \
        just last let like made make makes making many may me might more most much must my need needed needs never new \
        next no nor not now of off on once one only or other our out over own per please same second see several shall \
        she should since so some such sure take than thank thanks that that's the their them then there these they this \
        those through to too two under until up upon us use used uses using very via want wants was we well were what \
        what's when where whether which while who whose why will with within without would yes yet you your \
        add answer ask best change check code come create explain file files find fix following function good help \
        implement know line list look name number part people problem put question right run show step tell test text \
        thing things think time update user using value way ways work works write year \
        der die das den dem des ein eine einen einem einer und oder aber ist sind war im in am auf aus bei bitte für mit \
        nach nicht von vor wie was wer wo zu zum zur es ich du er sie wir ihr man kann soll wird werden auch nur noch \
        le la les un une des du de et ou mais est sont dans sur pour par avec sans que qui quoi ce cette ces je tu il \
        elle nous vous ils ne pas plus se sa son ses au aux \
        el los las una unos unas y o pero es son en con por para sin qué que quien como cuando donde su sus al del lo
        """
}
