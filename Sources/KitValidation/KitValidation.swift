package import KitModel

/// A kit that was checked; only this module makes one.
package struct ValidatedKit: Hashable, Sendable {
  package let kit: Kit

  init(_ kit: Kit) { self.kit = kit }
}

/// Checks the rules that a schema can't say.
package func validate(_ kit: Kit) -> ValidatedKit {
  var kit = kit
  putEventsInOrder(&kit.events)
  return ValidatedKit(kit)
}
