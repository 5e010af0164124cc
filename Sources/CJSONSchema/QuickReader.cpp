#include "QuickSchema.hpp"

#include <map>

namespace quick {

// Reads the schema's own text; every way out with false is a word that the check doesn't know.
class Schema::Reader {
 public:
  Reader(Schema &schema, std::string_view text) : schema(schema), cursor(text) {}

  bool read() {
    Rule &root = schema.rules.emplace_back();
    schema.root = &root;
    if (!read_rule(root, 0) || cursor.next() != 0) return false;
    for (const auto &[name, one] : definitions)
      if (!one.is_defined) return false;
    return true;
  }

 private:
  struct Definition {
    Rule *rule = nullptr;
    bool is_defined = false;
  };

  Schema &schema;
  Cursor cursor;
  std::map<std::string, Definition, std::less<>> definitions;

  static constexpr int deepest = 32;

  bool take_plain(std::string_view &text) {
    Cursor::String string;
    if (!cursor.take_string(string) || string.has_escapes) return false;
    text = string.bytes;
    return true;
  }

  // Runs the body for each key of an object; it takes the value.
  template <typename Body>
  bool each_key(Body body) {
    if (!cursor.take('{')) return false;
    if (cursor.take('}')) return true;
    do {
      std::string_view key;
      if (!take_plain(key) || !cursor.take(':') || !body(key)) return false;
    } while (cursor.take(','));
    return cursor.take('}');
  }

  template <typename Body>
  bool each_element(Body body) {
    if (!cursor.take('[')) return false;
    if (cursor.take(']')) return true;
    do
      if (!body()) return false;
    while (cursor.take(','));
    return cursor.take(']');
  }

  Rule &definition(std::string_view name) {
    auto found = definitions.find(name);
    if (found == definitions.end()) {
      found = definitions.emplace(std::string(name), Definition{&schema.rules.emplace_back()}).first;
    }
    return *found->second.rule;
  }

  bool read_inner(const Rule *&rule, int depth) {
    Cursor before = cursor;
    if (depth > deepest) return false;
    // A reference alone is the rule that it names; with other words beside it, it is unknown here.
    if (cursor.take('{') && cursor.take_word("\"$ref\"") && cursor.take(':')) {
      std::string_view target;
      constexpr std::string_view prefix = "#/definitions/";
      if (!take_plain(target) || target.substr(0, prefix.size()) != prefix || !cursor.take('}')) return false;
      rule = &definition(target.substr(prefix.size()));
      return true;
    }
    cursor = before;
    Rule &own = schema.rules.emplace_back();
    rule = &own;
    return read_rule(own, depth);
  }

  static unsigned type(std::string_view name) {
    return name == "null"      ? null_type
           : name == "boolean" ? boolean
           : name == "object"  ? object
           : name == "array"   ? array
           : name == "string"  ? string
           : name == "integer" ? integer
           : name == "number"  ? number
                               : 0u;
  }

  bool read_types(Rule &rule) {
    std::string_view name;
    auto add = [&] {
      if (!take_plain(name) || type(name) == 0) return false;
      rule.types |= type(name);
      return true;
    };
    return cursor.next() == '[' ? each_element(add) : add();
  }

  bool take_size(size_t &size) {
    double value;
    bool is_integer;
    if (!cursor.take_number(value, is_integer) || !is_integer || value < 0) return false;
    size = static_cast<size_t>(value);
    return true;
  }

  bool take_bound(std::optional<double> &bound) {
    double value;
    bool is_integer;
    if (!cursor.take_number(value, is_integer)) return false;
    bound = value;
    return true;
  }

  bool read_word(Rule &rule) {
    std::string_view word;
    if (cursor.next() != '"') {
      bool is_integer;
      return cursor.take_number(rule.numbers.emplace_back(), is_integer);
    }
    if (!take_plain(word)) return false;
    rule.words.emplace_back(word);
    return true;
  }

  static size_t place(Rule &rule, std::string_view name) {
    for (size_t index = 0; index < rule.properties.size(); index++)
      if (rule.properties[index].first == name) return index;
    rule.properties.emplace_back(std::string(name), nullptr);
    return rule.properties.size() - 1;
  }

  bool read_rule(Rule &rule, int depth) {
    std::vector<std::string> required;
    bool is_read = each_key([&](std::string_view key) {
      std::string_view text;
      if (key == "type") return read_types(rule);
      if (key == "additionalProperties") return rule.is_closed = cursor.take_word("false");
      if (key == "required")
        return each_element([&] { return take_plain(text) && (required.emplace_back(text), true); });
      if (key == "properties")
        return each_key([&](std::string_view name) {
          size_t index = place(rule, name);
          const Rule *inner;
          if (!read_inner(inner, depth + 1)) return false;
          rule.properties[index].second = inner;
          return true;
        });
      if (key == "definitions" && depth == 0)
        return each_key([&](std::string_view name) {
          Rule &one = definition(name);
          auto &entry = definitions.find(name)->second;
          if (entry.is_defined) return false;
          entry.is_defined = true;
          return read_rule(one, depth + 1);
        });
      if (key == "items") return cursor.next() == '{' && read_inner(rule.items, depth + 1);
      if (key == "enum") return each_element([&] { return read_word(rule); });
      if (key == "const") return read_word(rule);
      if (key == "minimum") return take_bound(rule.minimum);
      if (key == "maximum") return take_bound(rule.maximum);
      if (key == "minLength") return take_size(rule.least_length);
      if (key == "maxLength") return take_size(rule.most_length);
      if (key == "minItems") return take_size(rule.least_items);
      if (key == "maxItems") return take_size(rule.most_items);
      if (key == "minProperties") return take_size(rule.least_properties);
      if (key == "pattern") return read_pattern(rule);
      if (key == "anyOf")
        return each_element([&] { return read_inner(rule.choices.emplace_back(), depth + 1); });
      // Words for people, and formats, which the library looks at no more.
      for (std::string_view known : {"$schema", "$id", "$comment", "title", "description", "format"})
        if (key == known) return cursor.skip_value(deepest);
      return false;
    });
    if (!is_read || rule.properties.size() + required.size() > 64) return false;
    for (const auto &name : required) {
      // A closed object would refuse what it requires: one for the library.
      size_t known = rule.properties.size();
      size_t index = place(rule, name);
      if (rule.is_closed && index == known) return false;
      rule.required |= uint64_t(1) << index;
    }
    return true;
  }

  bool read_pattern(Rule &rule) {
    Cursor::String string;
    if (!cursor.take_string(string)) return false;
    std::string text;
    for (size_t index = 0; index < string.bytes.size(); index++) {
      if (string.bytes[index] == '\\' && string.bytes[++index] != '\\') return false;
      text += string.bytes[index];
    }
    rule.pattern = Pattern::read(text);
    return rule.pattern != nullptr;
  }
};

std::unique_ptr<Schema> Schema::read(std::string_view text) {
  auto schema = std::make_unique<Schema>();
  if (!Reader(*schema, text).read()) return nullptr;
  return schema;
}

}  // namespace quick
