import TestSupport

/// What some tests need of the machine. A test that cannot run is skipped by name.
enum Tools {
    static var cCompiler: Bool { works("cc", "--version") }
    static var pseudoTerminal: Bool { works("python3", "-c", "import pty") }
    static var schemaValidator: Bool { works("python3", "-c", "import yaml, jsonschema") }
    static var zint: Bool { works("zint", "--version") }
    /// Argyll with its references, and what makes a TIFF of a chart.
    static var argyll: Bool { works("sh", "-c", "command -v pnmtotiff && command -v scanin && test -e /usr/share/color/argyll/ref/ColorChecker.cie") }
    static var tesseract: Bool { works("tesseract", "--version") }
    static var tracer: Bool { works("strace", "-f", "-o", "/dev/null", "true") }

    private static func works(_ program: String, _ arguments: String...) -> Bool {
        (try? Shell.run(program, arguments))?.status == 0
    }
}
