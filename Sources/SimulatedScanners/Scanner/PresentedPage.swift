/// What `sane_start` finds before the sensor.
enum PresentedPage {
    /// `noise` tells one page's noise from another's.
    case page(any PageContent, noise: Int)
    /// The hopper is empty, and the driver does not say so yet.
    case nothing(FeederEnd)
}
