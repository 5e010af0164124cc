import CPoppler
import KitModel

/// Hands out one number for each style, so that runs carry four bytes instead of a name.
struct StyleTable {
  private(set) var styles: [TextStyle] = []
  private var ids: [TextStyle: StyleID] = [:]
  private var faces: [String: FontFace] = [:]

  mutating func id(of style: TextStyle) -> StyleID {
    if let known = ids[style] { return known }
    let id = StyleID(styles.count)
    styles.append(style)
    ids[style] = id
    return id
  }

  mutating func id(of attributes: PopplerTextAttributes) -> StyleID {
    let name = attributes.font_name.map { String(cString: $0) } ?? ""
    let face = face(of: name)
    // A tenth of a point: matrices leave 10.999512 where the designer wrote 11.
    let size = (attributes.font_size * 10).rounded() / 10
    return id(
      of: TextStyle(
        fontName: face.name, size: size, isBold: face.isBold, isItalic: face.isItalic,
        color: Color(
          red: UInt8(attributes.color.red >> 8), green: UInt8(attributes.color.green >> 8),
          blue: UInt8(attributes.color.blue >> 8))))
  }

  /// The style of a font of another name and size, in the colour of a known style.
  mutating func id(of style: StyleID, face drawn: DrawnFace, size: Double) -> StyleID {
    let face = face(of: drawn.name)
    return id(
      of: TextStyle(
        fontName: face.name, size: (size * 10).rounded() / 10, isBold: face.isBold || drawn.isBold,
        isItalic: face.isItalic || drawn.isItalic, color: styles[Int(style)].color))
  }

  private mutating func face(of name: String) -> FontFace {
    if let known = faces[name] { return known }
    let face = FontFace(postScriptName: name)
    faces[name] = face
    return face
  }
}
