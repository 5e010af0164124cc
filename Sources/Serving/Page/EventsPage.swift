import CivilTime
import FeedBuilding
import KitModel
import Lexicons

/// The page that lists events, feeds and kits, as one reader gets it.
///
/// It needs no script: the form is sent as a query, the pages are links.
struct EventsPage {
  let catalogue: Catalogue
  let query: EventQuery
  /// The day that it is for the reader.
  let today: CalendarDate
  let labels: PageLabels
  /// The path that all others are below, `/` as a rule.
  let root: String
  /// Where the server is reached, as `example.org:8080`; `nil` where that is not known.
  let host: String?

  private static let eventsPerPage = 20

  var dates: DateText { DateText(labels: labels) }

  /// The whole page.
  var html: Markup {
    let found = catalogue.find(query, today: today)
    let pages = Pages(count: found.count, size: Self.eventsPerPage, wanted: query.page)
    return frame(
      title: title,
      """
      <h1>\(title)</h1>
      \(subscription)
      <section aria-labelledby="events-heading">
      <h2 id="events-heading">\(labels(.events))</h2>
      \(form)
      \(summary(of: found))
      <ol class="events">
      \(found[pages.shown].map(entry).joined())</ol>
      \(pageLinks(pages, fragment: "#events-heading") { $0.page = $1 })
      </section>
      \(feedSection)
      \(kitSection)
      """)
  }

  private var title: String { catalogue.settings.title ?? labels(.title) }

  /// The one thing that most come for: all events in a calendar of their own.
  private var subscription: Markup {
    guard let all = catalogue.feeds.first, all.eventCount > 0 else { return "" }
    return """
      <p class="lead"><a class="button" href="\(webcal(all))">\(labels(.subscribe))</a>
      <span>\(labels.count(.eventCounts, catalogue.eventCount))</span></p>
      """
  }

  private func summary(of found: [FoundEvent]) -> Markup {
    var text: Markup = "<p class=\"count\">\(labels.count(.eventCounts, found.count))"
    if let kit = query.kit.flatMap({ path in catalogue.kits.first { $0.path == path } }) {
      text += " \(labels(.ofKit)) <cite\(lang(kit.facts.language))>\(kit.title)</cite>"
    }
    text += "</p>\n"
    if !(query.tellsFrom && query.from == nil), found.isEmpty, catalogue.eventCount > 0 {
      let all =
        root
        + query.address {
          $0.tellsFrom = true
          $0.from = nil
          $0.page = 1
        }
      text += "<p><a href=\"\(all)\">\(labels(.past))</a></p>\n"
    }
    return text
  }

  /// A link to a calendar that opens the reader's own.
  func webcal(_ feed: FeedOutline) -> String {
    let place = encodedPath("feeds/\(feed.path)")
    guard let host else { return root + place }
    return "webcal://\(host)\(root)\(place)"
  }

  /// Links to the other pages of a list; nothing where there is one.
  func pageLinks(
    _ pages: Pages, fragment: String, _ turn: (inout EventQuery, Int) -> Void
  ) -> Markup {
    guard pages.last > 1 else { return "" }
    func link(_ page: Int, _ label: PageLabel, _ relation: String) -> Markup? {
      guard (1...pages.last).contains(page) else { return nil }
      let address = root + query.address { turn(&$0, page) } + fragment
      return "<li><a rel=\"\(relation)\" href=\"\(address)\">\(labels(label))</a></li>\n"
    }
    return """
      <nav aria-label="\(labels(.pages))">
      <ul class="pages">
      \(link(pages.current - 1, .previous, "prev"))<li>\(
        labels(.page, "\(pages.current)", "\(pages.last)"))</li>
      \(link(pages.current + 1, .next, "next"))</ul>
      </nav>
      """
  }

  /// The attribute that tells the language of a piece, where it is not the page's.
  func lang(_ language: String?) -> Markup {
    guard let tag = languageTag(language), tag != labels(.language) else { return "" }
    return " lang=\"\(tag)\""
  }

  /// A whole document around the content of its main part.
  func frame(title: String, _ content: Markup) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="\(labels(.language))">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title)</title>
    <link rel="stylesheet" href="\(root)style.css">
    <link rel="alternate" type="text/calendar" title="\(labels(.allEvents))" href="\(root)feeds/all.ics">
    </head>
    <body>
    <a class="skip" href="#main">\(labels(.skip))</a>
    <header>
    <nav aria-label="\(title)">
    <ul>
    <li><a href="\(root)#events-heading">\(labels(.events))</a></li>
    <li><a href="\(root)#calendars">\(labels(.calendars))</a></li>
    <li><a href="\(root)#kits">\(labels(.kits))</a></li>
    </ul>
    </nav>
    </header>
    <main id="main" tabindex="-1">
    \(content)
    </main>
    <footer>
    <p>\(labels(.confirmedLater))</p>
    <ul>
    <li><a href="\(root)documents">\(labels(.documents))</a></li>
    <li><a href="\(root)feeds">\(labels(.feeds))</a></li>
    </ul>
    <p>presskit \(Generator.version)</p>
    </footer>
    </body>
    </html>

    """
  }
}

/// One page of a list.
struct Pages {
  let current: Int
  let last: Int
  let shown: Range<Int>

  /// - Parameter wanted: from 1; what is behind the end is the last page.
  init(count: Int, size: Int, wanted: Int) {
    last = max(1, (count + size - 1) / size)
    current = min(max(1, wanted), last)
    let start = min((current - 1) * size, count)
    shown = start..<min(start + size, count)
  }
}
