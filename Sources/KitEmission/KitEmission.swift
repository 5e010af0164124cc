package import KitValidation

/// The kit as the contract's JSON document.
package func encodeJSON(_ kit: ValidatedKit) throws -> [UInt8] { [] }

/// The kit as an iCalendar stream.
package func encodeCalendar(_ kit: ValidatedKit) throws -> [UInt8] { [] }
