import ArgumentParser
import Conversion
import Glibc

/// The options that tell how kits are isolated and what one may cost.
struct WorkerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Worker processes; 0 converts in the command itself, unprotected. Else the cores.",
      valueName: "count"))
  var jobs: Int = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  @Option(help: ArgumentHelp("Larger files are refused.", valueName: "MB"))
  var maxSize: Int = 256

  @Option(help: ArgumentHelp("Later pages are left out.", valueName: "count"))
  var maxPages: Int = 2000

  @Option(help: ArgumentHelp("Pages with more are left out.", valueName: "count"))
  var maxGlyphsPerPage: Int = 200_000

  @Option(help: ArgumentHelp("A kit that takes longer is given up.", valueName: "seconds"))
  var timeout: Int = 300

  @Option(help: ArgumentHelp("A page that takes longer is left out.", valueName: "seconds"))
  var pageTimeout: Int = 60

  @Option(help: ArgumentHelp("The memory that a worker may ask for.", valueName: "MB"))
  var maxMemory: Int = 1024

  @Flag(help: "Convert nothing where the kernel can't confine the workers in full.")
  var requireSandbox = false

  func validate() throws {
    guard (0...256).contains(jobs) else {
      throw ValidationError("--jobs takes a number from 0 to 256.")
    }
    guard !requireSandbox || jobs > 0 else {
      throw ValidationError("--require-sandbox needs workers; give --jobs 1 or more.")
    }
    for (name, value) in [
      ("--max-size", maxSize), ("--max-pages", maxPages),
      ("--max-glyphs-per-page", maxGlyphsPerPage), ("--timeout", timeout),
      ("--page-timeout", pageTimeout), ("--max-memory", maxMemory),
    ] where !(1...10_000_000).contains(value) {
      throw ValidationError("\(name) takes a number from 1 to 10000000.")
    }
  }

  /// What one kit may cost.
  var bounds: KitBounds {
    var bounds = KitBounds()
    bounds.bytes = maxSize << 20
    bounds.pages = maxPages
    bounds.glyphsPerPage = maxGlyphsPerPage
    return bounds
  }

  /// How the workers are kept.
  var settings: WorkerSettings {
    var limits = WorkerLimits()
    limits.secondsPerKit = timeout
    limits.secondsPerPage = pageTimeout
    return WorkerSettings(
      count: jobs, limits: limits,
      confinement: Confinement(memory: maxMemory << 20, isRequired: requireSandbox))
  }
}
