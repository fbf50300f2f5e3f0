#include "contracts/translation/told_as_x12.hpp"

#include <algorithm>
#include <charconv>

#include "contracts/edi/values.hpp"
#include "contracts/edifact/stream_judge.hpp"
#include "contracts/translation/in_between.hpp"
#include "contracts/translation/messages.hpp"
#include "contracts/x12/envelope.hpp"
#include "contracts/x12/isa.hpp"
#include "contracts/x12/writer.hpp"

namespace proofload::translation {
namespace {

constexpr std::string_view kSyntaxResponse = "CONTRL";
constexpr std::string_view kAcknowledgements = "FA";
constexpr std::string_view kOtherGroup = "ZZ";  // of messages that X12 has no set for here

bool is_utf8_level(std::string_view syntax) { return syntax == "UNOY" || syntax == "UNOW"; }

std::uint32_t number_of(std::string_view reference) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(reference.data(), reference.data() + reference.size(), number);
  const bool is_whole = error == std::errc{} && end == reference.data() + reference.size();
  return is_whole && reference.size() <= 9 && number > 0 ? number : 0;
}

// Cut to what an ISA can hold; the judgement has all of it.
x12::InterchangeParty party_of(const edifact::Address& address) {
  return {address.qualifier.substr(0, x12::Isa::kWidths[4]), address.id.substr(0, x12::Isa::kWidths[5]), ""};
}

// TA105 for 0085.
std::string interchange_error(std::string_view reply) {
  if (reply == "28") return "001";
  if (reply == "29") return "021";
  return reply == "26" ? "025" : "022";
}

x12::FindingCode code_of(std::string_view error) {
  using enum x12::FindingCode;
  if (error == "001") return iea02_mismatch;
  if (error == "021") return iea01_count;
  return error == "025" ? duplicate_isa13 : unterminated_segment;
}

std::string group_of(std::string_view message) {
  if (message == kSyntaxResponse) return std::string(kAcknowledgements);
  const std::string set = set_of(message);
  return std::string(set.empty() ? kOtherGroup : x12::functional_id(set));
}

// A set of which nothing can be said but that it came.
void put_bare(const std::string& set, x12::Writer& w) {
  w.begin_set(set);
  w.end_set();
}

template <class Document>
void put_read(const Result<Document>& read, const std::string& set, x12::Writer& w) {
  read ? x12::write(*read, w) : put_bare(set, w);
}

x12::FunctionalAcknowledgment997 acknowledgement_of(SyntaxAnswer answer) {
  x12::FunctionalAcknowledgment997 ack;
  const std::string set = answer.messages.empty() ? "" : answer.messages.front().set;
  ack.functional_id = x12::functional_id(set.empty() ? "850" : set);
  ack.group_control_number = std::to_string(number_of(answer.interchange));
  ack.received = ack.included = static_cast<std::uint32_t>(answer.messages.size());
  const auto refused = std::count_if(answer.messages.begin(), answer.messages.end(),
                                     [](const x12::SetResponse997& each) { return each.status == "R"; });
  ack.accepted = ack.received - static_cast<std::uint32_t>(refused);
  ack.status = refused == 0 ? "A" : ack.accepted == 0 ? "R" : "P";
  ack.sets = std::move(answer.messages);
  return ack;
}

void put_message(std::string_view type, const MessageText& text, x12::Writer& w) {
  if (type == "ORDERS") return put_read(read_orders(text), "850", w);
  if (type == "ORDCHG") return put_read(read_ordchg(text), "860", w);
  if (type == "DESADV") return put_read(read_desadv(text), "856", w);
  if (type == "INVOIC") return put_read(read_invoic(text), "810", w);
  if (type == "ORDRSP") {
    return answers_a_change(text) ? put_read(read_ordrsp_to_change(text), "865", w) : put_read(read_ordrsp(text), "855", w);
  }
  if (type != kSyntaxResponse) return put_bare(std::string(type), w);
  auto answer = read_contrl(text);
  if (!answer) return put_bare("997", w);
  x12::write(acknowledgement_of(std::move(*answer)), w);
}

}  // namespace

class ToldAsX12::Gatherer final : public edifact::Listener {
 public:
  Gatherer(std::vector<Interchange>& interchanges, std::vector<EdifactFinding>& findings)
      : interchanges_(interchanges), findings_(findings) {}

  void on_finding(const edifact::State& state, const edifact::Finding& finding) override {
    const edifact::FindingKind& kind = edifact::kind(finding.code);
    const bool is_of_envelope = kind.level <= edifact::Level::interchange;
    if (is_of_envelope && kind.effect == edifact::Effect::reject && error_.empty()) error_ = interchange_error(kind.reply);
    findings_.push_back({finding, state.in_message ? state.message.type : std::string()});
  }
  void on_message(const edifact::State& state) override {
    const bool in_force = state.message.verdict != edifact::Verdict::rejected;
    messages_.push_back({state.message, in_force});
  }
  void on_group(const edifact::State&) override {}
  void on_interchange(const edifact::State& state) override {
    interchanges_.push_back({state.interchange, std::exchange(messages_, {}), std::exchange(error_, {})});
  }

 private:
  std::vector<Interchange>& interchanges_;
  std::vector<EdifactFinding>& findings_;
  std::vector<Message> messages_;
  std::string error_;
};

