import CXML2
import CivilTime
import KitModel

/// What an XMP packet (ISO 16684-1) tells of a document.
struct XMPPacket {
  private(set) var title: String?
  private(set) var creatorTool: String?
  private(set) var producer: String?
  private(set) var created: PDFDate?
  private(set) var modified: PDFDate?
  /// The first of `dc:language`.
  private(set) var language: String?

  /// A packet past this size is not read; real ones have a few kilobytes.
  private static let largestPacket = 4 << 20

  /// Returns `nil` for what is no XML.
  ///
  /// Entities stay as they are and nothing is fetched.
  init?(_ bytes: UnsafePointer<CChar>, byteCount: Int) {
    guard byteCount > 0, byteCount <= Self.largestPacket else { return nil }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_RECOVER.rawValue
    guard let document = xmlReadMemory(bytes, Int32(byteCount), nil, nil, Int32(options)) else {
      return nil
    }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return nil }
    read(root, depth: 0)
  }

  private mutating func read(_ element: xmlNodePtr, depth: Int) {
    guard depth < 12 else { return }
    var property = element.pointee.properties
    while let current = property {
      property = current.pointee.next
      let value = UnsafeMutableRawPointer(current).assumingMemoryBound(to: xmlNode.self)
      take(name(current.pointee.name), text(of: value))
    }
    var child = element.pointee.children
    while let current = child {
      child = current.pointee.next
      guard current.pointee.type == XML_ELEMENT_NODE else { continue }
      switch name(current.pointee.name) {
      case "title", "language": take(name(current.pointee.name), firstText(under: current))
      case "CreateDate", "ModifyDate", "CreatorTool", "Producer":
        take(name(current.pointee.name), text(of: current))
      default: read(current, depth: depth + 1)
      }
    }
  }

  private mutating func take(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    switch name {
    case "title": title = title ?? value
    case "language": language = language ?? (value == "x-unknown" ? nil : value)
    case "CreatorTool": creatorTool = creatorTool ?? value
    case "Producer": producer = producer ?? value
    case "CreateDate": created = created ?? PDFDate(xmp: value)
    case "ModifyDate": modified = modified ?? PDFDate(xmp: value)
    default: break
    }
  }

  /// The text of the first item of an array (`rdf:Alt`, `rdf:Bag`), or of the element itself.
  private func firstText(under element: xmlNodePtr) -> String? {
    var node = element
    for _ in 0..<2 {
      var child = node.pointee.children
      while let current = child, current.pointee.type != XML_ELEMENT_NODE {
        child = current.pointee.next
      }
      guard let child else { break }
      node = child
    }
    return text(of: node)
  }

  private func name(_ name: UnsafePointer<xmlChar>?) -> String {
    name.map { String(cString: $0) } ?? ""
  }

  private func text(of node: xmlNodePtr) -> String? {
    guard let content = xmlNodeGetContent(node) else { return nil }
    defer { CXML2_free(content) }
    let text = String(cString: content)
    let trimmed = text.unicodeScalars.drop { $0.properties.isWhitespace }
    guard let end = trimmed.lastIndex(where: { !$0.properties.isWhitespace }) else { return nil }
    return String(trimmed[...end])
  }
}

extension PDFDate {
  /// Reads an XMP date: `2020-10-29T16:02:11+01:00`, seconds, time and offset optional.
  init?(xmp text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10,
      let moment = LocalMoment(iso: String(decoding: bytes.prefix(16), as: UTF8.self))
    else { return nil }
    var second = 0
    var rest = bytes.dropFirst(16)
    if rest.first == 0x3A {
      second = Int(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)) ?? 0
      rest = rest.dropFirst(3)
      if rest.first == 0x2E { rest = rest.dropFirst().drop { $0 >= 0x30 && $0 <= 0x39 } }
    }
    self.init(local: moment, second: min(max(second, 0), 59), offsetMinutes: Self.offset(rest))
  }

  /// `Z`, `+01:00`, `-0530`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.first == 0x5A { return 0 }
    guard let sign = bytes.first, sign == 0x2B || sign == 0x2D else { return nil }
    let digits = bytes.dropFirst().filter { $0 >= 0x30 && $0 <= 0x39 }
    guard digits.count >= 2, let value = Int(String(decoding: digits.prefix(4), as: UTF8.self))
    else { return nil }
    let minutes = digits.count >= 4 ? value / 100 * 60 + value % 100 : value * 60
    return sign == 0x2B ? minutes : -minutes
  }
}
