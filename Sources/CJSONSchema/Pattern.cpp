#include "Pattern.hpp"

namespace quick {

namespace {

constexpr unsigned unbounded = ~0u;

bool take(std::string_view &rest, char byte) {
  if (rest.empty() || rest[0] != byte) return false;
  rest.remove_prefix(1);
  return true;
}

bool is_special(char byte) { return std::string_view("^$\\.*+?()[]{}|/").find(byte) != std::string_view::npos; }

// A character that stands for itself, perhaps behind a backslash.
bool read_literal(std::string_view &rest, unsigned char &byte) {
  bool is_escaped = take(rest, '\\');
  if (rest.empty() || static_cast<unsigned char>(rest[0]) >= 0x80) return false;
  // Letters and digits behind a backslash are classes and references.
  if (is_escaped != is_special(rest[0])) return false;
  byte = static_cast<unsigned char>(rest[0]);
  rest.remove_prefix(1);
  return true;
}

bool read_number(std::string_view &rest, unsigned &number) {
  if (rest.empty() || rest[0] < '0' || rest[0] > '9') return false;
  for (number = 0; !rest.empty() && rest[0] >= '0' && rest[0] <= '9'; rest.remove_prefix(1)) {
    number = number * 10 + static_cast<unsigned>(rest[0] - '0');
    if (number > 1000) return false;
  }
  return true;
}

}  // namespace

std::unique_ptr<Pattern> Pattern::read(std::string_view text) {
  if (!take(text, '^') || text.empty() || text.back() != '$') return nullptr;
  text.remove_suffix(1);
  auto pattern = std::make_unique<Pattern>();
  if (!read_choice(text, pattern->root, 0) || !text.empty()) return nullptr;
  return pattern;
}

bool Pattern::read_choice(std::string_view &rest, Part &part, int depth) {
  if (depth > 8) return false;
  part.kind = Part::choice;
  do {
    Part sequence;
    sequence.kind = Part::sequence;
    while (!rest.empty() && rest[0] != '|' && rest[0] != ')') {
      Part next;
      if (!read_part(rest, next, depth) || !read_count(rest, next)) return false;
      sequence.parts.push_back(std::move(next));
    }
    part.parts.push_back(std::move(sequence));
  } while (take(rest, '|'));
  return true;
}

bool Pattern::read_part(std::string_view &rest, Part &part, int depth) {
  if (take(rest, '(')) {
    // (?: and its like are none of ours.
    if (!rest.empty() && rest[0] == '?') return false;
    return read_choice(rest, part, depth + 1) && take(rest, ')');
  }
  if (take(rest, '[')) return read_class(rest, part);
  unsigned char byte;
  if (!read_literal(rest, byte)) return false;
  part.set.set(byte);
  return true;
}

bool Pattern::read_class(std::string_view &rest, Part &part) {
  if (!rest.empty() && rest[0] == '^') return false;
  while (!take(rest, ']')) {
    if (rest.empty() || rest[0] == '\\' || rest[0] == '[') return false;
    unsigned char first = static_cast<unsigned char>(rest[0]), last = first;
    rest.remove_prefix(1);
    // A hyphen before the bracket is one.
    if (rest.size() >= 2 && rest[0] == '-' && rest[1] != ']') {
      last = static_cast<unsigned char>(rest[1]);
      rest.remove_prefix(2);
    }
    if (first >= 0x80 || last >= 0x80 || last < first) return false;
    for (unsigned byte = first; byte <= last; byte++) part.set.set(byte);
  }
  return true;
}

bool Pattern::read_count(std::string_view &rest, Part &part) {
  if (take(rest, '?')) {
    part.least = 0;
  } else if (take(rest, '*')) {
    part.least = 0, part.most = unbounded;
  } else if (take(rest, '+')) {
    part.most = unbounded;
  } else if (take(rest, '{')) {
    if (!read_number(rest, part.least)) return false;
    part.most = part.least;
    if (take(rest, ',') && !read_number(rest, part.most)) return false;
    if (!take(rest, '}') || part.most < part.least) return false;
  }
  // A second mark would make the first a lazy one.
  return rest.empty() || std::string_view("?*+{").find(rest[0]) == std::string_view::npos;
}

bool Pattern::matches(std::string_view text) const {
  if (text.size() > longest) return false;
  return ends(root, text, 1) >> text.size() & 1;
}

// The positions behind a part that begins at one of those given.
Pattern::Positions Pattern::once(const Part &part, std::string_view text, Positions starts) {
  Positions found = 0;
  switch (part.kind) {
    case Part::bytes:
      for (size_t at = 0; at < text.size(); at++)
        if (starts >> at & 1 && part.set[static_cast<unsigned char>(text[at])]) found |= Positions(2) << at;
      return found;
    case Part::sequence:
      found = starts;
      for (const Part &next : part.parts)
        if (found != 0) found = ends(next, text, found);
      return found;
    case Part::choice:
      for (const Part &one : part.parts) found |= ends(one, text, starts);
      return found;
  }
  return 0;
}

Pattern::Positions Pattern::ends(const Part &part, std::string_view text, Positions starts) {
  Positions reached = starts;
  for (unsigned count = 0; count < part.least && reached != 0; count++) reached = once(part, text, reached);
  Positions found = reached;
  for (unsigned count = part.least; count < part.most; count++) {
    reached = once(part, text, reached) & ~found;
    if (reached == 0) break;
    found |= reached;
  }
  return found;
}

}  // namespace quick
