import LinuxSystem

/// Watches foot pedals and other keys, whenever they are plugged in, on a thread that sleeps until one is pressed.
public final class InputDeviceMonitor: Sendable {
    /// Ends with ``stop()``. For one reader. Nothing is dropped: a foot makes a few events a second.
    public let events: AsyncStream<InputEvent>

    private let wakeUp: WakeUp
    private let thread: Handover<DedicatedThread<Void>>

    /// Opens what matches now and watches for what comes.
    ///
    /// - Parameters:
    ///   - matches: the devices that are meant; of several that match one device the first counts.
    ///   - folder: where the event nodes appear. It need not exist: without any input device Linux has none.
    ///   - sysfs: where the kernel describes them; read before a node is opened, so that no other keyboard is ever opened.
    public static func start(
        _ matches: [InputDeviceMatch], folder: String = "/dev/input", sysfs: String = "/sys/class/input"
    ) async throws(SystemError) -> InputDeviceMonitor {
        try await BlockingWork.run { () throws(SystemError) in try InputDeviceMonitor(matches, folder, sysfs) }
    }

    private init(_ matches: [InputDeviceMatch], _ folder: String, _ sysfs: String) throws(SystemError) {
        let (events, continuation) = AsyncStream.makeStream(of: InputEvent.self, bufferingPolicy: .unbounded)
        let wakeUp = try WakeUp()
        // What the watching needs of the kernel is asked for here, where an error can still be thrown.
        let watch = try Handover(FolderWatch.start(folder))
        thread = Handover(
            try DedicatedThread(name: "input-devices") {
                defer { continuation.finish() }
                guard let watch = watch.take() else { return }
                InputDeviceLoop(matches: matches, folder: folder, sysfs: sysfs, watch: watch) { continuation.yield($0) }.run(until: wakeUp)
            })
        self.events = events
        self.wakeUp = wakeUp
    }

    deinit {
        end()
    }

    /// Lets go of the devices, ends the thread and the stream. May be called twice.
    public func stop() async {
        await BlockingWork.run { self.end() }
    }

    private func end() {
        wakeUp.signal()
        thread.take()?.join()
    }
}
