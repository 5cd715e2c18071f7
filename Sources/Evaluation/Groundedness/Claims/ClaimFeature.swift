/// The lexical features of one claim against its context; the order is that of a model's weights.
enum ClaimFeature: Int, CaseIterable, Sendable {
    // How much of the claim is new.
    case contentWords, novelWords, novelStems, novelFuzzy, novelRarity, novelMass, novelMax, novelSecond
    case novelBoth, novelBothMass, promptShare
    case bigramNovelty, trigramNovelty, contentPairNovelty, copiedRun, copiedRunLength
    // How well single sentences of the context cover it.
    case cover1, cover2, coverWindow, localCover1, localCover2, cosine1, cosineContext
    case neighbourCooccurrence, pairCooccurrence, weakestPair, weakestWord
    // Numbers and names.
    case numbers, numbersNovel, numbersNovelCount, numbersMisplaced, spelledNovel, displaced, displacedCount
    case names, namesNovel, namesNovelCount, namesNovelBoth, namesMisplaced
    // How the claim speaks.
    case negation, negationMismatch, hedge, quantifier, quantifierMismatch, speaker, question, objection, answerWords
    case quoteNovelty
    // The context.
    case contextWords, contextSentences
    // Word by word against the best sentence.
    case aligned, substitutions, nameSubstitutions, numberSubstitutions, opposites, insertedMass, order
    case numberConflict, numberConflictStrength, dateConflict, nameConflict, polarityConflict, oppositeConflict
    case unfoundedDenial
    // Whether numbers and names stand where the rest of the claim does.
    case numberMargin, numberMarginWide, numberRival, nameMargin, nameMarginWide, nameRival
}
