#include "contracts/x12/profile/profile_judge.hpp"

#include <algorithm>

#include "contracts/x12/segment_id.hpp"
#include "contracts/x12/tokenizer.hpp"

namespace proofload::x12 {
namespace {

// Of a header as wide as it must be; whoever writes another hears of that anyway.
constexpr std::size_t kIsa05 = 32, kIsa07 = 51, kIsa08 = 54, kIsa16 = 104;

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

std::string element_name(const std::string& segment, const ElementClause& clause) {
  std::string out = segment + (clause.element < 10 ? "0" : "") + std::to_string(clause.element);
  if (clause.component > 0) out += "." + std::to_string(clause.component);
  return out;
}

}  // namespace

void ProfileJudge::tell_id(std::uint32_t element, std::string_view segment, std::string_view found,
                           std::string_view wanted, std::size_t offset) {
  ProfileBreach breach{.clause = &profile_.ids.clause, .code = ProfileCode::other_id};
  breach.segment = segment;
  breach.element = element;
  breach.value = found;
  breach.offset = offset;
  breach.text = std::string(segment) + (element < 10 ? "0" : "") + std::to_string(element) + " '" + std::string(found) +
                "' is not how " + profile_.name + " is addressed";
  breach.expected = wanted;
  listener_.on_breach(breach);
}

void ProfileJudge::tell_delimiter(const PartnerProfile::Delimiter& wanted, char found, std::string_view name,
                                  std::size_t offset) {
  if (wanted.wanted == '\0' || wanted.wanted == found) return;
  ProfileBreach breach{.clause = &wanted.clause, .code = ProfileCode::other_delimiter};
  breach.segment = "ISA";
  breach.value = std::string(1, found);
  breach.offset = offset;
  breach.text = "the " + std::string(name) + " is not the one that " + profile_.name + " reads";
  breach.expected = std::string(1, wanted.wanted);
  listener_.on_breach(breach);
}

void ProfileJudge::interchange(const JudgedInterchange& header, std::size_t offset) {
  set_ = nullptr;
  component_ = header.delimiters.component;
  tell_delimiter(profile_.element, header.delimiters.element, "element separator", offset + 3);
  tell_delimiter(profile_.component, header.delimiters.component, "component separator", offset + kIsa16);
  tell_delimiter(profile_.segment, header.delimiters.segment, "segment terminator", offset + kIsa16 + 1);
  const PartnerProfile::Ids& ids = profile_.ids;
  partner_sends_ = header.receiver != ids.id && header.sender == ids.id;
  if (ids.id.empty()) return;
  if (!partner_sends_ && header.receiver != ids.id) return tell_id(8, "ISA", header.receiver, ids.id, offset + kIsa08);
  const std::string_view qualifier = partner_sends_ ? header.sender_qualifier : header.receiver_qualifier;
  if (!ids.qualifier.empty() && qualifier != ids.qualifier) {
    tell_id(partner_sends_ ? 5 : 7, "ISA", qualifier, ids.qualifier, offset + (partner_sends_ ? kIsa05 : kIsa07));
  }
}

void ProfileJudge::on(const Segment& segment) {
  const std::uint32_t packed = pack(segment.id());
  switch (packed) {
    case pack("GS"): return group(segment[2], segment[3], segment.offset_of(partner_sends_ ? 2 : 3));
    case pack("ST"): return open_set(segment);
    case pack("SE"): return close_set(segment);
    case pack("GE"): return abandon_set();
    default: break;
  }
  if (set_ != nullptr) on_in_set(segment, packed);
}

void ProfileJudge::group(std::string_view sender, std::string_view receiver, std::size_t offset) {
  set_ = nullptr;
  const std::string& wanted = profile_.ids.group_id;
  const std::string_view found = partner_sends_ ? sender : receiver;
  if (!wanted.empty() && found != wanted) tell_id(partner_sends_ ? 2 : 3, "GS", found, wanted, offset);
}

void ProfileJudge::open_set(const Segment& segment) {
  const std::string_view id = segment[1];
  position_ = 1;
  set_ = profile_.set(id);
  const auto& taken = profile_.takes.sets;
  static constexpr std::string_view kAlwaysTaken[] = {"997", "999"};
  if (!taken.empty() && std::find(taken.begin(), taken.end(), id) == taken.end() &&
      std::find(std::begin(kAlwaysTaken), std::end(kAlwaysTaken), id) == std::end(kAlwaysTaken)) {
    ProfileBreach breach{.clause = &profile_.takes.clause, .code = ProfileCode::set_not_taken};
    breach.segment = "ST";
    breach.position = 1;
    breach.element = 1;
    breach.value = id;
    breach.offset = segment.offset_of(1);
    breach.text = profile_.name + " trades no " + std::string(id);
    breach.expected = listed_codes(taken);
    listener_.on_breach(breach);
  }
  if (set_ == nullptr) return;
  walk_.begin(*set_->rule);
  counts_.assign(set_->clauses.size(), 0);
  open_.assign(set_->scopes.size(), {});
  scopes_open_ = 0;
}

bool ProfileJudge::fits(const std::vector<ElementTest>& tests, const Segment& segment) const {
  for (const ElementTest& test : tests) {
    if (segment[test.element] != test.value) return false;
  }
  return true;
}

void ProfileJudge::on_in_set(const Segment& segment, std::uint32_t packed) {
  ++position_;
  const std::uint16_t index = packed == 0 ? kNone : set_->release->segment(packed);
  if (index == kNone) return;
  if (walk_.move(index).step == nullptr) return;  // it stands where the standard has no place for it
  const std::uint16_t depth = walk_.loop().depth;
  const bool is_head = set_->rule->nodes[walk_.loop().head].segment == index;
  if (scopes_open_ > 0) close_scopes(is_head ? depth : static_cast<std::uint16_t>(depth + 1));
  if (is_head && depth > 0 && !set_->by_head[index].empty()) open_scopes(segment, index, depth);
  for (const std::uint16_t number : set_->by_segment[index]) {
    const SegmentClause& clause = set_->clauses[number];
    if (!is_open(clause.scope) || (clause.heading && depth > 0) || !fits(clause.tests, segment)) continue;
    judge_segment(clause, number, segment);
  }
}

void ProfileJudge::open_scopes(const Segment& segment, std::uint16_t index, std::uint16_t depth) {
  for (const std::uint16_t number : set_->by_head[index]) {
    const ProfileScope& scope = set_->scopes[number];
    if (open_[number].open || !is_open(scope.parent) || !fits(scope.tests, segment)) continue;
    open_[number] = {depth, position_, segment.offset(), true};
    ++scopes_open_;
    for (std::size_t i = 0; i < set_->clauses.size(); ++i) {
      if (set_->clauses[i].scope == number) counts_[i] = 0;
    }
  }
}

void ProfileJudge::close_scopes(std::uint16_t depth) {
  for (std::size_t i = 0; i < open_.size(); ++i) {
    if (!open_[i].open || open_[i].depth < depth) continue;
    open_[i].open = false;
    --scopes_open_;
    ProfileBreach where;
    where.segment = set_->release->segments[set_->scopes[i].head].id;
    where.position = open_[i].position;
    where.offset = open_[i].offset;
    judge_counts(static_cast<std::uint16_t>(i), where);
  }
}

void ProfileJudge::close_set(const Segment& segment) {
  if (set_ == nullptr) return;
  ++position_;
  close_scopes(0);
  ProfileBreach where;
  where.segment = "SE";
  where.position = position_;
  where.offset = segment.offset();
  judge_counts(kNone, where);
  set_ = nullptr;
}

// What an occurrence of a scope has too little of, now that it is over.
void ProfileJudge::judge_counts(std::uint16_t scope, const ProfileBreach& where) {
  for (std::size_t i = 0; i < set_->clauses.size(); ++i) {
    const SegmentClause& clause = set_->clauses[i];
    if (clause.scope != scope || counts_[i] >= clause.at_least) continue;
    ProfileBreach breach = where;
    breach.clause = &clause;
    breach.code = ProfileCode::segment_missing;
    const std::string what = clause.path.substr(clause.path.rfind('/') == std::string::npos ? 0 : clause.path.rfind('/') + 1);
    const std::string plain = what.substr(std::min(what.find_first_not_of(' '), what.size()));
    const std::string in = scope == kNone ? clause.heading ? " in the heading" : "" : " in this loop " + set_->scopes[scope].path;
    breach.text = counts_[i] == 0 ? plain + " is missing" + in
                                  : plain + " comes only " + times(counts_[i]) + in;
    breach.expected = clause.at_least == 1 ? plain : plain + " at least " + times(clause.at_least);
    listener_.on_breach(breach);
  }
}

void ProfileJudge::judge_segment(const SegmentClause& clause, std::uint16_t number, const Segment& segment) {
  ++counts_[number];
  const bool forbidden = clause.use == ProfileClause::Use::forbidden;
  if (forbidden || counts_[number] == clause.at_most + std::uint64_t{1}) {
    ProfileBreach breach{.clause = &clause,
                         .code = forbidden ? ProfileCode::segment_forbidden : ProfileCode::segment_too_often};
    breach.segment = segment.id();
    breach.position = position_;
    breach.value = segment.id();
    breach.offset = segment.offset();
    breach.text = forbidden ? clause.path + " is not taken" : clause.path + " comes more than " + times(clause.at_most);
    breach.expected = forbidden ? "nothing" : "at most " + std::to_string(clause.at_most);
    listener_.on_breach(breach);
  }
  for (const ElementClause& element : clause.elements) judge_element(element, segment);
}

void ProfileJudge::judge_element(const ElementClause& clause, const Segment& segment) {
  std::string_view value = segment[clause.element];
  if (clause.component > 0) value = component(value, component_, clause.component);
  const auto tell = [&](ProfileCode code, std::string_view complaint, std::string expected) {
    ProfileBreach breach{.clause = &clause, .code = code};
    breach.segment = segment.id();
    breach.position = position_;
    breach.element = clause.element;
    breach.component = clause.component;
    breach.value = value;
    breach.offset = segment.offset_of(clause.element);
    breach.text = element_name(breach.segment, clause);
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
  if (value.size() < clause.length_min) {
    return tell(ProfileCode::element_too_short, " is too short",
                "at least " + std::to_string(clause.length_min) + " characters");
  }
  if (clause.length_max != 0 && value.size() > clause.length_max) {
    return tell(ProfileCode::element_too_long, " is too long",
                "at most " + std::to_string(clause.length_max) + " characters");
  }
  if (clause.codes.empty()) return;
  if (std::find(clause.codes.begin(), clause.codes.end(), value) != clause.codes.end()) return;
  tell(ProfileCode::element_other_code, " is none of the codes that " + profile_.name + " takes",
       listed_codes(clause.codes));
}

std::string_view name(ProfileCode code) {
  switch (code) {
    case ProfileCode::other_id: return "PROFILE_OTHER_ID";
    case ProfileCode::other_delimiter: return "PROFILE_OTHER_DELIMITER";
    case ProfileCode::set_not_taken: return "PROFILE_SET_NOT_TAKEN";
    case ProfileCode::segment_missing: return "PROFILE_SEGMENT_MISSING";
    case ProfileCode::segment_forbidden: return "PROFILE_SEGMENT_FORBIDDEN";
    case ProfileCode::segment_too_often: return "PROFILE_SEGMENT_TOO_OFTEN";
    case ProfileCode::element_missing: return "PROFILE_ELEMENT_MISSING";
    case ProfileCode::element_forbidden: return "PROFILE_ELEMENT_FORBIDDEN";
    case ProfileCode::element_too_short: return "PROFILE_ELEMENT_TOO_SHORT";
    case ProfileCode::element_too_long: return "PROFILE_ELEMENT_TOO_LONG";
    case ProfileCode::element_other_code: return "PROFILE_ELEMENT_OTHER_CODE";
  }
  return "PROFILE";
}

void judge_by_profile(const Judgement& judgement, const PartnerProfile& profile, ProfileListener& listener) {
  ProfileJudge judge(profile, listener);
  for (const JudgedInterchange& interchange : judgement.interchanges) {
    judge.interchange(interchange, 0);
    // Sets are judged from ST to SE; their groups, by what the judgement keeps of them.
    for (const JudgedGroup& group : judgement.groups_of(interchange)) {
      judge.group(group.sender, group.receiver);
      for (const JudgedSet& set : judgement.sets_of(group)) {
        Tokenizer tokenizer(set.text.bytes, set.text.delimiters);
        Segment segment;
        while (tokenizer.next(segment)) judge.on(segment);
        judge.abandon_set();
      }
    }
  }
}

}  // namespace proofload::x12
