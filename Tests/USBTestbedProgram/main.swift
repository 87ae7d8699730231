import Glibc

// Holds a test bed of umockdev and changes it as its input says: one command a line, words separated by tabs, one answer a line. The test bed
// goes with the end of the input or the line `quit`. A process of its own, because libumockdev sends device events only from a process that runs under its
// preload library, and because it keeps its folder's name in the environment, where threads of a test would race for it.
serve()

func serve() {
    // The folder goes with the value, which a global one would outlive.
    let testbed = MockTestbed()
    answer("ready\t\(testbed.rootFolder)")
    while let line = readLine(), line != "quit" {
        let words = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        do {
            try testbed.run(words)
            answer("done")
        } catch {
            answer("failed\t\(error.reason)")
        }
    }
}

func answer(_ line: String) {
    print(line)
    fflush(nil)
}
