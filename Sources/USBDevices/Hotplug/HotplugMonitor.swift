import LinuxSystem

/// Watches the USB bus through libusb, on a thread that sleeps until a device comes or goes. No device is ever opened.
public final class HotplugMonitor: Sendable {
    /// Devices that come and go from the start of the monitor on; it ends with ``stop()``. For one reader.
    ///
    /// Nothing is dropped: a person or a bad cable makes a few events a second at most, and a lost one would leave a wrong picture.
    public let events: AsyncStream<HotplugEvent>

    private let context: USBContext
    private let isStopped: Flag
    private let thread: Handover<DedicatedThread<Void>>

    /// Starts to watch. What is plugged in already is not reported: start first, then read ``USBBus``, and nothing falls between.
    public static func start() async throws(HotplugFailure) -> HotplugMonitor {
        // libusb reads the whole bus when it starts.
        try await BlockingWork.run { () throws(HotplugFailure) in try HotplugMonitor() }
    }

    private init() throws(HotplugFailure) {
        let (events, continuation) = AsyncStream.makeStream(of: HotplugEvent.self, bufferingPolicy: .unbounded)
        let sink = HotplugSink(continuation)
        let context = try USBContext()
        try context.register(sink)
        let isStopped = Flag()
        do throws(SystemError) {
            let thread = try DedicatedThread(name: "usb-hotplug") {
                while !isStopped.isSet, context.handleEvents() {}
                sink.finish()
            }
            self.thread = Handover(thread)
        } catch {
            throw .thread(error)
        }
        self.events = events
        self.context = context
        self.isStopped = isStopped
    }

    deinit {
        end()
    }

    /// Ends the thread and the stream. May be called twice.
    public func stop() async {
        await BlockingWork.run { self.end() }
    }

    private func end() {
        isStopped.set()
        context.interrupt()
        thread.take()?.join()
    }
}
