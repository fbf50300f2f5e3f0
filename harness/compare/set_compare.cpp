#include <algorithm>
#include <set>

#include "contracts/edi/definition_words.hpp"
#include "harness/compare/definition_compare.hpp"
#include "harness/compare/schema_compare.hpp"

namespace proofload::compare {
namespace {

struct SetPlace {
  std::string path;  // "HL/N1/REF"
  edi::UseRange uses;
  const Node* node = nullptr;
  bool loop = false;

  std::string what() const { return loop ? "loop" : "segment"; }
};

// In order, from the `from`th row. The same segment twice at one level: the second is "REF (2)".
void add_places(const Node& list, std::size_t from, const std::string& within, std::vector<SetPlace>& places) {
  std::vector<std::string> here;
  for (std::size_t i = from; i < list.elements.size(); ++i) {
    const Node& row = list.elements[i];
    const Node* loop = row.find("loop");
    const Node& said = loop == nullptr ? row : *loop;
    const std::size_t blank = said.text.find(' ');
    const std::string id = said.text.substr(0, blank);
    const auto before = std::count(here.begin(), here.end(), id);
    here.push_back(id);
    std::string path = (within.empty() ? "" : within + "/") + id;
    if (before > 0) path += " (" + std::to_string(before + 1) + ")";
    const auto range = blank == std::string::npos ? edi::UseRange{} : edi::range_of(std::string_view(said.text).substr(blank + 1)).value_or(edi::UseRange{});
    places.push_back({path, range, &said, loop != nullptr});
    if (const Node* of = row.find("of")) add_places(*of, 1, path, places);  // the head is the loop itself
  }
}

const SetPlace* place_named(const std::vector<SetPlace>& places, const std::string& path) {
  const auto found = std::find_if(places.begin(), places.end(), [&](const SetPlace& place) { return place.path == path; });
  return found == places.end() ? nullptr : &*found;
}

std::string times_of(std::uint32_t count) { return std::to_string(count); }

class SetCompare {
 public:
  SetCompare(const Node& before, const Node& after, Changes& changes) : before_(before), after_(after), changes_(changes) {}

  void run() {
    const Node* id = before_.find("set");
    if (id == nullptr) id = before_.find("message");
    name_ = id == nullptr ? "" : id->text;
    const Node* was = before_.find("structure");
    const Node* is = after_.find("structure");
    if (was == nullptr || is == nullptr) return;
    add_places(*was, 0, "", old_places_);
    add_places(*is, 0, "", new_places_);
    for (const SetPlace& place : old_places_) {
      if (const SetPlace* other = place_named(new_places_, place.path)) {
        compare_uses(place, *other);
      } else if (!lies_in_told(place.path, gone_)) {
        gone_.insert(place.path);
        changes_.add(Breaks::both, "SEGMENT_REMOVED", at(place), place.what() + " is gone", &place.node->spot, &is->spot);
      }
    }
    for (const SetPlace& place : new_places_) {
      if (place_named(old_places_, place.path) != nullptr || lies_in_told(place.path, come_)) continue;
      come_.insert(place.path);
      const bool mandatory = place.uses.min > 0;
      changes_.add(mandatory ? Breaks::sender : Breaks::nobody, mandatory ? "SEGMENT_REQUIRED" : "SEGMENT_ADDED", at(place),
                   place.what() + (mandatory ? " is new, and mandatory" : " is new, and may be left out"), &was->spot, &place.node->spot);
    }
    compare_order(*is);
    compare_rules();
  }

 private:
  std::string at(const SetPlace& place) const { return name_ + " " + place.path; }

  static bool lies_in_told(const std::string& path, const std::set<std::string>& told) {
    return std::any_of(told.begin(), told.end(), [&](const std::string& each) { return path.starts_with(each + "/"); });
  }

  void compare_uses(const SetPlace& was, const SetPlace& is) {
    const auto add = [&](Breaks breaks, std::string_view code, std::string text) {
      changes_.add(breaks, code, at(was), std::move(text), &was.node->spot, &is.node->spot);
    };
    if (was.loop != is.loop) add(Breaks::both, "STRUCTURE_CHANGED", was.what() + " is a " + is.what() + " now");
    if (was.uses.min == 0 && is.uses.min > 0) add(Breaks::sender, "SEGMENT_REQUIRED", was.what() + " is mandatory now");
    if (was.uses.min > 0 && is.uses.min == 0) add(Breaks::reader, "SEGMENT_OPTIONAL", was.what() + " may be left out now");
    if (was.uses.min > 0 && is.uses.min > was.uses.min) {
      add(Breaks::sender, "MINIMUM_RAISED", "comes at least " + times_of(is.uses.min) + " times, not " + times_of(was.uses.min));
    }
    if (is.uses.min > 0 && is.uses.min < was.uses.min) {
      add(Breaks::reader, "MINIMUM_LOWERED", "comes at least " + times_of(is.uses.min) + " times, not " + times_of(was.uses.min));
    }
    if (is.uses.max < was.uses.max) add(Breaks::sender, "MAXIMUM_LOWERED", "was " + was.node->text + ", and is " + is.node->text);
    if (is.uses.max > was.uses.max) add(Breaks::nobody, "MAXIMUM_RAISED", "was " + was.node->text + ", and is " + is.node->text);
  }

  // Of what stands in both: a sender's order is the old one.
  void compare_order(const Node& structure) {
    std::size_t next = 0;
    for (const SetPlace& place : old_places_) {
      const SetPlace* other = place_named(new_places_, place.path);
      if (other == nullptr) continue;
      const auto index = static_cast<std::size_t>(other - new_places_.data());
      if (index < next) {
        return changes_.add(Breaks::sender, "ORDER_CHANGED", at(place), place.what() + " stands elsewhere in the order now",
                            &place.node->spot, other->node == nullptr ? &structure.spot : &other->node->spot);
      }
      next = index;
    }
  }

  void compare_rules() {
    for (const scenario::Member& member : before_.members) {
      const scenario::Member* other = after_.member(member.key);
      if (!is_rule(member.key)) continue;
      if (other == nullptr) {
        changes_.add(Breaks::nobody, "RULE_REMOVED", name_ + " " + member.key, "what '" + member.key + "' asks is gone", &member.key_spot, &after_.spot);
      } else if (!same_value(member.value, other->value)) {
        changes_.add(Breaks::both, "RULE_CHANGED", name_ + " " + member.key,
                     "was " + short_text(member.value) + ", and is " + short_text(other->value), &member.value.spot, &other->value.spot);
      }
    }
    for (const scenario::Member& member : after_.members) {
      if (!is_rule(member.key) || before_.member(member.key) != nullptr) continue;
      changes_.add(Breaks::sender, "RULE_ADDED", name_ + " " + member.key, "asks for more: " + short_text(member.value), &before_.spot, &member.key_spot);
    }
  }

  static bool is_rule(std::string_view key) {
    return key != "structure" && key != "name" && key != "judged_only" && key != "$schema";
  }

  const Node& before_;
  const Node& after_;
  Changes& changes_;
  std::string name_;
  std::vector<SetPlace> old_places_, new_places_;
  std::set<std::string> gone_, come_;
};

}  // namespace

void compare_set_definitions(const Node& before, const Node& after, Changes& changes) { SetCompare(before, after, changes).run(); }

}  // namespace proofload::compare
