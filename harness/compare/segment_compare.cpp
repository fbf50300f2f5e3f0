#include <algorithm>
#include <functional>

#include "contracts/edi/definition_words.hpp"
#include "harness/compare/definition_compare.hpp"
#include "harness/compare/schema_compare.hpp"

namespace proofload::compare {
namespace {

using scenario::Member;

std::vector<std::string_view> listed_words(const Node* text) {
  return text == nullptr ? std::vector<std::string_view>{} : edi::words(text->text);
}

bool has_word(const std::vector<std::string_view>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

struct ListedElement {
  std::string_view number;
  bool required = false;
};

// "373!" once; "7402*2" twice.
std::vector<ListedElement> listed_elements(const Node* text) {
  std::vector<ListedElement> out;
  for (std::string_view word : listed_words(text)) {
    const bool required = word.ends_with('!');
    if (required) word.remove_suffix(1);
    const std::size_t star = word.find('*');
    std::uint32_t times = 1;
    if (star != std::string_view::npos) times = edi::number(word.substr(star + 1)).value_or(1);
    constexpr std::uint32_t kTimesMost = 99;
    for (std::uint32_t i = 0; i < std::min(times, kTimesMost); ++i) out.push_back({word.substr(0, star), required && i == 0});
  }
  return out;
}

std::int64_t length_or(const Node& element, std::string_view key, std::int64_t otherwise) {
  const Node* length = element.find(key);
  return length == nullptr ? otherwise : length->as_whole().value_or(otherwise);
}

class SegmentCompare {
 public:
  SegmentCompare(const Node& before, const Node& after, Changes& changes) : before_(before), after_(after), changes_(changes) {}

  void run() {
    each("elements", "element", [&](const Member& was, const Member& is) { compare_element(was, is); });
    each("composites", "composite", [&](const Member& was, const Member& is) {
      compare_lists(was.key, &was.value, &is.value);
    });
    each("segments", "segment", [&](const Member& was, const Member& is) {
      compare_lists(was.key, elements_of(was.value), elements_of(is.value));
      compare_conditions(was, is);
    });
  }

 private:
  static const Node* elements_of(const Node& segment) { return segment.is_object() ? segment.find("elements") : &segment; }

  void each(std::string_view key, const std::string& what, const std::function<void(const Member&, const Member&)>& compare) {
    const Node* was = before_.find(key);
    const Node* is = after_.find(key);
    if (was == nullptr || is == nullptr) return;
    const std::string in_capitals = what == "element" ? "ELEMENT" : what == "composite" ? "COMPOSITE" : "SEGMENT";
    for (const Member& member : was->members) {
      if (const Member* other = is->member(member.key)) {
        compare(member, *other);
      } else {
        changes_.add(Breaks::both, in_capitals + "_REMOVED", what + " " + member.key, what + " is gone", &member.key_spot, &is->spot);
      }
    }
    for (const Member& member : is->members) {
      if (was->member(member.key) != nullptr) continue;
      changes_.add(Breaks::nobody, in_capitals + "_ADDED", what + " " + member.key, what + " is new", &was->spot, &member.key_spot);
    }
  }

  void compare_element(const Member& was, const Member& is) {
    const std::string where = "element " + was.key;
    const auto add = [&](Breaks breaks, std::string_view code, std::string text) {
      changes_.add(breaks, code, where, std::move(text), &was.key_spot, &is.key_spot);
    };
    const Node* old_type = was.value.find("type");
    const Node* new_type = is.value.find("type");
    if (old_type != nullptr && new_type != nullptr && old_type->text != new_type->text) {
      add(type_change(old_type->text, new_type->text), type_code(old_type->text, new_type->text),
          "type was " + old_type->text + ", and is " + new_type->text);
    }
    constexpr std::int64_t kAnyLength = 1'000'000;
    const std::int64_t old_max = length_or(was.value, "max", kAnyLength), new_max = length_or(is.value, "max", kAnyLength);
    const std::int64_t old_min = length_or(was.value, "min", 0), new_min = length_or(is.value, "min", 0);
    const auto shown = [&](std::int64_t length) { return length == kAnyLength ? std::string("any") : std::to_string(length); };
    if (new_max < old_max) add(Breaks::sender, "MAXIMUM_LOWERED", "at most " + shown(new_max) + " characters, not " + shown(old_max));
    if (new_max > old_max) add(Breaks::nobody, "MAXIMUM_RAISED", "at most " + shown(new_max) + " characters, not " + shown(old_max));
    if (new_min > old_min) add(Breaks::sender, "MINIMUM_RAISED", "at least " + shown(new_min) + " characters, not " + shown(old_min));
    if (new_min < old_min) add(Breaks::nobody, "MINIMUM_LOWERED", "at least " + shown(new_min) + " characters, not " + shown(old_min));
    compare_codes(where, was, is);
  }

  // Text takes what any other type takes; a decimal, what a whole number is.
  static bool takes(std::string_view wide, std::string_view narrow) {
    return wide == narrow || wide == "AN" || (wide == "R" && narrow == "N");
  }
  static Breaks type_change(std::string_view was, std::string_view is) {
    return takes(is, was) ? Breaks::reader : takes(was, is) ? Breaks::sender : Breaks::both;
  }
  static std::string_view type_code(std::string_view was, std::string_view is) {
    return takes(is, was) ? "TYPE_WIDENED" : takes(was, is) ? "TYPE_NARROWED" : "TYPE_CHANGED";
  }

  void compare_codes(const std::string& where, const Member& was, const Member& is) {
    const Node* old_node = was.value.find("codes");
    const Node* new_node = is.value.find("codes");
    const auto old_codes = listed_words(old_node);
    const auto new_codes = listed_words(new_node);
    if (old_codes.empty() && new_codes.empty()) return;
    const auto* before = old_node == nullptr ? &was.key_spot : &old_node->spot;
    const auto* after = new_node == nullptr ? &is.key_spot : &new_node->spot;
    if (old_codes.empty()) return changes_.add(Breaks::sender, "CODES_LISTED", where, "only listed codes may stand here now", before, after);
    if (new_codes.empty()) return changes_.add(Breaks::reader, "CODES_OPENED", where, "any code may stand here now", before, after);
    for (const std::string_view code : old_codes) {
      if (!has_word(new_codes, code)) changes_.add(Breaks::sender, "CODE_REMOVED", where, "code " + std::string(code) + " is gone", before, after);
    }
    for (const std::string_view code : new_codes) {
      if (!has_word(old_codes, code)) changes_.add(Breaks::nobody, "CODE_ADDED", where, "code " + std::string(code) + " is new", before, after);
    }
  }

  void compare_lists(const std::string& name, const Node* before, const Node* after) {
    if (before == nullptr || after == nullptr) return;
    const auto was = listed_elements(before);
    const auto is = listed_elements(after);
    for (std::size_t i = 0; i < std::max(was.size(), is.size()); ++i) {
      const std::string where = name + (i + 1 < 10 ? "0" : "") + std::to_string(i + 1);
      const auto add = [&](Breaks breaks, std::string_view code, std::string text) {
        changes_.add(breaks, code, where, std::move(text), &before->spot, &after->spot);
      };
      if (i >= is.size()) {
        add(Breaks::both, "ELEMENT_REMOVED", "element is gone");
      } else if (i >= was.size()) {
        add(is[i].required ? Breaks::sender : Breaks::nobody, is[i].required ? "ELEMENT_REQUIRED" : "ELEMENT_ADDED",
            is[i].required ? "element is new, and required" : "element is new, and may be left out");
      } else if (was[i].number != is[i].number) {
        add(Breaks::both, "ELEMENT_CHANGED", "was element " + std::string(was[i].number) + ", and is " + std::string(is[i].number));
      } else if (was[i].required != is[i].required) {
        add(is[i].required ? Breaks::sender : Breaks::reader, is[i].required ? "ELEMENT_REQUIRED" : "ELEMENT_OPTIONAL",
            is[i].required ? "element is required now" : "element may be left out now");
      }
    }
  }

  void compare_conditions(const Member& was, const Member& is) {
    const Node* old_node = was.value.find("conditions");
    const Node* new_node = is.value.find("conditions");
    const auto old_words = listed_words(old_node);
    const auto new_words = listed_words(new_node);
    const auto* before = old_node == nullptr ? &was.key_spot : &old_node->spot;
    const auto* after = new_node == nullptr ? &is.key_spot : &new_node->spot;
    for (const std::string_view word : new_words) {
      if (has_word(old_words, word)) continue;
      changes_.add(Breaks::sender, "CONDITION_ADDED", was.key, "condition " + std::string(word) + " is new", before, after);
    }
    for (const std::string_view word : old_words) {
      if (has_word(new_words, word)) continue;
      changes_.add(Breaks::reader, "CONDITION_REMOVED", was.key, "condition " + std::string(word) + " is gone", before, after);
    }
  }

  const Node& before_;
  const Node& after_;
  Changes& changes_;
};

}  // namespace

void compare_segment_definitions(const Node& before, const Node& after, Changes& changes) {
  SegmentCompare(before, after, changes).run();
}

}  // namespace proofload::compare
