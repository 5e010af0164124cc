import Glibc

/// The functions of Tesseract's C interface that recognition uses, found when first needed.
///
/// The library is not linked: it brings some thirty others, whose start-up would cost every kit
/// 25 ms that hardly one needs.
struct TesseractLibrary: Sendable {
  typealias Handle = OpaquePointer
  typealias Level = Int32

  let create: @convention(c) () -> Handle?
  let delete: @convention(c) (Handle?) -> Void
  let start: @convention(c) (Handle?, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Int32
  let setVariable: @convention(c) (Handle?, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Int32
  let setSegmentation: @convention(c) (Handle?, Int32) -> Void
  let setImage: @convention(c) (Handle?, UnsafePointer<UInt8>?, Int32, Int32, Int32, Int32) -> Void
  let setResolution: @convention(c) (Handle?, Int32) -> Void
  let recognize: @convention(c) (Handle?, OpaquePointer?) -> Int32
  let clear: @convention(c) (Handle?) -> Void
  let results: @convention(c) (Handle?) -> OpaquePointer?
  let deleteResults: @convention(c) (OpaquePointer?) -> Void
  let pagePlace: @convention(c) (OpaquePointer?) -> OpaquePointer?
  let next: @convention(c) (OpaquePointer?, Level) -> Int32
  let text: @convention(c) (OpaquePointer?, Level) -> UnsafeMutablePointer<CChar>?
  let deleteText: @convention(c) (UnsafeMutablePointer<CChar>?) -> Void
  let confidence: @convention(c) (OpaquePointer?, Level) -> Float
  let isAtBeginning: @convention(c) (OpaquePointer?, Level) -> Int32
  let box:
    @convention(c) (
      OpaquePointer?, Level, UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Int32>?,
      UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Int32>?
    ) -> Int32
  private let versionName: @convention(c) () -> UnsafePointer<CChar>?

  var version: String { versionName().map { String(cString: $0) } ?? "" }

  /// `RIL_TEXTLINE` and `RIL_WORD` of the C interface.
  static let textLine: Level = 2
  static let word: Level = 3

  /// The library, or `nil` where it is not installed.
  static let shared: TesseractLibrary? = load()

  private static func load() -> TesseractLibrary? {
    // Its OpenMP threads make a page cost ten times the CPU; libgomp reads this when it is loaded.
    setenv("OMP_THREAD_LIMIT", "1", 1)
    guard
      let library = dlopen("libtesseract.so.5", RTLD_NOW | RTLD_LOCAL)
        ?? dlopen("libtesseract.so.4", RTLD_NOW | RTLD_LOCAL)
    else { return nil }
    return TesseractLibrary(library)
  }

  private init?(_ library: UnsafeMutableRawPointer) {
    func symbol<Function>(_ name: String, as type: Function.Type) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: Function.self) }
    }
    guard
      let create = symbol("TessBaseAPICreate", as: type(of: self.create)),
      let delete = symbol("TessBaseAPIDelete", as: type(of: self.delete)),
      let start = symbol("TessBaseAPIInit3", as: type(of: self.start)),
      let setVariable = symbol("TessBaseAPISetVariable", as: type(of: self.setVariable)),
      let setSegmentation = symbol(
        "TessBaseAPISetPageSegMode", as: type(of: self.setSegmentation)),
      let setImage = symbol("TessBaseAPISetImage", as: type(of: self.setImage)),
      let setResolution = symbol(
        "TessBaseAPISetSourceResolution", as: type(of: self.setResolution)),
      let recognize = symbol("TessBaseAPIRecognize", as: type(of: self.recognize)),
      let clear = symbol("TessBaseAPIClear", as: type(of: self.clear)),
      let results = symbol("TessBaseAPIGetIterator", as: type(of: self.results)),
      let deleteResults = symbol(
        "TessResultIteratorDelete", as: type(of: self.deleteResults)),
      let pagePlace = symbol(
        "TessResultIteratorGetPageIterator", as: type(of: self.pagePlace)),
      let next = symbol("TessResultIteratorNext", as: type(of: self.next)),
      let text = symbol("TessResultIteratorGetUTF8Text", as: type(of: self.text)),
      let deleteText = symbol("TessDeleteText", as: type(of: self.deleteText)),
      let confidence = symbol("TessResultIteratorConfidence", as: type(of: self.confidence)),
      let isAtBeginning = symbol(
        "TessPageIteratorIsAtBeginningOf", as: type(of: self.isAtBeginning)),
      let box = symbol("TessPageIteratorBoundingBox", as: type(of: self.box)),
      let versionName = symbol("TessVersion", as: type(of: self.versionName))
    else { return nil }
    self.create = create
    self.delete = delete
    self.start = start
    self.setVariable = setVariable
    self.setSegmentation = setSegmentation
    self.setImage = setImage
    self.setResolution = setResolution
    self.recognize = recognize
    self.clear = clear
    self.results = results
    self.deleteResults = deleteResults
    self.pagePlace = pagePlace
    self.next = next
    self.text = text
    self.deleteText = deleteText
    self.confidence = confidence
    self.isAtBeginning = isAtBeginning
    self.box = box
    self.versionName = versionName
  }
}
