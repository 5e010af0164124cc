extension DateReader {
  /// The time zone of a place that keeps other time than the country it is named with.
  ///
  /// The overseas territories of France first of all, by the names of territories and towns as the
  /// languages of the reader write them, whatever their case and accents. An IANA name.
  public func timeZone(ofPlace place: String) -> String? { lexicon.timeZone(ofPlace: place) }
}
