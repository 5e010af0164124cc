package import KitIdentity

/// The changes between two editions as a JSON document.
package func encodeChanges(_ changes: [KitChange]) -> [UInt8] {
  var writer = JSONWriter()
  writer.object { writer in writer.member("changes", each: changes.map(ChangeJSON.init)) }
  return writer.bytes + [UInt8(ascii: "\n")]
}

struct ChangeJSON: JSONWritable {
  let change: KitChange

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("change", change.kind.rawValue)
      writer.member("subject", change.subject.rawValue)
      writer.member("name", change.name)
      writer.member("uid", change.uid)
      writer.member("fields", each: change.fields.map(FieldJSON.init))
    }
  }
}

private struct FieldJSON: JSONWritable {
  let field: KitChange.Field

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("field", field.name)
      writer.member("old", field.old)
      writer.member("new", field.new)
    }
  }
}

/// The changes for people: a line for each, the fields that differ below it.
package func describeChanges(_ changes: [KitChange]) -> String {
  changes.map { change in
    let sign =
      switch change.kind {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      }
    let fields = change.fields.map { field in
      "    \(field.name): \(field.old ?? "—") → \(field.new ?? "—")\n"
    }
    return "\(sign) \(change.subject.rawValue) “\(change.name)”\n\(fields.joined())"
  }.joined()
}
