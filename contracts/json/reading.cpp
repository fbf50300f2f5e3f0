#include "contracts/json/reading.hpp"

namespace proofload::json {
namespace {

// A tape of exactly the nodes in use. Their text lies in the body, or, where some of it had escapes, here.
class BodyValues final : public Reading {
 public:
  BodyValues(Value root, bool has_escapes) : tape_(root.node(), root.node() + root.node()->next) {
    if (has_escapes) keep_texts();
  }

  Value root() const { return Value(tape_.data()); }

 private:
  void keep_texts() {
    std::size_t size = 0;
    for (const Node& node : tape_) size += node.kind == Kind::string ? node.size : 0;
    texts_.reserve(size);  // nodes point into it
    for (Node& node : tape_) {
      if (node.kind != Kind::string) continue;
      const char* const at = texts_.data() + texts_.size();
      texts_.append(node.text, node.size);
      node.text = at;
    }
  }

  std::vector<Node> tape_;
  std::string texts_;
};

}  // namespace

Result<Value> values_of(const Body& body, Parser& parser) {
  const Reading* kept = body.reading(Form::json);
  if (kept == nullptr) {
    const Result<Value> parsed = parser.parse(body.bytes());
    if (!parsed || body.empty()) return parsed;
    kept = &body.keep(Form::json, std::make_unique<BodyValues>(*parsed, parser.has_escapes()));
  }
  return static_cast<const BodyValues*>(kept)->root();
}

}  // namespace proofload::json
