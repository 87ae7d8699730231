/// The buttons of an open scanner.
final class ButtonPanel {
    private let style: ButtonStyle
    private let buttons: [ScannerButton]
    private let folder: ScannerFolder
    /// What the last `button-update` found.
    private var updated: Set<ScannerButton> = []

    init(_ style: ButtonStyle, _ buttons: [ScannerButton], of folder: ScannerFolder) {
        self.style = style
        self.buttons = buttons
        self.folder = folder
    }

    var options: [Option] {
        switch style {
        case .eventQueue:
            flags("Pressed since it was last read.") + [
                .sensor(
                    .buttonPressed, "Button pressed", "A button whose press was not read yet, or none.", .text("none"), type: .string(capacity: 16))
            ]
        case .level, .snapshot:
            flags("Is pressed.")
        case .string:
            [.sensor(.message, "Message", "The button that is pressed.", .text(""), type: .string(capacity: 16))]
        case .update:
            [
                .button(.buttonUpdate, "Update button state", "Reads the buttons."),
                .sensor(.firstButton, "Button 1", "Pressed before the last update.", .words([0]), type: .int(count: 1)),
                .sensor(.secondButton, "Button 2", "Pressed before the last update.", .words([0]), type: .int(count: 1)),
            ]
        }
    }

    private func flags(_ explanation: String) -> [Option] {
        buttons.map { .sensor($0.option, $0.title, explanation, .flag(false), type: .bool) }
    }

    /// Nil: the option is none of a button.
    func sense(_ name: OptionName) -> OptionValue? {
        switch name {
        case .buttonPressed: .text(pressed ?? "none")
        case .message: .text(pressed ?? "")
        case .firstButton: .words([updated.contains(.scan) ? 1 : 0])
        case .secondButton: .words([updated.contains(.copy) ? 1 : updated.contains(.email) ? 2 : 0])
        default: buttons.first { $0.option == name }.map { .flag(isPressed($0)) }
        }
    }

    /// Presses the option `button-update`. Nil: it is another option.
    func press(_ name: OptionName) -> SettingEffects? {
        guard name == .buttonUpdate else { return nil }
        updated = Set(buttons.filter { folder.take($0.file) })
        return []
    }

    private func isPressed(_ button: ScannerButton) -> Bool {
        style == .eventQueue ? folder.take(button.file) : folder.has(button.file)
    }

    private var pressed: String? {
        buttons.first { folder.has($0.file) }?.option.rawValue
    }
}
