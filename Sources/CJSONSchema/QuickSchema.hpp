#pragma once
// A check that reads a document once, byte by byte, beside the schema. It knows the words that our
// schema uses and only ever says yes: what it doubts is for the library to judge and to describe.

#include "Cursor.hpp"
#include "Pattern.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quick {

class Schema {
 public:
  // Null where the schema has a word that isn't known here.
  static std::unique_ptr<Schema> read(std::string_view text);

  // Whether a text is surely a document that keeps to the schema.
  bool accepts(std::string_view document) const;

 private:
  friend class Check;

  enum Type : unsigned {
    null_type = 1, boolean = 2, object = 4, array = 8, string = 16, integer = 32, number = 64,
  };

  struct Rule {
    // 0 for any.
    unsigned types = 0;
    bool is_closed = false;
    std::vector<std::pair<std::string, const Rule *>> properties;
    // A bit for each property.
    uint64_t required = 0;
    const Rule *items = nullptr;
    // One of these strings, one of these numbers.
    std::vector<std::string> words;
    std::vector<double> numbers;
    std::optional<double> minimum, maximum;
    size_t least_length = 0, most_length = SIZE_MAX, least_items = 0, most_items = SIZE_MAX;
    size_t least_properties = 0;
    std::unique_ptr<Pattern> pattern;
    std::vector<const Rule *> choices;

    bool is_listed() const { return !words.empty() || !numbers.empty(); }
  };

  class Reader;

  std::deque<Rule> rules;
  const Rule *root = nullptr;
};

}  // namespace quick
