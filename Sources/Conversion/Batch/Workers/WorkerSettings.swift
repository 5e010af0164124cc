/// How the workers of a run are kept.
package struct WorkerSettings: Sendable {
  /// Workers at a time; 0 converts in the command's own process, without any protection.
  package var count: Int
  package var limits: WorkerLimits
  package var confinement: Confinement
  /// What is started as a worker, this program where nothing else is said.
  package var program = ownProgram
  /// Whether the first workers are copies of this process, which has no past yet.
  var startsEarly = true
  /// What makes the program a worker when it is started anew.
  package var launchArguments: [String]

  package init(
    count: Int, limits: WorkerLimits = WorkerLimits(), confinement: Confinement = Confinement(),
    launchArguments: [String] = [workerArgument]
  ) {
    self.count = count
    self.limits = limits
    self.confinement = confinement
    self.launchArguments = launchArguments
  }
}

/// The file that this process runs, also where it was replaced since.
package let ownProgram = "/proc/self/exe"

/// The word that makes the program a worker; for the program's own use.
package let workerArgument = "--serve-as-worker"
