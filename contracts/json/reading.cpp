#include "contracts/json/reading.hpp"

#include <functional>

namespace proofload::json {
namespace {

// A tape of exactly the nodes in use. Their text lies in the body, or, where it had escapes, here.
class BodyValues final : public Reading {
 public:
  BodyValues(Value root, const Body& body) : tape_(root.node(), root.node() + root.node()->next) {
    const std::string_view bytes = body.bytes();
    const auto lies_in_body = [&](const Node& node) {
      const std::less<const char*> before;
      return !before(node.text, bytes.data()) && before(node.text, bytes.data() + bytes.size());
    };
    std::size_t size = 0;
    for (const Node& node : tape_) {
      if (node.kind == Kind::string && !lies_in_body(node)) size += node.size;
    }
    unescaped_.reserve(size);  // nodes point into it
    for (Node& node : tape_) {
      if (node.kind != Kind::string || lies_in_body(node)) continue;
      const char* const at = unescaped_.data() + unescaped_.size();
      unescaped_.append(node.text, node.size);
      node.text = at;
    }
  }

  Value root() const { return Value(tape_.data()); }

 private:
  std::vector<Node> tape_;
  std::string unescaped_;
};

}  // namespace

Result<Value> values_of(const Body& body, Parser& parser) {
  const Reading* kept = body.reading(Form::json);
  if (kept == nullptr) {
    const Result<Value> parsed = parser.parse(body.bytes());
    if (!parsed || body.empty()) return parsed;
    kept = &body.keep(Form::json, std::make_unique<BodyValues>(*parsed, body));
  }
  return static_cast<const BodyValues*>(kept)->root();
}

}  // namespace proofload::json