ToldAsX12::ToldAsX12(std::string_view edifact) {
  Gatherer gatherer(interchanges_, findings_);
  edifact::StreamJudge judge(edifact::standard_dictionary(), gatherer);
  judge.feed(edifact);
  judge.finish();
  for (std::size_t i = 0; i < interchanges_.size(); ++i) {
    const std::size_t begin = interchanges_[i].info.offset;
    const std::size_t end = i + 1 < interchanges_.size() ? interchanges_[i + 1].info.offset : edifact.size();
    if (!interchanges_[i].info.has_header || interchanges_[i].info.reference.empty()) continue;
    tell(interchanges_[i], edifact.substr(begin, end - begin), edifact);
  }
}

void ToldAsX12::tell(const Interchange& interchange, std::string_view bytes, std::string_view whole) {
  const edifact::InterchangeInfo& info = interchange.info;
  x12::Envelope envelope;
  envelope.sender = party_of(info.sender);
  envelope.receiver = party_of(info.recipient);
  const std::string day = info.date.size() == 6 ? "20" + info.date : info.date;
  envelope.date = parse_date(day).value_or(Date{});
  envelope.time = info.time.substr(0, x12::Isa::kWidths[9]);
  envelope.interchange_control = std::max<std::uint32_t>(number_of(info.reference), 1);
  envelope.usage = info.is_test ? 'T' : 'P';
  envelope.delimiters = kInBetween;

  const auto text_of = [&](const Message& message) {
    return MessageText{whole.substr(message.info.offset), info.delimiters, is_utf8_level(info.syntax)};
  };
  std::string& text = texts_.emplace_back();
  x12::Writer writer(text, envelope);
  writer.begin_interchange();
  Interchange told{info, {}, interchange.error};
  for (const Message& message : interchange.messages) {
    const auto answer = message.info.type == kSyntaxResponse ? read_contrl(text_of(message)) : Result<SyntaxAnswer>(fail("none"));
    if (!message.is_taken || !answer || !answer->is_refused) {
      told.messages.push_back(message);
      continue;
    }
    std::string control = std::to_string(number_of(answer->interchange));
    control.insert(0, 9 - control.size(), '0');
    x12::write(x12::InterchangeAcknowledgmentTa1{control, envelope.date, "0000", "R", answer->error}, writer);
  }
  std::string open;
  for (const Message& message : told.messages) {
    const std::string group = group_of(message.info.type);
    if (group != open) {
      if (!open.empty()) writer.end_group();
      writer.begin_group(group, envelope.interchange_control);
      open = group;
    }
    put_message(message.info.type, text_of(message), writer);
  }
  if (!open.empty()) writer.end_group();
  writer.end_interchange();
  append(x12::judge(text, x12::standard_dictionary()), told, bytes);
}

// What X12's own judge finds says nothing of what came: it judged what was written here.
void ToldAsX12::append(const x12::Judgement& judged, const Interchange& from, std::string_view bytes) {
  const auto kept = [this](const std::string& text) -> std::string_view { return texts_.emplace_back(text); };
  if (judged.interchanges.empty()) return;
  const auto first_group = static_cast<std::uint32_t>(told_.groups.size());
  const auto first_set = static_cast<std::uint32_t>(told_.sets.size());
  const auto first_ta1 = static_cast<std::uint32_t>(told_.ta1s.size());
  const auto self = static_cast<std::uint32_t>(told_.interchanges.size());

  x12::JudgedInterchange interchange = judged.interchanges.front();
  interchange.sender = kept(from.info.sender.id);
  interchange.sender_qualifier = kept(from.info.sender.qualifier);
  interchange.receiver = kept(from.info.recipient.id);
  interchange.receiver_qualifier = kept(from.info.recipient.qualifier);
  if (number_of(from.info.reference) == 0) interchange.control_number = kept(from.info.reference);
  interchange.bytes = bytes;
  interchange.groups = {first_group, first_group + static_cast<std::uint32_t>(judged.groups.size())};
  interchange.ta1s = {first_ta1, first_ta1 + static_cast<std::uint32_t>(judged.ta1s.size())};
  interchange.verdict = x12::Verdict::accepted;
  if (from.info.verdict == edifact::Verdict::rejected) {
    interchange.verdict = x12::Verdict::rejected;
    told_.findings.push_back({.code = code_of(from.error), .interchange = self, .segment = "IEA", .value = {}, .text = {}, .expected = {}});
  }
  told_.interchanges.push_back(interchange);
  told_.ta1s.insert(told_.ta1s.end(), judged.ta1s.begin(), judged.ta1s.end());
  for (x12::JudgedGroup group : judged.groups) {
    group.interchange = self;
    group.sets = {first_set + group.sets.begin, first_set + group.sets.end};
    group.verdict = x12::Verdict::accepted;
    told_.groups.push_back(group);
  }
  for (std::size_t i = 0; i < judged.sets.size() && i < from.messages.size(); ++i) {
    const Message& message = from.messages[i];
    x12::JudgedSet set = judged.sets[i];
    set.group += first_group;
    set.offset = message.info.offset;
    set.structure = message.info.definition.message;
    set.places = message.info.places;
    if (set.control_number != message.info.reference) set.control_number = kept(message.info.reference);
    const auto findings = static_cast<std::uint32_t>(told_.findings.size());
    set.verdict = message.is_taken ? x12::Verdict::accepted : x12::Verdict::rejected;
    if (!message.is_taken) {
      told_.findings.push_back({.code = x12::FindingCode::missing_mandatory_segment,
                                .interchange = self,
                                .group = set.group,
                                .set = static_cast<std::uint32_t>(told_.sets.size()),
                                .segment = "ST",
                                .segment_position = 1,
                                .value = {},
                                .text = {},
                                .expected = {}});
    }
    set.findings = {findings, static_cast<std::uint32_t>(told_.findings.size())};
    told_.sets.push_back(set);
  }
}

}  // namespace proofload::translation
