import KitModel

extension Finding {
  /// What a rule says; each rule's messages stand in its own file.
  struct Message {
    var severity: Severity
    var code: String
    var text: String
  }

  init(_ message: Message, place: SourcePlace? = nil, text: String? = nil) {
    self.init(message.severity, code: message.code, message: message.text, place: place, text: text)
  }
}

extension Event {
  /// A finding about this event, at the place of its date, else of anything that was read of it.
  func finding(_ message: Finding.Message, at field: String = "/occurrences") -> Finding {
    let told = evidence.first { $0.field.hasPrefix(field) } ?? evidence.first
    return Finding(message, place: told?.place, text: told?.text ?? dateText)
  }
}
