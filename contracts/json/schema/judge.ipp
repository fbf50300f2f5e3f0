// contracts/json/schema/judge.ipp — the steps of judging, for a Report that stops at the first
// breach or lists them all.
//
// Shape    A Report takes what was found, and goes down to elements, members and names on the
//          judge's behalf.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "contracts/json/schema/judge.hpp"
#include "contracts/json/schema/sentence.hpp"
#include "contracts/json/schema/unique.hpp"
#include "contracts/json/utf8.hpp"

namespace proofload::json::schema {

template <class Report>
class Judge {
 public:
  explicit Judge(Report& report) : report_(report) {}

  bool value(const Rule& rule, Value value) {
    if (rule.never) return report_.breach(value, "false", [] { return "is not allowed here"; });
    if (rule.kinds.any() && !rule.kinds.holds(value)) {
      return report_.breach(value, "type", [&] { return is_not(value, kinds_text(rule.kinds)); });
    }
    return every([&] { return values(rule, value); }, [&] { return by_kind(rule, value); },
                 [&] { return !rule.combined || combined(*rule.combined, value); });
  }

 private:
  // All must hold; without a list to fill, the first that does not ends it.
  template <class... Step>
  static bool every(Step... step) {
    if constexpr (Report::kAll) {
      bool well = true;
      ((well = step() && well), ...);
      return well;
    } else {
      return (step() && ...);
    }
  }
  template <class Range, class Step>
  static bool every_of(const Range& range, Step step) {
    bool well = true;
    for (const auto& item : range) {
      well = step(item) && well;
      if (!Report::kAll && !well) return false;
    }
    return well;
  }

  bool values(const Rule& rule, Value value) {
    if (rule.constant && !equal(value, *rule.constant)) {
      return report_.breach(value, "const", [&] { return is_not(value, shown(*rule.constant)); });
    }
    if (rule.values.empty()) return true;
    const auto same = [value](Value allowed) { return equal(value, allowed); };
    return std::any_of(rule.values.begin(), rule.values.end(), same) ||
           report_.not_among(value, rule.values);
  }

  bool by_kind(const Rule& rule, Value value) {
    switch (value.kind()) {
      case Kind::number:
        return !rule.numeric || number(*rule.numeric, value);
      case Kind::string:
        return !rule.string || string(*rule.string, value);
      case Kind::array:
        return !rule.array || array(*rule.array, value);
      case Kind::object:
        return !rule.object || object(*rule.object, value);
      default:
        return true;
    }
  }

  static bool within(const Bound& bound, Value value, const std::optional<std::int64_t>& whole) {
    const std::strong_ordering order =
        whole && bound.whole ? *whole <=> *bound.whole
                             : Number(value.number_text()) <=> Number(bound.value.number_text());
    switch (bound.side) {
      case Bound::Side::minimum:
        return order >= 0;
      case Bound::Side::exclusive_minimum:
        return order > 0;
      case Bound::Side::maximum:
        return order <= 0;
      case Bound::Side::exclusive_maximum:
        return order < 0;
    }
    return true;
  }

  bool number(const NumberRules& rules, Value value) {
    const std::optional<std::int64_t> whole = value.as_int64();
    const auto bound = [&](const Bound& b) {
      return within(b, value, whole) || report_.breach(value, bound_keyword(b.side), [&] {
        return is_not(value, bound_text(b));
      });
    };
    return every([&] { return every_of(rules.bounds, bound); },
                 [&] {
                   return !rules.divisor || rules.divisor->divides(Number(value.number_text())) ||
                          report_.breach(value, "multipleOf", [&] {
                            return is_not(value,
                                          "a multiple of " + std::string(rules.divisor_text));
                          });
                 });
  }

  bool counted(Value value, std::size_t size, const Counts& counts, std::string_view min_keyword,
               std::string_view max_keyword, std::string_view things) {
    if (size >= counts.min && size <= counts.max) return true;
    const bool few = size < counts.min;
    return report_.breach(value, few ? min_keyword : max_keyword, [&] {
      return "has " + std::to_string(size) + " " + std::string(things) + "; expected at " +
             (few ? "least " + std::to_string(counts.min) : "most " + std::to_string(counts.max));
    });
  }

  bool string(const StringRules& rules, Value value) {
    const std::string_view text = value.as_string();
    return every(
        [&] {
          // No string has more characters than bytes, or fewer than a quarter of them.
          if (text.size() / 4 >= rules.length.min && text.size() <= rules.length.max) return true;
          return counted(value, count_code_points(text), rules.length, "minLength", "maxLength",
                         "characters");
        },
        [&] {
          return has_format(rules.format, text) || report_.breach(value, "format", [&] {
            return is_not(value, format_example(rules.format));
          });
        },
        [&] {
          return !rules.pattern || rules.pattern->matches(text) ||
                 report_.breach(value, "pattern", [&] {
                   return is_not(value, "a match of " + std::string(rules.pattern->text()));
                 });
        });
  }

