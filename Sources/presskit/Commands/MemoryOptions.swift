import ArgumentParser
import Conversion
import KitIdentity

/// The options that tell how far a run trusts what earlier runs left.
struct MemoryOptions: ParsableArguments {
  @Flag(help: "Tell changed files by their content, not by size, time and inode.")
  var checksum = false

  @Flag(help: "Try failed kits again though nothing changed.")
  var retry = false

  @Flag(help: "Convert every kit again though nothing changed.")
  var force = false

  @Option(
    help: "Events that a re-issued kit no longer has: cancel them, drop them, or keep them.")
  var vanished: VanishedPolicy = .cancel

  @Option(
    help: ArgumentHelp(
      "The only input is another edition of this kit in the output folder.", valueName: "stem"))
  var sameAs: String?

  var use: BatchPlan.MemoryUse {
    var use = BatchPlan.MemoryUse()
    use.comparesDigests = checksum
    use.retriesFailures = retry
    use.convertsAll = force
    return use
  }
}

extension VanishedPolicy: ExpressibleByArgument {}
