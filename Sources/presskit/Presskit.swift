import ArgumentParser

@main
struct Presskit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presskit", abstract: "Turns press-kit PDFs into validated JSON and iCalendar.",
    subcommands: [InspectCommand.self])
}
