import Glibc

/// One side of one sheet. No two sheets of a scanner's life are alike: the front of sheet `n`, counted from 0, is the generated page of seed
/// `seed + n`, and the back the one of `seed + n + 1000000`; that number is printed at the foot.
struct SheetSide: Equatable {
    let sheet: Int
    let isBack: Bool

    /// Tells the noise of this side from all others'.
    var noise: Int { sheet &* 2 &+ (isBack ? 1 : 0) }

    func seed(_ configuration: ScannerConfiguration) -> UInt64 {
        configuration.seed &+ UInt64(truncatingIfNeeded: sheet) &+ (isBack ? 1_000_000 : 0)
    }

    /// The image file that the front shows. `{sheet}` in its name stands for the sheet's number, from 0: where there is no such file, the sheet is a
    /// generated page.
    private func document(of configuration: ScannerConfiguration) -> String? {
        guard let document = configuration.document, document.contains("{sheet}") else { return configuration.document }
        let path = document.replacing("{sheet}", with: String(sheet))
        return access(path, F_OK) == 0 ? path : nil
    }

    /// What is printed on it, as the sensor sees it where the sheet's left edge lies at `left` millimetres.
    func content(
        _ settings: ScanSettings, _ configuration: ScannerConfiguration, left: Double, background: Reflectance
    ) throws(DriverFailure) -> any PageContent {
        let (left, top) = (left + configuration.documentX, configuration.documentY)
        if !isBack, let document = document(of: configuration) {
            return try DocumentOnGlass(
                DocumentFile.open(document), left: left, top: top, window: settings.window, channels: settings.channels, background: background)
        }
        let page = isBack && configuration.hasBlankBacks ? PageKind.none : configuration.page
        return page.content(seed: seed(configuration), left: left, top: top, settings, configuration, background: background)
    }
}
