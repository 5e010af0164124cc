/// What one edition of a kit says otherwise than another.
package struct KitChange: Hashable, Sendable {
  /// What became of it.
  package var kind: Kind
  package var subject: Subject
  /// The title or name that it goes by now, or went by.
  package var name: String
  /// An event's identifier.
  package var uid: String?
  /// Empty where the whole is new or gone.
  package var fields: [Field]

  /// What became of the subject.
  package enum Kind: String, Hashable, Sendable {
    case added, removed, changed
  }

  /// What sort of thing changed.
  package enum Subject: String, Hashable, Sendable {
    case kit, event, contact, project
  }

  /// A field that has another value, as text for people.
  package struct Field: Hashable, Sendable {
    /// As the contract names it.
    package var name: String
    package var old: String?
    package var new: String?
  }
}
