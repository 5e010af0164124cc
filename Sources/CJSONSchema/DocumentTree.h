#pragma once
// A document as valijson looks at it: read in one pass into two lists, whose texts stay in the bytes they
// were read from. The general library's values, a map for each object, cost three times as much.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <rapidjson/reader.h>

#include <valijson/internal/adapter.hpp>
#include <valijson/internal/basic_adapter.hpp>
#include <valijson/internal/frozen_value.hpp>
#include <valijson/internal/optional.hpp>
#include <valijson/exceptions.hpp>

namespace presskit {

struct Member;

// A value of a document.
struct Node {
  enum class Kind : uint8_t { null, boolean, integer, real, text, array, object };

  Kind kind = Kind::null;
  bool truth = false;
  int64_t integer = 0;
  double real = 0;
  std::string_view text;
  // How many elements or members there are.
  size_t count = 0;
  const Node *elements = nullptr;
  const Member *members = nullptr;
};

struct Member {
  std::string_view name;
  Node value;
};

// The values of a document.
class DocumentTree {
 public:
  // Reads bytes, which are written over and have to stay: the texts lie in them.
  rapidjson::ParseResult read(std::string &bytes) {
    rapidjson::InsituStringStream stream(bytes.data());
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseFullPrecisionFlag
        | rapidjson::kParseValidateEncodingFlag;
    return reader.Parse<flags>(stream, *this);
  }

  const Node &root() const { return open.front(); }

  // What the reader tells of.
  bool Null() { return put(Node()); }
  bool Bool(bool truth) {
    Node node;
    node.kind = Node::Kind::boolean;
    node.truth = truth;
    return put(node);
  }
  bool Int(int number) { return Int64(number); }
  bool Uint(unsigned number) { return Int64(number); }
  bool Uint64(uint64_t number) { return Int64(static_cast<int64_t>(number)); }
  bool Int64(int64_t number) {
    Node node;
    node.kind = Node::Kind::integer;
    node.integer = number;
    return put(node);
  }
  bool Double(double number) {
    Node node;
    node.kind = Node::Kind::real;
    node.real = number;
    return put(node);
  }
  bool RawNumber(const char *, rapidjson::SizeType, bool) { return false; }
  bool String(const char *text, rapidjson::SizeType length, bool) {
    Node node;
    node.kind = Node::Kind::text;
    node.text = std::string_view(text, length);
    return put(node);
  }
  bool Key(const char *text, rapidjson::SizeType length, bool) {
    names.emplace_back(text, length);
    return true;
  }
  bool StartObject() { return true; }
  bool StartArray() { return true; }
  bool EndArray(rapidjson::SizeType count) {
    Node node;
    node.kind = Node::Kind::array;
    node.count = count;
    std::vector<Node> list(open.end() - count, open.end());
    open.resize(open.size() - count);
    elements.push_back(std::move(list));
    node.elements = elements.back().data();
    return put(node);
  }
  bool EndObject(rapidjson::SizeType count) {
    Node node;
    node.kind = Node::Kind::object;
    node.count = count;
    std::vector<Member> list;
    list.reserve(count);
    for (size_t index = 0; index < count; index++) {
      list.push_back({names[names.size() - count + index], open[open.size() - count + index]});
    }
    names.resize(names.size() - count);
    open.resize(open.size() - count);
    members.push_back(std::move(list));
    node.members = members.back().data();
    return put(node);
  }

 private:
  // Values and names of arrays and objects that are not closed yet; at the end the root.
  std::vector<Node> open;
  std::vector<std::string_view> names;
  // The contents of those that are.
  std::vector<std::vector<Node>> elements;
  std::vector<std::vector<Member>> members;

  bool put(const Node &node) {
    open.push_back(node);
    return true;
  }
};

// valijson matches `pattern` with std::regex, which recurses once a character. Every string with a
// pattern also has a maximum length far below this, so a string that was cut fails like the whole.
constexpr size_t longest = 1024;

class NodeAdapter;
using MemberAdapter = std::pair<std::string, NodeAdapter>;

// Walks over the elements of an array.
class NodeIterator {
 public:
  explicit NodeIterator(const Node *node) : node(node) {}
  NodeAdapter operator*() const;
  valijson::adapters::DerefProxy<NodeAdapter> operator->() const;
  bool operator==(const NodeIterator &other) const { return node == other.node; }
  bool operator!=(const NodeIterator &other) const { return node != other.node; }
  NodeIterator &operator++() {
    ++node;
    return *this;
  }
  NodeIterator operator++(int) { return NodeIterator(node++); }
  NodeIterator &operator--() {
    --node;
    return *this;
  }
  void advance(std::ptrdiff_t count) { node += count; }