  bool elements(const ArrayRules& rules, Value array) {
    if (rules.first.empty() && rules.others == nullptr) return true;
    std::size_t place = 0;
    return every_of(array.elements(), [&](Value element) {
      const std::size_t here = place++;
      const Rule* const rule = here < rules.first.size() ? rules.first[here] : rules.others;
      return rule == nullptr || report_.element(*rule, element, here);
    });
  }

  bool array(const ArrayRules& rules, Value value) {
    return every(
        [&] {
          return counted(value, value.size(), rules.size, "minItems", "maxItems", "elements");
        },
        [&] { return elements(rules, value); },
        [&] {
          if (rules.contains == nullptr) return true;
          for (const Value element : value.elements()) {
            if (holds(*rules.contains, element)) return true;
          }
          return report_.breach(value, "contains",
                                [] { return "has no element of the kind that it must contain"; });
        },
        [&] {
          const auto repeated = rules.unique ? first_repeated(value) : std::nullopt;
          return !repeated || report_.breach(value, "uniqueItems", [&] {
            return "holds the same at " + std::to_string(repeated->first) + " and " +
                   std::to_string(repeated->second);
          });
        });
  }

  bool member(const ObjectRules& rules, Member member, std::size_t& required) {
    const Property* const property = rules.properties.find(*member.node);
    const Rule* const own = property != nullptr ? property->rule : nullptr;
    bool known = own != nullptr;
    bool well = true;
    if (property != nullptr && property->required) ++required;
    if (own != nullptr) well = report_.member(*own, member);
    for (const PatternProperty& pattern : rules.patterns) {
      if (!Report::kAll && !well) return false;
      if (!pattern.pattern.matches(member.key())) continue;
      known = true;
      well = report_.member(*pattern.rule, member) && well;
    }
    if (!known && rules.others != nullptr) {
      well = (rules.others->never ? report_.unknown(member, rules)
                                  : report_.member(*rules.others, member)) &&
             well;
    }
    return (well || Report::kAll) &&
           (rules.names == nullptr || report_.name(*rules.names, member)) && well;
  }

  bool object(const ObjectRules& rules, Value value) {
    std::size_t required = 0;
    return every(
        [&] {
          return !rules.looks_at_members() ||
                 every_of(value.members(), [&](Member m) { return member(rules, m, required); });
        },
        [&] { return required == rules.properties.required() || report_.missing(value, rules); },
        [&] {
          return counted(value, value.size(), rules.size, "minProperties", "maxProperties",
                         "properties");
        },
        [&] {
          return every_of(rules.dependencies,
                          [&](const Dependency& d) { return dependency(d, value); });
        });
  }

  bool dependency(const Dependency& dependency, Value object) {
    if (!object.find(dependency.trigger)) return true;
    return every([&] { return dependency.rule == nullptr || value(*dependency.rule, object); },
                 [&] {
                   return every_of(dependency.required, [&](std::string_view name) {
                     return object.find(name) || report_.lacks(object, dependency.trigger, name);
                   });
                 });
  }

  bool combined(const Combinations& rules, Value value) {
    return every(
        [&] {
          return every_of(rules.all_of,
                          [&](const Rule* rule) { return this->value(*rule, value); });
        },
        [&] { return rules.any_of.empty() || report_.fits_some(rules.any_of, value, "anyOf"); },
        [&] { return rules.one_of.empty() || one_of(rules.one_of, value); },
        [&] {
          return rules.negated == nullptr || !holds(*rules.negated, value) ||
                 report_.breach(value, "not", [&] {
                   return "is " + shown(value) + ", of the kind that it must not be";
                 });
        },
        [&] {
          if (rules.condition == nullptr) return true;
          const Rule* const next = holds(*rules.condition, value) ? rules.then : rules.otherwise;
          return next == nullptr || this->value(*next, value);
        });
  }

  bool one_of(const std::vector<const Rule*>& rules, Value value) {
    const auto fits = [value](const Rule* rule) { return holds(*rule, value); };
    const auto first = std::find_if(rules.begin(), rules.end(), fits);
    if (first == rules.end()) return report_.fits_some(rules, value, "oneOf");
    const auto second = std::find_if(first + 1, rules.end(), fits);
    return second == rules.end() || report_.breach(value, "oneOf", [&] {
      return "fits two forms at once, the " + std::to_string(first - rules.begin() + 1) +
             ". and the " + std::to_string(second - rules.begin() + 1) + "., where one is wanted";
    });
  }

  Report& report_;
};

}  // namespace proofload::json::schema
