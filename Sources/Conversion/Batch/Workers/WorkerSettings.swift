/// How the workers of a run are kept.
package struct WorkerSettings: Sendable {
  /// Workers at a time; 0 converts in the command's own process, without any protection.
  package var count: Int
  package var limits: WorkerLimits
  package var confinement: Confinement
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

/// The word that makes the program a worker; for the program's own use.
package let workerArgument = "--serve-as-worker"
