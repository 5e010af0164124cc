import CivilTime
import FeedBuilding
import KitModel
import Lexicons

extension EventsPage {
  private static let kitsPerPage = 50

  /// The calendars, those of one grouping together.
  var feedSection: Markup {
    let feeds = catalogue.feeds
    let all = feeds.filter { $0.field == nil }
    let groups: [Markup] = FeedField.allCases.enumerated().compactMap { place, field in
      let own = feeds.filter { $0.field == field }
      guard !own.isEmpty else { return nil }
      return """
        <h3>\(labels(.fields, at: place))</h3>
        <ul class="feeds">
        \(own.map(feedLine).joined())</ul>

        """
    }
    return """
      <section id="calendars" aria-labelledby="calendars-heading">
      <h2 id="calendars-heading">\(labels(.calendars))</h2>
      <ul class="feeds">
      \(all.map(feedLine).joined())</ul>
      \(groups.joined())</section>
      """
  }

  private func feedLine(_ feed: FeedOutline) -> Markup {
    let name = feedName(feed)
    return """
      <li><span>\(name), \(labels.count(.eventCounts, feed.eventCount))</span>
      <span class="links"><a href="\(webcal(feed))">\(labels(.subscribe))<span
      class="unseen">: \(name)</span></a>
      <a href="\(root)\(encodedPath("feeds/\(feed.path)"))">\(labels(.download))<span
      class="unseen">: \(name)</span></a></span></li>

      """
  }

  private func feedName(_ feed: FeedOutline) -> String {
    guard feed.field != nil else { return labels(.allEvents) }
    guard feed.field == .kind, let kind = EventKind(rawValue: feed.name) else { return feed.name }
    return kindName(kind, CalendarLabels.of(language: labels(.language))) ?? feed.name
  }

  /// The kits, with their documents.
  var kitSection: Markup {
    let pages = Pages(
      count: catalogue.kits.count, size: Self.kitsPerPage, wanted: query.kitPage)
    return """
      <section id="kits" aria-labelledby="kits-heading">
      <h2 id="kits-heading">\(labels(.kits))</h2>
      <p class="count">\(labels.count(.kitCounts, catalogue.kits.count))</p>
      <ul class="kits">
      \(catalogue.kits[pages.shown].map(kitLine).joined())</ul>
      \(pageLinks(pages, fragment: "#kits") { $0.kitPage = $1 })
      </section>
      """
  }

  private func kitLine(_ kit: ListedKit) -> Markup {
    var facts: [String] = []
    if let issuer = kit.facts.issuer { facts.append(issuer) }
    if let published = kit.facts.published {
      facts.append("\(labels(.published)) \(dates.day(published))")
    }
    if let embargo = kit.facts.embargo {
      let time = embargo.time.map { ", \($0)" } ?? ""
      facts.append("\(labels(.embargo)) \(dates.day(embargo.date))\(time)")
    }
    let events =
      root
      + EventQuery("").address {
        $0.kit = kit.path
        $0.tellsFrom = true
      }
    let unseen: Markup = "<span class=\"unseen\">: \(kit.title)</span>"
    let calendar: Markup? = kit.calendarAddress.map {
      "<a href=\"\(root)\($0)\">\(labels(.calendar))\(unseen)</a>\n"
    }
    return """
      <li><h3\(lang(kit.facts.language))>\(kit.title)</h3>
      \(facts.map { "<p>\($0)</p>\n" as Markup }.joined())<p class="links"><a
      href="\(events)#events-heading">\(labels.count(.eventCounts, kit.eventCount))\(unseen)</a>
      \(calendar)<a href="\(root)\(kit.documentAddress)">\(labels(.data))\(unseen)</a></p></li>

      """
  }
}
