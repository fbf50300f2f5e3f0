#include "contracts/conversation/conversation.hpp"

#include <gtest/gtest.h>

#include "tests/contracts/conversation/talk.hpp"

namespace proofload {
namespace {

constexpr std::string_view kRoot = "bigbox/4711";
constexpr std::string_view kOrder =
    R"({"customer":"bigbox","external_id":"bigbox/4711","purchase_order":"4711","ship_to":"dc-7",)"
    R"("ordered_on":"2026-01-05","lines":[{"line":1,"item":"KETTLE",)"
    R"("quantity":{"amount":"4","unit":"EA"},)"
    R"("price":{"amount":"2.5","currency":"USD","per":{"amount":"1","unit":"EA"}}}]})";

// A conversation in which an order has been given all the names that it may have.
class NamedOrder : public testing::Test {
 protected:
  NamedOrder() {
    say(request_of("erp.create_order", std::string(kOrder)));
    answer(request_of("erp.create_order", std::string(kOrder)), 201,
           R"({"sales_order":"SO-1","external_id":"bigbox/4711","status":"open"})");
    say(request_of("wms.create_release", R"({"release":"R-1","external_id":"bigbox/4711"})"));
    say(event_of("wms.packed", R"({"release":"R-1","carton":{"sscc":"0001"}})"));
    answer(request_of("carrier.buy_label", R"({"reference":"0001","release":"R-1"})"), 201,
           R"({"tracking":"1Z","reference":"0001","cost":{"minor":1,"currency":"USD"}})");
    say(event_of("wms.shipped", R"({"release":"R-1","shipment":"SH-1"})"));
    answer(request_of("erp.post_invoice", R"({"sales_order":"SO-1","shipment":"SH-1"})"), 201,
           R"({"invoice":"I-1"})");
    say(request_of("tms.plan_load", R"({"load":"L-1","releases":[{"release":"R-1"}]})"));
    answer(request_of("tms.get_load", R"({"load":"L-1"})"), 200, R"({"load":"L-1","load_id":"LD-1"})");
    say(request_of("desk.open_case", R"({"case_id":"C-1","external_id":"bigbox/4711"})"));
  }

  Subject say(const Message& message) {
    const Subject subject = conversation_.subject_of(message);
    conversation_.judge(message, subject);
    return subject;
  }

  void answer(const Message& request, int status, std::string body) {
    const Subject subject = say(request);
    conversation_.judge(reply_to(request, status, Body(std::move(body))), subject);
  }

