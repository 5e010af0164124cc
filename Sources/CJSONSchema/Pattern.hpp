#pragma once
// The regular expressions that our schema uses, without the library's: making its machines ready
// takes longer than everything else that a check does.

#include <bitset>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace quick {

// An expression from ^ to $ of characters, classes, groups, alternatives and counts.
class Pattern {
 public:
  // Strings are matched as sets of positions, one bit for each.
  static constexpr size_t longest = 127;

  // Null for an expression with anything else in it.
  static std::unique_ptr<Pattern> read(std::string_view text);

  // Whether a text of at most `longest` bytes matches.
  bool matches(std::string_view text) const;

 private:
  struct Part {
    enum { bytes, sequence, choice } kind = bytes;
    std::bitset<256> set;
    std::vector<Part> parts;
    unsigned least = 1, most = 1;
  };

  using Positions = unsigned __int128;

  static bool read_choice(std::string_view &rest, Part &part, int depth);
  static bool read_part(std::string_view &rest, Part &part, int depth);
  static bool read_class(std::string_view &rest, Part &part);
  static bool read_count(std::string_view &rest, Part &part);
  static Positions once(const Part &part, std::string_view text, Positions starts);
  static Positions ends(const Part &part, std::string_view text, Positions starts);

  Part root;
};

}  // namespace quick
