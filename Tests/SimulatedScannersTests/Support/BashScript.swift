import TestSupport

/// Runs a script for bash in a world.
enum BashScript {
    static func run(_ script: String, in world: SimulatedWorld) throws -> Shell.Result {
        // A child inherits the signals that the test's thread blocks, SIGINT and SIGALRM among them: env lets them through again.
        try Shell.run("env", ["--default-signal", "bash", "-c", script], environment: world.environment)
    }
}
