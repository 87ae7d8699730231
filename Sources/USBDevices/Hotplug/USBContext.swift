import CUSB

/// A session with libusb of its own, in which no device is ever opened.
final class USBContext: @unchecked Sendable {  // libusb's functions may be called from any thread (libusb.info, "Multi-threaded applications").
    private let context: OpaquePointer

    /// Starts libusb: its udev monitor first, then a reading of the bus from sysfs.
    init() throws(HotplugFailure) {
        var context: OpaquePointer?
        let status = libusb_init(&context)
        guard status == 0, let context else { throw Self.failure("libusb_init", status) }
        self.context = context
        // Asked only now: the answer comes from a running libusb.
        guard libusb_has_capability(LIBUSB_CAP_HAS_HOTPLUG.rawValue) != 0 else { throw .unsupported }
    }

    deinit {
        libusb_exit(context)
    }

    /// Calls `sink` from ``handleEvents()`` with each device that comes or goes from now on.
    ///
    /// The sink must live as long as this context.
    func register(_ sink: HotplugSink) throws(HotplugFailure) {
        let kinds = LIBUSB_HOTPLUG_EVENT_DEVICE_ARRIVED.rawValue | LIBUSB_HOTPLUG_EVENT_DEVICE_LEFT.rawValue
        let status = libusb_hotplug_register_callback(
            context, Int32(kinds), 0, LIBUSB_HOTPLUG_MATCH_ANY, LIBUSB_HOTPLUG_MATCH_ANY, LIBUSB_HOTPLUG_MATCH_ANY,
            { _, device, event, argument in
                if let device, let argument {
                    Unmanaged<HotplugSink>.fromOpaque(argument).takeUnretainedValue().note(
                        device, hasArrived: event == LIBUSB_HOTPLUG_EVENT_DEVICE_ARRIVED)
                }
                return 0
            }, Unmanaged.passUnretained(sink).toOpaque(), nil)
        guard status == 0 else { throw Self.failure("libusb_hotplug_register_callback", status) }
    }

    /// Blocks until something happened or ``interrupt()`` was called. Returns false where libusb cannot wait any more.
    func handleEvents() -> Bool {
        // A day: libusb knows no wait without an end, and a wake-up a day costs nothing.
        var patience = timeval(tv_sec: 86_400, tv_usec: 0)
        let status = libusb_handle_events_timeout_completed(context, &patience, nil)
        return status == 0 || status == LIBUSB_ERROR_INTERRUPTED.rawValue || status == LIBUSB_ERROR_TIMEOUT.rawValue
    }

    /// Ends the running or else the next ``handleEvents()``; libusb remembers it.
    func interrupt() {
        libusb_interrupt_event_handler(context)
    }

    private static func failure(_ call: String, _ status: Int32) -> HotplugFailure {
        .library(call: call, error: libusb_error_name(status).map { String(cString: $0) } ?? "error \(status)")
    }
}
