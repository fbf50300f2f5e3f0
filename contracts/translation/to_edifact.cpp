#include "contracts/translation/to_edifact.hpp"

#include "contracts/base/check.hpp"
#include "contracts/translation/messages.hpp"
#include "contracts/x12/judge.hpp"

namespace proofload::translation {
namespace {

template <class Document>
void put_set(const x12::JudgedSet& set, edifact::Writer& w) {
  const auto document = x12::read<Document>(set.text);
  CHECK(document.has_value(), "a set that its reader can read");
  write(*document, std::string(set.control_number), w);
}

void put_any_set(const x12::JudgedSet& set, edifact::Writer& w) {
  if (set.id == "850") return put_set<x12::PurchaseOrder850>(set, w);
  if (set.id == "855") return put_set<x12::Acknowledgment855>(set, w);
  if (set.id == "856") return put_set<x12::ShipNotice856>(set, w);
  if (set.id == "810") return put_set<x12::Invoice810>(set, w);
  if (set.id == "860") return put_set<x12::PurchaseOrderChange860>(set, w);
  if (set.id == "865") return put_set<x12::ChangeAcknowledgment865>(set, w);
  if (set.id == "997") return put_set<x12::FunctionalAcknowledgment997>(set, w);
  CHECK(false, "a set that EDIFACT has a message for");
}

void put_interchange_of(const x12::Judgement& judgement, const x12::JudgedInterchange& interchange, std::string& out) {
  edifact::Header header;
  header.sender = interchange.sender;
  header.sender_qualifier = interchange.sender_qualifier;
  header.recipient = interchange.receiver;
  header.recipient_qualifier = interchange.receiver_qualifier;
  header.date = parse_date("20" + std::string(interchange.date)).value_or(Date{});
  header.time = interchange.time.substr(0, 4);
  header.reference = interchange.control_number;
  header.is_test = interchange.usage == 'T';
  edifact::Writer writer(out, std::move(header));
  writer.begin_interchange();
  const auto groups = judgement.groups_of(interchange);
  for (const x12::JudgedGroup& group : groups) {
    for (const x12::JudgedSet& set : judgement.sets_of(group)) put_any_set(set, writer);
  }
  // What is said of the interchange is said with its messages, where there are any.
  for (std::uint32_t i = interchange.ta1s.begin; groups.empty() && i < interchange.ta1s.end; ++i) {
    const auto answer = x12::read_ta1(judgement.ta1s[i]);
    CHECK(answer.has_value(), "a TA1 that can be read");
    write(*answer, "0001", writer);
  }
  writer.end_interchange();
}

}  // namespace

std::string to_edifact(std::string_view x12) {
  const x12::Judgement judgement = x12::judge(x12, x12::standard_dictionary());
  std::string out;
  for (const x12::JudgedInterchange& interchange : judgement.interchanges) put_interchange_of(judgement, interchange, out);
  return out;
}

}  // namespace proofload::translation
