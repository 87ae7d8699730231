/// What the options amount to.
struct ScanSettings: Equatable {
    var mode: ScanMode
    /// 1, 8, 12 or 16.
    var depth: Int
    var window: ScanWindow
    /// Pixels an inch downwards; the window's resolution is that across.
    var resolutionDown: Int
    /// Reflectance below which lineart is black, of 65535.
    var threshold: UInt16
    /// -100 to 100.
    var brightness: Int
    var contrast: Int
    /// 256 values of 0 to 255, nil: none.
    var gammaTable: [Int32]?
    var source: ScanSource
    /// Whether the lamp is to be off.
    var isDark = false

    /// 12 bits lie in words of 16.
    var bitsPerSample: Int { depth == 12 ? 16 : depth }

    var channels: Int { mode == .colour ? 3 : 1 }
}
