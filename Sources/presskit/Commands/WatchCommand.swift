import ArgumentParser
import Conversion
import Glibc

/// `presskit watch`: converts what arrives in a folder.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Convert what a folder holds and what arrives in it.",
    discussion: """
      Files that are still being written are left until they are whole. Output of files that are \
      removed stays. Ends with status 0 when it is interrupted.
      """)

  @Argument(help: "The folder to watch, with the folders below it.")
  var input: String

  @Option(name: .shortAndLong, help: "The folder that the output goes to.")
  var output: String

  @OptionGroup var options: PlanOptions

  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    guard options.memory.sameAs == nil else {
      throw ValidationError("--same-as goes with one input of convert.")
    }
  }

  func run() throws {
    let console = Console(options: console, isWatching: true)
    let plan = try options.plan(inputs: [input], folder: output, console: console)
    do {
      if try watchFolder(plan, folder: input, observer: console.observer()) { return }
    } catch let collision as OutputCollision {
      console.show(
        ConversionError(.outputUnwritable, "\(collision.second) would be written there, too"),
        of: collision.first)
      throw ExitCode(ExitStatus.usage.rawValue)
    } catch {}
    console.show(ConversionError(.noInput, "there is no such folder to watch"), of: input)
    throw ExitCode(ExitStatus.noInput.rawValue)
  }
}
