#include "mocks/erp/erp.hpp"

#include <gtest/gtest.h>

#include "mocks/facts.hpp"
#include "tests/mocks/erp/small_erp.hpp"

namespace proofload::mocks::erp {
namespace {

TEST(Erp, CreatesAnOrderAndStatesEachLineAtItsExtendedPrice) {
  auto host = host_of(ordinary());
  const auto reply = host.ask_for("erp.create_order", order(), "k");
  EXPECT_EQ(reply.status, 201);
  EXPECT_EQ(host.order, (std::vector<std::string>{"put", "send 201"}));
  const auto lines = host.facts_of(facts::kSalesOrderCreated);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].order, (Ref{"external_id", "bigbox/1"}));
  EXPECT_EQ(lines[0].quantity, Quantity::of(2, Unit{"CA"}));
  EXPECT_EQ(lines[0].money.minor, 48 * 420);
  EXPECT_EQ(lines[1].money.minor, 7472);  // 3 * 24.905, half away from zero
  EXPECT_EQ(lines[0].subject, body_of<api::OrderCreated>(reply).sales_order);
}

TEST(Erp, TheSameKeyAndBodyIsAnsweredFromMemoryAndDoesNothing) {
  auto host = host_of(ordinary());
  const auto first = host.ask_for("erp.create_order", order(), "k");
  host.restart();
  const auto again = host.ask_for("erp.create_order", order(), "k");
  EXPECT_EQ(again.status, 201);
  EXPECT_EQ(again.body.bytes(), first.body.bytes());
  EXPECT_EQ(host.facts.size(), 2u);
}

TEST(Erp, TheSameKeyWithAnotherBodyIsAConflict) {
  auto host = host_of(ordinary());
  create(host, order());
  const auto reply = host.ask_for("erp.create_order", order("bigbox/2"), "k");
  EXPECT_EQ(reply.status, 422);
  EXPECT_EQ(error_of(reply), "idempotency_key_reused");
  ASSERT_EQ(host.facts_of(facts::kKeyConflict).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kKeyConflict)[0].subject, "k");
}

TEST(Erp, ADamagedBodyUnderAKnownKeyIsUnreadableAndNoConflict) {
  const auto actor = make_erp(ordinary());
  Message request;
  request.kind = Kind::request;
  request.type = "erp.create_order";
  request.idempotency_key = "k";
  request.body = Body(json::to_json(order()));
  Context first(Instant{}, 7);
  actor->receive(first, request);
  request.body = Body(R"({"customer":"big)");
  Context second(Instant{}, 7);
  actor->receive(second, request);
  ASSERT_EQ(second.effects().size(), 1u);  // no fact, and nothing kept
  const auto& reply = std::get<Message>(second.effects()[0]);
  EXPECT_EQ(reply.status, 400);
  EXPECT_EQ(error_of(reply), "unreadable");
}

TEST(Erp, AKeyExecutesAgainAfterItsRetention) {
  auto host = host_of(ordinary());
  const std::string first = create(host, order());
  host.run(24h);
  EXPECT_NE(create(host, order()), first);
  EXPECT_FALSE(host.store.empty());
}

TEST(Erp, AnotherKeyBooksTheOrderTwiceUnlessExternalIdsAreUnique) {
  auto trusting = host_of(ordinary());
  const std::string first = create(trusting, order(), "k1");
  EXPECT_NE(create(trusting, order(), "k2"), first);
  EXPECT_EQ(create(trusting, order(), "k1"), first);
  const api::FindOrder by_name{"bigbox", "bigbox/1"};
  EXPECT_EQ(body_of<api::OrderCreated>(trusting.ask_for("erp.find_order", by_name)).sales_order,
            first);
  trusting.restart();
  EXPECT_EQ(body_of<api::OrderCreated>(trusting.ask_for("erp.find_order", by_name)).sales_order,
            first);

  auto settings = ordinary();
  settings->unique_external_id = true;
  auto strict = host_of(settings);
  const std::string only = create(strict, order(), "k1");
  const auto reply = strict.ask_for("erp.create_order", order(), "k2");
  EXPECT_EQ(reply.status, 409);
  EXPECT_EQ(body_of<api::Refusal>(reply).existing, only);
}

