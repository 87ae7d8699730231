import TestSupport

/// bagit.py, the Library of Congress's own tool.
enum BagItTool {
    static let isInstalled = PythonPackages.run("import bagit")

    /// Whether the tool calls the bag valid, and what it says.
    static func validate(_ bag: String) throws -> (isValid: Bool, text: String) {
        let result = try PythonPackages.run(["-m", "bagit", "--validate", bag])
        return (result.status == 0, result.text + result.errors)
    }
}
