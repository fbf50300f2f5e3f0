#include "orchestrator/edi_gateway.hpp"

#include <algorithm>
#include <charconv>

#include "contracts/base/check.hpp"
#include "contracts/translation/in_between.hpp"
#include "contracts/translation/reading.hpp"
#include "contracts/translation/to_edifact.hpp"
#include "contracts/x12/acknowledge.hpp"
#include "orchestrator/renumber.hpp"
#include "orchestrator/stored.hpp"

namespace proofload::orchestrator {
namespace {

constexpr Symbol kInterchange = "x12.interchange";
constexpr Symbol kEdifactInterchange = "edifact.interchange";
constexpr std::uint32_t kControlMax = 999'999'999;
constexpr std::string_view kDuplicate = "025";  // TA105

std::string group_key(const Partner& partner, std::string_view group_control) {
  while (group_control.size() > 1 && group_control.front() == '0') group_control.remove_prefix(1);
  return std::string(partner.name.text()) + "/" + std::string(group_control);
}

bool is_taken_whole(const x12::Judgement& judgement, const x12::JudgedInterchange& interchange) {
  for (const x12::JudgedGroup& group : judgement.groups_of(interchange)) {
    const auto sets = judgement.sets_of(group);
    const auto is_taken = [&](const x12::JudgedSet& set) { return judgement.in_force(set); };
    if (sets.empty() || !std::all_of(sets.begin(), sets.end(), is_taken)) return false;
  }
  return true;
}

}  // namespace

void EdiGateway::restore(std::string_view key, std::string_view value) {
  const std::string_view kind = key.substr(0, key.find('/'));
  std::string name(key.substr(kind.size() + 1));
  if (kind == "document") {
    auto document = Record<OutDocument>::read(value);
    out_by_group_.emplace(document.partner + "/" + std::to_string(document.group_control), name);
    out_.emplace(std::move(name), std::move(document));
  } else {
    std::uint64_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    if (kind == "seen") {
      seen_.emplace(std::move(name), number);
    } else {
      counters_.emplace(std::move(name), static_cast<std::uint32_t>(number));
    }
  }
}

void EdiGateway::resume(Transaction& transaction) {
  for (const auto& [id, document] : out_) {
    const Partner* partner = partner_named(document.partner);
    CHECK(partner != nullptr, "a document for a known partner");
    repeated_.insert(id);
    post(transaction, *partner, document.bytes, document.order, id);
    arm(transaction, *partner, id);
  }
}

const Partner* EdiGateway::partner_named(std::string_view name) const {
  for (const Partner& partner : settings_.partners) {
    if (partner.name.text() == name) return &partner;
  }
  for (const MotorCarrier& carrier : settings_.motor_carriers) {
    if (carrier.edi.name.text() == name) return &carrier.edi;
  }
  for (const Partner& warehouse : settings_.third_parties) {
    if (warehouse.name.text() == name) return &warehouse;
  }
  return nullptr;
}

Received EdiGateway::receive(Transaction& transaction, const Partner& partner, const Message& message) {
  Received received;
  judgement_ = &translation::judgement_of(message.body);
  received.unreadable = judgement_->interchanges.empty();
  for (const x12::JudgedInterchange& interchange : judgement_->interchanges) {
    take_interchange(transaction, partner, interchange, received);
  }
  return received;
}

void EdiGateway::take_interchange(Transaction& transaction, const Partner& partner,
                                  const x12::JudgedInterchange& interchange, Received& received) {
  if (x12::is_refused(*judgement_, interchange)) {
    if (const auto answer = x12::acknowledge_interchange(*judgement_, interchange)) {
      answer_interchange(transaction, partner, interchange, answer->status, answer->code);
    } else if (interchange.ta1s.begin == interchange.ta1s.end) {
      received.unreadable = true;
    }
    return;
  }
  take_ta1s(transaction, partner, interchange, received);
  const auto groups = judgement_->groups_of(interchange);
  bool only_acknowledgements = true;
  for (const x12::JudgedGroup& group : groups) only_acknowledgements &= group.functional_id == "FA";
  if (only_acknowledgements) {
    for (const x12::JudgedGroup& group : groups) take_acknowledgements(transaction, partner, group, received);
    return;
  }

  const std::string name = std::string(partner.name.text()) + "/" + std::string(interchange.sender) + "/" +
                           std::string(interchange.control_number);
  const std::uint64_t content = hash_bytes(interchange.bytes);
  const auto seen = seen_.find(name);
  const bool is_new = seen == seen_.end();
  const bool contradicts = !is_new && seen->second != content;
  const DuplicateInterchange on_duplicate = partner.agreement.acknowledgement.on_duplicate;
  if (contradicts || (!is_new && on_duplicate == DuplicateInterchange::ta1_025)) {
    answer_interchange(transaction, partner, interchange, "R", "025");
    return;
  }
  if (!is_new && on_duplicate == DuplicateInterchange::silence) return;
  if (is_new) {
    // What was refused in part may come again whole, under the same number.
    if (is_taken_whole(*judgement_, interchange)) {
      seen_.emplace(name, content);
      transaction.write("seen/" + name, std::to_string(content));
    }
    if (interchange.acknowledgment_requested) {
      if (const auto answer = x12::acknowledge_interchange(*judgement_, interchange)) {
        answer_interchange(transaction, partner, interchange, answer->status, answer->code);
      }
    }
  }
  for (const x12::JudgedGroup& group : groups) {
    if (group.functional_id == "FA") {
      take_acknowledgements(transaction, partner, group, received);
      continue;
    }
    acknowledge(transaction, partner, interchange, group);
    for (const x12::JudgedSet& set : judgement_->sets_of(group)) {
      if (!judgement_->in_force(set)) continue;
      if (set.id == "860" && take_change(interchange, set, received)) continue;
      if (set.id != "850") {
        if (is_new && interchange.usage != 'T') received.others.push_back(&set);
        continue;
      }
      auto order = x12::read<x12::PurchaseOrder850>(set.text);
      if (!order) {
        if (is_new && interchange.usage != 'T') received.unreadable_sets.push_back(&set);
        continue;
      }
      received.orders.push_back({std::move(*order), interchange.usage == 'T', !is_new});
    }
  }
}

bool EdiGateway::take_change(const x12::JudgedInterchange& interchange, const x12::JudgedSet& set,
                             Received& received) {
  auto change = x12::read<x12::PurchaseOrderChange860>(set.text);
  if (!change) return false;
  std::string written(interchange.date);
  written.append(" ").append(interchange.time).append(" ").append(interchange.control_number);
  received.changes.push_back({std::move(*change), std::string(set.text.bytes), set.text.delimiters, std::move(written),
                              interchange.usage == 'T'});
  return true;
}

void EdiGateway::acknowledge(Transaction& transaction, const Partner& partner,
                             const x12::JudgedInterchange& interchange, const x12::JudgedGroup& group) {
  if (!partner.agreement.acknowledgement.expected) return;
  const auto acknowledgement = x12::acknowledge_group(*judgement_, group);
  if (!acknowledgement) return;
  const std::uint32_t control = next_control(transaction, counter_of(partner, interchange));
  const x12::Envelope envelope = answer_to(transaction, partner, interchange, control);
  std::string bytes;
  x12::Writer writer(bytes, envelope);
  writer.begin_interchange();
  writer.begin_group("FA", control);
  write(*acknowledgement, writer);
  writer.end_group();
  writer.end_interchange();
  post(transaction, partner, std::move(bytes), "", "");
}

void EdiGateway::answer_interchange(Transaction& transaction, const Partner& partner,
                                    const x12::JudgedInterchange& interchange, std::string_view status,
                                    std::string_view code) {
  auto answer = x12::acknowledge_interchange(*judgement_, interchange);
  if (!answer) return;
  answer->status = status;
  answer->code = code;
  const std::uint32_t control = next_control(transaction, counter_of(partner, interchange));
  const x12::Envelope envelope = answer_to(transaction, partner, interchange, control);
  std::string bytes;
  x12::Writer writer(bytes, envelope);
  writer.begin_interchange();
  write(*answer, writer);
  writer.end_interchange();
  post(transaction, partner, std::move(bytes), "", "");
}

void EdiGateway::take_acknowledgements(Transaction& transaction, const Partner& partner,
                                       const x12::JudgedGroup& group, Received& received) {
  for (const x12::JudgedSet& set : judgement_->sets_of(group)) {
    if (!x12::is_acknowledgment(set.id) || !judgement_->in_force(set)) continue;
    const auto acknowledgement = x12::read<x12::FunctionalAcknowledgment997>(set.text);
    if (!acknowledgement) continue;
    const auto found = out_by_group_.find(group_key(partner, acknowledgement->group_control_number));
    if (found == out_by_group_.end()) continue;
    const std::string id = found->second;
    // A CONTRL need not say what it is about; its number says enough.
    const bool is_kind = partner.standard == EdiStandard::edifact || out_.at(id).functional_id == acknowledgement->functional_id;
    if (!is_kind) continue;
    if (acknowledgement->status == "R" || acknowledgement->status == "P") {
      rejected(transaction, partner, id, received);
      continue;
    }
    settle(transaction, partner, id, true);
  }
}

void EdiGateway::take_ta1s(Transaction& transaction, const Partner& partner,
                           const x12::JudgedInterchange& interchange, Received& received) {
  for (std::uint32_t i = interchange.ta1s.begin; i < interchange.ta1s.end; ++i) {
    const auto answer = x12::read_ta1(judgement_->ta1s[i]);
    if (!answer || answer->status != "R") continue;
    // One number serves interchange and group, so the group's index finds the interchange, too.
    const auto found = out_by_group_.find(group_key(partner, answer->control_number));
    if (found == out_by_group_.end()) continue;
    const std::string id = found->second;
    if (answer->code == kDuplicate && is_refused_as_repeat(partner, id)) {
      settle(transaction, partner, id, true);
    } else {
      rejected(transaction, partner, id, received);
    }
  }
}

// Where repeats are refused by agreement, an 025 for what we did repeat says that the first sending was taken and its 997
// was lost. Of a first sending, and where repeats are not refused, it says that the number stands for another content,
// such as a damaged first sending: ours was not taken, and needs a number of its own.
bool EdiGateway::is_refused_as_repeat(const Partner& partner, const std::string& id) const {
  return partner.agreement.acknowledgement.on_duplicate == DuplicateInterchange::ta1_025 && repeated_.contains(id);
}

void EdiGateway::rejected(Transaction& transaction, const Partner& partner, const std::string& id,
                          Received& received) {
  OutDocument& document = out_.at(id);
  if (++document.resends > settings_.patience.document_resends_max) {
    received.given_up.push_back(id);
    settle(transaction, partner, id, false);
    return;
  }
  repeated_.erase(id);
  out_by_group_.erase(group_key(partner, std::to_string(document.group_control)));
  const std::uint32_t control = next_control(transaction, std::string(partner.name.text()));
  document.bytes = renumbered(document.bytes, control);
  document.interchange_control = document.group_control = control;
  out_by_group_.emplace(group_key(partner, std::to_string(control)), id);
  transaction.write("document/" + id, to_record(document));
  post(transaction, partner, document.bytes, document.order, id);
  arm(transaction, partner, id);
}

void EdiGateway::send(Transaction& transaction, const Partner& partner, std::string id, std::string order,
                      std::string functional_id, const WriteSet& write_set, std::string_view version) {
  if (out_.contains(id)) return;
  const std::uint32_t control = next_control(transaction, std::string(partner.name.text()));
  x12::Envelope envelope = envelope_to(transaction, partner, control);
  envelope.version = version;
  OutDocument document{.id = id,
                       .partner = std::string(partner.name.text()),
                       .order = std::move(order),
                       .functional_id = std::move(functional_id),
                       .interchange_control = control,
                       .group_control = control,
                       .bytes = {},
                       .resends = 0};
  x12::Writer writer(document.bytes, envelope);
  writer.begin_interchange();
  writer.begin_group(document.functional_id, control);
  write_set(writer);
  writer.end_group();
  writer.end_interchange();
  post(transaction, partner, document.bytes, document.order, id);
  arm(transaction, partner, id);
  transaction.write("document/" + id, to_record(document));
  out_by_group_.emplace(group_key(partner, std::to_string(control)), id);
  out_.emplace(std::move(id), std::move(document));
}

bool EdiGateway::tick(Transaction& transaction, const std::string& id) {
  const auto found = out_.find(id);
  if (found == out_.end()) return true;
  OutDocument& document = found->second;
  const Partner* partner = partner_named(document.partner);
  CHECK(partner != nullptr, "a document for a known partner");
  if (++document.resends > static_cast<std::uint32_t>(partner->agreement.acknowledgement.repeats)) {
    settle(transaction, *partner, id, false);
    return false;
  }
  transaction.write("document/" + id, to_record(document));
  repeated_.insert(id);
  post(transaction, *partner, document.bytes, document.order, id);
  arm(transaction, *partner, id);
  return true;
}

void EdiGateway::receipt(Transaction& transaction, const Partner& partner, const std::string& id) {
  if (!partner.agreement.acknowledgement.expected) settle(transaction, partner, id, true);
}

void EdiGateway::settle(Transaction& transaction, const Partner& partner, const std::string& id, bool accepted) {
  const auto found = out_.find(id);
  if (found == out_.end()) return;
  out_by_group_.erase(group_key(partner, std::to_string(found->second.group_control)));
  repeated_.erase(id);
  settled_.push_back({id, std::move(found->second.order), accepted});
  out_.erase(found);
  transaction.remove("document/" + id);
  transaction.cancel({kAcknowledgementTimer, id});
}

void EdiGateway::post(Transaction& transaction, const Partner& partner, std::string bytes,
                      std::string_view order, std::string_view ref) {
  Message message;
  message.to = partner.name;
  message.kind = Kind::document;
  message.type = kInterchange;
  if (partner.standard == EdiStandard::edifact) {
    message.type = kEdifactInterchange;
    bytes = translation::to_edifact(bytes);
  }
  message.ref = ref;
  if (!order.empty()) message.refs.push_back({"external_id", std::string(order)});
  message.body = Body(std::move(bytes));
  transaction.send(std::move(message));
}

void EdiGateway::arm(Transaction& transaction, const Partner& partner, const std::string& id) {
  transaction.arm({kAcknowledgementTimer, id}, partner.agreement.acknowledgement.repeat_after);
}

std::uint32_t EdiGateway::next_control(Transaction& transaction, std::string counter) {
  const auto [last, is_first] = counters_.try_emplace(std::move(counter), settings_.first_control_number - 1);
  last->second = last->second >= kControlMax ? 1 : last->second + 1;
  transaction.write("counter/" + last->first, std::to_string(last->second));
  return last->second;
}

// Numbers count from one address to another: whoever writes under addresses that are not the partner's is answered under
// numbers of their own, whichever mailbox it came from.
std::string EdiGateway::counter_of(const Partner& partner, const x12::JudgedInterchange& answered) {
  const bool is_usual = answered.sender == partner.them.id && answered.receiver == partner.us.id;
  if (is_usual || !x12::has_addresses(answered)) return std::string(partner.name.text());
  return std::string(answered.receiver) + "/" + std::string(answered.sender);
}

x12::Envelope EdiGateway::envelope_to(const Transaction& transaction, const Partner& partner,
                                      std::uint32_t control) const {
  const LocalTime local = partner.agreement.zone.local(transaction.now(), settings_.epoch);
  x12::Envelope envelope;
  envelope.sender = partner.us;
  envelope.receiver = partner.them;
  envelope.date = local.date;
  envelope.time = clock_text(local);
  envelope.interchange_control = control;
  envelope.delimiters = translation::delimiters_for(partner.standard, partner.delimiters);
  return envelope;
}

x12::Envelope EdiGateway::answer_to(const Transaction& transaction, const Partner& partner,
                                    const x12::JudgedInterchange& interchange, std::uint32_t control) const {
  x12::Envelope envelope = envelope_to(transaction, partner, control);
  if (x12::has_addresses(interchange)) {
    envelope.sender = {std::string(interchange.receiver_qualifier), std::string(interchange.receiver), ""};
    const bool is_usual = interchange.sender == partner.them.id;
    envelope.receiver = {std::string(interchange.sender_qualifier), std::string(interchange.sender),
                         is_usual ? partner.them.application : ""};
  }
  if (interchange.usage == 'T') envelope.usage = 'T';
  return envelope;
}

}  // namespace proofload::orchestrator
