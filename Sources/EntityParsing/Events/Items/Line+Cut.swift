import KitModel

extension Line {
  /// The parts of a line before and behind an offset of its text, in UTF-8, each with the box of its own words.
  func cut(at offset: Int) -> (head: Line, tail: Line) {
    var (head, tail) = (self, self)
    head.text = text.slice(0..<offset)
    tail.text = text.slice(offset..<text.text.utf8.count)
    head.endsInHyphen = false
    if let box = head.text.places.first?.box { head.box = box }
    if let box = tail.text.places.first?.box { tail.box = box }
    return (head, tail)
  }
}
