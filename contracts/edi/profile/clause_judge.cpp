#include "contracts/edi/profile/clause_judge.hpp"

#include <algorithm>

#include "contracts/edi/characters.hpp"
#include "contracts/edi/segment_id.hpp"

namespace proofload::edi {
namespace {

std::string listed_codes(const std::vector<std::string>& codes) {
  constexpr std::size_t kCodesMost = 24;
  std::string out = codes.size() == 1 ? "" : "one of ";
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (i == kCodesMost) return out + " and " + std::to_string(codes.size() - i) + " more";
    out += (i == 0 ? "" : ", ") + codes[i];
  }
  return out;
}

std::string times(std::uint32_t count) { return count == 1 ? "once" : std::to_string(count) + " times"; }

// "MAN02", "NAD02.1"
std::string place_name(std::string_view segment, std::uint32_t element, std::uint32_t component) {
  std::string out = std::string(segment) + (element < 10 ? "0" : "") + std::to_string(element);
  if (component > 0) out += "." + std::to_string(component);
  return out;
}

bool fits(const std::vector<ElementTest>& tests, const SegmentView& segment) {
  return std::all_of(tests.begin(), tests.end(), [&](const ElementTest& test) {
    return segment.value(test.element, test.component) == test.value;
  });
}

}  // namespace

void ClauseJudge::judge_id(const EnvelopePlace& place, std::string_view found, std::string_view wanted) {
  if (found == wanted) return;
  ProfileBreach breach{.clause = &profile_.ids.clause, .code = ProfileCode::other_id};
  breach.segment = place.segment;
  breach.element = place.element;
  breach.component = place.component;
  breach.value = found;
  breach.offset = place.offset;
  breach.text = place_name(place.segment, place.element, place.component) + " '" + std::string(found) + "' is not how " +
                profile_.name + " is addressed";
  breach.expected = wanted;
  listener_.on_breach(breach);
}

void ClauseJudge::judge_delimiter(const PartnerProfile::Delimiter& wanted, char found, std::string_view name,
                                  const EnvelopePlace& place) {
  if (wanted.wanted == '\0' || wanted.wanted == found) return;
  ProfileBreach breach{.clause = &wanted.clause, .code = ProfileCode::other_delimiter};
  breach.segment = place.segment;
  breach.value = std::string(1, found);
  breach.offset = place.offset;
  breach.text = "the " + std::string(name) + " is not the one that " + profile_.name + " reads";
  breach.expected = std::string(1, wanted.wanted);
  listener_.on_breach(breach);
}

void ClauseJudge::open(std::string_view id, const EnvelopePlace& at) {
  position_ = 1;
  set_ = profile_.set(id);
  const auto& taken = profile_.takes.sets;
  if (!taken.empty() && std::find(taken.begin(), taken.end(), id) == taken.end() && !is_acknowledgement(id)) {
    ProfileBreach breach{.clause = &profile_.takes.clause, .code = ProfileCode::set_not_taken};
    breach.segment = at.segment;
    breach.position = 1;
    breach.element = at.element;
    breach.component = at.component;
    breach.value = id;
    breach.offset = at.offset;
    breach.text = profile_.name + " trades no " + std::string(id);
    breach.expected = listed_codes(taken);
    listener_.on_breach(breach);
  }
  if (set_ == nullptr) return;
  walk_.begin(*set_->structure);
  counts_.assign(set_->clauses.size(), 0);
  open_.assign(set_->scopes.size(), {});
  scopes_open_ = 0;
}

void ClauseJudge::on(const SegmentView& segment) {
  if (set_ == nullptr) return;
  ++position_;
  const std::uint32_t packed = pack(segment.id());
  const std::uint16_t index = packed == 0 ? kNone : set_->number_of(packed);
  if (index == kNone) return;
  if (walk_.move(index).step == nullptr) return;  // it stands where the standard has no place for it
  const std::uint16_t depth = walk_.loop().depth;
  const bool is_head = set_->structure->nodes[walk_.loop().head].segment == index;
  if (scopes_open_ > 0) close_scopes(is_head ? depth : static_cast<std::uint16_t>(depth + 1));
  if (is_head && depth > 0 && !set_->by_head[index].empty()) open_scopes(segment, index, depth);
  for (const std::uint16_t number : set_->by_segment[index]) {
    const SegmentClause& clause = set_->clauses[number];
    if (!is_open(clause.scope) || (clause.heading && depth > 0) || !fits(clause.tests, segment)) continue;
    judge_segment(clause, number, segment);
  }
}

void ClauseJudge::open_scopes(const SegmentView& segment, std::uint16_t index, std::uint16_t depth) {
  for (const std::uint16_t number : set_->by_head[index]) {
    const ProfileScope& scope = set_->scopes[number];
    if (open_[number].open || !is_open(scope.parent) || !fits(scope.tests, segment)) continue;
    open_[number] = {depth, position_, segment.offset_of(0, 0), true};
    ++scopes_open_;
    for (std::size_t i = 0; i < set_->clauses.size(); ++i) {
      if (set_->clauses[i].scope == number) counts_[i] = 0;
    }
  }
}

