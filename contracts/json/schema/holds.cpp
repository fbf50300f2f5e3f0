// The quick way of judging: the first breach ends it, and nothing is allocated.
#include <algorithm>

#include "contracts/json/schema/judge.ipp"

namespace proofload::json::schema {
namespace {

struct Quick {
  static constexpr bool kAll = false;
  template <class Sentence>
  bool breach(Value, std::string_view, Sentence) {
    return false;
  }
  bool not_among(Value, const std::vector<Value>&) { return false; }
  bool unknown(Member, const ObjectRules&) { return false; }
  bool missing(Value, const ObjectRules&) { return false; }
  bool lacks(Value, std::string_view, std::string_view) { return false; }
  bool element(const Rule& rule, Value value, std::size_t);
  bool member(const Rule& rule, Member member);
  bool name(const Rule& rule, Member member);
  bool fits_some(const std::vector<const Rule*>& rules, Value value, std::string_view keyword);
};

bool Quick::element(const Rule& rule, Value value, std::size_t) {
  return holds(rule, value);
}
bool Quick::member(const Rule& rule, Member member) {
  return holds(rule, member.value());
}
bool Quick::name(const Rule& rule, Member member) {
  return holds(rule, Value(member.node));
}
bool Quick::fits_some(const std::vector<const Rule*>& rules, Value value, std::string_view) {
  return std::any_of(rules.begin(), rules.end(),
                     [value](const Rule* rule) { return holds(*rule, value); });
}

}  // namespace

bool holds(const Rule& rule, Value value) {
  Quick quick;
  return Judge<Quick>(quick).value(rule, value);
}

}  // namespace proofload::json::schema
