import ArgumentParser

@main
struct Presskit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presskit", abstract: "Turns press-kit PDFs into validated JSON and iCalendar.",
    version: "0.1.0",
    subcommands: [
      ConvertCommand.self,
      InspectCommand.self,
    ])
}