 private:
  const Node *node;
};

// Walks over the members of an object.
class MemberIterator {
 public:
  explicit MemberIterator(const Member *member) : member(member) {}
  MemberAdapter operator*() const;
  valijson::adapters::DerefProxy<MemberAdapter> operator->() const;
  bool operator==(const MemberIterator &other) const { return member == other.member; }
  bool operator!=(const MemberIterator &other) const { return member != other.member; }
  MemberIterator &operator++() {
    ++member;
    return *this;
  }
  MemberIterator operator++(int) { return MemberIterator(member++); }

 private:
  const Member *member;
};

inline const Node &no_array() {
  static const Node node = [] { Node node; node.kind = Node::Kind::array; return node; }();
  return node;
}

inline const Node &no_object() {
  static const Node node = [] { Node node; node.kind = Node::Kind::object; return node; }();
  return node;
}

class NodeArray {
 public:
  using const_iterator = NodeIterator;
  using iterator = NodeIterator;

  NodeArray() : node(&no_array()) {}
  explicit NodeArray(const Node &node) : node(&node) {}
  NodeIterator begin() const { return NodeIterator(node->elements); }
  NodeIterator end() const { return NodeIterator(node->elements + node->count); }
  size_t size() const { return node->count; }

 private:
  const Node *node;
};

class NodeObject {
 public:
  using const_iterator = MemberIterator;
  using iterator = MemberIterator;

  NodeObject() : node(&no_object()) {}
  explicit NodeObject(const Node &node) : node(&node) {}
  MemberIterator begin() const { return MemberIterator(node->members); }
  MemberIterator end() const { return MemberIterator(node->members + node->count); }
  MemberIterator find(const std::string &name) const {
    const Member *member = this->member(name);
    return member ? MemberIterator(member) : end();
  }
  // The first member with a name; null where there is none.
  const Member *member(std::string_view name) const {
    for (size_t index = 0; index < node->count; index++) {
      if (node->members[index].name == name) return node->members + index;
    }
    return nullptr;
  }
  size_t size() const { return node->count; }

 private:
  const Node *node;
};

// What valijson asks of a value.
class NodeValue {
 public:
  NodeValue() : node(&no_object()) {}
  explicit NodeValue(const Node &node) : node(&node) {}

  // Only values of schemas are kept.
  valijson::adapters::FrozenValue *freeze() const { return nullptr; }

  opt::optional<NodeArray> getArrayOptional() const {
    if (!isArray()) return {};
    return NodeArray(*node);
  }
  bool getArraySize(size_t &size) const {
    if (isArray()) size = node->count;
    return isArray();
  }
  bool getBool(bool &truth) const {
    if (isBool()) truth = node->truth;
    return isBool();
  }
  bool getDouble(double &number) const {
    if (isDouble()) number = node->real;
    return isDouble();
  }
  bool getInteger(int64_t &number) const {
    if (isInteger()) number = node->integer;
    return isInteger();
  }
  opt::optional<NodeObject> getObjectOptional() const {
    if (!isObject()) return {};
    return NodeObject(*node);
  }
  bool getObjectSize(size_t &size) const {
    if (isObject()) size = node->count;
    return isObject();
  }
  bool getString(std::string &text) const {
    if (!isString()) return false;
    size_t length = node->text.size();
    if (length > longest) {
      length = longest;
      while (length > 0 && (node->text[length] & 0xC0) == 0x80) length--;
    }
    text.assign(node->text.data(), length);
    return true;
  }
  static bool hasStrictTypes() { return true; }
  bool isArray() const { return node->kind == Node::Kind::array; }
  bool isBool() const { return node->kind == Node::Kind::boolean; }
  bool isDouble() const { return node->kind == Node::Kind::real; }
  bool isInteger() const { return node->kind == Node::Kind::integer; }
  bool isNull() const { return node->kind == Node::Kind::null; }
  bool isNumber() const { return isInteger() || isDouble(); }
  bool isObject() const { return node->kind == Node::Kind::object; }
  bool isString() const { return node->kind == Node::Kind::text; }

 private:
  const Node *node;
};

class NodeAdapter : public valijson::adapters::BasicAdapter<NodeAdapter, NodeArray, MemberAdapter,
                                                            NodeObject, NodeValue> {
 public:
  NodeAdapter() = default;
  explicit NodeAdapter(const Node &node) : BasicAdapter(NodeValue(node)) {}
};

inline NodeAdapter NodeIterator::operator*() const { return NodeAdapter(*node); }

inline valijson::adapters::DerefProxy<NodeAdapter> NodeIterator::operator->() const {
  return valijson::adapters::DerefProxy<NodeAdapter>(**this);
}

inline MemberAdapter MemberIterator::operator*() const {
  return {std::string(member->name), NodeAdapter(member->value)};
}

inline valijson::adapters::DerefProxy<MemberAdapter> MemberIterator::operator->() const {
  return valijson::adapters::DerefProxy<MemberAdapter>(**this);
}

}  // namespace presskit

template <>
struct valijson::adapters::AdapterTraits<presskit::NodeAdapter> {
  typedef presskit::Node DocumentType;
  static std::string adapterName() { return "presskit"; }
};
