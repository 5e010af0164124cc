package import HTTPTypes

/// What a client asks for.
package struct ServedRequest: Sendable {
  package var method: HTTPRequest.Method
  /// The path and query as they were sent.
  package var target: String
  /// The name that the client gave this server; `nil` where it gave none.
  package var host: String?
  package var headers: HTTPFields

  package init(
    method: HTTPRequest.Method, target: String, host: String? = nil, headers: HTTPFields = [:]
  ) {
    self.method = method
    self.target = target
    self.host = host
    self.headers = headers
  }

  /// Without the query.
  var path: Substring { target[..<(mark ?? target.endIndex)] }
  /// Without the question mark.
  var query: Substring { mark.map { target[target.utf8.index(after: $0)...] } ?? "" }

  private var mark: String.Index? { target.utf8.firstIndex(of: 0x3F) }
}

/// What a client gets.
package struct Reply: Sendable {
  package var status: HTTPResponse.Status
  package var headers: HTTPFields
  /// Empty where the request was for the head alone, or nothing is to be said.
  package var body: [UInt8]
}

extension HTTPFields {
  /// What every reply says, so that a browser does nothing with it that was not meant.
  ///
  /// No script runs, nothing is loaded from elsewhere, nobody may frame the page.
  static let safe: HTTPFields = [
    .contentSecurityPolicy:
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
      + "frame-ancestors 'none'",
    .xContentTypeOptions: "nosniff",
    .referrerPolicy: "no-referrer",
    .crossOriginResourcePolicy: "same-origin",
  ]
}

extension HTTPField.Name {
  static let referrerPolicy = token("Referrer-Policy")

  /// A name that is a token by itself.
  private static func token(_ name: String) -> HTTPField.Name {
    HTTPField.Name(name) ?? .contentType
  }
}
