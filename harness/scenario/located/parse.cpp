#include "harness/scenario/located/parse.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "contracts/base/check.hpp"
#include "harness/scenario/located/syntax_error.hpp"

namespace proofload::scenario {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kDepthMax = 64;
constexpr std::size_t kErrorsMax = 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Follows the parser through the text, token by token. The parser has read each token before it
// reports it, so that only its begin and length must be found, not judged.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {
    if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  }

  // Begin and length of the next token.
  std::pair<std::size_t, std::size_t> next() {
    skip_between();
    const std::size_t begin = at_;
    const char first = peek();
    if (first == '"') {
      for (++at_; peek() != '"' && at_ < text_.size(); ++at_) {
        if (peek() == '\\') ++at_;
      }
      ++at_;
    } else if (first == '{' || first == '}' || first == '[' || first == ']') {
      ++at_;
    } else {
      while (at_ < text_.size() && !ends_word(text_[at_])) ++at_;
    }
    at_ = std::min(at_, text_.size());
    return {begin, at_ - begin};
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  static bool ends_word(char c) {
    return std::string_view(" \t\r\n,:]}/").find(c) != std::string_view::npos;
  }
  void skip_between() {
    while (at_ < text_.size()) {
      if (std::string_view(" \t\r\n,:").find(text_[at_]) != std::string_view::npos) {
        ++at_;
      } else if (text_.substr(at_, 2) == "//") {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (text_.substr(at_, 2) == "/*") {
        const std::size_t end = text_.find("*/", at_ + 2);
        at_ = end == std::string_view::npos ? text_.size() : end + 2;
      } else {
        return;
      }
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

class TreeBuilder : public nlohmann::json_sax<Json> {
 public:
  explicit TreeBuilder(std::shared_ptr<const Source> source)
      : source_(std::move(source)), cursor_(source_->content) {}

  bool null() override { return add(Node::Kind::null, {}); }
  bool boolean(bool value) override { return add(Node::Kind::boolean, value ? "true" : "false"); }
  bool number_integer(number_integer_t) override { return add_number(); }
  bool number_unsigned(number_unsigned_t) override { return add_number(); }
  bool number_float(number_float_t, const string_t&) override { return add_number(); }
  bool string(string_t& value) override { return add(Node::Kind::string, std::move(value)); }
  bool binary(binary_t&) override { return false; }  // no such thing in text
  bool start_object(std::size_t) override { return open(Node::Kind::object); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Node::Kind::array); }
  bool end_array() override { return close(); }

  bool key(string_t& value) override {
    Node& object = *open_.back();
    object.members.push_back({.key = std::move(value), .key_spot = next_spot(), .value = {}});
    return true;
  }

  bool parse_error(std::size_t position, const std::string& last_token,
                   const nlohmann::detail::exception& exception) override {
    errors_ = {syntax_error(*source_, position, last_token, exception.what())};
    return false;
  }

  tl::expected<Node, std::vector<Error>> result() && {
    if (!errors_.empty()) return tl::unexpected(std::move(errors_));
    return std::move(root_);
  }

 private:
  Spot next_spot() {
    const auto [begin, length] = cursor_.next();
    return {source_, begin, length};
  }

  Node& place_for(Node node) {
    if (open_.empty()) return root_ = std::move(node);
    Node& parent = *open_.back();
    if (parent.is_object()) return parent.members.back().value = std::move(node);
    return parent.elements.emplace_back(std::move(node));
  }

  bool add(Node::Kind kind, std::string text) {
    place_for({.kind = kind,
               .text = std::move(text),
               .members = {},
               .elements = {},
               .spot = next_spot()});
    return true;
  }

  bool add_number() {
    const Spot spot = next_spot();
    std::string text = source_->content.substr(spot.offset, spot.length);
    const bool whole = text.find_first_of(".eE") == std::string::npos;
    Node& node = place_for({.kind = Node::Kind::number,
                            .text = std::move(text),
                            .members = {},
                            .elements = {},
                            .spot = spot});
    if (!whole || node.as_whole()) return true;
    stop(spot, "the number is beyond 64 bits");
    return false;
  }

  bool open(Node::Kind kind) {
    const Spot spot = next_spot();
    if (open_.size() == kDepthMax) {
      stop(spot, "more than " + std::to_string(kDepthMax) + " levels of nesting");
      return false;
    }
    open_.push_back(
        &place_for({.kind = kind, .text = {}, .members = {}, .elements = {}, .spot = spot}));
    return true;
  }

  bool close() {
    cursor_.next();
    find_twins(open_.back()->members);
    open_.pop_back();
    return true;
  }

  void find_twins(const std::vector<Member>& members) {
    std::vector<const Member*> sorted;
    for (const Member& member : members) sorted.push_back(&member);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Member* a, const Member* b) { return a->key < b->key; });
    for (std::size_t i = 1; i < sorted.size() && errors_.size() < kErrorsMax; ++i) {
      if (sorted[i - 1]->key != sorted[i]->key) continue;
      const int first = place_of(sorted[i - 1]->key_spot).line;
      errors_.push_back({.text = "'" + sorted[i]->key + "' stands twice in one object",
                         .place = place_of(sorted[i]->key_spot),
                         .hint = "the other is in line " + std::to_string(first)});
    }
  }

  // What ends the reading is the only news.
  void stop(const Spot& spot, std::string text) {
    errors_ = {{.text = std::move(text), .place = place_of(spot), .hint = {}}};
  }

  std::shared_ptr<const Source> source_;
  Cursor cursor_;
  Node root_;
  std::vector<Node*> open_;  // an open node's parent does not grow until it is closed
  std::vector<Error> errors_;
};

}  // namespace

tl::expected<Node, std::vector<Error>> parse_located(std::shared_ptr<const Source> source) {
  CHECK(source != nullptr, "there is a source to parse");
  // The parser would take one for the end of the text.
  if (const std::size_t nul = source->content.find('\0'); nul != std::string::npos) {
    return tl::unexpected(std::vector<Error>{{.text = "this is no JSON: a byte of value 0",
                                              .place = place_of({source, nul, 1}),
                                              .hint = {}}});
  }
  TreeBuilder builder(source);
  const bool strict = true;
  const bool ignore_comments = true;
  Json::sax_parse(source->content.begin(), source->content.end(), &builder,
                  Json::input_format_t::json, strict, ignore_comments);
  return std::move(builder).result();
}

}  // namespace proofload::scenario
