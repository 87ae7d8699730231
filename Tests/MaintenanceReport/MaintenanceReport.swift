import Foundation
import ReportSupport

/// What the parts of maintenance find where the truth is known, with counts and bounds.
@main
enum MaintenanceReport {
    static func main() {
        guard let arguments = Arguments(Array(CommandLine.arguments.dropFirst())) else {
            print("maintenance-report [--first SEED] [--scale NUMBER] [--only SECTION] [--check]")
            exit(2)
        }
        var rates: [Rate] = []
        for section in Section.allCases where arguments.only == nil || arguments.only == section {
            let report = section.run(first: arguments.first, scale: arguments.scale)
            for line in report.lines { print(line) }
            rates += report.rates
        }
        print("\nSeeds from \(arguments.first) on, scale \(arguments.scale).\n")
        print(ReportText.table(rates))
        for rate in rates where !rate.wrong.isEmpty { print("\(rate.name):\n  " + rate.wrong.prefix(6).joined(separator: "\n  ")) }
        guard arguments.isCheck else { return }
        let missed = rates.filter { $0.isMissed && $0.isBinding }
        for rate in missed { print("MISSED: \(rate.name), wanted \(rate.demandText), even with all that chance may do") }
        if !missed.isEmpty { exit(1) }
    }
}
