#include "harness/compare/profile_compare.hpp"

#include <algorithm>

#include "harness/compare/schema_compare.hpp"
#include "harness/scenario/profile/profile_reader.hpp"
#include "harness/scenario/read/compose.hpp"
#include "harness/scenario/read/judge.hpp"
#include "harness/scenario/read/partner_tree.hpp"

namespace proofload::compare {
namespace {

using scenario::Member;
using scenario::Spot;

const Node kEmptyObject{.kind = Node::Kind::object};

const Node& object_at(const Node& node, std::string_view key) {
  const Node* found = node.find(key);
  return found != nullptr && found->is_object() ? *found : kEmptyObject;
}

std::string word_at(const Node& clause, std::string_view key, std::string_view otherwise) {
  const Node* word = clause.find(key);
  return word == nullptr ? std::string(otherwise) : word->text;
}

std::int64_t number_at(const Node& clause, std::string_view key, std::int64_t otherwise) {
  const Node* number = clause.find(key);
  return number == nullptr ? otherwise : number->as_whole().value_or(otherwise);
}

constexpr std::int64_t kNoMaximum = 1'000'000'000;

class ProfileCompare {
 public:
  ProfileCompare(const WholeProfile& before, const WholeProfile& after, Changes& changes)
      : before_(before), after_(after), changes_(changes) {}

  void run() {
    compare_edi();
    compare_delimiters();
    compare_list("takes", "SET_REMOVED", "SET_ADDED", "set", "takes", before_.profile, after_.profile, before_.profile.spot, after_.profile.spot);
    const Node& was = object_at(before_.profile, "sets");
    const Node& is = object_at(after_.profile, "sets");
    for_both(was, is, [&](const std::string& id, const Member* a, const Member* b) {
      compare_segments(id, a == nullptr ? kEmptyObject : object_at(a->value, "segments"),
                       b == nullptr ? kEmptyObject : object_at(b->value, "segments"), a == nullptr ? was.spot : a->key_spot,
                       b == nullptr ? is.spot : b->key_spot);
    });
  }

 private:
  template <class Visit>
  static void for_both(const Node& was, const Node& is, const Visit& visit) {
    for (const Member& member : was.members) visit(member.key, &member, is.member(member.key));
    for (const Member& member : is.members) {
      if (was.member(member.key) == nullptr) visit(member.key, nullptr, &member);
    }
  }

  const Spot& usable(const Spot& spot, const WholeProfile& of) const { return spot.source == nullptr ? of.profile.spot : spot; }

  void add(Breaks breaks, std::string_view code, std::string where, std::string text, const Spot& before, const Spot& after) {
    changes_.add(breaks, code, std::move(where), std::move(text), &usable(before, before_), &usable(after, after_));
  }

  void compare_edi() {
    const Node& was = before_.edi ? *before_.edi : kEmptyObject;
    const Node& is = after_.edi ? *after_.edi : kEmptyObject;
    for_both(was, is, [&](const std::string& key, const Member* a, const Member* b) {
      if (a != nullptr && b != nullptr && same_value(a->value, b->value)) return;
      add(Breaks::both, "ADDRESS_CHANGED", "edi " + key,
          a == nullptr   ? "is new: " + short_text(b->value)
          : b == nullptr ? short_text(a->value) + " is gone"
                         : "was " + short_text(a->value) + ", and is " + short_text(b->value),
          a == nullptr ? was.spot : a->value.spot, b == nullptr ? is.spot : b->value.spot);
    });
  }

  void compare_delimiters() {
    const Node& was = object_at(before_.profile, "delimiters");
    const Node& is = object_at(after_.profile, "delimiters");
    for_both(was, is, [&](const std::string& key, const Member* a, const Member* b) {
      if (a != nullptr && b != nullptr && a->value.text == b->value.text) return;
      const std::string text = a == nullptr   ? "must be '" + b->value.text + "' now"
                               : b == nullptr ? "may be any now, not only '" + a->value.text + "'"
                                              : "was '" + a->value.text + "', and is '" + b->value.text + "'";
      add(b == nullptr ? Breaks::nobody : Breaks::sender, "DELIMITER_CHANGED", "delimiter " + key, text,
          a == nullptr ? was.spot : a->key_spot, b == nullptr ? is.spot : b->key_spot);
    });
  }

