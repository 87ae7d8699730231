/// A scanner that a program has open.
///
/// One thread at a time, as SANE has it; only ``cancel()`` may be called from anywhere.
final class OpenScanner {
    let folder: ScannerFolder
    var table: OptionTable
    /// As read at the last open or start.
    var configuration: ScannerConfiguration
    let mechanism: any ScannerMechanism
    let cancelSwitch = CancelSwitch()
    var sensors = SensorSnapshot()
    var lamp: LampSession
    var scan: PageScan?
    var frames = FrameSeries()
    /// Pages begun since the scanner was opened.
    var pages = 0
    private let lock: FolderLock
    /// Nil: the scanner is no USB device.
    private let usb: USBDevice?

    /// Opens the scanner with that name. INVAL: no such scanner, or its cable is out. DEVICE_BUSY: somebody has it open.
    init(_ name: String, in world: World) throws(DriverFailure) {
        guard let folder = world.scanner(name) else {
            world.noteRefusedOpen(name)
            throw DriverFailure(.invalid)
        }
        ScannerState.update(in: folder) { state in
            state.opens &+= 1
            state.lastOpen = KeyValueLine.harmless(name)
        }
        guard !folder.isUnplugged else { throw DriverFailure(.invalid) }
        let configuration = try folder.usableConfiguration()
        if folder.has(.busy) { throw DriverFailure(.deviceBusy) }
        try configuration.faults.happen(at: .open)
        if let seconds = try folder.takeSleep() { MonotonicTime.sleep(seconds: seconds) }
        guard let lock = FolderLock(folder.path) else { throw DriverFailure(.deviceBusy) }
        self.folder = folder
        self.configuration = configuration
        self.lock = lock
        usb = USBDevice(configuration.usb)
        mechanism = configuration.kind.mechanism(configuration, in: folder)
        table = OptionTable(mechanism.options().map(configuration.disguised))
        lamp = LampSession(configuration.kind, openedAt: MonotonicTime.now)
        // Said when the scanner is opened rather than in the middle of somebody's work.
        // One file for each sheet of a stack is looked for sheet by sheet.
        if let document = configuration.document, !document.contains("{sheet}") { _ = try DocumentFile.open(document) }
    }

    /// What `sane_close` does: what is in the paper path is let go, and the faults of that moment happen.
    func close() {
        settle()
        mechanism.endSeries()
        // There is no status to answer with; a mistake in the files was said before.
        try? folder.configuration().faults.happen(at: .close)
    }

    /// Ends the page under way. Safe from any thread and from signal handlers.
    func cancel() {
        cancelSwitch.cancel()
    }

    var isScanning: Bool {
        guard let scan else { return false }
        return !scan.isOver && !cancelSwitch.isOn
    }

    /// Fails with IO_ERROR where the cable is out; does what could not be done in ``cancel()``, which a signal handler may have called.
    func begin() throws(DriverFailure) {
        settle()
        guard !folder.isUnplugged, usb?.isStillThere ?? true else { throw DriverFailure(.ioError) }
    }

    private func settle() {
        let cancels = cancelSwitch.takeCount()
        guard cancels > 0 else { return }
        mechanism.endSeries()
        frames.endPage()
        lamp.noteCancel(at: cancelSwitch.lastCancel)
        ScannerState.update(in: folder) { $0.cancels &+= cancels }
    }
}

extension ScannerConfiguration {
    /// An option as this driver shows it.
    fileprivate func disguised(_ option: Option) -> Option {
        var option = option
        option.definition.looksInactive = optionFlags == .allInactive
        option.definition.isNameless = hasNullTexts && option.definition.type == .group
        return option
    }
}

extension ScannerFolder {
    /// The seconds that the scanner takes to wake up, once.
    func takeSleep() throws(DriverFailure) -> Double? {
        guard let seconds = try number(.asleep, 0...100_000), take(.asleep) else { return nil }
        return seconds
    }
}
