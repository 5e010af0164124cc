import Glibc

/// A word that was read from a page image.
struct RecognizedWord {
  var text: String
  /// In pixels, origin at the top left.
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int
  /// 0...1.
  var certainty: Float
  var beginsLine: Bool
}

/// Owns one Tesseract session with its languages loaded.
final class Recognizer {
  /// Why there is no session.
  enum Failure: Error {
    case libraryMissing
    /// No language of those asked for has its data installed.
    case dataMissing([String])
  }

  private let library: TesseractLibrary
  private let handle: TesseractLibrary.Handle
  /// The languages that were asked for and have no data here.
  let missingLanguages: [String]

  init(_ options: RecognitionOptions) throws(Failure) {
    guard let library = TesseractLibrary.shared, let handle = library.create() else {
      throw .libraryMissing
    }
    let languages = options.languages.filter {
      access("\(options.dataFolder)/\($0).traineddata", R_OK) == 0
    }
    missingLanguages = options.languages.filter { !languages.contains($0) }
    // Set before the start, or the start's own remarks go to standard error.
    _ = library.setVariable(handle, "debug_file", "/dev/null")
    guard !languages.isEmpty,
      library.start(handle, options.dataFolder, languages.joined(separator: "+")) == 0
    else {
      library.delete(handle)
      throw .dataMissing(options.languages)
    }
    self.library = library
    self.handle = handle
    _ = library.setVariable(handle, "debug_file", "/dev/null")
    // Automatic segmentation without orientation detection.
    library.setSegmentation(handle, 3)
  }

  deinit { library.delete(handle) }

  /// Reads the words of an image, line by line.
  func words(of image: GrayImage) -> [RecognizedWord] {
    image.pixels.withUnsafeBufferPointer { pixels in
      library.setImage(
        handle, pixels.baseAddress, Int32(image.width), Int32(image.height), 1, Int32(image.width))
    }
    library.setResolution(handle, Int32(image.dotsPerInch.rounded()))
    defer { library.clear(handle) }
    guard library.recognize(handle, nil) == 0, let results = library.results(handle) else {
      return []
    }
    defer { library.deleteResults(results) }
    var words: [RecognizedWord] = []
    repeat {
      if let word = word(at: results) { words += word.separatedHours }
    } while library.next(results, TesseractLibrary.word) != 0
    return words
  }

  private func word(at results: OpaquePointer) -> RecognizedWord? {
    guard let place = library.pagePlace(results),
      let utf8 = library.text(results, TesseractLibrary.word)
    else { return nil }
    defer { library.deleteText(utf8) }
    let text = String(cString: utf8)
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return nil }
    var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    guard library.box(place, TesseractLibrary.word, &left, &top, &right, &bottom) != 0 else {
      return nil
    }
    return RecognizedWord(
      text: text, left: Int(left), top: Int(top), right: Int(right), bottom: Int(bottom),
      certainty: min(max(library.confidence(results, TesseractLibrary.word) / 100, 0), 1),
      beginsLine: library.isAtBeginning(place, TesseractLibrary.textLine) != 0)
  }
}
