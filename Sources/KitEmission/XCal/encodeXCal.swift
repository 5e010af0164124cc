import CivilTime
package import KitValidation

/// The kit's calendar as xCal (RFC 6321).
package func encodeXCal(_ kit: ValidatedKit) throws(CalendarFault) -> [UInt8] {
  let calendar = try calendarComponent(of: kit.kit)
  var writer = XMLWriter()
  writer.element("icalendar", ["xmlns": "urn:ietf:params:xml:ns:icalendar-2.0"]) { writer in
    write(calendar, to: &writer)
  }
  return writer.bytes
}

/// RFC 6321 3.3: properties in one element, components in another.
private func write(_ component: CalendarComponent, to writer: inout XMLWriter) {
  writer.element(component.name.lowercased()) { writer in
    if !component.properties.isEmpty {
      writer.element("properties") { writer in
        for property in component.properties { write(property, to: &writer) }
      }
    }
    if !component.components.isEmpty {
      writer.element("components") { writer in
        for part in component.components { write(part, to: &writer) }
      }
    }
  }
}

private func write(_ property: CalendarProperty, to writer: inout XMLWriter) {
  writer.element(property.name.lowercased()) { writer in
    if !property.parameters.isEmpty {
      writer.element("parameters") { writer in
        for parameter in property.parameters {
          writer.element(parameter.name.lowercased()) { writer in
            writer.text("text", parameter.value)
          }
        }
      }
    }
    guard case .recurrence(let rule) = property.value else {
      writer.text(property.value.typeName, property.value.extendedText)
      return
    }
    writer.element("recur") { writer in
      for part in RecurrenceRuleParts(rule).parts {
        for value in part.values { writer.text(part.name, value) }
      }
    }
  }
}
