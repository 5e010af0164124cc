/// How long a worker may take and when it is replaced.
package struct WorkerLimits: Hashable, Sendable {
  /// Seconds for a whole kit: a scanned season brochure of 100 pages takes about 150.
  package var secondsPerKit = 300
  /// Seconds without a word from the worker, which speaks at each page.
  package var secondsPerPage = 60
  /// Kits after which a worker is replaced, so that what leaks or was tampered with ends.
  package var kitsPerWorker = 500
  /// A worker that ever held more, in bytes, is replaced after the kit at hand.
  package var memoryMark = 384 << 20
  /// Pages of one kit that may be left out because a worker ended at them; one more fails the kit.
  package var lostPagesPerKit = 3

  package init() {}
}
