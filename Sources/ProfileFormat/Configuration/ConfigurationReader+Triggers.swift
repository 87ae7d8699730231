import PlatenModel

extension ConfigurationReader {
    /// - Parameter devices: names of the input devices of which a trigger may speak.
    static func triggers(_ value: ValueReader, devices: [String]) -> [TriggerRule]? {
        value.list { trigger($0, devices: devices) }
    }

    private static func trigger(_ value: ValueReader, devices: [String]) -> TriggerRule? {
        guard let trigger = value.group(TriggerKey.self) else { return nil }
        // All are read before anything is given up, so that every wrong value is told.
        let origin = origin(of: trigger, devices: devices)
        let scanner = trigger[.scanner].map { $0.text() } ?? "*"
        let action = trigger[.does].map { $0.choice(TriggerAction.self) } ?? .nextPage
        guard let origin, let scanner, let action else { return nil }
        return TriggerRule(origin: origin, scanner: scanner, action: action)
    }

    private static func origin(of trigger: GroupReader<TriggerKey>, devices: [String]) -> TriggerRule.Origin? {
        switch (trigger[.button], trigger[.device]) {
        case (let button?, nil) where trigger[.key] == nil:
            return button.text().map { .button($0) }
        case (nil, let device?):
            let name = device.configured(among: devices)
            guard let key = trigger[.key] else { return name.map { .key(device: $0, key: nil) } }
            guard let code = key.keyName(), let name else { return nil }
            return .key(device: name, key: code)
        case (nil, nil):
            let hint = "Write button: and a button of the scanner, or device: and an input device."
            let missing = trigger[.key] == nil ? "a trigger lacks the keys button and device" : "a trigger with a key lacks the key device"
            trigger.log.note(at: trigger.place, missing, hint: hint)
            return nil
        case (_?, _):
            trigger.log.note(
                at: trigger.place, "a trigger has both a button of the scanner and a key of an input device", hint: "Write one trigger for each.")
            return nil
        }
    }
}

extension ValueReader {
    /// The name of an input device that the configuration has.
    fileprivate func configured(among names: [String]) -> String? {
        guard let name = text() else { return nil }
        guard names.contains(name) else {
            let hint =
                names.isEmpty
                ? "Name it below input-devices first." : Suggestion.hint(for: name, among: names, label: "Configured input devices")
            log.note(at: node.place, "there is no input device named \"\(YAMLNode.shortened(name))\"", hint: hint)
            return nil
        }
        return name
    }

    /// The name of a key in the form of the kernel's (linux/input-event-codes.h); which of them there are is the kernel's to know.
    fileprivate func keyName() -> String? {
        guard let name = text() else { return nil }
        let rest = name.dropFirst(4)
        guard name.hasPrefix("KEY_") || name.hasPrefix("BTN_"), !rest.isEmpty,
            rest.allSatisfy({ $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "_") })
        else {
            refuse("the name of a key as evtest shows it, such as KEY_B or BTN_LEFT")
            return nil
        }
        return name
    }
}
