import CivilTime
package import KitValidation

/// The kit's calendar as jCal (RFC 7265).
package func encodeJCal(_ kit: ValidatedKit) throws(CalendarFault) -> [UInt8] {
  let calendar = try calendarComponent(of: kit.kit)
  var writer = JSONWriter(reservingCapacity: 1 << 15)
  ComponentJCal(component: calendar).write(to: &writer)
  return writer.bytes + [UInt8(ascii: "\n")]
}

/// RFC 7265 3.3: name, properties, components.
private struct ComponentJCal: JSONWritable {
  let component: CalendarComponent

  func write(to writer: inout JSONWriter) {
    writer.container { writer in
      writer.element(component.name.lowercased())
      writer.element(List(elements: component.properties.map(PropertyJCal.init)))
      writer.element(List(elements: component.components.map(ComponentJCal.init)))
    }
  }
}

private struct List<Element: JSONWritable>: JSONWritable {
  let elements: [Element]

  func write(to writer: inout JSONWriter) {
    writer.array(elements) { writer, element in element.write(to: &writer) }
  }
}

/// RFC 7265 3.4: name, parameters, type, value.
private struct PropertyJCal: JSONWritable {
  let property: CalendarProperty

  func write(to writer: inout JSONWriter) {
    writer.container(.inline) { writer in
      writer.element(property.name.lowercased())
      writer.element(Parameters(parameters: property.parameters))
      writer.element(property.value.typeName)
      writer.element(ValueJCal(value: property.value))
    }
  }
}

private struct Parameters: JSONWritable {
  let parameters: [CalendarParameter]

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      for parameter in parameters {
        writer.key(named: parameter.name.lowercased())
        writer.string(parameter.value)
      }
    }
  }
}

private struct ValueJCal: JSONWritable {
  let value: CalendarValue

  func write(to writer: inout JSONWriter) {
    switch value {
    case .integer(let number): writer.integer(number)
    case .recurrence(let rule): write(RecurrenceRuleParts(rule), to: &writer)
    default: writer.string(value.extendedText)
    }
  }

  /// RFC 7265 3.6.10: an object of the rule's parts.
  private func write(_ rule: RecurrenceRuleParts, to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      for part in rule.parts {
        writer.key(named: part.name)
        if part.values.count == 1, let only = part.values.first {
          write(only, of: part, to: &writer)
        } else {
          writer.array(part.values, .inline) { writer, value in
            write(value, of: part, to: &writer)
          }
        }
      }
    }
  }

  private func write(
    _ value: String, of part: RecurrenceRuleParts.Part, to writer: inout JSONWriter
  ) {
    if let number = Int(value), part.name != "until" {
      writer.integer(number)
    } else {
      writer.string(value)
    }
  }
}
