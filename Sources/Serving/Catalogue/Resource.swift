import HTTPTypes

/// Something that is served as it is: its bytes, or where they are, and what is said of them.
struct Resource: Sendable {
  enum Content: Sendable {
    case memory([UInt8])
    /// A file of the folder, and what it was when its tag was made.
    case file(String, FileStamp)
  }

  let content: Content
  /// Of the bytes, without quotes.
  let digest: String
  /// Seconds since 1970-01-01T00:00:00Z.
  let lastModified: Int
  private let type: String
  /// Written once, for most requests are answered by them alone.
  private let plain: Coding
  private let packed: Coding
  private let packedBytes: [UInt8]?

  init(_ bytes: [UInt8], digest: String, type: String, lastModified: Int) {
    self.init(
      .memory(bytes), digest: digest, type: type, lastModified: lastModified,
      packed: gzipped(bytes))
  }

  init(file: ListedFile, digest: String, type: String) {
    self.init(
      .file(file.path, file.stamp), digest: digest, type: type, lastModified: file.stamp.seconds,
      packed: nil)
  }

  private init(
    _ content: Content, digest: String, type: String, lastModified: Int, packed: [UInt8]?
  ) {
    self.content = content
    self.digest = digest
    self.type = type
    self.lastModified = lastModified
    packedBytes = packed
    let shared = sharedFields(lastModified: lastModified)
    plain = Coding(digest, type: type, encoding: nil, shared: shared)
    self.packed = Coding(digest, type: type, encoding: "gzip", shared: shared)
  }

  /// A head and a body, or word that the client has it.
  ///
  /// - Returns: `nil` where the file is gone.
  func reply(to request: ServedRequest, from folder: ServedFolder) -> Reply? {
    let takesGzip = acceptsGzip(request.headers[.acceptEncoding])
    if isNotModified(
      request.headers, tags: [plain.tag, packed.tag], lastModified: lastModified)
    {
      return Reply(
        status: .notModified, headers: (takesGzip ? packed : plain).notModified, body: [])
    }
    switch content {
    case .memory(let bytes):
      if takesGzip, let packedBytes { return whole(packedBytes, packed, request) }
      return whole(bytes, plain, request)
    case .file(let path, let stamp):
      guard let (bytes, current) = folder.read(path) else { return nil }
      guard current == stamp else {
        // It changed since the folder was looked at; the tag has to be that of these bytes.
        let fresh = Resource(
          file: ListedFile(path: path, stamp: current), digest: entityDigest(bytes), type: type)
        return fresh.reply(bytes, request, takesGzip)
      }
      return reply(bytes, request, takesGzip)
    }
  }

  private func reply(_ bytes: [UInt8], _ request: ServedRequest, _ takesGzip: Bool) -> Reply {
    if takesGzip, let small = gzipped(bytes) { return whole(small, packed, request) }
    return whole(bytes, plain, request)
  }

  private func whole(_ bytes: [UInt8], _ coding: Coding, _ request: ServedRequest) -> Reply {
    var headers = coding.headers
    headers[.contentLength] = "\(bytes.count)"
    return Reply(status: .ok, headers: headers, body: request.method == .head ? [] : bytes)
  }
}

/// The headers of one content coding.
private struct Coding: Sendable {
  let tag: String
  let headers: HTTPFields
  let notModified: HTTPFields

  /// - Parameter shared: what both the whole reply and the short one say.
  init(_ digest: String, type: String, encoding: String?, shared: HTTPFields) {
    // A strong tag is of bytes, so each coding has its own.
    tag = encoding.map { "\"\(digest)-\($0)\"" } ?? "\"\(digest)\""
    var short = shared
    short[.eTag] = tag
    notModified = short
    for field in HTTPFields.safe { short.append(field) }
    short[.contentType] = type
    if let encoding { short[.contentEncoding] = encoding }
    headers = short
  }
}

private func sharedFields(lastModified: Int) -> HTTPFields {
  [
    .lastModified: httpDate(lastModified),
    // Kept, and asked for again each time: that is what the tags are for.
    .cacheControl: "no-cache",
    .vary: "Accept-Encoding",
  ]
}
