import KitModel

/// A person whom a text names.
struct PersonMention: Hashable, Sendable {
  var person: Person
  /// UTF-8 offsets in the text: the name, without honorifics.
  var nameRange: Range<Int>
  /// What was read as role and affiliation, as one stretch.
  var roleRange: Range<Int>?
  /// 0...1: how sure it is that this is a person's name.
  var certainty: Double
  /// Whether a word in front says that the person takes part ("avec", "animé par").
  var isCued: Bool

  /// From the name to the end of what is said of the person.
  var range: Range<Int> {
    nameRange.lowerBound..<max(nameRange.upperBound, roleRange?.upperBound ?? 0)
  }
}
