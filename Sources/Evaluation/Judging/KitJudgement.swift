/// What is counted and listed.
package enum Subject: String, Hashable, Sendable, CaseIterable {
  case events, contacts, projects, facts
}

/// A field of an entity that gold can judge.
package enum JudgedField: String, Hashable, Sendable, CaseIterable {
  case eventTitle = "events.title"
  case eventWhen = "events.when"
  case eventVenue = "events.venue"
  case eventAddress = "events.address"
  case eventPostalCode = "events.postalCode"
  case eventCity = "events.city"
  case eventRegion = "events.region"
  case eventOnline = "events.online"
  case eventPeople = "events.people"
  case eventOrganizer = "events.organizer"
  case eventSeries = "events.series"
  case eventStatus = "events.status"
  case eventZone = "events.zone"
  case eventHours = "events.hours"
  case eventLink = "events.url"
  case contactName = "contacts.name"
  case contactOrganization = "contacts.organization"
  case contactRole = "contacts.role"
  case contactScope = "contacts.scope"
  case contactEmails = "contacts.emails"
  case contactPhones = "contacts.phones"
  case projectTitle = "projects.title"
  case projectHeadline = "projects.headline"
  case projectCity = "projects.city"
  case projectRegion = "projects.region"
  case factTitle = "kit.title"
  case factIssuer = "kit.issuer"
  case factLanguage = "kit.language"
  case factPeriod = "kit.period"
}

/// How many there are, how many were told, and how many of these are right.
package struct Count: Hashable, Sendable {
  /// In the gold; what is optional does not count.
  package var gold = 0
  /// In the output; what matches something optional does not count.
  package var told = 0
  /// Told and meant.
  package var found = 0
  /// Found, with everything right that makes it what it is.
  package var exact = 0

  package init(gold: Int = 0, told: Int = 0, found: Int = 0, exact: Int = 0) {
    self.gold = gold
    self.told = told
    self.found = found
    self.exact = exact
  }

  package var isPerfect: Bool { exact == gold && exact == told }

  /// The harmonic mean of precision and recall; 1 where there is nothing, and nothing was told.
  package func score(_ hits: KeyPath<Count, Int>) -> Double {
    gold + told == 0 ? 1 : Double(2 * self[keyPath: hits]) / Double(gold + told)
  }

  /// The share of what was told that is meant.
  package var precision: Double { told > 0 ? Double(found) / Double(told) : gold == 0 ? 1 : 0 }
  /// The share of what is meant that was told.
  package var recall: Double { gold > 0 ? Double(found) / Double(gold) : 1 }

  package static func += (left: inout Count, right: Count) {
    left.gold += right.gold
    left.told += right.told
    left.found += right.found
    left.exact += right.exact
  }
}

/// How many values of a field were judged, and how many of them are right.
package struct FieldCount: Hashable, Sendable {
  package var right = 0
  package var judged = 0

  package init(right: Int = 0, judged: Int = 0) {
    self.right = right
    self.judged = judged
  }

  package var share: Double { judged > 0 ? Double(right) / Double(judged) : 1 }
}

/// Something that is not as in the gold.
package struct Miss: Hashable, Sendable {
  package var kind: Kind
  package var subject: Subject
  /// For people, with what was wanted and what was told.
  package var text: String

  /// What is wrong.
  package enum Kind: String, Hashable, Sendable {
    case missed, invented, inexact
  }
}

/// A confidence, and whether it was deserved.
package struct Trust: Hashable, Sendable {
  /// 0...1.
  package var confidence: Double
  package var isRight: Bool

  package init(confidence: Double, isRight: Bool) {
    self.confidence = confidence
    self.isRight = isRight
  }
}

/// The confidence of one value of a field.
package struct FieldTrust: Hashable, Sendable {
  package var field: JudgedField
  package var trust: Trust
}

/// The confidence of one entity.
package struct EntityTrust: Hashable, Sendable {
  package var subject: Subject
  package var trust: Trust
  /// Its title or name.
  package var name: String
}

/// How one kit was read, measured on its gold.
package struct KitJudgement: Hashable, Sendable {
  /// The kit's file, without what makes it gold or output.
  package var name: String
  /// Whether there is an output at all; where not, all is missed.
  package var isConverted = true
  package var counts: [Subject: Count] = [:]
  package var fields: [JudgedField: FieldCount] = [:]
  package var misses: [Miss] = []
  package var entityTrust: [EntityTrust] = []
  package var fieldTrust: [FieldTrust] = []

  package init(name: String) { self.name = name }

  package func count(_ subject: Subject) -> Count { counts[subject] ?? Count() }

  /// Whether events, contacts and projects are all exactly those of the gold.
  package var isPerfect: Bool {
    isConverted
      && [Subject.events, .contacts, .projects].allSatisfy { count($0).isPerfect }
  }

  mutating func add(_ kind: Miss.Kind, _ subject: Subject, _ text: String) {
    misses.append(Miss(kind: kind, subject: subject, text: text))
  }

  /// Counts a value that the gold states.
  ///
  /// - Parameter confidence: `nil` where the output tells none, or tells no value.
  mutating func judge(_ field: JudgedField, _ isRight: Bool, confidence: Double? = nil) {
    fields[field, default: FieldCount()].judged += 1
    if isRight { fields[field, default: FieldCount()].right += 1 }
    trust(field, isRight, confidence)
  }

  /// Keeps a confidence without counting the value again.
  mutating func trust(_ field: JudgedField, _ isRight: Bool, _ confidence: Double?) {
    guard let confidence else { return }
    fieldTrust.append(
      FieldTrust(field: field, trust: Trust(confidence: confidence, isRight: isRight)))
  }
}
