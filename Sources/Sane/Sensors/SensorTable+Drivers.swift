import PlatenModel

extension SensorTable {
    /// The well-known names of saneopts.h in sane-backends; those of sensors are read as they are now.
    private static let wellKnown: [SensorRule] = [
        .button("scan"), .button("email"), .button("fax"), .button("copy"), .button("pdf"), .button("cancel"), .level("page-loaded"),
        .level("cover-open"),
    ]

    static let unknownDriver = DriverSensors("", .level, wellKnown)

    /// From the sources of sane-backends 1.4.0. The interval is half a second, as scanbd has it (scanbd.conf), unless a reason is told.
    static let drivers: [DriverSensors] = [
        // genesys.cpp, genesys.h GenesysButton: each reading asks the scanner for all buttons and takes the oldest change of one. The
        // scanner itself remembers nothing, so a press shorter than the interval is lost: hence twice a usual rate. Asking reads registers
        // of the USB chip and does not touch the lamp (gl841.cpp and its like, update_hardware_sensors).
        DriverSensors(
            "genesys", .changeQueue,
            [
                .button("scan"), .button("file"), .button("email"), .button("copy"), .button("ocr"), .button("power"), .button("extra"),
                .button("transparency"), .button("pdf1", .pdf), .button("pdf2", SensorName(rawValue: "pdf-2")),
                .button("pdf3", SensorName(rawValue: "pdf-3")), .button("pdf4", SensorName(rawValue: "pdf-4")), .level("page-loaded"),
            ], pollInterval: 0.25, wakesScanner: false),
        // plustek.c: reading `button 0` asks the scanner for all; each reading takes the press away. The scanner remembers presses
        // (plustek-usbhw.c usb_UpdateButtonStatus).
        DriverSensors(
            "plustek", .eventQueue,
            [
                .button("button 0", .button1), .button("button 1", .button2), .button("button 2", .button3), .button("button 3", .button4),
                .button("button 4", .button5),
            ]),
        // hp3900_sane.c: as plustek; a press is noted when the button is let go (Buttons_Released).
        DriverSensors(
            "hp3900", .eventQueue,
            [
                .button("button 0", .button1), .button("button 1", .button2), .button("button 2", .button3), .button("button 3", .button4),
                .button("button 4", .button5), .button("button 5", .button6),
            ]),
        // rts8891.c get_option_value: a press stays until it is read. Names from rts8891_devices.c.
        DriverSensors(
            "rts8891", .eventQueue,
            [
                .button("button-scan", .scan), .button("button-copy", .copy), .button("button-mail", .email),
                .button("button-image-copy", SensorName(rawValue: "image-copy")), .button("button-custom", SensorName(rawValue: "custom")),
                .button("button-power", .power), .button("button-www", .web), .button("button-plus", SensorName(rawValue: "plus")),
                .button("button-minus", SensorName(rawValue: "minus")), .button("button-cancel", .cancel),
                .button("button-options", SensorName(rawValue: "options")),
                .button("button-toggle-mode", SensorName(rawValue: "toggle-mode")),
            ]),
        // hp5400_sane.c: the scanner's bits are collected, each is cleared when its option is read.
        DriverSensors(
            "hp5400", .eventQueue,
            [
                .button("scan"), .button("web"), .button("reprint"), .button("email"), .button("copy"), .button("more-options"),
                .button("cancel"), .button("power-save"), .button("copies-up"), .button("copies-down"), .button("color-bw"),
            ]),
        // gt68xx.c: sheet-fed models only.
        DriverSensors("gt68xx", .level, [.level("page-loaded")]),
        // fujitsu.c get_hardware_status: the first option read asks the scanner, all others are served from that answer once.
        DriverSensors(
            "fujitsu", .snapshot,
            [
                .button("scan"), .button("email"), .knob("function"), .level("page-loaded"), .level("top-edge"), .level("cover-open"),
                .level("card-loaded"), .level("double-feed"), .level("manual-feed"), .level("duplex"), .level("a3-paper"), .level("b4-paper"),
                .level("a4-paper"), .level("b5-paper"), .level("power-save"), .level("ink-low"),
            ]),
        // canon_dr.c read_panel and read_sensors: two answers of that kind.
        DriverSensors(
            "canon_dr", .snapshot,
            [
                .button("start", .scan), .button("stop", .cancel), .button("button-3"),
                .level("newfile", SensorName(rawValue: "new-file")), .level("countonly", SensorName(rawValue: "count-only")),
                .level("bypassmode", SensorName(rawValue: "bypass-mode")), .level("adf-loaded", .pageLoaded), .level("card-loaded"),
                .knob("function-number", .function),
            ]),
        // epjitsu.c get_hardware_status: asks once a second at most, other readings tell the last answer.
        DriverSensors(
            "epjitsu", .snapshot,
            [.button("scan"), .level("page-loaded"), .level("top-edge"), .level("cover-open"), .level("power-save")]),
        // avision.c get_button_status: the number on the display, where there is one, and the names of buttons, with colons between.
        DriverSensors("avision", .text, [.button("message")]),
        // hp5590.c: each reading is a command to the scanner. counter-value is the number on the display.
        DriverSensors(
            "hp5590", .text,
            [.button("button-pressed"), .level("doc-in-adf", .pageLoaded), .knob("counter-value", .function), .knob("color-led")],
            blockingOptions: ["wait-for-button"]),
        // artec_eplus48u.c artec48u_check_buttons; only where the driver was built with buttons.
        DriverSensors("artec_eplus48u", .number, [.button("button-state")]),
        // pixma.c update_button_state: waits up to 0.3 s for a message of the scanner and then sets button-1 or button-2 to 1, which
        // nothing sets back. sane-pixma(5): target is at times the number of the button. button-controlled and adf-wait wait in sane_start.
        DriverSensors(
            "pixma", .update,
            [
                .button("button-1"), .button("button-2"), .knob("target", .function), .knob("original"), .knob("document-type"),
                .knob("scan-resolution"), .level("adf-status"),
            ], keepsPressUntilReopened: true, blockingOptions: ["button-controlled", "adf-wait"]),
        // epson2.c, epson.c: nothing can be read; a button only ends the wait in sane_start.
        DriverSensors("epson2", .level, wellKnown, blockingOptions: ["wait-for-button"]),
        DriverSensors("epson", .level, wellKnown, blockingOptions: ["wait-for-button"]),
        // The simulated scanners show buttons in whatever way they are told to; without being told, as presses that wait to be read.
        DriverSensors(
            "platensim", .eventQueue,
            wellKnown + [
                .button("file"), .button("ocr"), .button("power"), .button("extra"), .button("web"), .button("message"),
                .button("button-pressed"), .button("button-1"), .button("button-2"), .button("button-3"), .button("button-4"),
                .button("button-5"), .button("button-6"), .button("button-7"), .button("button-8"), .level("top-edge"), .level("card-loaded"),
                .level("double-feed"), .knob("function"),
            ]),
    ]
}
