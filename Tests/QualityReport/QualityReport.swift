import Foundation
import PlatenModel
import ProfileFormat
import ReportSupport

/// What the measures of images and the shipped limits find on generated pages whose truth is known, with counts and bounds.
@main
enum QualityReport {
    static func main() {
        guard let arguments = Arguments(Array(CommandLine.arguments.dropFirst())) else {
            print(
                "quality-report [--first SEED] [--seeds NUMBER] [--profiles FOLDER] [--html FILE] [--only KIND] [--real FOLDER] [--half kept|seen] [--check] | --throughput PAIRS"
            )
            exit(2)
        }
        if let pairs = arguments.pairs { return Throughput.report(pairs: pairs) }
        let profiles = ProfileLibrary.load(folders: [arguments.profiles]).profiles
        guard let profile = profiles.first(where: { $0.name == "office-a4" }) else {
            print("There is no profile office-a4 in \(arguments.profiles).")
            exit(2)
        }
        let limits = profile.quality
        let results = Results()
        let all = Dictionary(profiles.map { ($0.name, $0.quality) }) { first, _ in first }
        let realPages = arguments.realPages
        DispatchQueue.concurrentPerform(iterations: arguments.seeds) { index in
            var trials = Trials(limits: limits, profiles: all, only: arguments.only)
            let seed = arguments.first + UInt64(index)
            trials.run(seed: seed)
            results.add(trials)
        }
        DispatchQueue.concurrentPerform(iterations: realPages.count) { index in
            var trials = Trials(limits: limits, profiles: all, only: arguments.only)
            // A check takes each page once: there are many.
            let seeds = arguments.isCheck ? min(1, arguments.seeds) : arguments.seeds
            for seed in 0..<seeds { trials.run(seed: arguments.first + UInt64(seed), on: realPages[index], isFirst: seed == 0) }
            results.add(trials)
        }
        var trials = Trials(limits: limits, profiles: all, only: arguments.only)
        trials.compare(realPages)
        results.add(trials)
        let rates = results.rates
        let range = "\(arguments.first) to \(arguments.first + UInt64(arguments.seeds) - 1)"
        print("Seeds \(range), limits of office-a4.\n")
        print(ReportText.table(rates))
        for rate in rates where !rate.wrong.isEmpty { print("\(rate.name):\n  " + rate.wrong.prefix(10).joined(separator: "\n  ")) }
        if let folder = arguments.real, realPages.isEmpty { print("There are no real pages in \(folder): the second half of the table is missing.") }
        if let path = arguments.html {
            do {
                try ReportText.page(rates, range: range).write(toFile: path, atomically: true, encoding: .utf8)
            } catch {
                print("\(path) could not be written: \(error)")
                exit(1)
            }
        }
        guard arguments.isCheck else { return }
        let missed = rates.filter(\.isMissed)
        for rate in missed { print("MISSED: \(rate.name), wanted \(rate.demandText), even with all that chance may do") }
        if !missed.isEmpty { exit(1) }
    }
}
