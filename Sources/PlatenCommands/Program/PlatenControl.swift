import ArgumentParser
import PlatenModel

/// The command line client of a scanning station.
public struct PlatenControl: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "platenctl",
        abstract: "Supervise and use a scanning station.",
        discussion: """
            Every command talks to platend over its Unix socket; `curl --unix-socket` can do the same.

            \(ExitStatus.help)
            """,
        version: PlatenVersion.current,
        subcommands: [
            StatusCommand.self, AlertsCommand.self, ScannersCommand.self, ProfilesCommand.self, PreviewCommand.self, ScanCommand.self,
            RescanCommand.self,
            TriggerCommand.self,
            PauseCommand.self, ResumeCommand.self, EndCommand.self, CancelCommand.self, JobCommand.self, CapturesCommand.self,
            DestinationsCommand.self, RetentionCommand.self,
            ShowCommand.self, AcceptCommand.self, QualityCommand.self, InspectCommand.self, GlassCommand.self,
            CalibrateCommand.self, MaintenanceCommand.self, PageCommand.self, SaveCommand.self, VerifyCommand.self,
            BackupCommand.self,
            WatchCommand.self,
            MetricsCommand.self, DoctorCommand.self,
        ])

    public init() {}
}
