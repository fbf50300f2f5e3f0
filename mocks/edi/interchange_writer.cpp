#include "mocks/edi/interchange_writer.hpp"

#include "contracts/translation/in_between.hpp"
#include "contracts/translation/reading.hpp"
#include "contracts/translation/to_edifact.hpp"
#include "contracts/x12/acknowledge.hpp"
#include "contracts/x12/isa.hpp"
#include "contracts/x12/writer.hpp"

namespace proofload::mocks::edi {
namespace {

constexpr std::size_t kBytesOfSet = 700;
constexpr std::size_t kBytesOfAcknowledgement = 400;

std::string digits(std::uint32_t value, std::size_t width) {
  std::string text = std::to_string(value);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

// What is common to all that it writes.
x12::Envelope envelope(const Settings& settings, Instant now, std::uint32_t control) {
  x12::Envelope envelope;
  const LocalTime local = settings.agreement.zone.local(now, settings.epoch);
  envelope.date = local.date;
  envelope.time = clock_text(local);
  envelope.interchange_control = control;
  envelope.usage = settings.usage;
  envelope.version = settings.version;
  envelope.delimiters = translation::delimiters_for(settings.standard, settings.delimiters);
  return envelope;
}

// An address as it came, cut to what an ISA can hold.
x12::InterchangeParty party(std::string_view qualifier, std::string_view id,
                            std::string_view application) {
  return {std::string(qualifier.substr(0, x12::Isa::kWidths[4])),
          std::string(id.substr(0, x12::Isa::kWidths[5])),
          std::string(application.substr(0, x12::Isa::kWidths[5]))};
}

}  // namespace

Message interchange_message(const Settings& settings, Symbol to, Body body) {
  if (settings.standard == EdiStandard::edifact && !translation::is_edifact(body.bytes())) {
    body = Body(translation::to_edifact(body.bytes()));
  }
  Message message;
  message.to = to;
  message.type = translation::is_edifact(body.bytes()) ? kEdifactInterchange : kInterchange;
  message.kind = Kind::document;
  message.body = std::move(body);
  return message;
}

std::string interchange_number(std::uint32_t control) { return digits(control, 9); }

WrittenInterchange write_interchange(const Settings& settings, Instant now, ControlNumbers& numbers,
                                     std::span<const OutgoingSet> sets) {
  const std::uint32_t control = numbers.take_interchange();
  x12::Envelope header = envelope(settings, now, control);
  header.sender = settings.self;
  header.receiver = settings.other;
  header.acknowledgment_requested = settings.ask_ta1;
  if (x12::version_of(sets.front().id) != x12::Envelope{}.version) header.version = x12::version_of(sets.front().id);
  const std::uint64_t addresses = address_hash({header.receiver.qualifier, header.receiver.id},
                                               {header.sender.qualifier, header.sender.id});

  // There the interchange is all that an acknowledgement names.
  const bool is_edifact = settings.standard == EdiStandard::edifact;
  WrittenInterchange written;
  written.id = interchange_number(control);
  written.bytes.reserve(kBytesOfSet * sets.size());
  x12::Writer writer(written.bytes, header);
  writer.begin_interchange();
  for (const OutgoingSet& set : sets) {
    const std::string_view functional_id = x12::functional_id(set.id);
    const bool is_full = !is_edifact && settings.sets_per_group != 0 && !written.groups.empty() &&
                         written.groups.back().sets.size() == settings.sets_per_group;
    if (written.groups.empty() || is_full || written.groups.back().functional_id != functional_id) {
      if (!written.groups.empty()) writer.end_group();
      const std::uint32_t group_control = is_edifact ? control : numbers.take_group();
      SentGroup& group = written.groups.emplace_back();
      group.addresses = addresses;
      group.interchange_control = written.id;
      group.functional_id = functional_id;
      group.control_number = std::to_string(group_control);
      writer.begin_group(functional_id, group_control);
    }
    set.write(writer);
    written.groups.back().sets.push_back(
        {digits(writer.sets_in_group(), 4), set.about, set.cancels});
  }
  writer.end_group();
  writer.end_interchange();
  if (is_edifact) answer_for_any(written.groups);
  return written;
}

std::string write_acknowledgements(const Settings& settings, Instant now, ControlNumbers& numbers,
                                   const x12::JudgedInterchange& received,
                                   std::span<const x12::JudgedGroup> groups,
                                   const OwedAcknowledgements& owed) {
  x12::Envelope header = envelope(settings, now, numbers.take_interchange());
  const std::string_view us = groups.empty() ? std::string_view() : groups.front().receiver;
  const std::string_view them = groups.empty() ? std::string_view() : groups.front().sender;
  if (x12::has_addresses(received)) {
    header.sender = party(received.receiver_qualifier, received.receiver, us);
    header.receiver = party(received.sender_qualifier, received.sender, them);
  }
  // A UNB without addresses is none: what came damaged is answered to whom it is agreed with.
  if (settings.standard == EdiStandard::edifact && !x12::has_addresses(received)) {
    header.sender = settings.self;
    header.receiver = settings.other;
  }
  if (received.usage == 'T' || received.usage == 'P') header.usage = received.usage;

  std::string bytes;
  bytes.reserve(kBytesOfAcknowledgement);
  x12::Writer writer(bytes, header);
  writer.begin_interchange();
  if (owed.interchange) x12::write(*owed.interchange, writer);
  if (!owed.groups.empty()) {
    writer.begin_group("FA", numbers.take_group());
    for (const x12::FunctionalAcknowledgment997& ack : owed.groups) x12::write(ack, writer);
    writer.end_group();
  }
  writer.end_interchange();
  return bytes;
}

}  // namespace proofload::mocks::edi
