package import KitValidation

/// The kit as an iCalendar stream, read back and compared with the kit before it is returned.
///
/// - Throws: ``CalendarFault``.
package func encodeCalendar(_ kit: ValidatedKit) throws(CalendarFault) -> [UInt8] {
  let calendar = try calendarComponent(of: kit.kit)
  let bytes = LibicalText.lines(of: calendar)
  try compare(checkedCalendar(bytes), with: kit.kit)
  return bytes
}
