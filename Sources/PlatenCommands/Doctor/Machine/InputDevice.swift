import Foundation
import LinuxSystem

/// A device with keys, as sysfs shows it.
struct InputDevice: Sendable, Hashable {
    /// Path of the device node, without the root.
    let node: String
    /// What the device calls itself.
    let name: String
    /// `vendor:product`, in lower-case hexadecimal.
    let identity: String

    static func all(in surroundings: DoctorSurroundings) -> [InputDevice] {
        let folder = surroundings.path("/sys/class/input")
        let events = ((try? Folder.names(in: folder)) ?? []).filter { $0.hasPrefix("event") }
        return events.map { event in
            func attribute(_ path: String) -> String {
                let text = try? String(contentsOfFile: "\(folder)/\(event)/device/\(path)", encoding: .utf8)
                return (text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
            }
            return InputDevice(
                node: "/dev/input/\(event)", name: attribute("name"), identity: "\(attribute("id/vendor")):\(attribute("id/product"))".lowercased())
        }
    }
}
