package import KitValidation

/// The kit as an iCalendar stream.
package func encodeCalendar(_ kit: ValidatedKit) throws -> [UInt8] { [] }
