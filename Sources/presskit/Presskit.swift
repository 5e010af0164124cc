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
    if let command = plainConversion() {
      run(command)
    } else {
      main(nil)
    }
  }

  /// The command, where it is an ordinary `convert`: reading it beside all others, and beside the
  /// requests for completions, takes 2 ms more.
  ///
  /// - Returns: `nil` for everything that has more to say, such as help and mistakes.
  private static func plainConversion() -> ConvertCommand? {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first == ConvertCommand.configuration.commandName else { return nil }
    return try? ConvertCommand.parseAsRoot(Array(arguments.dropFirst())) as? ConvertCommand
  }

  private static func run(_ command: ConvertCommand) {
    do {
      try command.run()
    } catch {
      exit(withError: error)
    }
  }
}
