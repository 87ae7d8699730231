/// What weighs how much when numbers that were read are put in order, in one place.
///
/// A number that goes on from those before costs nothing and gains its weight. One that does not costs less than it gains where it is likely to be
/// true, and more where it is likely to be misread: then its page counts as not read.
enum NumberLimits {
    /// Of 100: a reading that is as sure as this, or surer, counts fully.
    static let surety = 80.0
    static let leastWeight = 0.2
    /// A typed number is taken against whatever is read.
    static let typedWeight = 3.0
    /// Of the second and each further number that a page may bear.
    static let furtherNumber = 0.02
    /// A page whose number weighs less is never told to stand in a wrong place.
    static let toldWeight = 0.6

    /// Images with numbers that may be passed over, as misread, from one that counts to the next.
    static let lookBack = 12
    /// Numbers that are missing at once where a leaf or a few were turned together; more are a misreading unless the pages behind go on from there.
    static let plausibleGap = 24
    /// The same of steps back.
    static let plausibleStepBack = 6

    /// Numbers between two pages up to which it is looked which of them are missing.
    static let listedGap = 10_000

    // Costs. A misread number makes two breaks, one forwards and one backwards, and passing it over loses its weight of 1; a missing page makes one
    // break, and two missing pages around one that is there make two. So: 2 × gap < 1 + gap, and 1 + gap < gap + stepBack.
    static let gap = 0.95
    static let greatGap = 1.15
    static let stepBack = 1.2
    static let greatStepBack = 1.3
    static let repetition = 1.02
    /// From roman figures to arabic ones; and back, which with the way forth again is dearer than the dearest break and a lost number: one misread word
    /// must hide neither a gap nor a step back, and the appendices that are numbered so have several pages. So: figuresReturn + figuresChange - 1 >
    /// greatStepBack.
    static let figuresChange = 0.3
    static let figuresReturn = 2.1
    /// Pages without numbers between: plates, blank leaves.
    static let unnumbered = 0.3
    /// Of the last page with a number, behind which nothing could tell yet: so that it is told at once.
    static let lastBreak = 0.95
}
