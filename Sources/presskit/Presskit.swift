import ArgumentParser
import KitModel

@main
struct Presskit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presskit", abstract: "Turns press-kit PDFs into validated JSON and iCalendar.",
    version: Generator.version,
    subcommands: [
      ConvertCommand.self,
      InspectCommand.self,
    ])
}