  Conversation conversation_ = new_conversation();
};

struct Named {
  Symbol type;
  std::string_view body;
  std::string_view subject;
  bool is_of_order = true;  // else of stock
};

class SubjectOfJson : public NamedOrder, public testing::WithParamInterface<Named> {};

TEST_P(SubjectOfJson, IsTheOrderAndWhatTellsItsMessagesApart) {
  const Named& named = GetParam();
  const Subject subject = say(request_of(named.type, std::string(named.body)));
  EXPECT_EQ(subject.text, named.subject);
  EXPECT_EQ(subject.roots, named.is_of_order ? Roots{std::string(kRoot)} : Roots());
  EXPECT_FALSE(subject.weak);
}

TEST_F(NamedOrder, DocumentsOfItsLoadAreAboutItAndToldApartByWhatTheySay) {
  const auto subject_of = [&](std::string_view group, const WriteSets& write_sets) {
    return say(interchange_of("orchestrator", "swift", 1, group, write_sets));
  };
  const Subject tender = subject_of("SM", [](x12::Writer& writer) {
    writer.begin_set("204");
    writer.segment("B2", "", "SLOW", "", "LD-1", "", "PP");
    writer.segment("B2A", "01");
    writer.end_set();
  });
  EXPECT_EQ(tender.text, "bigbox/4711/x12.204/01");
  EXPECT_EQ(tender.roots, Roots{std::string(kRoot)});
  const Subject status = subject_of("QM", [](x12::Writer& writer) {
    writer.begin_set("214");
    writer.segment("B10", "P-1", "LD-1", "SLOW");
    writer.segment("LX", "1");
    writer.segment("AT7", "X3", "NS");
    writer.end_set();
  });
  EXPECT_EQ(status.text, "bigbox/4711/x12.214/X3");
  const Subject unknown = subject_of("GF", [](x12::Writer& writer) {
    writer.begin_set("990");
    writer.segment("B1", "SLOW", "LD-9", "20260105", "A");
    writer.end_set();
  });
  EXPECT_TRUE(unknown.weak);
  EXPECT_EQ(conversation_.root_of({"load", "LD-1"}), kRoot);
  EXPECT_EQ(conversation_.root_of({"load_name", "L-1"}), kRoot);
}

INSTANTIATE_TEST_SUITE_P(
    EveryType, SubjectOfJson,
    testing::Values(
        Named{"tms.book_load", R"({"load_id":"LD-1","scac":"SLOW"})", "bigbox/4711/SLOW"},
        Named{"tms.cancel_load", R"({"load_id":"LD-1","reason":"late"})", "bigbox/4711/late"},
        Named{"tms.get_load", R"({"load":"L-1"})", "bigbox/4711/L-1"},
        Named{"tms.plan_load", R"({"load":"L-2","releases":[{"release":"R-1"}]})", "bigbox/4711/L-2"},
        Named{"tms.settle_freight", R"({"load_id":"LD-1","invoice":"F-1"})", "bigbox/4711/invoice 1"},
        Named{"carrier.buy_label", R"({"release":"R-1","reference":"0001"})", "bigbox/4711/sscc 1"},
        Named{"carrier.find_label", R"({"reference":"0001"})", "bigbox/4711/sscc 1"},
        Named{"carrier.manifest", R"({"shipment":"SH-1"})", "bigbox/4711/shipment 1"},
        Named{"carrier.rate", R"({"release":"R-1"})", "bigbox/4711"},
        Named{"carrier.tracking", R"({"reference":"0001","status":"delivered"})",
              "bigbox/4711/sscc 1/delivered"},
        Named{"carrier.void_label", R"({"tracking":"1Z"})", "bigbox/4711/tracking 1"},
        Named{"desk.decide", R"({"case_id":"C-1","decision":"cancel"})",
              "bigbox/4711/C-1/cancel"},
        Named{"desk.open_case", R"({"case_id":"C-2","external_id":"bigbox/4711"})",
              "bigbox/4711/C-2"},
        Named{"desk.replay", R"({"case_id":"C-1"})", "bigbox/4711/C-1"},
        Named{"erp.cancel_lines", R"({"sales_order":"SO-1","cancellation":"desk"})",
              "bigbox/4711/desk"},
        Named{"erp.change_order", R"({"sales_order":"SO-1","change":"2"})", "bigbox/4711/2"},
        Named{"erp.confirm_shipment", R"({"sales_order":"SO-1","shipment":"SH-1"})",
              "bigbox/4711/shipment 1"},
        Named{"erp.create_order", kOrder, "bigbox/4711"},
        Named{"erp.find_invoice", R"({"sales_order":"SO-1","shipment":"SH-1"})",
              "bigbox/4711/shipment 1"},
        Named{"erp.find_order", R"({"external_id":"bigbox/4711"})", "bigbox/4711"},
        Named{"erp.post_invoice", R"({"sales_order":"SO-1","shipment":"SH-1"})",
              "bigbox/4711/shipment 1"},
        Named{"erp.set_delivery_status",
              R"({"sales_order":"SO-1","tracking":"1Z","status":"delivered"})",
              "bigbox/4711/tracking 1/delivered"},
        Named{"erp.set_availability",
              R"({"location":"3pl","item":"LAMP","as_of":"2026-01-05T10:00:00Z"})",
              "LAMP/3pl/2026-01-05T10:00:00Z", false},
        Named{"wms.received", R"({"event":"wms/IN-0001","item":"LAMP"})", "LAMP/wms/IN-0001", false},
        Named{"wms.allocated", R"({"release":"R-1"})", "bigbox/4711"},
        Named{"wms.attach_label", R"({"release":"R-1","sscc":"0001"})", "bigbox/4711/sscc 1"},
        Named{"wms.cancel_release", R"({"release":"R-1"})", "bigbox/4711"},
        Named{"wms.cancelled", R"({"release":"R-1"})", "bigbox/4711"},
        Named{"wms.create_release", R"({"release":"R-1","external_id":"bigbox/4711"})",
              "bigbox/4711"},
        Named{"wms.get_release", R"({"release":"R-1"})", "bigbox/4711"},
        Named{"wms.packed", R"({"release":"R-1","carton":{"sscc":"0002"}})", "bigbox/4711/sscc 2"},
        Named{"wms.picked", R"({"release":"R-1","line":{"line":2}})", "bigbox/4711/2"},
        Named{"wms.shipped", R"({"release":"R-1","shipment":"SH-1"})", "bigbox/4711/shipment 1"}),
    [](const auto& named) {
      std::string name(named.param.type.text());
      for (char& c : name) c = c == '.' ? '_' : c;
      return name;
    });

// Whatever was made before, and for whomever: the second shipment of an order is its second.
TEST_F(NamedOrder, WhatWasMintedForItIsCalledByItsPlace) {
  EXPECT_EQ(say(event_of("wms.shipped", R"({"release":"R-1","shipment":"SH-4811"})")).text, "bigbox/4711/shipment 2");
  EXPECT_EQ(say(request_of("carrier.manifest", R"({"shipment":"SH-4811"})")).text, "bigbox/4711/shipment 2");
  say(request_of("wms.create_release", R"({"release":"R-2","external_id":"bigbox/4712"})"));
  EXPECT_EQ(say(event_of("wms.shipped", R"({"release":"R-2","shipment":"SH-4812"})")).text, "bigbox/4712/shipment 1");
  EXPECT_EQ(say(event_of("wms.shipped", R"({"release":"R-1","shipment":"SH-1"})")).text, "bigbox/4711/shipment 1");
}

TEST_F(NamedOrder, IsFoundByEachNameThatWasMintedForIt) {
  for (const Ref& name : {Ref{"external_id", "bigbox/4711"}, Ref{"sales_order", "SO-1"},
                          Ref{"release", "R-1"}, Ref{"sscc", "0001"}, Ref{"tracking", "1Z"},
                          Ref{"shipment", "SH-1"}, Ref{"case", "C-1"}, Ref{"invoice", "I-1"},
                          Ref{"purchase_order", "bigbox/4711"}}) {
    EXPECT_EQ(conversation_.root_of(name), kRoot) << name.kind.text();
  }
}

TEST_F(NamedOrder, NamesOfNobodyHaveNoOrder) {
  EXPECT_EQ(conversation_.root_of({"release", "R-9"}), "");
  EXPECT_EQ(conversation_.root_of({"tracking", ""}), "");
}

TEST_F(NamedOrder, ARefusalMintsNothing) {
  answer(request_of("carrier.buy_label", R"({"reference":"0002","release":"R-1"})"), 409,
         R"({"error":"already_exists","message":"x","tracking":"2Z"})");
  EXPECT_EQ(conversation_.root_of({"tracking", "2Z"}), "");
}

TEST(Conversation, ANameThatNobodyIntroducedIsNoOrder) {
  Conversation conversation = new_conversation();
  const Subject subject = conversation.subject_of(event_of("wms.allocated", R"({"release":"X"})"));
  EXPECT_EQ(subject.text, "X");
  EXPECT_TRUE(subject.roots.empty());
}

TEST(Conversation, ABodyWithoutItsNamesIsWeak) {
  Conversation conversation = new_conversation();
  for (const Symbol type : {Symbol("erp.create_order"), Symbol("erp.find_order"),
                            Symbol("wms.allocated"), Symbol("carrier.tracking")}) {
    const Subject subject = conversation.subject_of(request_of(type, "{}"));
    EXPECT_TRUE(subject.weak) << type.text();
    EXPECT_TRUE(subject.roots.empty()) << type.text();
  }
}

TEST(Conversation, ANameThatIsMissingIsNeverLearnt) {
  Conversation conversation = new_conversation();
  conversation.subject_of(
      request_of("wms.create_release", R"({"external_id":"bigbox/4711"})"));  // without "release"
  const Subject subject = conversation.subject_of(event_of("wms.allocated", "{}"));
  EXPECT_TRUE(subject.weak);
  EXPECT_TRUE(subject.roots.empty());
}

TEST(Conversation, AnOrderWithAReleaseIsNamedByItsCaller) {
  Conversation conversation = new_conversation();
  const Subject subject = conversation.subject_of(request_of(
      "erp.create_order",
      R"({"customer":"bigbox","external_id":"bigbox/4711/3","purchase_order":"4711"})"));
  EXPECT_EQ(subject.roots, Roots{"bigbox/4711/3"});
}

TEST(Conversation, AnotherNameForTheOrderIsTiedToTheBuyers) {
  Conversation conversation = new_conversation();
  conversation.subject_of(request_of(
      "erp.create_order", R"({"customer":"bigbox","external_id":"77-A","purchase_order":"4711"})"));
  EXPECT_EQ(conversation.root_of({"external_id", "77-A"}), kRoot);
}

TEST(Conversation, DamagedBodiesAreWeakAndNeverThrow) {
  Conversation conversation = new_conversation();
  for (std::size_t cut = 0; cut < kOrder.size(); cut += 7) {
    const Message message = request_of("erp.create_order", std::string(kOrder.substr(0, cut)));
    const Subject subject = conversation.subject_of(message);
    EXPECT_TRUE(subject.weak) << cut;
    const auto breaches = conversation.judge(message, subject);
    ASSERT_EQ(breaches.size(), 1u) << cut;
    EXPECT_EQ(breaches[0].clause, "syntax");
  }
  const Subject unknown = conversation.subject_of(request_of("erp.dance", "{}"));
  EXPECT_TRUE(unknown.weak);
}

TEST(Conversation, DamagedInterchangesNeverThrow) {
  Conversation conversation = new_conversation();
  const Message whole = orders_in_one(1, {"4711"});
  const std::string_view bytes = whole.body.bytes();
  for (std::size_t cut = 0; cut < bytes.size(); cut += 11) {
    Message damaged = whole;
    damaged.body = Body(std::string(bytes.substr(0, cut)));
    const Subject subject = conversation.subject_of(damaged);
    EXPECT_FALSE(conversation.judge(damaged, subject).empty()) << cut;
    EXPECT_TRUE(subject.weak || cut > 100) << cut;
  }
}

TEST(Conversation, SeveralOrdersOfOneInterchangeAreSortedAndOnce) {
  Conversation conversation = new_conversation();
  const Subject subject = conversation.subject_of(orders_in_one(1, {"9", "10", "9", "1"}));
  EXPECT_EQ(subject.roots, (Roots{"bigbox/1", "bigbox/10", "bigbox/9"}));
  EXPECT_EQ(subject.text, "bigbox/1/x12.850");
  EXPECT_EQ(subject.document, "x12.850");
}

TEST(Conversation, DocumentsToThePartnerAreAboutItsOrder) {
  Conversation conversation = new_conversation();
  const auto subject_of = [&](std::string_view group, const WriteSets& write_sets) {
    return conversation.subject_of(
        interchange_of("orchestrator", "bigbox", 7, group, write_sets));
  };
  const Subject response = subject_of("PR", [](x12::Writer& writer) {
    write(x12::Acknowledgment855{.order_number = "4711", .order_date = {2026, 1, 5}}, writer);
  });
  EXPECT_EQ(response.text, "bigbox/4711/x12.855");
  const Subject notice = subject_of("SH", [](x12::Writer& writer) {
    x12::ShipNotice856 said{.shipment = "SH-1", .date = {2026, 1, 5}, .time = "0930"};
    said.levels.push_back({.id = 1, .parent = 0, .code = "S"});
    for (const std::string number : {"4712", "4711"}) {
      x12::Level856 level{.id = static_cast<int>(said.levels.size()) + 1, .parent = 1, .code = "O"};
      level.order = x12::OrderReference856{number, "", Date{2026, 1, 5}};
      said.levels.push_back(std::move(level));
    }
    write(said, writer);
  });
  EXPECT_EQ(notice.text, "bigbox/4711/x12.856");
  EXPECT_EQ(notice.roots, (Roots{"bigbox/4711", "bigbox/4712"}));
  const Subject invoice = subject_of("IN", [](x12::Writer& writer) {
    x12::Invoice810 said;
    said.number = "I-1";
    said.date = {2026, 1, 6};
    said.order_number = "4711";
    said.release = "3";
    write(said, writer);
  });
  EXPECT_EQ(invoice.text, "bigbox/4711/3/x12.810");
}

TEST_F(NamedOrder, IsWhatARemittanceOfItsInvoicePays) {
  const auto remittance_of = [&](std::vector<x12::PaidInvoice820> invoices) {
    return say(interchange_of("bigbox", "orchestrator", 8, "RA", [&](x12::Writer& writer) {
      x12::Remittance820 said;
      said.invoices = invoices;
      write(said, writer);
    }));
  };
  const Subject paid = remittance_of({{.number = "X-9"}, {.number = "I-1"}});
  EXPECT_EQ(paid.text, "bigbox/4711/x12.820");
  EXPECT_EQ(paid.roots, (Roots{std::string(kRoot)}));
  EXPECT_TRUE(remittance_of({{.number = "X-9"}}).weak);
}

TEST(Conversation, ChangesOfAnOrderAreToldApart) {
  Conversation conversation = new_conversation();
  const auto change = [&](const std::string& sequence) {
    return conversation.subject_of(interchange_of("bigbox", "orchestrator", 7, "PC", [&](x12::Writer& writer) {
      write(x12::PurchaseOrderChange860{.order_number = "4711", .change_sequence = sequence}, writer);
    }));
  };
  EXPECT_EQ(change("2").text, "bigbox/4711/x12.860/2");
  EXPECT_EQ(change("").text, "bigbox/4711/x12.860");
  EXPECT_EQ(change("2").roots, (Roots{std::string(kRoot)}));
}

TEST(Conversation, AnAdviceOfStockIsWeak) {
  Conversation conversation = new_conversation();
  const Subject subject =
      conversation.subject_of(interchange_of("orchestrator", "bigbox", 7, "IB", [](x12::Writer& writer) {
        write(x12::InventoryAdvice846{.reference = "R7", .date = {2026, 1, 5}}, writer);
      }));
  EXPECT_TRUE(subject.weak);
  EXPECT_EQ(subject.document, "x12.846");
}

TEST(Conversation, AnAcknowledgementIsAboutWhatItAcknowledges) {
  Conversation conversation = new_conversation();
  conversation.subject_of(orders_in_one(41, {"4711", "4712"}));
  const Subject subject = conversation.subject_of(
      acknowledgement_of("orchestrator", "bigbox", 900, "PO", "41"));
  EXPECT_EQ(subject.text, "bigbox/4711/x12.850/997");
  EXPECT_EQ(subject.roots, (Roots{"bigbox/4711", "bigbox/4712"}));
  // The same number the other way round, and of another kind of group, is something else.
  EXPECT_TRUE(conversation
                  .subject_of(acknowledgement_of("bigbox", "orchestrator", 901, "PO", "41"))
                  .weak);
  EXPECT_TRUE(conversation
                  .subject_of(acknowledgement_of("orchestrator", "bigbox", 902, "IN", "41"))
                  .weak);
}

TEST(Conversation, ATa1IsAboutTheInterchangeThatItAnswers) {
  Conversation conversation = new_conversation();
  conversation.subject_of(orders_in_one(41, {"4711"}));
  const Subject subject = conversation.subject_of(
      interchange_of("orchestrator", "bigbox", 900, "", [](x12::Writer& writer) {
        write(x12::InterchangeAcknowledgmentTa1{.control_number = "000000041",
                                                .date = {2026, 1, 5}},
              writer);
      }));
  EXPECT_EQ(subject.text, "bigbox/4711/x12.850/TA1");
  EXPECT_EQ(subject.document, "x12.TA1");
  EXPECT_EQ(subject.roots, Roots{"bigbox/4711"});
}

TEST(Judge, WhatKeepsItsContractHasNoBreach) {
  Conversation conversation = new_conversation();
  const Message order = request_of("erp.create_order", std::string(kOrder));
  EXPECT_TRUE(conversation.judge(order, conversation.subject_of(order)).empty());
  const Message document = orders_in_one(1, {"4711"});
  EXPECT_TRUE(conversation.judge(document, conversation.subject_of(document)).empty());
}

TEST(Judge, ABreachOfASchemaNamesClauseAndPlace) {
  Conversation conversation = new_conversation();
  std::string body(kOrder);
  body.replace(body.find("\"4\""), 3, "4");  // an amount is text
  const Message order = request_of("erp.create_order", body);
  const auto breaches = conversation.judge(order, conversation.subject_of(order));
  ASSERT_EQ(breaches.size(), 1u);
  EXPECT_EQ(breaches[0].contract, "erp.create_order");
  EXPECT_EQ(breaches[0].clause, "type");
  EXPECT_EQ(breaches[0].place, "/lines/0/quantity/amount");
}

TEST(Judge, ABreachOfADocumentNamesItsSetAndElement) {
  Conversation conversation = new_conversation();
  Message document = orders_in_one(1, {"4711"});
  std::string bytes(document.body.bytes());
  bytes.replace(bytes.find("BEG*00"), 6, "BEG*ZZ");
  document.body = Body(bytes);
  const auto breaches = conversation.judge(document, conversation.subject_of(document));
  ASSERT_EQ(breaches.size(), 1u);
  EXPECT_EQ(breaches[0].contract, "x12 850");
  EXPECT_EQ(breaches[0].place, "BEG01");
}

TEST(Judge, AHostThatAnswersWithoutABodyIsNotJudged) {
  Conversation conversation = new_conversation();
  const Message order = request_of("erp.create_order", std::string(kOrder));
  const Subject subject = conversation.subject_of(order);
  EXPECT_TRUE(conversation.judge(reply_to(order, 503), subject).empty());
  EXPECT_TRUE(conversation.judge(reply_to(order, 0), subject).empty());
  // An actor's own word is: a success without a body, a refusal without its members.
  EXPECT_EQ(conversation.judge(reply_to(order, 201), subject).size(), 1u);
  EXPECT_EQ(conversation.judge(reply_to(order, 409, Body("{}")), subject).size(), 1u);
}

}  // namespace
}  // namespace proofload
