import DateExpressions
import KitModel

/// What every part of event parsing needs of a kit: its readers and what is known of its time.
struct EventTools {
  let reader: KitDateReader
  let lexicon: EventLexicon
  let stream: ItemStream
  let places: PlaceParser
  /// The kit's period, year and zone.
  let context: DateContext

  func dated(_ text: SourcedText) -> DatedText {
    DatedText(text, reader: reader, lexicon: lexicon)
  }
}
