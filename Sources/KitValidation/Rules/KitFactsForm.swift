import KitModel
import ZoneRules

extension Finding.Message {
  fileprivate static func unknownZone(_ name: String) -> Self {
    Self(severity: .warning, code: "unknown-time-zone", text: "“\(name)” is no time zone.")
  }

  fileprivate static func badLanguage(_ tag: String) -> Self {
    Self(severity: .warning, code: "malformed-language", text: "“\(tag)” is no language tag.")
  }
}

/// The kit's language and zone are ones that exist.
func checkKitFacts(_ kit: inout Kit) {
  if let zone = kit.facts.timeZone, ZoneRules.named(zone) == nil {
    kit.findings.append(Finding(.unknownZone(zone)))
    kit.facts.timeZone = nil
  }
  if let language = kit.facts.language, !isLanguageTag(language) {
    kit.findings.append(Finding(.badLanguage(language)))
    kit.facts.language = nil
  }
}

/// An event's own zone exists, and its language is written as one.
func checkTimeZone(of event: inout Event, _ findings: inout [Finding]) {
  if let zone = event.timeZone, ZoneRules.named(zone) == nil {
    findings.append(event.finding(.unknownZone(zone), at: "/timeZone"))
    event.timeZone = nil
  }
  if let language = event.language, !isLanguageTag(language) {
    findings.append(event.finding(.badLanguage(language), at: "/language"))
    event.language = nil
  }
}

/// The shape of BCP 47: parts of letters and digits with hyphens between them, letters first.
private func isLanguageTag(_ tag: String) -> Bool {
  guard tag.utf8.count <= 35 else { return false }
  let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return parts.enumerated().allSatisfy { index, part in
    (index == 0 ? 2...8 : 1...8).contains(part.count)
      && part.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || index > 0 && (0x30...0x39).contains(byte)
      }
  }
}
