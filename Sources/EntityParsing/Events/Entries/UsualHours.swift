/// The hours of a list's introduction, as long as they hold.
struct UsualHours {
  private(set) var hours: DatedText?
  /// How the heading above them is set.
  private var look: ItemLook?

  /// Takes the hours that a title's text tells.
  ///
  /// Those of another heading that is set as large end where one begins that tells none.
  mutating func take(_ told: DatedText?, under title: Item?) {
    if let told {
      hours = told
      look = title.flatMap { $0.isHeading ? $0.look : nil }
    } else if let title, title.isHeading, let look, title.look.halfPoints >= look.halfPoints {
      hours = nil
    }
  }
}
