/// How a run of glyphs is set.
package struct TextStyle: Hashable, Sendable {
  /// The PostScript name without its subset tag, as the PDF gives it.
  package var fontName: String
  /// In points, as displayed.
  package var size: Double
  package var isBold: Bool
  package var isItalic: Bool
  package var color: Color

  package init(
    fontName: String, size: Double, isBold: Bool, isItalic: Bool, color: Color
  ) {
    self.fontName = fontName
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.color = color
  }
}

/// An sRGB colour, 8 bits a channel.
package struct Color: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// How far apart two colours are, over the three channels: 0 to 765.
  package func distance(to other: Color) -> Int {
    abs(Int(red) - Int(other.red)) + abs(Int(green) - Int(other.green))
      + abs(Int(blue) - Int(other.blue))
  }

  /// Relative brightness, 0 (black) to 1 (white), weighted as in ITU-R BT.709.
  package var luminance: Double {
    (0.2126 * Double(red) + 0.7152 * Double(green) + 0.0722 * Double(blue)) / 255
  }
}

/// An index into ``ExtractedDocument/styles``.
package typealias StyleID = Int32
