import KitModel

/// The named resources of a content stream, looked up when first used.
final class ContentResources {
  private let objects: FileObjects
  private let dictionary: ObjectValue?
  private var states: [String: Blending] = [:]
  private var spaces: [String: ColorKind] = [:]
  private var drawnFonts: [String: DrawnFace?] = [:]
  private var categories: [String: ObjectValue] = [:]

  /// What a graphics state parameter dictionary does to filling.
  struct Blending {
    /// `nil` where it says nothing of opacity.
    var opacity: Double?
    var isNormal: Bool?
  }

  /// How the components of a colour are to be read.
  enum ColorKind {
    case device
    /// Tints, patterns, palettes: components say nothing of the colour.
    case unknown
  }

  init(_ dictionary: ObjectValue?, of objects: FileObjects) {
    self.dictionary = objects.resolve(dictionary)
    self.objects = objects
  }

  private func entry(_ category: String, _ name: String) -> ObjectValue? {
    if categories[category] == nil {
      categories[category] = objects.resolve(dictionary?[category]) ?? .other
    }
    return categories[category]?[name]
  }

  func blending(_ name: String) -> Blending {
    if let known = states[name] { return known }
    let state = objects.resolve(entry("ExtGState", name))
    var blending = Blending(opacity: objects.resolve(state?["ca"])?.number, isNormal: nil)
    switch objects.resolve(state?["BM"]) {
    case .name(let mode)?: blending.isNormal = mode == "Normal" || mode == "Compatible"
    case .array?: blending.isNormal = false
    default: break
    }
    if case .dictionary? = objects.resolve(state?["SMask"]) { blending.isNormal = false }
    states[name] = blending
    return blending
  }

  func colorKind(_ name: String) -> ColorKind {
    switch name {
    case "DeviceGray", "DeviceRGB", "DeviceCMYK", "G", "RGB", "CMYK": return .device
    case "Pattern": return .unknown
    default: break
    }
    if let known = spaces[name] { return known }
    var kind = ColorKind.unknown
    switch objects.resolve(entry("ColorSpace", name)) {
    case .name(let device)?: kind = device == "Pattern" ? .unknown : .device
    case .array(let parts)?:
      if let family = parts.first?.name,
        ["ICCBased", "CalRGB", "CalGray", "DeviceRGB", "DeviceGray", "DeviceCMYK"].contains(family)
      {
        kind = .device
      }
    default: break
    }
    spaces[name] = kind
    return kind
  }

  /// What a font whose glyphs are drawings (Type 3) says of itself all the same.
  ///
  /// Producers that draw the glyphs of variable fonts describe the font as they do others, and make its
  /// size that of the text. Ghostscript leaves the description out; a font without one may have any scale, and has the usual
  /// one where its glyphs are as high as those of other fonts.
  func drawnFont(_ name: String) -> DrawnFace? {
    if let known = drawnFonts[name] { return known }
    let font = entry("Font", name)
    let found =
      if case .reference(let number)? = font {
        objects.drawnFace(ofFont: number) {
          Self.drawnFace(objects.resolve(font), named: "Drawn-\(number)", objects)
        }
      } else {
        Self.drawnFace(font, named: "Drawn", objects)
      }
    drawnFonts[name] = .some(found)
    return found
  }

  /// - Parameter name: what tells the font from others where it has no name of its own.
  private static func drawnFace(
    _ font: ObjectValue?, named name: String, _ objects: FileObjects
  ) -> DrawnFace? {
    guard objects.resolve(font?["Subtype"])?.name == "Type3",
      let scale = objects.resolve(font?["FontMatrix"])?.numbers?.first, scales.contains(abs(scale))
    else { return nil }
    let descriptor = objects.resolve(font?["FontDescriptor"])
    if let described = objects.resolve(descriptor?["FontName"])?.name {
      return DrawnFace(
        name: described, weight: objects.resolve(descriptor?["FontWeight"])?.number ?? 0,
        angle: objects.resolve(descriptor?["ItalicAngle"])?.number ?? 0)
    }
    guard let box = objects.resolve(font?["FontBBox"])?.numbers, box.count == 4,
      glyphHeights.contains(abs((box[3] - box[1]) * scale))
    else { return nil }
    return DrawnFace(name: name, weight: 0, angle: 0)
  }

  /// How high the box around all glyphs of a font is, in sizes: from capitals alone to accents and tails.
  private static let glyphHeights = 0.5...2.0

  /// One over the units in which glyphs are designed.
  private static let scales = 1.0 / 8200...1.0 / 200

  /// The number of an external object.
  func externalObject(_ name: String) -> Int? {
    if case .reference(let number)? = entry("XObject", name) { return number }
    return nil
  }
}
