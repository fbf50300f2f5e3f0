// What is written is read back, and what is written conforms.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "contracts/x12/judge.hpp"
#include "tests/contracts/x12/maker.hpp"

namespace proofload::x12 {
namespace {

std::string findings(const Judgement& judgement) {
  std::string out;
  for (const Finding& f : judgement.findings)
    out += std::string(kind(f.code).name) + ": " + f.text + "\n";
  return out;
}

template <class Document>
void reads_back_and_conforms(std::uint64_t seed, std::string_view functional_id) {
  const Maker maker(seed);
  const Envelope envelope = maker.at("envelope").envelope();
  std::vector<Document> documents;
  for (std::size_t i = 0; i < 1 + maker.count("documents", 2); ++i) {
    documents.push_back(make<Document>(maker.at("document", i)));
  }
  const std::string bytes = interchange_of(envelope, functional_id, documents);
  const Judgement judgement = judge(bytes, standard_dictionary());
  RC_LOG() << findings(judgement) + bytes;
  RC_ASSERT(judgement.clean());
  RC_ASSERT(judgement.sets.size() == documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto again = read<Document>(judgement.sets[i].text);
    if (!again) RC_LOG() << again.error().text;
    RC_ASSERT(again.has_value());
    RC_LOG() << interchange_of(envelope, functional_id, std::vector{*again});
    RC_ASSERT(*again == documents[i]);
  }
}

RC_GTEST_PROP(PurchaseOrder850, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<PurchaseOrder850>(seed, "PO");
}
RC_GTEST_PROP(Acknowledgment855, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<Acknowledgment855>(seed, "PR");
}
RC_GTEST_PROP(ShipNotice856, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<ShipNotice856>(seed, "SH");
}
RC_GTEST_PROP(Invoice810, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<Invoice810>(seed, "IN");
}
RC_GTEST_PROP(PurchaseOrderChange860, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<PurchaseOrderChange860>(seed, "PC");
}
RC_GTEST_PROP(ChangeAcknowledgment865, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<ChangeAcknowledgment865>(seed, "CA");
}
RC_GTEST_PROP(Remittance820, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<Remittance820>(seed, "RA");
}
RC_GTEST_PROP(InventoryAdvice846, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<InventoryAdvice846>(seed, "IB");
}
RC_GTEST_PROP(FunctionalAcknowledgment997, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<FunctionalAcknowledgment997>(seed, "FA");
}

}  // namespace
}  // namespace proofload::x12
