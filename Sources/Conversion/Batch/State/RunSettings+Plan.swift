import CivilTime
import KitIdentity
import KitModel

extension RunSettings {
  /// Of a plan, run by the program as it is at present.
  init(of plan: BatchPlan) {
    // A program that was built anew may read a kit in another way under the same version.
    let program = SourceIdentity(of: "/proc/self/exe")
    let parts: [String] = [
      Generator.version, program.map { "\($0.size) \($0.modified)" } ?? "",
      plan.language ?? "", plan.timeZone ?? "", plan.referenceDate?.description ?? "",
      plan.formats.map(\.rawValue).joined(separator: ","), String(plan.bounds.pages),
      String(plan.bounds.glyphsPerPage), plan.recognition.rawValue, plan.vanished.rawValue,
      plan.sameAs ?? "",
    ]
    options = parts.joined(separator: "\n")
    let limits = plan.workers.limits
    self.limits = [
      plan.bounds.bytes, limits.secondsPerKit, limits.secondsPerPage,
      plan.workers.confinement.memory,
    ].map(String.init).joined(separator: "\n")
  }
}
