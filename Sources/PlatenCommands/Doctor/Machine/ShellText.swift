/// Text that devices chose, made safe for commands that people copy into a shell.
enum ShellText {
    /// What is not plain becomes `?`, which both ipp-usb and udev take for any one character.
    static func wildcards(_ text: String) -> String {
        String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " " || $0 == "-") ? $0 : "?" })
    }
}
