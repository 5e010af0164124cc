/// How a worker shuts itself in before it reads the first byte of a PDF.
package struct Confinement: Hashable, Sendable {
  /// The address space of a worker, in bytes; 0 sets no limit.
  package var memory: Int
  /// Whether a worker ends rather than work without a part that the kernel can't give.
  package var isRequired: Bool

  /// - Parameter memory: a kit of print pictures with recognised text stays below 600 MB.
  package init(memory: Int = 1 << 30, isRequired: Bool = false) {
    self.memory = memory
    self.isRequired = isRequired
  }
}

/// What a worker's confinement came to.
package struct ConfinementReport: Hashable, Sendable {
  /// The parts that the kernel refused, each as one sentence; empty: confined in full.
  package var missing: [String]
}
