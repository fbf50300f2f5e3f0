// Defects of what others are told: partners, the ERP, people.
#include <gtest/gtest.h>

#include "contracts/json/interfaces/carrier.hpp"
#include "contracts/json/interfaces/desk.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "contracts/x12/reading.hpp"
#include "contracts/x12/writer.hpp"
#include "harness/defects/all.hpp"

namespace proofload::defects {
namespace {

// Asks for one thing at each step, and keeps what it hears.
class Listens final : public Actor {
 public:
  Listens(Message asks, std::vector<Message>& heard) : asks_(std::move(asks)), heard_(heard) {}
  void start(Context&, Snapshot) override {}
  void receive(Context& context, const Message& message) override {
    heard_.push_back(message);
    context.effects() = {asks_};
  }
  void wake(Context& context, const TimerKey&) override { context.effects() = {asks_}; }

 private:
  Message asks_;
  std::vector<Message>& heard_;
};

struct Planted {
  std::vector<Message> heard;
  std::vector<Message> asked;

  Planted(std::string_view defect, const Message& asks, const std::vector<Message>& comes) {
    const auto actor = find_defect(defect)->wrap(std::make_unique<Listens>(asks, heard));
    for (const Message& message : comes) {
      Context context(kEpoch, 1);
      actor->receive(context, message);
      for (const Effect& effect : context.effects()) asked.push_back(std::get<Message>(effect));
    }
  }
};

Message written(std::string bytes) {
  Message message;
  message.kind = Kind::document;
  message.body = Body(std::move(bytes));
  return message;
}

std::string as_sent(std::string_view defect, std::string bytes) {
  return std::string(Planted(defect, written(std::move(bytes)), {Message{}}).asked.at(0).body.bytes());
}

Message order_from(Symbol partner, std::string_view purpose, std::int64_t units = 1) {
  x12::PurchaseOrder850 order;
  order.purpose = purpose;
  order.number = "4711";
  order.date = {2026, 1, 5};
  x12::OrderLine850& line = order.lines.emplace_back();
  line.item.id = "1";
  line.item.quantity = Quantity::of(units);
  line.item.products.push_back({"VN", "LAMP"});
  std::string bytes;
  x12::Envelope envelope;
  envelope.sender = {"ZZ", "BUYER"};
  envelope.receiver = {"ZZ", "SELLER"};
  envelope.date = {2026, 1, 5};
  x12::Writer writer(bytes, envelope);
  writer.begin_interchange();
  writer.begin_group("PO", 1);
  write(order, writer);
  writer.end_group();
  writer.end_interchange();
  Message message = written(std::move(bytes));
  message.from = partner;
  return message;
}

std::string purpose_of(const Message& message) {
  return x12::read<x12::PurchaseOrder850>(x12::judgement_of(message.body).sets.front().text)->purpose;
}

TEST(TellingDefects, DocumentsAreRewritten) {
  EXPECT_EQ(as_sent("accepts-in-the-head", "BAK*00*AC*4711*20260105~"), "BAK*00*AD*4711*20260105~");
  EXPECT_EQ(as_sent("accepts-in-the-head", "BAK*04*AC*4711*20260105~"), "BAK*04*AC*4711*20260105~");
  EXPECT_EQ(as_sent("dates-orders-by-invoice", "BIG*20260108*INV-1*20260105*4711~"), "BIG*20260108*INV-1*20260108*4711~");
  EXPECT_EQ(as_sent("dates-orders-by-invoice", "BIG*20260108*INV-1**4711~"), "BIG*20260108*INV-1**4711~");
  EXPECT_EQ(as_sent("counts-one-carton", "TD1*CTN*12~TD5*B~"), "TD1*CTN*1~TD5*B~");
}

TEST(TellingDefects, DocumentsNameAnotherDayInvoiceOrWeight) {
  EXPECT_EQ(as_sent("dates-notices-by-order", "BSN*00*SH-1*20260107*0930~HL*1~PRF*4711***20260105~"),
            "BSN*00*SH-1*20260105*0930~HL*1~PRF*4711***20260105~");
  EXPECT_EQ(as_sent("dates-notices-by-order", "BSN*00*SH-1*20260107*0930~HL*1~PRF*4711~"), "BSN*00*SH-1*20260107*0930~HL*1~PRF*4711~");
  EXPECT_EQ(as_sent("credits-name-themselves", "BIG*20260108*CR-1*20260105*4711***CR~REF*RZ*7~REF*IV*INV-1~"),
            "BIG*20260108*CR-1*20260105*4711***CR~REF*RZ*7~REF*IV*CR-1~");
  EXPECT_EQ(as_sent("credits-name-themselves", "BIG*20260108*INV-2*20260105*4711~REF*IV*INV-1~"),
            "BIG*20260108*INV-2*20260105*4711~REF*IV*INV-1~");
  EXPECT_EQ(as_sent("tenders-a-round-weight", "B2**HAUL**LD-1~B2A*00~S5*1*CL~AT8*G*K*900*2~"), "B2**HAUL**LD-1~B2A*00~S5*1*CL~AT8*G*K*500*2~");
}

TEST(TellingDefects, EveryNoticeNamesTheCarrierThatWasAskedFirst) {
  const auto tender = written("B2**HAUL**LD-1~B2A*00~");
  const auto notice = written("BSN*00*SH-1~TD5*B*2*RIDG*M~");
  class Tells final : public Actor {
   public:
    explicit Tells(std::vector<Message> all) : all_(std::move(all)) {}
    void start(Context&, Snapshot) override {}
    void receive(Context&, const Message&) override {}
    void wake(Context& context, const TimerKey&) override { context.effects().assign(all_.begin(), all_.end()); }

   private:
    std::vector<Message> all_;
  };
  const auto actor = find_defect("names-one-carrier")->wrap(std::make_unique<Tells>(std::vector{tender, notice}));
  Context context(kEpoch, 1);
  actor->wake(context, {"sweep", ""});
  EXPECT_EQ(std::get<Message>(context.effects().at(1)).body.bytes(), "BSN*00*SH-1~TD5*B*2*HAUL*M~");
}

TEST(TellingDefects, ARefusalIsHeardAsAReceipt) {
  const Planted planted("takes-refusals-for-receipts", {}, {written("AK1*PR*7~AK2*855*0001~AK5*R*5~AK9*R*1*1*0~")});
  EXPECT_EQ(planted.heard.at(0).body.bytes(), "AK1*PR*7~AK2*855*0001~AK5*A*5~AK9*A*1*1*0~");
}

TEST(TellingDefects, ARefusedInvoiceCountsAsPaid) {
  Message reply;
  reply.kind = Kind::reply;
  reply.type = "tms.settle_freight";
  reply.status = 422;
  Message other = reply;
  other.type = "tms.book_load";
  const Planted planted("freight-refusals-unread", {}, {reply, other});
  EXPECT_EQ(planted.heard.at(0).status, 200);
  EXPECT_EQ(planted.heard.at(1).status, 422);
}

TEST(TellingDefects, CarriersAreToldAnotherWeightAndLess) {
  json::Parser parser;
  const auto asked = [](std::string_view defect, Symbol type, std::string body) {
    Message message;
    message.type = type;
    message.body = Body(std::move(body));
    return Planted(defect, message, {Message{}}).asked.at(0).body;
  };
  const auto label = asked("labels-by-guess", "carrier.buy_label", to_json(carrier::BuyLabel{"SSCC-1", "R-1", "DC-1", "GROUND", 18'000}));
  EXPECT_EQ(carrier::from_json<carrier::BuyLabel>(parser, label)->weight_g, 1'000);
  const auto manifest = asked("manifests-one-parcel", "carrier.manifest", to_json(carrier::Manifest{"SH-1", {"T-1", "T-2"}}));
  EXPECT_EQ(carrier::from_json<carrier::Manifest>(parser, manifest)->trackings, std::vector<std::string>{"T-1"});
  const auto voided = asked("voids-by-another-number", "carrier.void_label", to_json(carrier::VoidLabel{"T-1"}));
  EXPECT_EQ(carrier::from_json<carrier::VoidLabel>(parser, voided)->tracking, "T-1-0");
}

TEST(TellingDefects, TheErpIsToldLess) {
  json::Parser parser;
  Message confirms;
  confirms.type = "erp.confirm_shipment";
  confirms.body = Body(to_json(erp::ConfirmShipment{"SO-1", "SH-1", "2026-01-07T15:20:00Z", {}}));
  const Planted midnight("ships-at-midnight", confirms, {Message{}});
  EXPECT_EQ(erp::from_json<erp::ConfirmShipment>(parser, midnight.asked.at(0).body)->shipped_at, "2026-01-07T00:00:00Z");
  Message changes;
  changes.type = "erp.change_order";
  changes.body = Body(to_json(erp::ChangeOrder{"SO-1", "1", "2026-01-20", {}}));
  const Planted old("keeps-the-old-date", changes, {Message{}});
  EXPECT_FALSE(erp::from_json<erp::ChangeOrder>(parser, old.asked.at(0).body)->requested_on);
}

TEST(TellingDefects, ADeliveryIsHeardAsOnItsWay) {
  Message tracking;
  tracking.kind = Kind::event;
  tracking.type = "carrier.tracking";
  tracking.body = Body(R"({"status":"delivered"})");
  EXPECT_EQ(Planted("hides-delivery", {}, {tracking}).heard.at(0).body.bytes(), R"({"status":"in_transit"})");
}

TEST(TellingDefects, ANumberBelongsToWhoeverUsedItFirst) {
  const Planted planted("one-number-one-order", {}, {order_from("bigbox", "00"), order_from("corner", "00"), order_from("bigbox", "00")});
  EXPECT_EQ(purpose_of(planted.heard.at(0)), "00");
  EXPECT_EQ(purpose_of(planted.heard.at(1)), "06");
  EXPECT_EQ(purpose_of(planted.heard.at(2)), "00");
}

TEST(TellingDefects, AnOrderThatComesAgainOtherwiseIsFiled) {
  const Planted planted("first-version-wins", {}, {order_from("bigbox", "00"), order_from("bigbox", "00"), order_from("bigbox", "00", 2),
                                                  order_from("corner", "00", 2), order_from("bigbox", "01", 2)});
  EXPECT_EQ(purpose_of(planted.heard.at(1)), "00");
  EXPECT_EQ(purpose_of(planted.heard.at(2)), "07");
  EXPECT_EQ(purpose_of(planted.heard.at(3)), "00");
  EXPECT_EQ(purpose_of(planted.heard.at(4)), "01");
}

TEST(TellingDefects, ACancelIsTooLateAtOnce) {
  const Planted planted("always-too-late", {}, {order_from("bigbox", "01"), order_from("bigbox", "00")});
  EXPECT_EQ(purpose_of(planted.heard.at(0)), "06");
  EXPECT_EQ(purpose_of(planted.heard.at(1)), "00");
  ASSERT_EQ(planted.asked.size(), 3u);
  json::Parser parser;
  const auto opened = desk::from_json<desk::OpenCase>(parser, planted.asked[1].body);
  ASSERT_TRUE(opened.has_value());
  EXPECT_EQ(opened->external_id, "bigbox/4711");
  EXPECT_EQ(opened->cause, "cancel_too_late");
}

TEST(TellingDefects, WhatIsNotAcknowledgedIsForgotten) {
  std::vector<Message> heard;
  const auto actor = find_defect("sends-once")->wrap(std::make_unique<Listens>(Message{}, heard));
  Context context(kEpoch, 1);
  actor->wake(context, {"acknowledgement", "855:bigbox/4711"});
  EXPECT_TRUE(context.effects().empty());
  actor->wake(context, {"sweep", ""});
  EXPECT_EQ(context.effects().size(), 1u);
}

}  // namespace
}  // namespace proofload::defects
