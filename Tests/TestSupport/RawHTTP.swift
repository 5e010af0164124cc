import Foundation

/// What a server answered, as it stood on the wire.
package struct HTTPAnswer: Sendable {
  package var status: Int
  /// Names in lower case.
  package var headers: [String: String]
  package var body: Data

  package var text: String { String(decoding: body, as: UTF8.self) }
}

/// A connection over which any bytes can be sent: tests ask for what no client would send.
package final class RawHTTP {
  private let socket: Int32

  /// Connects to a port of this machine; nothing here ever connects to another.
  package init(port: UInt16) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw CocoaError(.fileReadUnknown) }
  }

  deinit { close(socket) }

  package func send(_ text: String) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// Whatever comes until the other side closes, or for twenty seconds.
  package func readToEnd() -> Data {
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { return data }
      data += buffer[..<count]
    }
  }

  /// One request on a connection of its own.
  package static func ask(
    _ port: UInt16, _ method: String, _ target: String, _ headers: [String: String] = [:]
  ) throws -> HTTPAnswer {
    var head = "\(method) \(target) HTTP/1.1\r\n"
    for (name, value) in ["Host": "127.0.0.1", "Connection": "close"].merging(
      headers, uniquingKeysWith: { $1 })
    {
      head += "\(name): \(value)\r\n"
    }
    let connection = try RawHTTP(port: port)
    connection.send(head + "\r\n")
    return try parse(connection.readToEnd())
  }

  private static func parse(_ data: Data) throws -> HTTPAnswer {
    guard let end = data.range(of: Data("\r\n\r\n".utf8)) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    let lines = String(decoding: data[..<end.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...]
        .trimmingCharacters(in: .whitespaces)
    }
    let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return HTTPAnswer(status: status, headers: headers, body: Data(data[end.upperBound...]))
  }
}
