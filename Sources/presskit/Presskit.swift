import ArgumentParser
import Conversion
import KitModel

@main
struct Presskit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presskit", abstract: "Turns press-kit PDFs into validated JSON and iCalendar.",
    version: Generator.version,
    subcommands: [
      ConvertCommand.self,
      WatchCommand.self,
      StatusCommand.self,
      DatesCommand.self,
      InspectCommand.self,
      ValidateCommand.self,
      SchemaCommand.self,
      DiffCommand.self,
      EvaluateCommand.self,
      FeedCommand.self,
      ServeCommand.self,
      TestSandboxCommand.self,
      DoctorCommand.self,
    ])

  static func main() {
    // A worker is this program again; it has no use for the rest of the command line.
    if CommandLine.arguments.dropFirst().first == workerArgument {
      serveAsWorker(socket: 3, isStartedAnew: true)
    }
    main(nil)
  }
}
