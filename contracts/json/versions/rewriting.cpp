#include "contracts/json/versions/rewriting.hpp"

#include <algorithm>
#include <charconv>

#include "contracts/base/money_text.hpp"
#include "contracts/json/parser.hpp"

namespace proofload::json {
namespace {

std::string text_of(Value object, std::string_view name) {
  const auto member = object.find(name);
  return member && member->is_string() ? std::string(member->as_string()) : std::string();
}

std::vector<std::string> texts_of(Value object, std::string_view name) {
  std::vector<std::string> texts;
  const auto member = object.find(name);
  if (!member) return texts;
  for (const Value each : member->elements()) {
    if (each.is_string()) texts.emplace_back(each.as_string());
  }
  return texts;
}

// From one place to another; what is at neither stays away. False: it lies where it is to go, or its way is taken.
bool move(Tree& tree, std::string_view from, std::string_view to) {
  auto taken = take(tree, from);
  if (!taken) return find(tree, to) == nullptr;
  return put(tree, to, *std::move(taken));
}

bool exchange(Tree& tree, std::string_view at, const std::vector<std::string>& words, const std::vector<std::string>& others) {
  Tree* const said = find(tree, at);
  if (said == nullptr) return true;
  const auto word = std::find(words.begin(), words.end(), said->text);
  if (said->kind != Kind::string || word == words.end()) return false;
  said->text = others[static_cast<std::size_t>(word - words.begin())];
  return true;
}

Currency currency_of(Tree& tree) {
  const Tree* const said = find(tree, "/currency");
  return said == nullptr ? kDollar : Currency(said->text);
}

bool to_decimal(Tree& tree, std::string_view minor, std::string_view decimal) {
  const auto taken = take(tree, minor);
  if (!taken) return false;
  Money money{0, currency_of(tree)};
  const std::string& text = taken->text;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), money.minor);
  if (taken->kind != Kind::number || error != std::errc() || end != text.data() + text.size()) return false;
  return put(tree, decimal, string_tree(full_decimal_text(money)));
}

bool to_minor(Tree& tree, std::string_view decimal, std::string_view minor) {
  const auto taken = take(tree, decimal);
  if (!taken || taken->kind != Kind::string) return false;
  const auto money = parse_money(taken->text, currency_of(tree));
  if (!money) return false;
  return put(tree, minor, {.kind = Kind::number, .text = std::to_string(money->minor), .fields = {}, .elements = {}});
}

}  // namespace

Result<Rewriting::Rule> Rewriting::read_rule(Value rule) {
  Rule read;
  constexpr std::pair<std::string_view, What> kKinds[]{
      {"move", What::move}, {"decimal", What::decimal}, {"words", What::words}, {"add", What::add}, {"in", What::in}};
  const auto* const kind = std::find_if(std::begin(kKinds), std::end(kKinds), [&](const auto& each) { return rule.find(each.first); });
  if (kind == std::end(kKinds)) return fail("a rule that neither moves nor adds, nor says words or decimals, nor leads into a member");
  read.what = kind->second;
  read.at = text_of(rule, kind->first);
  read.to = text_of(rule, read.what == What::in ? "as" : "to");
  read.were = texts_of(rule, "were");
  read.are = texts_of(rule, "are");
  read.value = text_of(rule, "value");
  const bool leads = read.what == What::move || read.what == What::decimal;
  if ((read.at.empty() && read.what != What::in) || (!read.at.empty() && read.at[0] != '/')) return fail("a rule without the pointer that it is of");
  if (leads && !read.to.starts_with('/')) return fail("'" + read.at + "' is to go to no pointer");
  if (read.what == What::words && (read.were.empty() || read.were.size() != read.are.size())) {
    return fail("'" + read.at + "' has not as many words as it had");
  }
  if (read.what == What::add && read.value.empty()) return fail("'" + read.at + "' is added without a value");
  return read;
}

Result<Rewriting> Rewriting::read(std::string_view text) {
  const auto document = Document::parse(std::string(text));
  if (!document) return fail(document.error());
  const Value root = document->root();
  Rewriting read;
  read.interface_ = text_of(root, "interface");
  const auto version = root.find("version");
  read.version_ = version ? static_cast<int>(version->as_int64().value_or(0)) : 0;
  const auto definitions = root.find("definitions");
  if (read.interface_.empty() || read.version_ < 2 || !definitions) return fail("rules say an interface, a version after the first, and definitions");
  for (const Member definition : definitions->members()) {
    std::vector<Rule>& rules = read.rules_[std::string(definition.key())];
    for (const Value each : definition.value().elements()) {
      auto rule = read_rule(each);
      if (!rule) return fail(std::string(definition.key()) + ": " + rule.error().text);
      rules.push_back(*std::move(rule));
    }
  }
  for (const auto& [name, rules] : read.rules_) {
    for (const Rule& rule : rules) {
      if (rule.what == What::in && !read.rules_.contains(rule.to)) return fail(name + ": '" + rule.to + "' has no rules");
    }
  }
  return read;
}

std::vector<std::string_view> Rewriting::definitions() const {
  std::vector<std::string_view> names;
  for (const auto& [name, rules] : rules_) names.push_back(name);
  return names;
}

bool Rewriting::follow(const Rule& rule, Tree& tree, Way way) const {
  const bool later = way == Way::later;
  switch (rule.what) {
    case What::move: return later ? move(tree, rule.at, rule.to) : move(tree, rule.to, rule.at);
    case What::decimal: return later ? to_decimal(tree, rule.at, rule.to) : to_minor(tree, rule.to, rule.at);
    case What::words: return later ? exchange(tree, rule.at, rule.were, rule.are) : exchange(tree, rule.at, rule.are, rule.were);
    case What::add: return later ? put(tree, rule.at, string_tree(rule.value)) : take(tree, rule.at).has_value();
    case What::in: break;
  }
  Tree* const inner = find(tree, rule.at);
  if (inner == nullptr) return true;
  if (inner->kind != Kind::array) return follow_all(rule.to, *inner, way);
  return std::all_of(inner->elements.begin(), inner->elements.end(), [&](Tree& each) { return follow_all(rule.to, each, way); });
}

bool Rewriting::follow_all(std::string_view definition, Tree& tree, Way way) const {
  const auto found = rules_.find(definition);
  if (found == rules_.end()) return true;
  const auto follows = [&](const Rule& rule) { return follow(rule, tree, way); };
  return way == Way::later ? std::all_of(found->second.begin(), found->second.end(), follows)
                           : std::all_of(found->second.rbegin(), found->second.rend(), follows);
}

Result<std::string> Rewriting::rewritten(std::string_view definition, Value body, Way way) const {
  Tree tree = tree_of(body);
  const std::string of = way == Way::later ? "the first version" : "version " + std::to_string(version_);
  if (tree.kind != Kind::object || !follow_all(definition, tree, way)) return fail("it is no " + std::string(definition) + " of " + of);
  std::string text;
  text.reserve(256);
  write(tree, text);
  return text;
}

Result<std::string> Rewriting::to_later(std::string_view definition, Value body) const { return rewritten(definition, body, Way::later); }

Result<std::string> Rewriting::to_first(std::string_view definition, Value body) const { return rewritten(definition, body, Way::first); }

}  // namespace proofload::json
