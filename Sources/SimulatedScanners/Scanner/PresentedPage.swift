/// What `sane_start` finds before the sensor.
enum PresentedPage {
    /// `noise` tells one page's noise from another's. Rows end with the sheet, or where there is none with the area.
    case page(any PageContent, noise: Int, sheet: MovingSheet? = nil)
    /// The hopper is empty, and the driver does not say so yet.
    case nothing(FeederEnd)
}
