import LinuxSystem
import Testing

@Suite("Reading that makes way")
struct BackgroundReadingTests {
    @Test("It makes way as long as it lasts, and returns what its body returns")
    func runs() async {
        let seen = await BlockingWork.run {
            let before = BackgroundReading.isRunning
            let during = BackgroundReading.run { BackgroundReading.isRunning }
            return [before, during, BackgroundReading.isRunning]
        }
        #expect(seen == [false, true, false])
    }

    @Test("It ends when its body throws")
    func throwing() async {
        let isRunning = await BlockingWork.run {
            do throws(SystemError) {
                try BackgroundReading.run { () throws(SystemError) in throw SystemError(operation: "read", subject: "x", number: 5) }
            } catch {
                return BackgroundReading.isRunning
            }
            return true
        }
        #expect(!isRunning)
    }
}
