package import CivilTime
package import KitIdentity

/// What a run is to do: the command line's options, checked.
package struct BatchPlan: Sendable {
  /// Files and folders, in the order given.
  package var inputs: [String]
  /// Where the output goes; `""` is the folder that the command runs in, `nil`: no files are written.
  package var outputFolder: String?
  package var formats: [OutputFormat]
  /// BCP 47; `nil`: what each kit says.
  package var language: String?
  /// An IANA name; `nil`: what each kit says.
  package var timeZone: String?
  /// The day that relative dates are read from; `nil`: each kit's own dates.
  package var referenceDate: CalendarDate?
  package var recognition: TextRecognition
  /// Opens encrypted kits.
  package var password: String?
  /// What becomes of events that a re-issued kit no longer has.
  package var vanished: VanishedPolicy
  /// The stem of the kit in the output folder that the only input is an edition of; `nil`: kits are
  /// known by their own stem.
  package var sameAs: String?
  package var bounds: KitBounds
  package var workers: WorkerSettings
  package var memory = MemoryUse()
  /// Whether each kit's JSON goes to standard output on a line of its own, in the inputs' order.
  package var streamsDocuments = false
  /// Whether a folder without PDFs is no failure.
  var acceptsEmptyFolders = false
  /// Files that are left alone because they are being written.
  var passedOver: Set<String>?

  package init(
    inputs: [String], outputFolder: String? = "", formats: [OutputFormat] = [.json, .ics],
    language: String? = nil, timeZone: String? = nil, referenceDate: CalendarDate? = nil,
    recognition: TextRecognition = .auto, password: String? = nil,
    vanished: VanishedPolicy = .cancel, sameAs: String? = nil, bounds: KitBounds = KitBounds(),
    workers: WorkerSettings = WorkerSettings(count: 1)
  ) {
    self.inputs = inputs
    self.outputFolder = outputFolder
    self.formats = formats
    self.language = language
    self.timeZone = timeZone
    self.referenceDate = referenceDate
    self.recognition = recognition
    self.password = password
    self.vanished = vanished
    self.sameAs = sameAs
    self.bounds = bounds
    self.workers = workers
  }

  /// How far a run trusts what earlier runs left.
  package struct MemoryUse: Hashable, Sendable {
    /// Whether a file counts as changed by its digest rather than by its size, time and inode.
    package var comparesDigests = false
    /// Whether failed kits are tried again though nothing changed.
    package var retriesFailures = false
    /// Whether every kit is converted again.
    package var convertsAll = false

    package init() {}
  }

  /// The options of one kit of the run.
  ///
  /// - Parameter history: what identity remembers of its earlier editions.
  func job(for file: KitFile, history: [UInt8] = []) -> KitJob {
    KitJob(
      options: ConversionOptions(
        fileName: file.name, language: language, timeZone: timeZone, referenceDate: referenceDate,
        password: password, maximumPages: bounds.pages,
        maximumGlyphsPerPage: bounds.glyphsPerPage, recognition: recognition),
      formats: formats, maximumBytes: bounds.bytes,
      edition: EditionMemory(history: history, vanished: vanished, isTold: sameAs != nil),
      seconds: 2 * workers.limits.secondsPerKit)
  }
}
