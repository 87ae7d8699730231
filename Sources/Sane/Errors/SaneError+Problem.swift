import PlatenModel

extension SaneError {
    /// The error as an operator is told of it.
    public var problem: Problem {
        switch reason {
        case .status(let status):
            problem(of: status)
        case .optionUnknown(let index):
            Problem(.optionMissing, parameters(["quantity": "number \(index)", "looked": "number \(index)"]))
        case .optionInactive, .optionNotSettable, .optionNotReadable:
            Problem(.optionNotSettable, parameters())
        case .valueRefused(let value, let allowed):
            Problem(.optionValueRefused, parameters(["value": value, "allowed": allowed]))
        case .impossibleLength(let length, let room):
            Problem(.driverUnsound, parameters(["count": String(length), "limit": String(room)]))
        case .scanning:
            Problem(.optionNotSettable, parameters())
        }
    }

    private func problem(of status: SaneStatus) -> Problem {
        switch status {
        case .good: Problem(.internalFailure, ["reason": "a driver's success was taken for a failure (\(action))"])
        case .unsupported: Problem(.scannerUnsupported, parameters())
        case .cancelled: Problem(.scanCancelled, parameters())
        case .deviceBusy: Problem(.scannerBusyElsewhere, parameters())
        // sane_open of a device that has gone, or of a name that no driver knows.
        case .invalid where operation == .open: Problem(.scannerNotReady, parameters(["state": "absent"]))
        case .invalid: Problem(.driverRefusedValue, parameters())
        case .endOfFile: Problem(.unexpectedEndOfFile, parameters())
        case .jammed: Problem(.feederJammed, parameters())
        case .noDocuments: Problem(.feederEmpty, parameters())
        case .coverOpen: Problem(.coverOpen, parameters())
        case .inputOutputError: Problem(.scannerInputOutput, parameters())
        case .noMemory: Problem(.driverOutOfMemory, parameters())
        case .accessDenied: Problem(.scannerAccessDenied, parameters())
        case .warmingUp: Problem(.scannerWarmingUp, parameters())
        case .hardwareLocked: Problem(.scannerLocked, parameters())
        case .unknown(let number): Problem(.driverStatusUnknown, parameters(["status": String(number)]))
        }
    }

    private var action: String { option.map { "\(operation), \($0)" } ?? operation.description }

    private func parameters(_ more: [String: String] = [:]) -> [String: String] {
        var parameters = ["operation": action]
        parameters["scanner"] = scanner.isEmpty ? "SANE" : scanner
        parameters["option"] = option
        return parameters.merging(more) { $1 }
    }
}
