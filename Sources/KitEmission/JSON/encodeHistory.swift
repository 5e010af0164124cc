import KitModel
package import KitIdentity

/// A kit's history as bytes that ``readKit`` reads back: a document without what no edition needs.
package func encodeHistory(_ history: KitHistory) -> [UInt8] {
  var writer = JSONWriter(reservingCapacity: 1 << 15)
  writer.object { writer in
    writer.member("schemaVersion", Generator.schemaVersion)
    writer.member("kit", KitFactsJSON(facts: history.facts))
    writer.member("events", each: history.events.map { bare($0, in: history.facts) })
    writer.member("vanished", each: history.vanished.map { bare($0, in: history.facts) })
  }
  return writer.bytes
}

private func bare(_ event: Event, in facts: KitFacts) -> EventJSON {
  var event = event
  event.evidence = []
  return EventJSON(event: event, kitZone: facts.timeZone)
}
