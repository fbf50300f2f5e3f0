#include "contracts/conversation/document_orders.hpp"

#include <gtest/gtest.h>

#include "contracts/x12/load_tender_204.hpp"
#include "contracts/x12/shipment_status_214.hpp"
#include "contracts/x12/tender_response_990.hpp"
#include "contracts/x12/warehouse_advice_945.hpp"
#include "contracts/x12/warehouse_order_940.hpp"
#include "tests/contracts/conversation/talk.hpp"

namespace proofload {
namespace {

class Documents : public testing::Test {
 protected:
  Documents() { conversation_.subject_of(orders_in_one(1, {"4711", "4712"})); }

  Subject between(Symbol from, Symbol to, std::string_view group, const WriteSets& write_sets) {
    return conversation_.subject_of(interchange_of(from, to, ++control_, group, write_sets));
  }

  Subject ordered(std::string depositor_order, std::string purchase_order) {
    return between("orchestrator", "wms.3pl", "OW", [&](x12::Writer& writer) {
      x12::WarehouseOrder940 order;
      order.depositor_order = std::move(depositor_order);
      order.purchase_order = std::move(purchase_order);
      write(order, writer);
    });
  }

  Subject advised(std::string depositor_order, std::string bill_of_lading) {
    return between("wms.3pl", "orchestrator", "SW", [&](x12::Writer& writer) {
      x12::WarehouseAdvice945 advice;
      advice.shipment.reporting = "F";
      advice.shipment.depositor_order = std::move(depositor_order);
      advice.shipment.shipment = "SH-9";
      advice.heading.references.push_back({"BM", std::move(bill_of_lading), ""});
      write(advice, writer);
    });
  }

  Subject tendered(const std::vector<std::string>& numbers) {
    return between("orchestrator", "exlc", "SM", [&](x12::Writer& writer) {
      x12::LoadTender204 tender;
      tender.carrier = "EXLC";
      tender.shipment = "LOAD-1";
      tender.stops.emplace_back();
      for (const std::string& number : numbers) {
        tender.stops[0].orders.emplace_back();
        tender.stops[0].orders.back().order.purchase_order = number;
      }
      write(tender, writer);
    });
  }

  Subject reported(std::string load, std::string bill_of_lading) {
    return between("exlc", "orchestrator", "QM", [&](x12::Writer& writer) {
      x12::ShipmentStatus214 status;
      status.carrier = "EXLC";
      status.shipment = std::move(load);
      status.references.push_back({"BM", std::move(bill_of_lading), ""});
      write(status, writer);
    });
  }

  Conversation conversation_ = new_conversation();
  std::uint32_t control_ = 100;
};

TEST_F(Documents, AWarehouseOrderIsAboutThePurchaseOrderAndNamesIt) {
  const Subject order = ordered("D-77", "4711");
  EXPECT_EQ(order.roots, (Roots{"bigbox/4711"}));
  EXPECT_EQ(order.text, "bigbox/4711/x12.940/N");
  EXPECT_FALSE(order.weak);
  EXPECT_EQ(advised("D-77", "B-1").roots, (Roots{"bigbox/4711"}));
  EXPECT_EQ(conversation_.root_of({"shipment", "SH-9"}), "bigbox/4711");
  EXPECT_EQ(conversation_.root_of({"release", "D-77"}), "bigbox/4711");  // as the warehouse's facts name it
}

TEST_F(Documents, ADepositorsOrderMayBeAnyNameThatTheOrderHas) {
  conversation_.subject_of(
      request_of("wms.create_release", R"({"release":"R-1","external_id":"bigbox/4712"})"));
  EXPECT_EQ(ordered("R-1", "").roots, (Roots{"bigbox/4712"}));
  EXPECT_EQ(ordered("bigbox/4711", "").roots, (Roots{"bigbox/4711"}));
  EXPECT_EQ(ordered("R-1", "4711").roots, (Roots{"bigbox/4712"}));  // its own name says more
}

TEST_F(Documents, NamesOfNobodyAreAboutNoOrder) {
  for (const auto* name : {"SO-9", "nobody/4711"}) {
    const Subject unknown = ordered(name, "4799");
    EXPECT_TRUE(unknown.roots.empty()) << name;
    EXPECT_TRUE(unknown.weak) << name;
  }
  EXPECT_TRUE(reported("LOAD-9", "B-9").roots.empty());
}

TEST_F(Documents, ALoadIsAllTheOrdersThatItWasTenderedFor) {
  EXPECT_EQ(tendered({"4712", "4711"}).roots, (Roots{"bigbox/4711", "bigbox/4712"}));
  const Subject answer = between("exlc", "orchestrator", "GF", [](x12::Writer& writer) {
    write(x12::TenderResponse990{.carrier = "EXLC", .shipment = "LOAD-1", .date = {}, .references = {},
                                 .dates = {}, .remarks = {}},
          writer);
  });
  EXPECT_EQ(answer.roots, (Roots{"bigbox/4711", "bigbox/4712"}));
  EXPECT_EQ(answer.text, "bigbox/4711/x12.990/A");
  EXPECT_EQ(reported("LOAD-1", "").roots, (Roots{"bigbox/4711", "bigbox/4712"}));
  EXPECT_EQ(tendered({}).roots, (Roots{"bigbox/4711", "bigbox/4712"}));  // a cancel names the load alone
}

TEST_F(Documents, ABillOfLadingIsTheOrdersThatWereShippedUnderIt) {
  ordered("D-77", "4711");
  advised("D-77", "B-1");
  EXPECT_EQ(reported("", "B-1").roots, (Roots{"bigbox/4711"}));
}

TEST_F(Documents, ARoutingRequestIsAboutTheOrdersOfTheBuyerItGoesTo) {
  const Subject request = between("orchestrator", "bigbox", "RF", [](x12::Writer& writer) {
    writer.begin_set("753");
    writer.segment("OID", "", "4712");
    writer.segment("OID", "", "4711");
    writer.end_set();
  });
  EXPECT_EQ(request.roots, (Roots{"bigbox/4711", "bigbox/4712"}));
}

}  // namespace
}  // namespace proofload
