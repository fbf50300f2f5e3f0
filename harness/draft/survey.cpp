#include "harness/draft/survey.hpp"

#include <algorithm>
#include <span>

#include "contracts/edi/structure_walk.hpp"
#include "contracts/x12/segment_id.hpp"
#include "contracts/x12/tokenizer.hpp"

namespace proofload::draft {
namespace {

constexpr std::string_view kUsualRelease = "004010";

// Segments that are told apart by their first element.
constexpr std::string_view kQualified[] = {"AMT", "DTM", "FOB", "MAN", "N1", "N9", "PER", "REF"};

bool is_plain_value(std::string_view value) {
  return !value.empty() && std::all_of(value.begin(), value.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  });
}

// A profile may name it: the standard would take it there.
bool is_taken(const x12::Release& release, std::uint16_t index, std::uint16_t element, std::string_view value) {
  const x12::SegmentRule& segment = release.segments[index];
  if (!is_plain_value(value) || element > segment.elements_end - segment.elements_begin) return false;
  const x12::ElementRule& rule = release.elements[segment.elements_begin + element - 1];
  if (rule.codes_begin == rule.codes_end) {
    return value.size() >= rule.length_min && (rule.length_max == 0 || value.size() <= rule.length_max);
  }
  const auto end = release.codes.begin() + rule.codes_end;
  return std::find(release.codes.begin() + rule.codes_begin, end, x12::pack_code(value)) != end;
}

// "REF*IA", "HL***P", "BSN".
std::string step_text(const x12::Release& release, const x12::Segment& segment, std::uint16_t index) {
  const std::string id(segment.id());
  if (id == "HL" && is_taken(release, index, 3, segment[3])) return "HL***" + std::string(segment[3]);
  const bool qualified = std::find(std::begin(kQualified), std::end(kQualified), id) != std::end(kQualified);
  return qualified && is_taken(release, index, 1, segment[1]) ? id + "*" + std::string(segment[1]) : id;
}

class SetWalk {
 public:
  SetWalk(SetSurvey& survey, std::vector<Place>& places) : survey_(survey), places_(places) {}

  void run(const x12::JudgedSet& set) {
    x12::Tokenizer tokenizer(set.text.bytes, set.text.delimiters);
    x12::Segment segment;
    walk_.begin(*survey_.rule);
    while (tokenizer.next(segment)) {
      if (segment.id() == "ST" || segment.id() == "SE") continue;
      on(segment);
    }
    for (std::size_t depth = open_.size(); depth > 0; --depth) close();
    count(heading_);
  }

 private:
  struct Open {
    std::string step, path;
    std::uint16_t depth = 0;
    std::map<std::string, std::uint64_t> counts;  // segments in it, by their path
  };

  void count(const std::map<std::string, std::uint64_t>& counts) {
    for (const auto& [path, times] : counts) {
      SegmentSurvey& segment = survey_.segments[path];
      ++segment.occurrences;
      segment.most = std::max(segment.most, times);
    }
  }

  void close() {
    count(open_.back().counts);
    open_.pop_back();
  }

  void on(const x12::Segment& segment) {
    survey_.ids.emplace(segment.id());
    take_place(segment);
    const std::uint32_t packed = x12::pack(segment.id());
    const std::uint16_t index = packed == 0 ? x12::kNone : survey_.release->segment(packed);
    if (index == x12::kNone || walk_.move(index).step == nullptr) return;
    const std::uint16_t depth = walk_.loop().depth;
    const bool is_head = depth > 0 && survey_.rule->nodes[walk_.loop().head].segment == index;
    while (!open_.empty() && open_.back().depth >= (is_head ? depth : depth + 1)) close();
    if (is_head) {
      // Its own segment is one of the loop that it stands in.
      note(segment, index, open_.size());
      const std::string step = step_text(*survey_.release, segment, index);
      if (!open_.empty()) note(segment, index, step, heading_, false);  // a place without a loop is anywhere
      const std::string path = open_.empty() ? step : open_.back().path + " / " + step;
      ++survey_.scopes[path];
      open_.push_back({step, path, depth, {}});
      return;
    }
    note(segment, index, open_.size());
  }

  // In the loop that it stands in, and in each around it.
  void note(const x12::Segment& segment, std::uint16_t index, std::size_t levels) {
    const std::string step = step_text(*survey_.release, segment, index);
    if (levels == 0) return note(segment, index, (walk_.loop().depth == 0 ? "/" : "") + step, heading_, true);
    for (std::size_t i = 0; i < levels; ++i) note(segment, index, open_[i].path + " / " + step, open_[i].counts, i + 1 == levels);
  }

  void note(const x12::Segment& segment, std::uint16_t index, const std::string& path, std::map<std::string, std::uint64_t>& counts,
            bool direct) {
    ++counts[path];
    const auto [found, is_new] = survey_.segments.try_emplace(path);
    if (is_new) survey_.order.push_back(path);
    SegmentSurvey& kept = found->second;
    kept.direct = kept.direct || direct;
    kept.index = index;
    ++kept.seen;
    const std::size_t count = std::min<std::size_t>(segment.size(), x12::Segment::kElementsMax);
    for (std::uint16_t i = 1; i <= count; ++i) {
      const std::string_view value = segment[i];
      if (value.empty()) continue;
      ElementSurvey& element = kept.elements[i];
      element.length_min = element.seen == 0 ? value.size() : std::min(element.length_min, value.size());
      element.length_max = std::max(element.length_max, value.size());
      ++element.seen;
      if (element.values.size() < Survey::kValuesMost || element.values.contains(std::string(value))) {
        ++element.values[std::string(value)];
      } else {
        element.many_values = true;
      }
    }
  }

