#include "QuickSchema.hpp"

#include <algorithm>
#include <bitset>

namespace quick {

// One document on its way through the schema.
class Check {
 public:
  explicit Check(std::string_view document) : cursor(document) {}

  bool accepts(const Schema::Rule *root) {
    return accept(root, deepest) && cursor.next() == 0 && cursor.at == cursor.end;
  }

 private:
  using Rule = Schema::Rule;

  // No document of ours nests a tenth as deeply.
  static constexpr int deepest = 64;

  Cursor cursor;

  bool accept(const Rule *rule, int depth) {
    if (depth <= 0) return false;
    if (rule == nullptr) return cursor.skip_value(depth);
    if (!rule->choices.empty() && !accept_choice(*rule, depth)) return false;
    switch (cursor.next()) {
      case '{': return allows(*rule, Schema::object) && accept_object(*rule, depth);
      case '[': return allows(*rule, Schema::array) && accept_array(*rule, depth);
      case '"': return allows(*rule, Schema::string) && accept_string(*rule);
      case 'n': return allows(*rule, Schema::null_type) && !rule->is_listed() && cursor.take_word("null");
      case 't': return allows(*rule, Schema::boolean) && !rule->is_listed() && cursor.take_word("true");
      case 'f': return allows(*rule, Schema::boolean) && !rule->is_listed() && cursor.take_word("false");
      default: return accept_number(*rule);
    }
  }

  static bool allows(const Rule &rule, unsigned type) { return rule.types == 0 || (rule.types & type) != 0; }

  // Each alternative reads the value anew; those of our schema are small.
  bool accept_choice(const Rule &rule, int depth) {
    const Cursor before = cursor;
    for (const Rule *choice : rule.choices) {
      bool is_accepted = accept(choice, depth - 1);
      cursor = before;
      if (is_accepted) return true;
    }
    return false;
  }

  bool accept_object(const Rule &rule, int depth) {
    if (rule.is_listed() || !cursor.take('{')) return false;
    uint64_t seen = 0;
    size_t likely = 0;
    const size_t count = rule.properties.size();
    if (!cursor.take('}')) {
      do {
        Cursor::String key;
        if (!cursor.take_string(key) || key.has_escapes || !cursor.take(':')) return false;
        // Documents are written in the schema's order, with gaps.
        size_t index = likely, looked = 0;
        while (looked < count && rule.properties[index].first != key.bytes) {
          looked++;
          index = index + 1 < count ? index + 1 : 0;
        }
        const Rule *inner = nullptr;
        if (looked < count) {
          // The library counts the last of two.
          if (seen >> index & 1) return false;
          seen |= uint64_t(1) << index;
          inner = rule.properties[index].second;
          likely = index + 1 < count ? index + 1 : 0;
        } else if (rule.is_closed) {
          return false;
        }
        if (!accept(inner, depth - 1)) return false;
      } while (cursor.take(','));
      if (!cursor.take('}')) return false;
    }
    if (std::bitset<64>(seen).count() < rule.least_properties) return false;
    return (seen & rule.required) == rule.required;
  }

  bool accept_array(const Rule &rule, int depth) {
    if (rule.is_listed() || !cursor.take('[')) return false;
    size_t count = 0;
    if (!cursor.take(']')) {
      do {
        if (!accept(rule.items, depth - 1)) return false;
        count++;
      } while (cursor.take(','));
      if (!cursor.take(']')) return false;
    }
    return count >= rule.least_items && count <= rule.most_items;
  }

  bool accept_string(const Rule &rule) {
    Cursor::String string;
    if (!cursor.take_string(string)) return false;
    if (string.characters < rule.least_length || string.characters > rule.most_length) return false;
    if (string.has_escapes && (rule.pattern || rule.is_listed())) return false;
    if (rule.pattern && !rule.pattern->matches(string.bytes)) return false;
    if (!rule.is_listed()) return true;
    for (const auto &word : rule.words)
      if (word == string.bytes) return true;
    return false;
  }

  bool accept_number(const Rule &rule) {
    double value;
    bool is_integer;
    if (!cursor.take_number(value, is_integer)) return false;
    if (!allows(rule, is_integer ? Schema::integer | Schema::number : unsigned(Schema::number))) return false;
    if (rule.is_listed() && std::find(rule.numbers.begin(), rule.numbers.end(), value) == rule.numbers.end()) return false;
    return (!rule.minimum || value >= *rule.minimum) && (!rule.maximum || value <= *rule.maximum);
  }
};

bool Schema::accepts(std::string_view document) const { return Check(document).accepts(root); }

}  // namespace quick
