import ArgumentParser
import CivilTime
import Conversion
import FeedBuilding
import Glibc

/// Merges converted kits into calendars to subscribe to.
struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed", abstract: "Merges converted kits into calendar feeds.",
    discussion: """
      Writes all.ics, a feed for each value of what --by names, and index.json. An event that two \
      kits announce stands once, with both as its sources. Feeds that say the same as before keep \
      their bytes and their modification time.
      """)

  @Argument(help: "The folder that kits were converted into.")
  var folder: String

  @Option(name: [.short, .customLong("output")], help: "The folder for the feeds.")
  var output: String

  @Option(
    help: "One feed for each value too: region, kind, organizer, city, kit, language, and others.")
  var by: String = ""

  @Option(help: "Leave out what ends before this day.")
  var from: String?

  @Option(help: "Leave out what begins after this day.")
  var to: String?

  @Option(name: .customLong("where"), help: "Only events with field=value; may be repeated.")
  var conditions: [String] = []

  @Option(help: "Where the feeds will be served, for RFC 7986 SOURCE.")
  var address: String?

  func validate() throws { _ = try plan() }

  func run() throws {
    do {
      let result = try buildFeeds(try plan())
      for fault in result.faults {
        writeLine("\(fault.path): error: \(fault.message)", to: STDERR_FILENO)
      }
      for feed in result.feeds {
        print(
          "\(feed.outline.path): \(feed.outline.eventCount) events\(feed.isChanged ? "" : ", unchanged")"
        )
      }
      if !result.faults.isEmpty { throw ExitCode(1) }
    } catch let error as DocumentError {
      writeLine("\(error.path): error: \(error.message)", to: STDERR_FILENO)
      throw ExitCode(74)
    }
  }

  private func plan() throws -> FeedPlan {
    let groupings = try by.split(separator: ",").map { name in
      guard let field = FeedField(rawValue: String(name)) else {
        let known = FeedField.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("“\(name)” is nothing to group by; known are \(known).")
      }
      return field
    }
    return FeedPlan(
      source: folder, destination: output,
      choice: FeedChoice(
        groupings: groupings, from: try day(from), to: try day(to),
        conditions: try conditions.map { text in
          guard let condition = FeedCondition(text) else {
            throw ValidationError("“\(text)” is no condition; write field=value.")
          }
          return condition
        }, address: address))
  }

  private func day(_ text: String?) throws -> CalendarDate? {
    try text.map { text in
      guard let day = CalendarDate(iso: text) else {
        throw ValidationError("“\(text)” is no day; write YYYY-MM-DD.")
      }
      return day
    }
  }
}
