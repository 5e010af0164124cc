/// What text extraction reads from a PDF: glyph runs and what the file says of itself.
package struct ExtractedDocument: Hashable, Sendable {
  package var pages: [ExtractedPage]
  /// Every style in use, once; runs refer to it by index.
  package var styles: [TextStyle]
  package var metadata: DocumentMetadata
  package var outline: [OutlineEntry]
  /// `nil` for an untagged PDF.
  package var structure: StructureElement?
  package var findings: [Finding]

  package init(
    pages: [ExtractedPage] = [], styles: [TextStyle] = [],
    metadata: DocumentMetadata = DocumentMetadata(), outline: [OutlineEntry] = [],
    structure: StructureElement? = nil, findings: [Finding] = []
  ) {
    self.pages = pages
    self.styles = styles
    self.metadata = metadata
    self.outline = outline
    self.structure = structure
    self.findings = findings
  }
}

/// Where the text of a page came from.
public enum TextOrigin: String, Hashable, Sendable {
  /// From the page itself.
  case digital
  /// From optical recognition, by this tool or by whoever put a text layer over a page image.
  case ocr
  /// The page gave no usable text.
  case none
}

/// One page, with its text in no promised order.
package struct ExtractedPage: Hashable, Sendable {
  /// 1-based.
  package var number: Int
  /// In points, as displayed.
  package var width: Double
  package var height: Double
  /// Degrees clockwise: 0, 90, 180, 270.
  package var rotation: Int
  package var textOrigin: TextOrigin
  package var runs: [GlyphRun]
  /// The edges of every glyph of every run; ``GlyphRun/glyphs`` indexes it.
  package var glyphEdges: [GlyphEdges]
  package var links: [LinkAnnotation]
  /// Boxes of raster images, for text that stands on them and pages that are nothing else.
  package var images: [Rect]
  /// Boxes that are filled with one colour behind the text, where they were looked for.
  package var fills: [ColoredBox]
  /// Boxes that a line is drawn around, where they were looked for.
  package var frames: [Rect]
  /// Straight upright lines, as those between the cells of a table, where they were looked for.
  package var rules: [Rule]
  /// Upright bars of a colour, too narrow to hold text, as they stand beside cards, where they were looked for.
  package var bars: [Rect]

  package init(
    number: Int, width: Double, height: Double, rotation: Int = 0,
    textOrigin: TextOrigin = .digital, runs: [GlyphRun] = [], glyphEdges: [GlyphEdges] = [],
    links: [LinkAnnotation] = [], images: [Rect] = [], fills: [ColoredBox] = [],
    frames: [Rect] = [], rules: [Rule] = [], bars: [Rect] = []
  ) {
    self.number = number
    self.width = width
    self.height = height
    self.rotation = rotation
    self.textOrigin = textOrigin
    self.runs = runs
    self.glyphEdges = glyphEdges
    self.links = links
    self.images = images
    self.fills = fills
    self.frames = frames
    self.rules = rules
    self.bars = bars
  }
}

/// A box filled with one colour.
package struct ColoredBox: Hashable, Sendable {
  package var box: Rect
  package var color: Color

  package init(box: Rect, color: Color) {
    self.box = box
    self.color = color
  }
}

/// The extent of one glyph in the direction of writing, in points.
///
/// `left` and `right` are x on the displayed page; in runs that are turned by 90 or 270 degrees
/// they are y, `left` the smaller.
package struct GlyphEdges: Hashable, Sendable {
  package var left: Float
  package var right: Float

  package init(left: Float, right: Float) {
    self.left = left
    self.right = right
  }
}

/// A stretch of glyphs without white space, set in one style: as a rule a word.
package struct GlyphRun: Hashable, Sendable {
  /// Unicode text as decoded, not yet repaired (ligatures, soft hyphens and all).
  package var text: String
  package var box: Rect
  package var style: StyleID
  /// The run's glyphs in ``ExtractedPage/glyphEdges``, one for each scalar of `text`.
  package var glyphs: Range<Int>
  /// Whether white space or a line end followed in the page's own text.
  package var isFollowedBySpace: Bool
  /// Whether a line end followed in the page's own text.
  package var isFollowedByLineEnd: Bool
  /// Degrees clockwise that the writing is turned on the displayed page: 0, 90, 180, 270.
  package var direction: Int
  /// 0...1; 1 unless the run was recognised from an image.
  package var certainty: Float

  package init(
    text: String, box: Rect, style: StyleID, glyphs: Range<Int>, isFollowedBySpace: Bool,
    isFollowedByLineEnd: Bool, direction: Int = 0, certainty: Float = 1
  ) {
    self.text = text
    self.box = box
    self.style = style
    self.glyphs = glyphs
    self.isFollowedBySpace = isFollowedBySpace
    self.isFollowedByLineEnd = isFollowedByLineEnd
    self.direction = direction
    self.certainty = certainty
  }
}

/// A link annotation.
package struct LinkAnnotation: Hashable, Sendable {
  package var box: Rect
  package var target: Target

  /// Where a link leads.
  package enum Target: Hashable, Sendable {
    /// A web or mail address, as the PDF gives it.
    case uri(String)
    /// A page of the same document, 1-based.
    case page(Int)
  }

  package init(box: Rect, target: Target) {
    self.box = box
    self.target = target
  }
}

/// An entry of the document outline ("bookmarks"), in order, with its depth from 1.
package struct OutlineEntry: Hashable, Sendable {
  package var title: String
  package var level: Int
  /// 1-based; `nil` where the entry leads nowhere in the document.
  package var page: Int?

  package init(title: String, level: Int, page: Int?) {
    self.title = title
    self.level = level
    self.page = page
  }
}

/// An element of a tagged PDF's structure tree: its kind and language, not its text.
package struct StructureElement: Hashable, Sendable {
  /// The standard structure type (ISO 32000-1 14.8.4), such as `Table`.
  package var kind: String
  /// BCP 47, where the element states one.
  package var language: String?
  package var children: [StructureElement]

  package init(kind: String, language: String? = nil, children: [StructureElement] = []) {
    self.kind = kind
    self.language = language
    self.children = children
  }
}