void ClauseJudge::close_scopes(std::uint16_t depth) {
  for (std::size_t i = 0; i < open_.size(); ++i) {
    if (!open_[i].open || open_[i].depth < depth) continue;
    open_[i].open = false;
    --scopes_open_;
    ProfileBreach where;
    where.segment = set_->segments[set_->scopes[i].head];
    where.position = open_[i].position;
    where.offset = open_[i].offset;
    judge_counts(static_cast<std::uint16_t>(i), where);
  }
}

void ClauseJudge::close(const SegmentView& trailer) {
  if (set_ == nullptr) return;
  ++position_;
  close_scopes(0);
  ProfileBreach where;
  where.segment = trailer.id();
  where.position = position_;
  where.offset = trailer.offset_of(0, 0);
  judge_counts(kNone, where);
  set_ = nullptr;
}

// What an occurrence of a scope has too little of, now that it is over.
void ClauseJudge::judge_counts(std::uint16_t scope, const ProfileBreach& where) {
  for (std::size_t i = 0; i < set_->clauses.size(); ++i) {
    const SegmentClause& clause = set_->clauses[i];
    if (clause.scope != scope || counts_[i] >= clause.at_least) continue;
    ProfileBreach breach = where;
    breach.clause = &clause;
    breach.code = ProfileCode::segment_missing;
    const std::string what = clause.path.substr(clause.path.rfind('/') == std::string::npos ? 0 : clause.path.rfind('/') + 1);
    const std::string plain = what.substr(std::min(what.find_first_not_of(' '), what.size()));
    const char* const loop = set_->standard == EdiStandard::x12 ? " in this loop " : " in this group ";
    const std::string in = scope == kNone ? clause.heading ? " in the heading" : "" : loop + set_->scopes[scope].path;
    breach.text = counts_[i] == 0 ? plain + " is missing" + in
                                  : plain + " comes only " + times(counts_[i]) + in;
    breach.expected = clause.at_least == 1 ? plain : plain + " at least " + times(clause.at_least);
    listener_.on_breach(breach);
  }
}

void ClauseJudge::judge_segment(const SegmentClause& clause, std::uint16_t number, const SegmentView& segment) {
  ++counts_[number];
  const bool forbidden = clause.use == ProfileClause::Use::forbidden;
  if (forbidden || counts_[number] == clause.at_most + std::uint64_t{1}) {
    ProfileBreach breach{.clause = &clause,
                         .code = forbidden ? ProfileCode::segment_forbidden : ProfileCode::segment_too_often};
    breach.segment = segment.id();
    breach.position = position_;
    breach.value = segment.id();
    breach.offset = segment.offset_of(0, 0);
    breach.text = forbidden ? clause.path + " is not taken" : clause.path + " comes more than " + times(clause.at_most);
    breach.expected = forbidden ? "nothing" : "at most " + std::to_string(clause.at_most);
    listener_.on_breach(breach);
  }
  for (const ElementClause& element : clause.elements) judge_element(element, segment);
}

void ClauseJudge::judge_element(const ElementClause& clause, const SegmentView& segment) {
  const std::string_view value = segment.value(clause.element, clause.component);
  const auto tell = [&](ProfileCode code, std::string_view complaint, std::string expected) {
    ProfileBreach breach{.clause = &clause, .code = code};
    breach.segment = segment.id();
    breach.position = position_;
    breach.element = clause.element;
    breach.component = clause.component;
    breach.value = value;
    breach.offset = segment.offset_of(clause.element, clause.component);
    breach.text = place_name(breach.segment, clause.element, clause.component);
    if (!value.empty()) breach.text += " '" + std::string(value) + "'";
    breach.text += complaint;
    breach.expected = std::move(expected);
    listener_.on_breach(breach);
  };
  using Use = ProfileClause::Use;
  if (value.empty()) {
    if (clause.use != Use::required && clause.use != Use::recommended) return;
    std::string expected = clause.codes.empty() ? "a value" : listed_codes(clause.codes);
    return tell(ProfileCode::element_missing, " is missing", std::move(expected));
  }
  if (clause.use == Use::forbidden) return tell(ProfileCode::element_forbidden, " is not taken", "nothing");
  const std::size_t length = characters(value);
  if (length < clause.length_min) {
    return tell(ProfileCode::element_too_short, " is too short",
                "at least " + std::to_string(clause.length_min) + " characters");
  }
  if (clause.length_max != 0 && length > clause.length_max) {
    return tell(ProfileCode::element_too_long, " is too long",
                "at most " + std::to_string(clause.length_max) + " characters");
  }
  if (clause.codes.empty()) return;
  if (std::find(clause.codes.begin(), clause.codes.end(), value) != clause.codes.end()) return;
  tell(ProfileCode::element_other_code, " is none of the codes that " + profile_.name + " takes",
       listed_codes(clause.codes));
}

}  // namespace proofload::edi
