/// A scanner that a program has open.
///
/// One thread at a time, as SANE has it; only ``cancel()`` may be called from anywhere.
final class OpenScanner {
    let folder: ScannerFolder
    private(set) var table: OptionTable
    /// As read at the last open or start.
    private var configuration: ScannerConfiguration
    private let mechanism: any ScannerMechanism
    private let lock: FolderLock
    private let cancelSwitch = CancelSwitch()
    /// When the lamp was lit, seconds of the monotonic clock.
    private let lampLit: Double
    private var scan: PageScan?

    /// Opens the scanner with that name. INVAL: no such scanner, or its cable is out. DEVICE_BUSY: somebody has it open.
    init(_ name: String, in world: World) throws(DriverFailure) {
        guard let folder = world.scanner(name), !folder.isUnplugged else { throw DriverFailure(.invalid) }
        let configuration = try folder.usableConfiguration()
        try configuration.faults.happen(at: .open)
        guard let lock = FolderLock(folder.path) else { throw DriverFailure(.deviceBusy) }
        self.folder = folder
        self.configuration = configuration
        self.lock = lock
        mechanism = configuration.kind.mechanism(configuration, in: folder)
        table = OptionTable(mechanism.options())
        lampLit = MonotonicTime.now
        // Said when the scanner is opened rather than in the middle of somebody's work.
        if let document = configuration.document { _ = try DocumentFile.open(document) }
    }

    // MARK: Options

    /// The value of an active option. INVAL: there is none.
    func value(_ number: Int) throws(DriverFailure) -> OptionValue {
        try refuseIfUnplugged()
        guard let option = table[number], option.definition.isActive, option.value != .none else { throw DriverFailure(.invalid) }
        return mechanism.sense(option.definition.name) ?? option.value
    }

    /// Sets an option and returns the value that the scanner took for it.
    func set(_ number: Int, to wanted: OptionValue) throws(DriverFailure) -> (value: OptionValue, effects: SettingEffects) {
        let definition = try settable(number, with: .softSelect)
        let value = try definition.fitting(wanted)
        if definition.type == .button { return (.none, try mechanism.press(definition.name)) }
        table.store(value, in: definition.name)
        var effects = mechanism.follow(definition.name, in: &table)
        if value != wanted, definition.constraint.isNumeric { effects.insert(.inexact) }
        return (value, effects)
    }

    /// Lets the scanner choose, which here means: the default.
    func setAutomatically(_ number: Int) throws(DriverFailure) -> SettingEffects {
        let definition = try settable(number, with: [.softSelect, .automatic])
        guard let original = mechanism.options().first(where: { $0.definition.name == definition.name }) else { throw DriverFailure(.invalid) }
        table.store(original.value, in: definition.name)
        return mechanism.follow(definition.name, in: &table)
    }

    private func settable(_ number: Int, with needed: OptionCapabilities) throws(DriverFailure) -> OptionDefinition {
        try refuseIfUnplugged()
        guard let definition = table[number]?.definition, definition.isActive, definition.capabilities.isSuperset(of: needed) else {
            throw DriverFailure(.invalid)
        }
        guard !isScanning else { throw DriverFailure(.deviceBusy) }
        try folder.usableConfiguration().faults.happen(at: .set)
        return definition
    }

    // MARK: Scanning

    /// Exact while a page is under way, else what it would be.
    func parameters() throws(DriverFailure) -> FrameParameters {
        try refuseIfUnplugged()
        if let scan, isScanning { return scan.parameters }
        return FrameParameters(mechanism.settings(table), padding: configuration.linePadding)
    }

    /// Begins a page. DEVICE_BUSY: one is under way. INVAL: the area is empty.
    func start() throws(DriverFailure) {
        try refuseIfUnplugged()
        guard !isScanning else { throw DriverFailure(.deviceBusy) }
        scan = nil
        cancelSwitch.reset()
        cancelSwitch.arm(nil)
        configuration = try folder.usableConfiguration()
        try configuration.faults.happen(at: .start)
        let settings = mechanism.settings(table)
        guard settings.window.width > 0, settings.window.height > 0 else { throw DriverFailure(.invalid) }
        try MonotonicTime.wait(until: lampLit + configuration.warmUp, unless: cancelSwitch)
        var state = ScannerState(in: folder)
        let content = try mechanism.page(settings, configuration)
        let optics = mechanism.optics(settings, configuration, pages: state.pages)
        // The file may hold any number.
        state.pages &+= 1
        state.save(in: folder)
        scan = PageScan(
            rows: PageRows(content, optics, settings), configuration: configuration,
            parameters: FrameParameters(settings, padding: configuration.linePadding), cancelSwitch: cancelSwitch)
    }

    /// Fills the buffer as far as possible and returns the bytes. EOF: the page has ended. CANCELLED: it was cancelled. INVAL: nothing was started.
    func read(into buffer: inout MutableRawSpan) throws(DriverFailure) -> Int {
        try refuseIfUnplugged()
        guard let scan else { throw DriverFailure(.invalid) }
        guard !cancelSwitch.isOn else { throw DriverFailure(.cancelled) }
        return try scan.read(into: &buffer)
    }

    /// Ends the page under way. Safe from any thread and from signal handlers.
    func cancel() {
        cancelSwitch.cancel()
    }

    private var isScanning: Bool {
        guard let scan else { return false }
        return !scan.isOver && !cancelSwitch.isOn
    }

    private func refuseIfUnplugged() throws(DriverFailure) {
        if folder.isUnplugged { throw DriverFailure(.ioError) }
    }
}

extension OptionConstraint {
    fileprivate var isNumeric: Bool {
        switch self {
        case .range, .words: true
        case .none, .texts: false
        }
    }
}
