// What is written is read back, and what is written conforms.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "contracts/x12/judge.hpp"
#include "tests/contracts/x12/logistics_maker.hpp"

namespace proofload::x12 {
namespace {

std::string findings(const Judgement& judgement) {
  std::string out;
  for (const Finding& f : judgement.findings)
    out += std::string(kind(f.code).name) + ": " + f.text + "\n";
  return out;
}

template <class Document>
void reads_back_and_conforms(std::uint64_t seed, std::string_view functional_id,
                             std::string_view version = "004010") {
  const Maker maker(seed);
  Envelope envelope = maker.at("envelope").envelope();
  envelope.version = version;
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
RC_GTEST_PROP(ReturnAuthorization180, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<ReturnAuthorization180>(seed, "AN");
}
RC_GTEST_PROP(FunctionalAcknowledgment997, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<FunctionalAcknowledgment997>(seed, "FA");
}
RC_GTEST_PROP(WarehouseOrder940, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<WarehouseOrder940>(seed, "OW");
}
RC_GTEST_PROP(WarehouseAdvice945, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<WarehouseAdvice945>(seed, "SW");
}
RC_GTEST_PROP(StockAdvice943, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<StockAdvice943>(seed, "AR");
}
RC_GTEST_PROP(StockReceipt944, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<StockReceipt944>(seed, "RE");
}
RC_GTEST_PROP(LoadTender204, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<LoadTender204>(seed, "SM");
}
RC_GTEST_PROP(TenderResponse990, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<TenderResponse990>(seed, "GF");
}
RC_GTEST_PROP(ShipmentStatus214, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<ShipmentStatus214>(seed, "QM");
}
RC_GTEST_PROP(FreightInvoice210, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<FreightInvoice210>(seed, "IM");
}
RC_GTEST_PROP(RoutingRequest753, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<RoutingRequest753>(seed, "RF", "004030");
}
RC_GTEST_PROP(RoutingInstruction754, IsReadBackAndConforms, (std::uint64_t seed)) {
  reads_back_and_conforms<RoutingInstruction754>(seed, "RG", "004030");
}

}  // namespace
}  // namespace proofload::x12
