#pragma once
// A place in a JSON text. What it takes it has checked; what it refuses may still be JSON.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace quick {

struct Cursor {
  const char *at;
  const char *end;

  explicit Cursor(std::string_view text) : at(text.data()), end(text.data() + text.size()) {}

  // What a string holds between its quotes.
  struct String {
    std::string_view bytes;
    size_t characters = 0;
    bool has_escapes = false;
  };

  void skip_space() {
    while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')) at++;
  }

  bool take(char byte) {
    skip_space();
    if (at >= end || *at != byte) return false;
    at++;
    return true;
  }

  bool take_word(std::string_view word) {
    skip_space();
    if (static_cast<size_t>(end - at) < word.size() || std::memcmp(at, word.data(), word.size()) != 0) return false;
    at += word.size();
    return true;
  }

  char next() {
    skip_space();
    return at < end ? *at : 0;
  }

  bool take_string(String &string) {
    if (!take('"')) return false;
    const char *begin = at;
    for (; at < end && *at != '"'; string.characters++) {
      unsigned char byte = static_cast<unsigned char>(*at);
      if (byte == '\\') {
        string.has_escapes = true;
        if (!take_escape()) return false;
      } else if (byte < 0x20) {
        return false;
      } else if (byte < 0x80) {
        at++;
      } else if (!take_sequence(byte)) {
        return false;
      }
    }
    if (at >= end) return false;
    string.bytes = std::string_view(begin, static_cast<size_t>(at - begin));
    at++;
    return true;
  }

  // A number of at most 15 digits, which a double holds exactly.
  bool take_number(double &value, bool &is_integer) {
    skip_space();
    bool is_negative = at < end && *at == '-';
    if (is_negative) at++;
    const char *begin = at;
    value = 0;
    while (at < end && *at >= '0' && *at <= '9') value = value * 10 + (*at++ - '0');
    if (at == begin || (*begin == '0' && at - begin > 1)) return false;
    is_integer = at >= end || *at != '.';
    if (!is_integer) {
      double unit = 1;
      const char *fraction = ++at;
      while (at < end && *at >= '0' && *at <= '9') value = value * 10 + (*at++ - '0'), unit *= 10;
      if (at == fraction) return false;
      value /= unit;
    }
    if (is_negative) value = -value;
    return at - begin <= 16 && (at >= end || (*at != 'e' && *at != 'E'));
  }

  // Any value.
  bool skip_value(int depth) {
    if (depth <= 0) return false;
    String string;
    double value;
    bool is_integer;
    switch (next()) {
      case '"': return take_string(string);
      case 'n': return take_word("null");
      case 't': return take_word("true");
      case 'f': return take_word("false");
      case '[':
        take('[');
        if (take(']')) return true;
        do
          if (!skip_value(depth - 1)) return false;
        while (take(','));
        return take(']');
      case '{':
        take('{');
        if (take('}')) return true;
        do {
          String key;
          if (!take_string(key) || !take(':') || !skip_value(depth - 1)) return false;
        } while (take(','));
        return take('}');
      default: return take_number(value, is_integer);
    }
  }

 private:
  bool take_escape() {
    if (end - at < 2) return false;
    char kind = at[1];
    if (kind != 'u') {
      at += 2;
      return std::memchr("\"\\/bfnrt", kind, 8) != nullptr;
    }
    if (end - at < 6) return false;
    unsigned code = 0;
    for (int digit = 2; digit < 6; digit++) {
      char hex = at[digit];
      unsigned value = hex >= '0' && hex <= '9'   ? unsigned(hex - '0')
                       : hex >= 'a' && hex <= 'f' ? unsigned(hex - 'a' + 10)
                       : hex >= 'A' && hex <= 'F' ? unsigned(hex - 'A' + 10)
                                                  : 16u;
      if (value > 15) return false;
      code = code << 4 | value;
    }
    at += 6;
    // Halves of a pair are left to the library.
    return code < 0xD800 || code > 0xDFFF;
  }

  // RFC 3629: no longer form than needed, no surrogates, nothing over 10FFFF.
  bool take_sequence(unsigned char lead) {
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || end - at < length) return false;
    unsigned char second = static_cast<unsigned char>(at[1]);
    unsigned char lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned char highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < lowest || second > highest) return false;
    for (int index = 2; index < length; index++)
      if ((at[index] & 0xC0) != 0x80) return false;
    at += length;
    return true;
  }
};

}  // namespace quick
