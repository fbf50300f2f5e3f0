#include "mocks/edi_partner/given_documents.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"
#include "contracts/canonical/business_key.hpp"
#include "contracts/x12/acknowledge.hpp"
#include "contracts/x12/tokenizer.hpp"
#include "mocks/edi/refusal.hpp"

namespace proofload::mocks::edi_partner {
namespace {

using x12::JudgedGroup;
using x12::JudgedInterchange;
using x12::JudgedSet;
using x12::Judgement;
using x12::Verdict;

// What can be saved of an order that its reader gave up on: its names.
x12::PurchaseOrder850 names_only(const x12::SetText& set) {
  x12::PurchaseOrder850 order;
  x12::Tokenizer tokenizer(set.bytes, set.delimiters);
  x12::Segment segment;
  while (tokenizer.next(segment)) {
    if (segment.id() != "BEG") continue;
    order.purpose = segment[1];
    order.type = segment[2];
    order.number = segment[3];
    order.release = segment[4];
    break;
  }
  return order;
}

GivenOrder read_order(std::string_view partner, const Judgement& judgement, const JudgedSet& set) {
  GivenOrder given;
  auto order = x12::read<x12::PurchaseOrder850>(set.text);
  given.order = order ? std::move(*order) : names_only(set.text);
  if (!given.order.number.empty()) {
    given.key = canonical::to_text({std::string(partner), given.order.number, given.order.release});
  }
  given.set_control = set.control_number;
  const JudgedGroup* group = nullptr;
  const JudgedInterchange* interchange = nullptr;
  if (set.group != x12::kNowhere) group = &judgement.groups[set.group];
  if (group != nullptr && group->interchange != x12::kNowhere) {
    interchange = &judgement.interchanges[group->interchange];
  }
  if (group != nullptr) {
    given.group_control = group->control_number;
    given.sender.application = group->sender;
    given.receiver.application = group->receiver;
  }
  if (interchange != nullptr) {
    given.interchange_control = interchange->control_number;
    given.usage = interchange->usage;
    given.sender.qualifier = interchange->sender_qualifier;
    given.sender.id = interchange->sender;
    given.receiver.qualifier = interchange->receiver_qualifier;
    given.receiver.id = interchange->receiver;
  }
  given.taken = edi::is_taken(judgement, set);
  given.refused_by = edi::refusal_of(judgement, set);
  return given;
}

void add_ta1(const Judgement& judgement, const JudgedInterchange& interchange,
             std::vector<OwedAnswer>& answers) {
  const auto ta1 = acknowledge_interchange(judgement, interchange);
  if (!ta1) return;
  answers.push_back({.kind = AnswerKind::interchange_ta1,
                     .interchange_control = std::string(interchange.control_number),
                     .functional_id = {},
                     .group_control = {},
                     .status = ta1->status,
                     .codes = {ta1->code}});
}

void add_answers(const Judgement& judgement, const JudgedInterchange& interchange,
                 std::vector<OwedAnswer>& answers) {
  const bool refused = is_refused(judgement, interchange);
  if (refused || interchange.acknowledgment_requested) add_ta1(judgement, interchange, answers);
  if (refused) return;
  for (const JudgedGroup& group : judgement.groups_of(interchange)) {
    auto ack = acknowledge_group(judgement, group);
    if (!ack) continue;
    answers.push_back({.kind = AnswerKind::functional_997,
                       .interchange_control = std::string(interchange.control_number),
                       .functional_id = std::move(ack->functional_id),
                       .group_control = std::move(ack->group_control_number),
                       .status = std::move(ack->status),
                       .codes = std::move(ack->codes)});
  }
}

}  // namespace

GivenContent read_given(std::string_view partner, std::string_view bytes) {
  const Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  GivenContent content;
  for (const JudgedSet& set : judgement.sets) {
    if (set.id == "850") content.orders.push_back(read_order(partner, judgement, set));
  }
  for (const JudgedInterchange& interchange : judgement.interchanges) {
    add_answers(judgement, interchange, content.answers);
  }
  return content;
}

std::string given_under(std::string_view bytes, std::size_t position, std::string_view control) {
  const Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  std::size_t orders = 0;
  for (const JudgedSet& set : judgement.sets) {
    if (set.id != "850" || orders++ != position) continue;
    const JudgedInterchange& interchange = judgement.interchanges[judgement.groups[set.group].interchange];
    return edi::renumbered(interchange, control);
  }
  CHECK(false, "an order of the document");
  return {};
}

bool is_cancellation(const GivenOrder& given) {
  return given.order.purpose == "01";
}

bool places_an_order(const GivenOrder& given) {
  const std::string_view purpose = given.order.purpose;
  return !given.key.empty() && given.usage != 'T' && purpose != "01" && purpose != "06" &&
         purpose != "07";
}

}  // namespace proofload::mocks::edi_partner