TEST(Erp, RefusesWhatItCannotBook) {
  const auto refused = [](auto change) {
    auto host = host_of(ordinary());
    api::CreateOrder body = order();
    change(body);
    const auto reply = host.ask_for("erp.create_order", body, "k");
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(host.facts.size(), 1u);
    EXPECT_EQ(host.facts.at(0).kind, facts::kSalesOrderRefused);
    EXPECT_EQ(host.facts.at(0).subject, error_of(reply));
    EXPECT_TRUE(host.store.empty());
    return error_of(reply) + "/" + std::to_string(host.facts.at(0).line);
  };
  EXPECT_EQ(refused([](auto& b) { b.customer = "nobody"; }), "unknown_customer/0");
  EXPECT_EQ(refused([](auto& b) { b.lines[1].item = "NONE"; }), "unknown_item/2");
  EXPECT_EQ(refused([](auto& b) { b.lines[1].quantity.unit = Unit{"CA"}; }), "bad_unit/2");
  EXPECT_EQ(refused([](auto& b) { b.lines[0].quantity.millionths = 0; }), "bad_unit/1");
  EXPECT_EQ(refused([](auto& b) {
              b.lines[0].quantity = {999'999'999'999'000'000, kEach};
            }),
            "bad_unit/1");
  EXPECT_EQ(refused([](auto& b) { b.lines[0].price.millionths += 1; }), "bad_price/1");
  EXPECT_EQ(refused([](auto& b) { b.lines[0].price.millionths = 0; }), "bad_price/1");
  EXPECT_EQ(refused([](auto& b) { b.lines[0].price.currency = Currency{"EUR"}; }), "bad_price/1");
  EXPECT_EQ(refused([](auto& b) { b.customer = "late_payer"; }), "credit_hold/0");
  EXPECT_EQ(refused([](auto& b) { b.customer = "small"; }), "credit_hold/0");
}

TEST(Erp, TakesAPricePerCaseAndOneWithinTolerance) {
  auto settings = ordinary();
  settings->price_tolerance = {1, 100};
  auto host = host_of(settings);
  api::CreateOrder body = order();
  body.lines[0].price = {.millionths = 24 * 4'200'000, .basis = Quantity::of(1, Unit{"CA"})};
  body.lines[1].price.millionths = 25'154'050;  // one per cent more
  EXPECT_EQ(host.ask_for("erp.create_order", body, "k").status, 201);
  EXPECT_EQ(host.facts[0].money.minor, 48 * 420);
  body.lines[1].price.millionths += 1;
  EXPECT_EQ(error_of(host.ask_for("erp.create_order", body, "k2")), "bad_price");
}

TEST(Erp, HoldsForCreditUntilAClerkReleasesEvenOverARestart) {
  auto settings = ordinary();
  settings->on_credit_hold = OnCreditHold::hold;
  auto host = host_of(settings);
  api::CreateOrder body = order();
  body.customer = "late_payer";
  const auto reply = host.ask_for("erp.create_order", body, "k");
  EXPECT_EQ(body_of<api::OrderCreated>(reply).status, "on_hold");
  const std::string name = body_of<api::OrderCreated>(reply).sales_order;
  EXPECT_EQ(error_of(host.ask_for("erp.confirm_shipment", shipment(name), "s")), "credit_hold");
  host.restart();
  host.run(settings->held_for);
  EXPECT_EQ(host.facts_of(facts::kOrderReleased).size(), 1u);
  EXPECT_EQ(host.ask_for("erp.confirm_shipment", shipment(name), "s").status, 200);
}

TEST(Erp, CancelsWhatHasNotShipped) {
  auto host = host_of(ordinary());
  const std::string name = create(host, order());
  const auto cancel = [&](std::int32_t line, Quantity quantity, const std::string& key) {
    return host.ask_for("erp.cancel_lines",
                        api::CancelLines{name, "short_picked", "for " + key, {{line, quantity}}}, key);
  };
  EXPECT_EQ(cancel(1, Quantity::of(24), "c1").status, 200);  // a case, told in pieces
  EXPECT_EQ(cancel(1, Quantity::of(24), "c1").status, 200);
  EXPECT_EQ(host.sum_of(facts::kLineCancelled, "short_picked"), 1);
  EXPECT_EQ(error_of(cancel(1, Quantity::of(2, Unit{"CA"}), "c2")), "already_shipped");
  EXPECT_EQ(error_of(cancel(9, Quantity::of(1), "c3")), "not_found");
  EXPECT_EQ(error_of(cancel(2, Quantity::of(1, Unit{"CA"}), "c4")), "bad_unit");
  EXPECT_EQ(cancel(1, Quantity::of(1, Unit{"CA"}), "c5").status, 200);
  EXPECT_EQ(cancel(2, Quantity::of(3), "c6").status, 200);
  const auto found = host.ask_for("erp.find_order", api::FindOrder{"bigbox", "bigbox/1"});
  EXPECT_EQ(body_of<api::OrderCreated>(found).status, "cancelled");
}

TEST(Erp, ALineThatStandsTwiceCannotBeCancelledBeyondWhatIsLeft) {
  auto host = host_of(ordinary());
  const std::string name = create(host, order());
  const api::CancelLines twice{name, "parked", "twice", {{2, Quantity::of(2)}, {2, Quantity::of(2)}}};
  EXPECT_EQ(error_of(host.ask_for("erp.cancel_lines", twice, "c")), "already_shipped");
}

TEST(Erp, AfterMeansThatTheReplyComesBeforeTheCommit) {
  auto settings = ordinary();
  settings->commit_point = CommitPoint::after;
  auto host = host_of(settings);
  create(host, order());
  EXPECT_EQ(host.order, (std::vector<std::string>{"send 201", "put"}));
}

TEST(Erp, NeverMeansThatTheReplyIsAllThereIs) {
  auto settings = ordinary();
  settings->commit_point = CommitPoint::never;
  auto host = host_of(settings);
  EXPECT_EQ(host.ask_for("erp.create_order", order(), "k").status, 201);
  EXPECT_EQ(host.order, (std::vector<std::string>{"send 201"}));
  EXPECT_TRUE(host.facts.empty());
  EXPECT_EQ(error_of(host.ask_for("erp.create_order", order(), "k")), "in_progress");
  EXPECT_EQ(error_of(host.ask_for("erp.create_order", order("bigbox/2"), "k")),
            "idempotency_key_reused");
  EXPECT_EQ(host.ask_for("erp.find_order", api::FindOrder{"bigbox", "bigbox/1"}).status, 404);
  host.run(settings->key_reservation);
  EXPECT_EQ(host.ask_for("erp.create_order", order(), "k").status, 201);
}

TEST(Erp, AFailureThatIsKeptIsReplayedUntilItsKeyIsPruned) {
  auto settings = ordinary();
  settings->kept_failures = Ratio{1, 1};
  auto host = host_of(settings);
  EXPECT_EQ(host.ask_for("erp.create_order", order(), "k").status, 500);
  settings->kept_failures = Ratio{0, 1};
  EXPECT_EQ(host.ask_for("erp.create_order", order(), "k").status, 500);
  EXPECT_TRUE(host.facts.empty());
  EXPECT_EQ(host.ask_for("erp.create_order", order(), "another").status, 201);
  host.run(settings->key_retention);
  EXPECT_EQ(host.ask_for("erp.create_order", order(), "k").status, 201);
}

TEST(Erp, LimitsRequestsAWindowAndSaysWhenToComeBack) {
  auto settings = ordinary();
  settings->requests_per_window = 2;
  settings->window = 10s;
  auto host = host_of(settings);
  const api::FindOrder body{"bigbox", "bigbox/1"};
  host.run(4s);
  host.ask_for("erp.find_order", body);
  host.ask_for("erp.find_order", body);
  const auto reply = host.ask_for("erp.find_order", body);
  EXPECT_EQ(reply.status, 429);
  EXPECT_EQ(reply.headers, (Headers{{"retry-after", "10"}}));
  host.run(10s);
  EXPECT_EQ(host.ask_for("erp.find_order", body).status, 404);
}

TEST(Erp, ForgetsTheLinesOfAnOrderThatIsLongClosedButNotItsName) {
  auto settings = ordinary();
  auto host = host_of(settings);
  const std::string name = create(host, order());
  host.ask_for("erp.confirm_shipment", shipment(name), "s");
  host.ask_for("erp.post_invoice",
               api::PostInvoice{name, "SH-1", {{1, Quantity::of(48)}, {2, Quantity::of(3)}}}, "i");
  const std::size_t full = host.store.at("order/" + name).size();
  host.restart();
  host.run(settings->retention + 1h);
  create(host, order("bigbox/2"), "later");
  EXPECT_LT(host.store.at("order/" + name).size(), full / 2);
  EXPECT_EQ(host.ask_for("erp.find_order", api::FindOrder{"bigbox", "bigbox/1"}).status, 200);
  EXPECT_EQ(error_of(host.ask_for("erp.confirm_shipment", shipment(name, "SH-2"), "s2")),
            "already_shipped");
  const auto keys = std::count_if(host.store.begin(), host.store.end(), [](const auto& entry) {
    return entry.first.starts_with("key/");
  });
  EXPECT_LE(keys, 2);
}

// A flow of keyed requests, each repeated until it is answered, is the same over a crash before any effect.
TEST(Erp, ACrashAnywhereChangesNothingForACallerThatRepeatsWithItsKey) {
  const auto flow = [](TestHost& host) {
    const std::string name = create(host, order());
    host.ask_for("erp.cancel_lines", api::CancelLines{name, "short_picked", "picked", {{2, Quantity::of(1)}}}, "c");
    api::ConfirmShipment part = shipment(name);
    part.lines = {{1, Quantity::of(48)}, {2, Quantity::of(2)}};
    host.ask_for("erp.confirm_shipment", part, "s");
    host.ask_for("erp.post_invoice", api::PostInvoice{name, "SH-1", part.lines}, "i");
    host.run();
  };
  auto clean = host_of(ordinary());
  flow(clean);
  for (int at = 0; at < clean.applied; ++at) {
    auto host = host_of(ordinary());
    host.crash_at = at;
    flow(host);
    EXPECT_EQ(host.crashes, 1) << at;
    EXPECT_EQ(host.facts_as_text(), clean.facts_as_text()) << at;
    EXPECT_EQ(host.store_as_text(), clean.store_as_text()) << at;
  }
}

TEST(Erp, AnswersWhatItCannotReadOrDoesNotKnow) {
  const auto ask = [&](Symbol type, std::string bytes) {
    Message request;
    request.type = type;
    request.body = Body(std::move(bytes));
    auto actor = make_erp(ordinary());
    Context context(Instant{}, 7);
    actor->receive(context, request);
    return std::get<Message>(context.effects().at(0));
  };
  EXPECT_EQ(ask("erp.create_order", "{").status, 400);
  EXPECT_EQ(error_of(ask("erp.create_order", "{}")), "unreadable");
  EXPECT_EQ(ask("erp.make_coffee", "{}").status, 404);
}

}  // namespace
}  // namespace proofload::mocks::erp