  void take_place(const x12::Segment& segment) {
    const std::string_view id = segment.id();
    if (id == "N1") {
      in_ship_to_ = segment[1] == "ST" && !segment[4].empty();
      const auto same = [&](const Place& place) { return place.code == segment[4]; };
      if (in_ship_to_ && std::none_of(places_.begin(), places_.end(), same)) {
        places_.push_back({std::string(segment[3]), std::string(segment[4]), std::string(segment[2]), "", "", "", "", ""});
      } else {
        in_ship_to_ = false;
      }
    } else if (in_ship_to_ && id == "N3") {
      places_.back().street = segment[1];
    } else if (in_ship_to_ && id == "N4") {
      Place& place = places_.back();
      place.city = segment[1];
      place.region = segment[2];
      place.postal_code = segment[3];
      place.country = segment[4];
    }
  }

  SetSurvey& survey_;
  std::vector<Place>& places_;
  edi::StructureWalk walk_;
  std::vector<Open> open_;
  std::map<std::string, std::uint64_t> heading_;
  bool in_ship_to_ = false;
};

bool is_refused(const x12::Judgement& judgement) {
  return std::any_of(judgement.findings.begin(), judgement.findings.end(), [](const x12::Finding& finding) {
    return x12::kind(finding.code).effect == x12::Effect::reject || x12::kind(finding.code).level <= x12::Level::set;
  });
}

// Groups by who sends them: orders, changes, remittances; answers, notices, invoices.
constexpr std::string_view kSentByBuyers[] = {"PO", "PC", "RA"};
constexpr std::string_view kSentToBuyers[] = {"PR", "CA", "SH", "IN"};

bool is_one_of(std::string_view id, std::span<const std::string_view> ids) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Address sender_of(const x12::JudgedInterchange& interchange) {
  return {std::string(interchange.sender_qualifier), std::string(interchange.sender)};
}
Address receiver_of(const x12::JudgedInterchange& interchange) {
  return {std::string(interchange.receiver_qualifier), std::string(interchange.receiver)};
}

}  // namespace

std::size_t Survey::add(std::string_view bytes, const Address& partner) {
  const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  std::size_t taken = 0;
  for (const x12::JudgedInterchange& interchange : judgement.interchanges) {
    const bool sends = sender_of(interchange) == partner && receiver_of(interchange).id != partner.id;
    if (!sends && receiver_of(interchange) != partner) continue;
    ++taken;
    ++interchanges;
    ++others[std::string(sends ? interchange.receiver : interchange.sender)];
    ++element_separators[std::string(1, interchange.delimiters.element)];
    ++component_separators[std::string(1, interchange.delimiters.component)];
    ++terminators[std::string(1, interchange.delimiters.segment)];
    for (const x12::JudgedGroup& group : judgement.groups_of(interchange)) {
      ++group_ids[std::string(sends ? group.sender : group.receiver)];
      ++versions[std::string(group.version)];
      for (const x12::JudgedSet& set : judgement.sets_of(group)) {
        ++documents;
        const x12::Release* own = x12::standard_dictionary().release(group.version);
        const x12::Release* release = x12::standard_dictionary().nearest(own == nullptr ? kUsualRelease : own->name, set.id);
        const x12::SetRule* rule = release == nullptr ? nullptr : release->set(set.id);
        if (rule == nullptr) {
          ++unknown_sets[std::string(set.id)];
          continue;
        }
        SetSurvey& survey = sets[std::string(set.id)];
        if (survey.release == nullptr) {
          survey.release = release;
          survey.rule = rule;
        }
        ++survey.seen;
        survey.from_partner += sends ? 1 : 0;
        SetWalk(survey, places).run(set);
      }
    }
  }
  if (taken > 0 && is_refused(judgement)) conforms = false;
  return taken;
}

std::vector<Party> parties_of(std::string_view bytes) {
  const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  std::vector<Party> parties;
  const auto party = [&](const Address& address) -> Party& {
    for (Party& each : parties) {
      if (each.address == address) return each;
    }
    return parties.emplace_back(Party{address});
  };
  for (const x12::JudgedInterchange& interchange : judgement.interchanges) {
    std::uint64_t by_buyer = 0, to_buyer = 0;
    for (const x12::JudgedGroup& group : judgement.groups_of(interchange)) {
      if (is_one_of(group.functional_id, kSentByBuyers)) ++by_buyer;
      if (is_one_of(group.functional_id, kSentToBuyers)) ++to_buyer;
    }
    Party& sender = party(sender_of(interchange));
    ++sender.sent;
    sender.as_buyer += by_buyer;
    Party& receiver = party(receiver_of(interchange));
    ++receiver.received;
    receiver.as_buyer += to_buyer;
  }
  return parties;
}

const Party* partner_among(const std::vector<Party>& parties) {
  const auto better = [](const Party& a, const Party& b) {
    const auto all = [](const Party& party) { return party.sent + party.received; };
    if (all(a) != all(b)) return all(a) > all(b);
    if (a.as_buyer != b.as_buyer) return a.as_buyer > b.as_buyer;
    return a.sent > b.sent;
  };
  const Party* best = nullptr;
  for (const Party& party : parties) {
    if (best == nullptr || better(party, *best)) best = &party;
  }
  return best;
}

}  // namespace proofload::draft