  // A list of what alone is taken.
  void compare_list(std::string_view key, std::string_view gone, std::string_view come, const std::string& what, const std::string& where,
                    const Node& before, const Node& after, const Spot& old_spot, const Spot& new_spot) {
    const Node* was = before.find(key);
    const Node* is = after.find(key);
    if (was == nullptr && is == nullptr) return;
    if (was == nullptr) {
      return add(Breaks::sender, "CODES_LISTED", where, "only these are taken now: " + short_text(*is), old_spot, is->spot);
    }
    if (is == nullptr) return add(Breaks::nobody, "CODES_OPENED", where, "any is taken now", was->spot, new_spot);
    const auto lists = [](const Node& list, const Node& value) {
      return std::any_of(list.elements.begin(), list.elements.end(), [&](const Node& each) { return each.text == value.text; });
    };
    for (const Node& each : was->elements) {
      if (!lists(*is, each)) add(Breaks::sender, gone, where, what + " " + each.text + " is not taken any more", each.spot, is->spot);
    }
    for (const Node& each : is->elements) {
      if (!lists(*was, each)) add(Breaks::nobody, come, where, what + " " + each.text + " is taken now", was->spot, each.spot);
    }
  }

  void compare_segments(const std::string& set, const Node& was, const Node& is, const Spot& old_set, const Spot& new_set) {
    for_both(was, is, [&](const std::string& path, const Member* a, const Member* b) {
      const Node& before = a == nullptr ? kEmptyObject : a->value;
      const Node& after = b == nullptr ? kEmptyObject : b->value;
      const Spot& old_spot = a == nullptr ? old_set : a->key_spot;
      const Spot& new_spot = b == nullptr ? new_set : b->key_spot;
      const std::string where = set + " " + path;
      compare_use(where, "SEGMENT", before, after, old_spot, new_spot);
      compare_minimum(where, "at_least", "times at least", before, after, old_spot, new_spot);
      compare_maximum(where, "at_most", "times at most", before, after, old_spot, new_spot);
      compare_charge(where, before, after, old_spot, new_spot);
      for_both(object_at(before, "elements"), object_at(after, "elements"), [&](const std::string& number, const Member* c, const Member* d) {
        compare_element(where + " " + number, c == nullptr ? kEmptyObject : c->value, d == nullptr ? kEmptyObject : d->value,
                        c == nullptr ? old_spot : c->key_spot, d == nullptr ? new_spot : d->key_spot);
      });
    });
  }

  void compare_element(const std::string& where, const Node& before, const Node& after, const Spot& old_spot, const Spot& new_spot) {
    compare_use(where, "ELEMENT", before, after, old_spot, new_spot);
    compare_minimum(where, "min_length", "characters at least", before, after, old_spot, new_spot);
    compare_maximum(where, "max_length", "characters at most", before, after, old_spot, new_spot);
    compare_list("codes", "CODE_REMOVED", "CODE_ADDED", "code", where, before, after, old_spot, new_spot);
    compare_charge(where, before, after, old_spot, new_spot);
  }

  void compare_use(const std::string& where, const std::string& what, const Node& before, const Node& after, const Spot& old_spot,
                   const Spot& new_spot) {
    const std::string was = word_at(before, "use", "free");
    const std::string is = word_at(after, "use", "free");
    if (was == is) return;
    const std::string text = "was " + was + ", and is " + is;
    if (is == "required") return add(Breaks::sender, what + "_REQUIRED", where, text, old_spot, new_spot);
    if (is == "forbidden") return add(Breaks::sender, what + "_FORBIDDEN", where, text, old_spot, new_spot);
    if (was == "forbidden") return add(Breaks::nobody, what + "_ALLOWED", where, text, old_spot, new_spot);
    add(Breaks::nobody, what + (is == "recommended" ? "_RECOMMENDED" : "_OPTIONAL"), where, text, old_spot, new_spot);
  }

