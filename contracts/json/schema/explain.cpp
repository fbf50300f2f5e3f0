// The thorough way of judging: every breach, in words.
#include <algorithm>

#include "contracts/json/schema/branches.hpp"
#include "contracts/json/schema/judge.ipp"

namespace proofload::json::schema {
namespace {

struct All {
  static constexpr bool kAll = true;
  std::vector<Breach>& breaches;
  std::string pointer;

  Breach& add(Value value, std::string_view keyword, std::string sentence) {
    return breaches.emplace_back(Breach{.pointer = pointer,
                                        .keyword = std::string(keyword),
                                        .sentence = std::move(sentence),
                                        .property = {},
                                        .allowed = {},
                                        .offset = value.offset()});
  }
  template <class Sentence>
  bool breach(Value value, std::string_view keyword, Sentence sentence) {
    add(value, keyword, sentence());
    return false;
  }
  bool not_among(Value value, const std::vector<Value>& allowed);
  bool unknown(Member member, const ObjectRules& rules);
  bool missing(Value value, const ObjectRules& rules);
  bool lacks(Value value, std::string_view trigger, std::string_view name);
  bool element(const Rule& rule, Value value, std::size_t place);
  bool member(const Rule& rule, Member member);
  bool name(const Rule& rule, Member member);
  bool fits_some(const std::vector<const Rule*>& rules, Value value, std::string_view keyword);
};

bool All::not_among(Value value, const std::vector<Value>& allowed) {
  std::vector<std::string> words;
  for (const Value one : allowed) words.push_back(shown(one));
  Breach& breach = add(value, "enum", is_not(value, listed(words, "or")));
  for (const Value one : allowed) {
    breach.allowed.push_back(one.is_string() ? std::string(one.as_string()) : shown(one));
  }
  return false;
}

bool All::unknown(Member member, const ObjectRules& rules) {
  Breach& breach = add(Value(member.node), "additionalProperties",
                       "has an unknown '" + std::string(member.key()) + "'");
  breach.property = member.key();
  for (const Property& property : rules.properties.all()) {
    if (property.rule != nullptr) breach.allowed.emplace_back(property.name);
  }
  return false;
}

bool All::missing(Value value, const ObjectRules& rules) {
  bool well = true;
  for (const Property& property : rules.properties.all()) {
    if (!property.required || value.find(property.name)) continue;
    add(value, "required", "lacks '" + std::string(property.name) + "'").property = property.name;
    well = false;
  }
  return well;
}

bool All::lacks(Value value, std::string_view trigger, std::string_view name) {
  const std::string sentence =
      "has '" + std::string(trigger) + "' but lacks '" + std::string(name) + "'";
  add(value, "dependencies", sentence).property = name;
  return false;
}

bool All::element(const Rule& rule, Value value, std::size_t place) {
  std::string below = pointer;
  append_pointer(below, std::to_string(place));
  const std::size_t before = breaches.size();
  explain(rule, value, below, breaches);
  return breaches.size() == before;
}

bool All::member(const Rule& rule, Member member) {
  std::string below = pointer;
  append_pointer(below, member.key());
  const std::size_t before = breaches.size();
  explain(rule, member.value(), below, breaches);
  return breaches.size() == before;
}

bool All::name(const Rule& rule, Member member) {
  std::vector<Breach> of_name;
  explain(rule, Value(member.node), pointer, of_name);
  for (const Breach& breach : of_name) {
    add(Value(member.node), "propertyNames", "has a name that " + breach.sentence).property =
        member.key();
  }
  return of_name.empty();
}

bool All::fits_some(const std::vector<const Rule*>& rules, Value value, std::string_view keyword) {
  const auto fits = [value](const Rule* rule) { return holds(*rule, value); };
  if (std::any_of(rules.begin(), rules.end(), fits)) return true;
  explain_branches({.rules = rules, .keyword = keyword}, value, pointer, breaches);
  return false;
}

}  // namespace

void explain(const Rule& rule, Value value, const std::string& pointer,
             std::vector<Breach>& breaches) {
  All all{.breaches = breaches, .pointer = pointer};
  Judge<All>(all).value(rule, value);
}

}  // namespace proofload::json::schema
