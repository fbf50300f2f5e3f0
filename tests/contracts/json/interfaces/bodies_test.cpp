// Every body as a struct says the same as its schema, and every schema definition that is a body has its struct.
#include <gtest/gtest.h>

#include <set>
#include <span>
#include <string>

#include "contracts/base/embedded.hpp"
#include "contracts/json/agreement.hpp"
#include "contracts/json/interfaces/body_name.hpp"
#include "contracts/json/interfaces/carrier.hpp"
#include "contracts/json/interfaces/desk.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "contracts/json/interfaces/tms.hpp"
#include "contracts/json/interfaces/wms.hpp"

namespace proofload {

std::span<const EmbeddedFile> embedded_schemas();

namespace {

std::optional<std::string_view> file(std::string_view path) {
  for (const EmbeddedFile& each : embedded_schemas()) {
    if (each.path == path) return each.content;
  }
  return std::nullopt;
}

class Agreement : public testing::Test {
 protected:
  template <class Body>
  void expect(std::string_view schema, std::string_view definition) {
    compared_.insert(std::string(schema) + "#" + std::string(definition));
    const std::string text =
        R"({"$ref": ")" + std::string(schema) + "#/definitions/" + std::string(definition) + "\"}";
    for (const std::string& difference : json::differences<Body>(text, file)) {
      ADD_FAILURE() << schema << " " << definition << ": " << difference;
    }
  }
  std::set<std::string> compared_;
};

TEST_F(Agreement, StructsAndSchemasSpeakOfTheSameBodies) {
  constexpr std::string_view kErp = "erp.schema.json";
  expect<erp::CreateOrder>(kErp, "CreateOrder");
  expect<erp::OrderCreated>(kErp, "OrderCreated");
  expect<erp::Refusal>(kErp, "Refusal");
  expect<erp::FindOrder>(kErp, "FindOrder");
  expect<erp::ChangeOrder>(kErp, "ChangeOrder");
  expect<erp::CancelLines>(kErp, "CancelLines");
  expect<erp::ConfirmShipment>(kErp, "ConfirmShipment");
  expect<erp::ApplyPayment>(kErp, "ApplyPayment");
  expect<erp::PostCredit>(kErp, "PostCredit");
  expect<erp::CreditPosted>(kErp, "CreditPosted");
  expect<erp::PostInvoice>(kErp, "PostInvoice");
  expect<erp::FindInvoice>(kErp, "FindInvoice");
  expect<erp::InvoicePosted>(kErp, "InvoicePosted");
  expect<erp::SetDeliveryStatus>(kErp, "SetDeliveryStatus");
  expect<erp::Done>(kErp, "Done");
  constexpr std::string_view kWms = "wms.schema.json";
  expect<wms::CreateRelease>(kWms, "CreateRelease");
  expect<wms::ReleaseCreated>(kWms, "ReleaseCreated");
  expect<wms::Refusal>(kWms, "Refusal");
  expect<wms::CancelRelease>(kWms, "CancelRelease");
  expect<wms::GetRelease>(kWms, "GetRelease");
  expect<wms::ReleaseState>(kWms, "ReleaseState");
  expect<wms::AttachLabel>(kWms, "AttachLabel");
  expect<wms::Done>(kWms, "Done");
  expect<wms::Allocated>(kWms, "Allocated");
  expect<wms::Picked>(kWms, "Picked");
  expect<wms::Packed>(kWms, "Packed");
  expect<wms::Shipped>(kWms, "Shipped");
  expect<wms::Cancelled>(kWms, "Cancelled");
  constexpr std::string_view kCarrier = "carrier.schema.json";
  expect<carrier::Rate>(kCarrier, "Rate");
  expect<carrier::Rated>(kCarrier, "Rated");
  expect<carrier::BuyLabel>(kCarrier, "BuyLabel");
  expect<carrier::Label>(kCarrier, "Label");
  expect<carrier::FindLabel>(kCarrier, "FindLabel");
  expect<carrier::VoidLabel>(kCarrier, "VoidLabel");
  expect<carrier::Manifest>(kCarrier, "Manifest");
  expect<carrier::Done>(kCarrier, "Done");
  expect<carrier::Refusal>(kCarrier, "Refusal");
  expect<carrier::Tracking>(kCarrier, "Tracking");
  constexpr std::string_view kDesk = "desk.schema.json";
  expect<desk::OpenCase>(kDesk, "OpenCase");
  expect<desk::CaseOpened>(kDesk, "CaseOpened");
  expect<desk::Replay>(kDesk, "Replay");
  expect<desk::Decide>(kDesk, "Decide");
  expect<desk::Refusal>(kDesk, "Refusal");
  expect<erp::OrderPosted>("erp.schema.json", "OrderPosted");
  expect<erp::SetAvailability>("erp.schema.json", "SetAvailability");
  expect<wms::Received>(kWms, "Received");
  expect<wms::Returned>(kWms, "Returned");
  constexpr std::string_view kTms = "tms.schema.json";
  expect<tms::PlanLoad>(kTms, "PlanLoad");
  expect<tms::LoadPlanned>(kTms, "LoadPlanned");
  expect<tms::BookLoad>(kTms, "BookLoad");
  expect<tms::LoadBooked>(kTms, "LoadBooked");
  expect<tms::CancelLoad>(kTms, "CancelLoad");
  expect<tms::GetLoad>(kTms, "GetLoad");
  expect<tms::LoadState>(kTms, "LoadState");
  expect<tms::SettleFreight>(kTms, "SettleFreight");
  expect<tms::Done>(kTms, "Done");
  expect<tms::Refusal>(kTms, "Refusal");
  // Whatever a message may carry was compared.
  for (const BodyName& name : all_body_names()) {
    EXPECT_TRUE(compared_.contains(std::string(name.schema) + "#" + std::string(name.definition)))
        << name.definition;
  }
}

TEST_F(Agreement, AStructOfAnotherBodyDoesNotPassForIt) {
  const auto found = json::differences<erp::FindOrder>(
      R"({"$ref": "erp.schema.json#/definitions/CreateOrder"})", file);
  EXPECT_FALSE(found.empty());
}

TEST(BodyName, ARequestItsAnswerAndItsRefusalHaveTheirOwn) {
  const BodyName created{"erp.schema.json", "OrderCreated"};
  EXPECT_EQ(body_name("erp.create_order", Kind::reply, 201), created);
  EXPECT_EQ(body_name("erp.create_order", Kind::reply, 503)->definition, "Refusal");
  EXPECT_EQ(body_name("erp.create_order", Kind::request, 0)->definition, "CreateOrder");
  EXPECT_EQ(body_name("erp.create_order", Kind::reply, 0), std::nullopt);  // nobody answered
  EXPECT_EQ(body_name("wms.shipped", Kind::event, 0)->definition, "Shipped");
  EXPECT_EQ(body_name("wms.shipped", Kind::reply, 200), std::nullopt);
  EXPECT_EQ(body_name("x12.850", Kind::document, 0), std::nullopt);
}

TEST(Amounts, TravelAsDecimalText) {
  const erp::PostInvoice body{"SO-1", "SH-1", {{1, {12'500'000, kPound}}}};
  EXPECT_EQ(
      to_json(body),
      R"({"sales_order":"SO-1","shipment":"SH-1","lines":[{"line":1,"quantity":{"amount":"12.5","unit":"LB"}}]})");
  const erp::InvoiceLine line{1, Quantity::of(2), {47'558'000}, {9512, kDollar}};
  const erp::InvoicePosted posted{"I", "SO", "SH", "2026-01-05", {9512, kDollar}, {line}};
  const auto read = erp::from_json<erp::InvoicePosted>(to_json(posted));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->lines[0].price, line.price);
  EXPECT_EQ(read->lines[0].amount, line.amount);
  EXPECT_NE(to_json(posted).find(
                R"("price":{"amount":"47.558","currency":"USD","per":{"amount":"1","unit":"EA"}})"),
            std::string::npos);
}

TEST(Amounts, RefuseWhatTheyWouldHaveToCutOrRound) {
  const auto error = [](const std::string& quantity) {
    const auto read = erp::from_json<erp::PostInvoice>(
        R"({"sales_order":"SO","shipment":"SH","lines":[{"line":1,"quantity":)" + quantity + "}]}");
    return read ? std::string() : read.error().text;
  };
  EXPECT_EQ(error(R"({"amount":"1","unit":"EA"})"), "");
  EXPECT_NE(error(R"({"amount":"1","unit":"EACH"})"), "");
  EXPECT_NE(error(R"({"amount":"1","unit":""})"), "");
  EXPECT_NE(error(R"({"amount":"0.0000001","unit":"EA"})"), "");
  EXPECT_NE(error(R"({"amount":1,"unit":"EA"})").find("/lines/0/quantity"), std::string::npos);
}

}  // namespace
}  // namespace proofload
