import Immunity
import Vocabulary

/// Failed requests that are hard to keep apart: 12 verbs × 20 objects × 15 places × 8 extras, each with a ticket number.
/// Every word but the ticket is in thousands of them.
enum Corpus {
    private static let verbs = [
        "Refactor", "Fix", "Document", "Test", "Optimise", "Migrate", "Review", "Rewrite", "Debug", "Simplify",
        "Profile",
        "Extend",
    ]
    private static let objects = [
        "login form", "payment handler", "search index", "upload queue", "session cache", "mail parser",
        "report builder",
        "user importer", "invoice exporter", "image resizer", "rate limiter", "audit log", "config loader",
        "feature flag",
        "retry loop", "date picker", "error page", "token store", "health probe", "schema migration",
    ]
    private static let places = [
        "billing service", "admin console", "mobile app", "public API", "staging cluster", "data pipeline",
        "checkout flow", "support portal", "command line", "worker pool", "web client", "gateway", "warehouse",
        "notification hub", "identity provider",
    ]
    private static let extras = [
        "for the Acme tenant", "as Ingrid asked", "before Monday", "and add Prometheus metrics",
        "using the Redis driver",
        "like Tomas did", "for customers in Berlin", "and keep the Windows build",
    ]
    /// A name of every extra, and another.
    static let otherNames = [
        "Acme": "Globex", "Ingrid": "Dolores", "Monday": "Friday", "Prometheus": "Graphite", "Redis": "Postgres",
        "Tomas": "Yusuf", "Berlin": "Madrid", "Windows": "Solaris",
    ]

    static func prompt(_ index: Int) -> String {
        // A step that shares no factor with the number of combinations visits all of them in a mixed order.
        var rest = index * 7919 % (verbs.count * objects.count * places.count * extras.count)
        func next(_ list: [String]) -> String {
            defer { rest /= list.count }
            return list[rest % list.count]
        }
        let (verb, object, place, extra) = (next(verbs), next(objects), next(places), next(extras))
        return "\(verb) the \(object) in the \(place) \(extra), ticket \(10_000 + index)"
    }

    static func failure(_ index: Int) -> ObservedFailure {
        ObservedFailure(
            prompt: prompt(index), operation: "code", failureType: index % 3 == 0 ? .wrongAnswer : .patternMismatch,
            lesson: "attempt \(index) left a test failing", at: Timestamp(seconds: 1_795_000_000 + Int64(index)),
            source: "benchmark")
    }

    static let unrelated = [
        "Tell me a joke about penguins", "What is the capital of France?", "How do I boil an egg?",
        "Translate good morning into Japanese", "Recommend a novel for a long flight", "Who painted the Mona Lisa?",
        "Suggest a name for my kitten", "What time is sunset in Oslo in June?", "Write a haiku about autumn rain",
        "How many legs does a spider have?", "Plan a weekend in Lisbon", "Explain photosynthesis to a child",
        "What should I cook with leeks and potatoes?", "Convert 30 miles to kilometres", "Why is the sky blue?",
        "Summarise the plot of Hamlet", "Give me a stretching routine for runners", "How old is the universe?",
        "Draft a birthday message for my aunt", "What is the difference between a crocodile and an alligator?",
        "List five rivers in South America", "How do tides work?", "Compose a limerick about cheese",
        "What is a good gift for a ten year old?", "How do I remove red wine from a carpet?",
        "Name three impressionist painters", "Is it safe to eat raw mushrooms?", "How do I tie a bow tie?",
        "What causes thunder?", "Which planets have rings?", "How long should I steep green tea?",
        "What does the word serendipity mean?", "Who wrote Pride and Prejudice?", "How do bees make honey?",
        "What is the tallest mountain in Africa?", "Teach me to count to ten in Finnish",
        "How can I sleep better at night?", "What are the rules of badminton?", "Describe the taste of saffron",
        "How do I start a vegetable garden?", "What is the best way to learn the piano?", "Why do cats purr?",
        "How much water should a cactus get?", "What happened in the year 1848?", "Tell me about the history of chess",
        "How do I fold a paper crane?", "What is inflation?", "Which animals hibernate in winter?",
        "How far away is the moon?", "Write a short story about a lighthouse keeper",
    ]
}
