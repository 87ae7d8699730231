import Foundation

/// How often something happened, with the one-sided 95 % bound of Clopper and Pearson (Biometrika 26, 1934) that a figure has to meet.
public struct Rate: Sendable {
    public enum Demand: Sendable {
        case atLeast(Double)
        case atMost(Double)
    }

    public let name: String
    public let demand: Demand
    public private(set) var hits = 0
    public private(set) var trials = 0
    /// Trials that went wrong, to be looked at.
    public private(set) var wrong: [String] = []

    /// Whether a check fails where the figure is certainly missed. One that is known to be out of reach is shown, and stops nobody.
    public let isBinding: Bool

    public init(_ name: String, _ demand: Demand, isBinding: Bool = true) {
        self.isBinding = isBinding
        self.name = name
        self.demand = demand
    }

    public mutating func add(_ isHit: Bool, _ trial: @autoclosure () -> String) {
        trials += 1
        if isHit { hits += 1 }
        let isWrong = if case .atLeast = demand { !isHit } else { isHit }
        if isWrong, wrong.count < 40 { wrong.append(trial()) }
    }

    /// Both together.
    public func adding(_ other: Rate) -> Rate {
        var sum = self
        sum.hits += other.hits
        sum.trials += other.trials
        sum.wrong += other.wrong.prefix(max(0, 40 - wrong.count))
        return sum
    }

    public var share: Double { trials == 0 ? 0 : Double(hits) / Double(trials) }

    /// Of a rate that is to be high the lower bound, of one that is to be low the upper one.
    public var bound: Double {
        guard trials > 0 else { return 0 }
        switch demand {
        case .atLeast: return hits == 0 ? 0 : solve { 1 - below(hits - 1, $0) }
        case .atMost: return hits == trials ? 1 : 1 - solve { below(hits, 1 - $0) }
        }
    }

    /// Whether the bound meets the figure.
    public var isMet: Bool {
        switch demand {
        case .atLeast(let figure): bound >= figure
        case .atMost(let figure): bound <= figure
        }
    }

    /// Whether not even chance explains so many that went wrong: the bound of the other side misses the figure. What a small number of trials can
    /// tell.
    public var isMissed: Bool {
        func least(_ count: Int) -> Double { count == 0 ? 0 : solve { 1 - below(count - 1, $0) } }
        return switch demand {
        case .atLeast(let figure): least(trials - hits) > 1 - figure
        case .atMost(let figure): least(hits) > figure
        }
    }

    public var demandText: String {
        switch demand {
        case .atLeast(let figure): "≥ \(figure)"
        case .atMost(let figure): "≤ \(figure)"
        }
    }

    /// The probability at which an increasing function is 5 %.
    private func solve(_ function: (Double) -> Double) -> Double {
        var (low, high) = (0.0, 1.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if function(middle) < 0.05 { low = middle } else { high = middle }
        }
        return low
    }

    /// The probability of at most so many hits.
    private func below(_ count: Int, _ probability: Double) -> Double {
        guard count >= 0 else { return 0 }
        guard probability > 0 else { return 1 }
        guard probability < 1 else { return count >= trials ? 1 : 0 }
        var sum = 0.0
        var logarithm = Double(trials) * log(1 - probability)
        for hit in 0...count {
            if hit > 0 { logarithm += log(Double(trials - hit + 1) / Double(hit)) + log(probability / (1 - probability)) }
            sum += exp(logarithm)
        }
        return min(1, sum)
    }
}