  void compare_minimum(const std::string& where, std::string_view key, const std::string& what, const Node& before, const Node& after,
                       const Spot& old_spot, const Spot& new_spot) {
    const std::int64_t was = number_at(before, key, 0), is = number_at(after, key, 0);
    if (was == is) return;
    const std::string text = std::to_string(is) + " " + what + ", not " + std::to_string(was);
    if (is > was) return add(Breaks::sender, "MINIMUM_RAISED", where, text, old_spot, new_spot);
    add(Breaks::nobody, "MINIMUM_LOWERED", where, text, old_spot, new_spot);
  }

  void compare_maximum(const std::string& where, std::string_view key, const std::string& what, const Node& before, const Node& after,
                       const Spot& old_spot, const Spot& new_spot) {
    const std::int64_t was = number_at(before, key, kNoMaximum), is = number_at(after, key, kNoMaximum);
    if (was == is) return;
    const auto shown = [](std::int64_t number) { return number == kNoMaximum ? std::string("any number") : std::to_string(number); };
    const std::string text = shown(is) + " " + what + ", not " + shown(was);
    if (is < was) return add(Breaks::sender, "MAXIMUM_LOWERED", where, text, old_spot, new_spot);
    add(Breaks::nobody, "MAXIMUM_RAISED", where, text, old_spot, new_spot);
  }

  void compare_charge(const std::string& where, const Node& before, const Node& after, const Spot& old_spot, const Spot& new_spot) {
    const std::string was = word_at(before, "charge", ""), is = word_at(after, "charge", "");
    if (was == is) return;
    const std::string text = was.empty() ? "a breach costs " + is + " now" : is.empty() ? "a breach has no price of its own any more" : "a breach costs " + is + ", not " + was;
    add(Breaks::nobody, "CHARGE_CHANGED", where, text, old_spot, new_spot);
  }

  const WholeProfile& before_;
  const WholeProfile& after_;
  Changes& changes_;
};

}  // namespace

bool is_profile(const Node& root) {
  for (const std::string_view key : {"ship_to", "profile", "takes", "sets", "delimiters", "agreement"}) {
    if (root.find(key) != nullptr) return true;
  }
  const Node* like = root.find("like");
  return like != nullptr && (like->text.starts_with("partners/") || like->text.starts_with("profiles/"));
}

std::optional<WholeProfile> whole_profile(const Node& root, Errors& errors) {
  scenario::Composer composer("");
  scenario::Judge judge;
  scenario::Report report;
  std::optional<WholeProfile> whole;
  if (std::optional<Node> tree = composer.complete(root, report)) {
    const bool plain = tree->find("ship_to") == nullptr && tree->find("profile") == nullptr;
    if (plain || scenario::complete_parts(*tree, composer, report)) {
      judge.judge(plain ? "profile.schema.json" : "partner.schema.json", *tree, report);
      const Node* edi = plain ? nullptr : tree->find("edi");
      whole.emplace();
      if (edi != nullptr) whole->edi = *edi;
      whole->profile = plain ? *tree : object_at(*tree, "profile");
      if (whole->profile.spot.source == nullptr) whole->profile.spot = tree->spot;
      if (report.empty()) scenario::read_profile("profile", whole->profile, {}, report);
    }
  }
  if (report.empty()) return whole;
  for (Error& error : std::move(report).errors()) errors.push_back(std::move(error));
  return std::nullopt;
}

void compare_profiles(const WholeProfile& before, const WholeProfile& after, Changes& changes) {
  ProfileCompare(before, after, changes).run();
}

}  // namespace proofload::compare
