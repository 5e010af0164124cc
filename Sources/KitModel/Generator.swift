/// The names and versions that every output carries.
public enum Generator {
  /// What writes the documents.
  public static let name = "presskit"
  /// Semantic version of the program.
  public static let version = "0.1.0"
  /// Version of the output document; a field added raises its minor part.
  public static let schemaVersion = "1.0"
}
