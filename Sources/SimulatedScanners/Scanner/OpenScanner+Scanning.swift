extension OpenScanner {
    /// Exact while a page is under way, else what it would be. Between the frames of a page: those of the frame that has ended.
    func parameters() throws(DriverFailure) -> FrameParameters {
        try begin()
        if let scan, isScanning || frames.isInPage { return scan.parameters }
        return try announced(mechanism.settings(table))
    }

    /// Begins a page, or the next frame of one. DEVICE_BUSY: one is under way. INVAL: the area is empty, or resolutions are not equal. NO_DOCS, JAMMED, COVER_OPEN and
    /// others: as the files say.
    func start() throws(DriverFailure) {
        try begin()
        let isBusy = isScanning
        if !isBusy {
            scan = nil
            cancelSwitch.reset()
            cancelSwitch.arm(nil)
        }
        // Counted when a cancel counts: who sees the start may cancel it.
        ScannerState.update(in: folder) { $0.starts &+= 1 }
        guard !isBusy else { throw DriverFailure(.deviceBusy) }
        do throws(DriverFailure) {
            if !frames.isInPage {
                let page = pages + 1
                try folder.standStill(unless: cancelSwitch) { if case .page(let first) = $0 { page >= first } else { false } }
            }
            try beginPage()
        } catch {
            // Not now is not never: what waits in the paper path is still there at the next try.
            if !error.status.isPassing {
                mechanism.endSeries()
                frames.endPage()
            }
            throw error
        }
    }

    private func beginPage() throws(DriverFailure) {
        configuration = try folder.usableConfiguration()
        try refuse()
        try configuration.faults.happen(at: .start)
        if !frames.isInPage { try configuration.faults.happen(at: .sheet(pages + 1)) }
        let settings = mechanism.settings(table)
        guard settings.window.width > 0, settings.window.height > 0, settings.resolutionDown == settings.window.resolution else {
            throw DriverFailure(.invalid)
        }
        if settings.isDark, let failure = configuration.darkScan.startFailure { throw failure }
        if let seconds = try folder.takeSleep() { try MonotonicTime.wait(until: MonotonicTime.now + seconds, unless: cancelSwitch) }
        try warmUp()
        // Later frames of a page show it with the same noise.
        let counted = ScannerState(in: folder).pages
        let presented = try mechanism.page(settings, configuration, pages: frames.isInPage ? max(0, counted - 1) : counted)
        let parameters = try announced(settings)
        switch presented {
        case .page(let content, let noise, let sheet):
            let optics = mechanism.optics(settings, configuration, table, noise: noise)
            if !frames.isInPage {
                // The file may hold any number.
                ScannerState.update(in: folder) { $0.pages &+= 1 }
                pages += 1
            }
            scan = PageScan(
                rows: PageRows(content, optics, settings, plane: parameters.format.plane),
                length: PageLength(area: settings.window.height, sheet: sheet), frame: frames.begun, configuration: configuration,
                folder: folder, parameters: parameters, cancelSwitch: cancelSwitch)
            frames.begin(of: mechanism.frames(settings, configuration).count)
        case .nothing(let end):
            scan = PageScan(nothing: end, configuration: configuration, folder: folder, parameters: parameters, cancelSwitch: cancelSwitch)
        }
    }

    private func announced(_ settings: ScanSettings) throws(DriverFailure) -> FrameParameters {
        let formats = mechanism.frames(settings, configuration)
        let frame = min(frames.next, formats.count - 1)
        return FrameParameters(
            settings, format: formats[frame], isLastFrame: frame == formats.count - 1,
            lines: try mechanism.announcedLines(settings, configuration), padding: configuration.linePadding)
    }

    /// What a person did to the scanner, and the driver's moods.
    private func refuse() throws(DriverFailure) {
        if folder.has(.busy) { throw DriverFailure(.deviceBusy) }
        if folder.has(.locked) { throw DriverFailure(.hardwareLocked) }
        if folder.has(.jammed) { throw DriverFailure(.jammed) }
        guard configuration.isStartInvalidOnce, ScannerState(in: folder).invalidStart != .over else { return }
        ScannerState.update(in: folder) { $0.invalidStart = .answered }
        throw DriverFailure(.invalid)
    }

    private func warmUp() throws(DriverFailure) {
        let lit = lamp.light(at: MonotonicTime.now, idle: configuration.lampIdle)
        configuration.lamp.age = MonotonicTime.now - lit
        let warm = lit + configuration.warmUp
        switch configuration.warmUpStyle {
        case .block: try MonotonicTime.wait(until: warm, unless: cancelSwitch)
        case .status: if MonotonicTime.now < warm { throw DriverFailure(.warmingUp) }
        }
        guard !lamp.isFocused, table.isOn(.autofocus) else { return }
        try MonotonicTime.wait(until: MonotonicTime.now + configuration.focusTime, unless: cancelSwitch)
        lamp.noteFocus()
    }

    /// Fills the buffer as far as possible and returns the bytes. EOF: the page has ended. CANCELLED: it was cancelled. INVAL: nothing was started.
    func read(into buffer: inout MutableRawSpan) throws(DriverFailure) -> Int {
        try begin()
        guard let scan else { throw DriverFailure(.invalid) }
        guard !cancelSwitch.isOn else { throw DriverFailure(.cancelled) }
        do throws(DriverFailure) {
            if !scan.isOver, folder.has(.jammed) { throw DriverFailure(.jammed) }
            return try scan.read(into: &buffer)
        } catch {
            if error.status != .endOfFile {
                scan.end()
                mechanism.endSeries()
                frames.endPage()
            }
            throw error
        }
    }
}
