/// What is there to see where no document is given.
enum PageKind: String, CaseIterable {
    /// What belongs to the class of the scanner.
    case generated
    case text
    case plan
    case spread
    case none

    /// A page with its left and upper edge at a place in millimetres from the corner of the bed. `background` is what surrounds it.
    func content(
        seed: UInt64, left: Double, top: Double, _ settings: ScanSettings, _ configuration: ScannerConfiguration, background: Reflectance
    ) -> any PageContent {
        func micrometres(_ millimetres: Double) -> Int { Int(millimetres * 1000) }
        let (width, height) = (micrometres(configuration.pageWidth), micrometres(configuration.pageHeight))
        let (left, top) = (micrometres(left), micrometres(top))
        func page(_ layout: PageLayout) -> any PageContent {
            GeneratedPage(layout, left: left, top: top, window: settings.window, channels: settings.channels, background: background)
        }
        switch self == .generated ? configuration.kind.defaultPageKind : self {
        case .generated, .text: return page(PageLayout(width: width, height: height, seed: seed))
        case .none: return page(PageLayout(blankWidth: width, height: height))
        case .spread:
            return SpreadPage(
                spread: BookSpread(width: width, height: height, seed: seed), gutter: left + width, top: top, window: settings.window,
                channels: settings.channels, background: background
            ).content()
        case .plan:
            return PlanPage(
                PlanLayout(width: width, seed: seed), height: height, left: left, top: top, window: settings.window, channels: settings.channels,
                background: background)
        }
    }
}
