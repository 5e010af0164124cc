import KitEmission
package import KitIdentity
import KitModel
import KitReading
import KitValidation

extension ConvertedKit {
  /// The kit as the next edition of what some bytes remember, and the bytes to remember then.
  ///
  /// Bytes that can't be read, or that remember another kit, count as none.
  /// - Parameters:
  ///   - history: what this returned for the edition before; `nil` for the first one.
  ///   - isEdition: that the caller knows it to be an edition of that kit (`--same-as`).
  package func carrying(
    _ history: [UInt8]?, vanished policy: VanishedPolicy = .cancel, isEdition isTold: Bool = false
  ) -> (converted: ConvertedKit, history: [UInt8]) {
    let remembered = history.flatMap { bytes in try? readKit(bytes) }.map {
      KitHistory(facts: $0.facts, events: $0.events, vanished: $0.vanished)
    }
    let known = remembered.flatMap { isTold || isEdition(kit, of: $0) ? $0 : nil }
    let carried = carry(known, into: kit, vanished: policy)
    // A first edition carries nothing, and what was validated comes back from that unchanged.
    let converted = known == nil ? self : ConvertedKit(validated: validate(carried.kit))
    return (converted, encodeHistory(carried.history))
  }

  /// What makes this kit the same as another edition of it: issuer, title and year.
  package var editionKey: String { KitKey(of: kit).text }
}
