import PlatenModel

/// What an image is within its item, as far as the cycle knows it before the image has its number.
struct PageIdentity: Sendable {
    var role = CaptureRole.page
    var part: String?
    var designation: PageDesignation?
    /// Of a page that is taken several times: the profile's pass.
    var pass: String?
    /// The first of the page's images, beside which this one stands.
    var besides: Identifier<Capture>?
    /// Of an image that was cut out of an exposure: where.
    var clip: CaptureClip?
    /// What it was taken to replace.
    var supersedes: Identifier<Capture>?
}
