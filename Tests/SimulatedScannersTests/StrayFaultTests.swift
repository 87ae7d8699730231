import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("What a driver leaves behind in the program that loaded it")
struct StrayFaultTests {
    /// Starts a slow scan and waits until the fault's line is taken.
    private func begin(_ world: SimulatedWorld) -> String {
        """
        scanimage -d platensim:flatbed --format=pnm --resolution 75 >/dev/null 2>&1 & program=$!
        pause() { timeout 0.02 tail -f /dev/null --pid=$program; }
        for try in $(seq 1000); do [ -e \(world.path("fault")) ] || break; pause; done

        """
    }

    private func world(_ fault: String) throws -> SimulatedWorld {
        let world = try SimulatedWorld("stray")
        try world.configure("flatbed", "pace = 2000")
        try world.put("fault", fault + "\n")
        return world
    }

    @Test("A leak is resident memory that stays", arguments: ["leak-at-open 200M", "leak-at-start 200M", "leak-at-row 1 200M"])
    func leak(_ fault: String) throws {
        let world = try world(fault)
        let script =
            begin(world) + """
                for try in $(seq 1000); do
                    size=$(awk '/^RssAnon/ { print $2 }' /proc/$program/status); [ "$size" -ge 204800 ] && break; pause
                done
                kill -KILL $program; [ "$size" -ge 204800 ] && [ "$size" -lt 409600 ] && echo leaked
                """
        #expect(try BashScript.run(script, in: world).text == "leaked\n")
    }

    @Test("A thread that is left behind is one more")
    func thread() throws {
        let world = try world("thread-at-start")
        let script =
            begin(world) + """
                for try in $(seq 1000); do threads=$(ls /proc/$program/task | wc -l); [ "$threads" = 2 ] && break; pause; done
                kill -KILL $program; echo "$threads"
                """
        #expect(try BashScript.run(script, in: world).text == "2\n")
    }

    @Test("A driver that takes the signals keeps the program from being stopped politely", arguments: ["signals-at-start", "signals-at-row 1"])
    func signals(_ fault: String) throws {
        let world = try world(fault)
        let script =
            begin(world) + """
                for try in $(seq 1000); do
                    caught=$((0x$(awk '/^SigCgt/ { print $2 }' /proc/$program/status)))
                    [ $((caught >> 16 & 1)) = 1 ] && break; pause
                done
                kill -TERM $program; kill -INT $program; timeout 0.3 tail -f /dev/null --pid=$program
                kill -KILL $program; wait $program; echo $?
                """
        #expect(try BashScript.run(script, in: world).text == "137\n")
    }

    @Test(
        "A forked child outlives the program with all its descriptors, and keeps the scanner busy",
        arguments: [
            ("fork-at-start", "same"), ("fork-at-open", "same"), ("fork-at-close", "same"), ("fork-at-cancel", "same"),
            ("setsid-at-row 1", "own"), ("setsid-at-cancel", "own"),
        ])
    func children(_ fault: String, _ session: String) throws {
        let world = try SimulatedWorld("children")
        try world.configure()
        try world.put("fault", fault + "\n")
        let scan = "scanimage -d platensim:flatbed --format=pnm --resolution 75 -x 20 -y 20"
        let script = """
            \(scan) >\(world.scratch.path("page.pnm")) 2>/dev/null; echo $?
            for folder in /proc/[0-9]*; do
                name=; read -r name 2>/dev/null <$folder/comm; [ "$name" = scanimage ] || continue
                tr '\\0' '\\n' <$folder/environ 2>/dev/null | grep -qx "PLATEN_SIM_DIR=$PLATEN_SIM_DIR" || continue
                child=${folder#/proc/}
                [ "$(ps -o sid= -p $child)" = "$(ps -o sid= -p $$)" ] && echo same || echo own
                ls -l $folder/fd | grep -q page.pnm && echo holds
                \(scan) 2>&1 >/dev/null | grep -o 'Device busy'
                kill -KILL $child; timeout 20 tail -s 0.05 -f /dev/null --pid=$child
            done
            \(scan) >/dev/null; echo $?
            """
        // At open the lock is not taken yet.
        let busy = fault == "fork-at-open" ? "" : "Device busy\n"
        #expect(try BashScript.run(script, in: world).text == "0\n\(session)\nholds\n\(busy)0\n")
    }

    @Test("A child ends when its world is removed")
    func removedWorld() throws {
        let world = try SimulatedWorld("removed")
        try world.configure()
        try world.put("fault", "setsid-at-start\n")
        let script = """
            scanimage -d platensim:flatbed --format=pnm --resolution 75 -x 20 -y 20 >/dev/null 2>&1
            child=$(grep -lzx "PLATEN_SIM_DIR=$PLATEN_SIM_DIR" /proc/[0-9]*/environ 2>/dev/null | cut -d / -f 3 |
                while read -r process; do [ "$(cat /proc/$process/comm 2>/dev/null)" = scanimage ] && echo $process; done)
            rm -rf "$PLATEN_SIM_DIR"; timeout 20 tail -s 0.05 -f /dev/null --pid=$child; echo $?
            """
        #expect(try BashScript.run(script, in: world).text == "0\n")
    }
}
