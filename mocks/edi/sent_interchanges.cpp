#include "mocks/edi/sent_interchanges.hpp"

#include <algorithm>

#include "contracts/x12/judge.hpp"
#include "contracts/port/fields.hpp"
#include "mocks/common/stored_name.hpp"

namespace proofload::mocks::edi {
namespace {

// GS06 and ISA13 are numbers: receivers drop and add zeros.
bool same_number(std::string_view a, std::string_view b) {
  const auto significant = [](std::string_view text) {
    return text.substr(std::min(text.find_first_not_of('0'), text.size()));
  };
  return significant(a) == significant(b);
}

}  // namespace

bool SentInterchange::settled() const {
  return std::all_of(groups.begin(), groups.end(),
                     [](const SentGroup& group) { return group.answered; });
}

std::uint64_t address_hash(const Address& sender, const Address& receiver) {
  const auto one = [](const Address& address) {
    return combine(hash_bytes(address.qualifier), hash_bytes(address.id));
  };
  return combine(one(sender), one(receiver));
}

void answer_for_any(std::vector<SentGroup>& groups) {
  for (SentGroup& group : groups) group.functional_id.clear();
}

std::vector<SentGroup> groups_in(std::string_view bytes, const Describe& describe) {
  const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  std::vector<SentGroup> groups;
  for (const x12::JudgedGroup& group : judgement.groups) {
    if (group.functional_id == "FA" || group.interchange == x12::kNowhere) continue;
    const x12::JudgedInterchange& interchange = judgement.interchanges[group.interchange];
    SentGroup sent;
    sent.addresses = address_hash({interchange.receiver_qualifier, interchange.receiver},
                                  {interchange.sender_qualifier, interchange.sender});
    sent.interchange_control = interchange.control_number;
    sent.functional_id = group.functional_id;
    sent.control_number = group.control_number;
    if (std::any_of(groups.begin(), groups.end(), [&](const SentGroup& earlier) {
          return earlier.addresses == sent.addresses &&
                 earlier.interchange_control == sent.interchange_control &&
                 earlier.functional_id == sent.functional_id &&
                 earlier.control_number == sent.control_number;
        })) {
      continue;  // the file repeats itself, and gets one answer
    }
    for (const x12::JudgedSet& set : judgement.sets_of(group)) {
      sent.sets.push_back(describe(set));
    }
    groups.push_back(std::move(sent));
  }
  return groups;
}

SentInterchanges::Entry& SentInterchanges::add(Step& step, std::string id, SentInterchange sent) {
  Entry& entry = *sent_.insert_or_assign(std::move(id), std::move(sent)).first;
  save(step, entry.first, entry.second);
  return entry;
}

void SentInterchanges::save(Step& step, const std::string& id, const SentInterchange& sent) {
  FieldWriter fields;
  fields.number(sent.repeat_at.time_since_epoch().count());
  fields.number(sent.repeats);
  fields.text(sent.body_stands ? "" : sent.body.bytes());
  for (const SentGroup& group : sent.groups) fields.number(group.answered ? 1 : 0);
  if (!sent.to.empty() || sent.mends != 0) {
    fields.text(sent.to);
    fields.number(sent.mends);
  }
  step.write(stored_under(kPrefix, id), fields.take());
}

void SentInterchanges::erase(Step& step, const std::string& id) {
  step.erase(stored_under(kPrefix, id));
  sent_.erase(id);
}

SentInterchange* SentInterchanges::find(std::string_view id) {
  const auto found = sent_.find(id);
  return found == sent_.end() ? nullptr : &found->second;
}

template <class Matches>
SentInterchanges::Match SentInterchanges::find_unanswered(std::uint64_t addresses,
                                                          const Matches& matches) {
  Match elsewhere;
  for (Entry& entry : sent_) {
    for (SentGroup& group : entry.second.groups) {
      if (group.answered || !matches(group)) continue;
      if (group.addresses == addresses) return {&entry, &group};
      if (elsewhere.sent == nullptr) elsewhere = {&entry, &group};
    }
  }
  return elsewhere;
}

SentInterchanges::Match SentInterchanges::find_group(std::uint64_t addresses,
                                                     std::string_view functional_id,
                                                     std::string_view control_number) {
  return find_unanswered(addresses, [&](const SentGroup& group) {
    const bool is_kind = group.functional_id.empty() || group.functional_id == functional_id;
    return is_kind && same_number(group.control_number, control_number);
  });
}

SentInterchanges::Match SentInterchanges::find_interchange(std::uint64_t addresses,
                                                           std::string_view control_number) {
  return find_unanswered(addresses, [&](const SentGroup& group) {
    return same_number(group.interchange_control, control_number);
  });
}

SentInterchanges::Entry& SentInterchanges::restore(
    std::string_view id, std::string_view value, const Body* standing,
    const std::function<std::vector<SentGroup>(std::string_view bytes)>& groups) {
  FieldReader fields(value);
  SentInterchange sent;
  sent.repeat_at = Instant(Duration(fields.number()));
  sent.repeats = static_cast<std::int32_t>(fields.number());
  const std::string_view bytes = fields.text();
  sent.body_stands = standing != nullptr;
  sent.body = sent.body_stands ? *standing : Body(std::string(bytes));
  sent.groups = groups(sent.body.bytes());
  for (SentGroup& group : sent.groups) group.answered = fields.number() != 0;
  if (!fields.is_at_end()) {
    sent.to = fields.text();
    sent.mends = static_cast<std::int32_t>(fields.number());
  }
  return *sent_.insert_or_assign(std::string(id), std::move(sent)).first;
}

}  // namespace proofload::mocks::edi
