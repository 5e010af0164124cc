/// An identifier derived from what it identifies, in the form of a UUID.
///
/// RFC 7986 5.3 asks for UUIDs; RFC 9562 5.8 leaves version 8 to recipes of one's own. Ours is the
/// first 122 free bits of SHA-256 over the recipe's name and the parts, each followed by a zero byte.
package func derivedUID(_ parts: [String]) -> String {
  var message: [UInt8] = []
  for part in [recipeName] + parts {
    message += Array(part.utf8)
    message.append(0)
  }
  var bytes = Array(sha256(message).prefix(16))
  bytes[6] = bytes[6] & 0x0F | 0x80
  bytes[8] = bytes[8] & 0x3F | 0x80
  var text = ""
  for (index, byte) in bytes.enumerated() {
    if [4, 6, 8, 10].contains(index) { text += "-" }
    text += String(byte >> 4, radix: 16) + String(byte & 0xF, radix: 16)
  }
  return text
}

/// Changes with the recipe: uids of two recipes never meet.
private let recipeName = "presskit-uid-1"
