#include "mocks/wms/wms.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "contracts/json/interfaces/wms.hpp"
#include "mocks/facts.hpp"
#include "tests/mocks/test_host.hpp"

namespace proofload::mocks::wms {
namespace {

namespace api = proofload::wms;
using warehouse::Catalogue;
using warehouse::Item;

std::shared_ptr<Settings> ordinary() {
  auto settings = std::make_shared<Settings>();
  settings->catalogue = std::make_shared<const Catalogue>(
      std::vector<Item>{{.number = "LAMP", .on_hand = Quantity::of(10), .weight_g = 1200},
                        {.number = "BOLT",
                         .on_hand = Quantity::of(100),
                         .units = {{Unit{"CA"}, kEach, 24, 1}},
                         .weight_g = 50}});
  settings->location = "wms.east";
  return settings;
}

TestHost host_of(std::shared_ptr<Settings> settings) {
  return TestHost([settings] { return make_wms(settings); });
}

api::CreateRelease release(std::string name = "R-1", std::int64_t lamps = 5) {
  return {.release = std::move(name),
          .external_id = "bigbox/1",
          .sales_order = "SO-1",
          .ship_to = "DC1",
          .lines = {{1, "BOLT", Quantity::of(1, Unit{"CA"})}, {2, "LAMP", Quantity::of(lamps)}}};
}

api::ReleaseState state_of(TestHost& host, const std::string& name = "R-1") {
  return body_of<api::ReleaseState>(host.ask_for("wms.get_release", api::GetRelease{name}));
}

void label_all(TestHost& host, const std::string& name = "R-1") {
  for (const api::Carton& carton : state_of(host, name).cartons) {
    const api::AttachLabel label{name, carton.sscc, "1Z" + carton.sscc};
    EXPECT_EQ(host.ask_for("wms.attach_label", label).status, 200);
  }
}

// Of each item: what was there at the start is still there, or was picked, or written off.
void expect_stock_conserved(const TestHost& host, const Settings& settings) {
  for (const Item& item : settings.catalogue->items()) {
    const auto sum = [&](Symbol kind) { return host.sum_of(kind, item.number); };
    EXPECT_EQ(sum(facts::kStockInitial), item.on_hand.millionths / Quantity::kOne);
    const std::int64_t left =
        sum(facts::kStockInitial) - sum(facts::kStockAllocated) + sum(facts::kStockDeallocated);
    const auto stored = host.store.find("stock/" + item.number);
    if (stored != host.store.end()) {
      EXPECT_EQ(stored->second, std::to_string(left)) << item.number;
    }
    EXPECT_EQ(sum(facts::kStockAllocated) - sum(facts::kStockDeallocated),
              sum(facts::kUnitsPicked) + sum(facts::kUnitsShort));
    EXPECT_EQ(sum(facts::kUnitsPicked), sum(facts::kUnitsShipped));
  }
}

TEST(Wms, PicksInWavesOfItsWorkingDays) {
  const auto settings = ordinary();
  settings->waves = {{6 * 60}, {14 * 60}};
  settings->working = BusinessCalendar::make("dock", find_zone("America/Denver").value(), settings->epoch,
                                              {.days = Weekdays{0b0011111}}).value();
  const auto picking_at = [&](Duration released, Duration wave) {
    auto host = host_of(settings);
    host.now = kEpoch + released;
    host.ask_for("wms.create_release", release(), "k");
    host.run(wave - released - 1s);
    EXPECT_EQ(state_of(host).status, "allocated");
    host.run(1s);
    EXPECT_EQ(state_of(host).status, "picking");
  };
  picking_at(0h, 13h);                    // Sunday evening; Monday at six, seven hours behind
  picking_at(13h + 1min, 21h);            // just missed
  picking_at(5 * 24h, 7 * 24h + 13h);     // Friday at five
}

TEST(Wms, ShipsAReleaseOnceItsCartonsHaveLabelsAndTellsEachMove) {
  const auto settings = ordinary();
  auto host = host_of(settings);
  EXPECT_EQ(host.ask_for("wms.create_release", release(), "k").status, 201);
  EXPECT_EQ(host.order.at(0), "put");
  EXPECT_EQ(host.order.at(1), "send 201");
  host.run(48h);
  EXPECT_EQ(state_of(host).status, "packed");  // it waits for the labels
  label_all(host);
  host.run(48h);

  const auto state = state_of(host);
  EXPECT_EQ(state.status, "shipped");
  EXPECT_EQ(state.cartons.size(), 3u);  // 29 units in twelves
  EXPECT_EQ(state.cartons[0].weight_g, 400 + 12 * 50);
  EXPECT_EQ(state.cartons[2].weight_g, 400 + 5 * 1200);
  EXPECT_EQ(host.events("wms.allocated").size(), 1u);
  EXPECT_EQ(host.events("wms.picked").size(), 2u);
  EXPECT_EQ(host.events("wms.packed").size(), 3u);
  ASSERT_EQ(host.events("wms.shipped").size(), 1u);
  const auto shipped = body_of<api::Shipped>(host.events("wms.shipped")[0]);
  EXPECT_EQ(shipped.shipment, state.shipment);
  EXPECT_EQ(shipped.sequence, 7);
  EXPECT_EQ(shipped.lines[0].shipped, Quantity::of(24));
  EXPECT_EQ(host.facts_of(facts::kReleaseShipped).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kReleaseShipped)[0].cause,
            host.facts_of(facts::kReleaseReceived)[0].cause);
  expect_stock_conserved(host, *settings);
}

TEST(Wms, AllocatesWhatIsThereFirstComeFirstServed) {
  auto host = host_of(ordinary());
  host.ask_for("wms.create_release", release("R-1", 7), "k1");
  host.ask_for("wms.create_release", release("R-2", 7), "k2");
  EXPECT_EQ(state_of(host, "R-1").lines[1].allocated, Quantity::of(7));
  EXPECT_EQ(state_of(host, "R-2").lines[1].allocated, Quantity::of(3));
}

TEST(Wms, CancelsAReleaseOfWhichNothingIsInStock) {
  auto host = host_of(ordinary());
  host.ask_for("wms.create_release", release("R-1", 10), "k1");
  api::CreateRelease lamps = release("R-2");
  lamps.lines.erase(lamps.lines.begin());
  EXPECT_EQ(host.ask_for("wms.create_release", lamps, "k2").status, 201);
  EXPECT_EQ(state_of(host, "R-2").status, "cancelled");
  ASSERT_EQ(host.events("wms.cancelled").size(), 1u);
  EXPECT_EQ(body_of<api::Cancelled>(host.events("wms.cancelled")[0]).reason, "nothing_in_stock");
  EXPECT_EQ(host.facts_of(facts::kReleaseCancelled).at(0).subject, "nothing_in_stock");
}

TEST(Wms, WritesOffWhatThePickerDoesNotFind) {
  const auto settings = ordinary();
  settings->short_pick = {1, 1};
  auto host = host_of(settings);
  host.ask_for("wms.create_release", release(), "k");
  host.run(48h);
  label_all(host);
  host.run(48h);
  EXPECT_GT(host.sum_of(facts::kUnitsShort, "BOLT"), 0);
  EXPECT_GT(host.sum_of(facts::kUnitsShort, "LAMP"), 0);
  expect_stock_conserved(host, *settings);
}

TEST(Wms, CancelsUntilThePickStartsAndPutsTheStockBack) {
  const auto settings = ordinary();
  settings->wave_wait = {10min, 10min};
  auto host = host_of(settings);
  const api::CancelRelease cancel{"R-1", "buyer_cancelled"};
  EXPECT_EQ(error_of(host.ask_for("wms.cancel_release", cancel)), "not_found");
  host.ask_for("wms.create_release", release("R-1"), "k1");
  EXPECT_EQ(host.ask_for("wms.cancel_release", cancel).status, 200);
  EXPECT_EQ(host.ask_for("wms.cancel_release", cancel).status, 200);  // it is cancelled
  EXPECT_EQ(host.facts_of(facts::kReleaseCancelled).size(), 1u);
  EXPECT_EQ(host.events("wms.cancelled").size(), 1u);
  host.run(48h);
  EXPECT_TRUE(host.events("wms.picked").empty());
  expect_stock_conserved(host, *settings);

  host.ask_for("wms.create_release", release("R-2"), "k2");
  host.run(10min);
  const auto late =
      host.ask_for("wms.cancel_release", api::CancelRelease{"R-2", "buyer_cancelled"});
  EXPECT_EQ(late.status, 409);
  EXPECT_EQ(error_of(late), "too_late");
}

TEST(Wms, TakesBackWhatIsPickedUntilItLeavesWhereItDoes) {
  const auto settings = ordinary();
  settings->takes_back = warehouse::TakesBack::until_ship;
  settings->wave_wait = settings->pick_line = settings->pack_carton = settings->staging = {10min, 10min};
  const auto cancelled_after = [&](Duration after) {
    auto host = host_of(settings);
    host.ask_for("wms.create_release", release(), "k1");
    host.run(after);
    label_all(host);
    EXPECT_EQ(host.ask_for("wms.cancel_release", api::CancelRelease{"R-1", "buyer_cancelled"}).status, 200);
    host.run(48h);
    EXPECT_TRUE(host.facts_of(facts::kUnitsShipped).empty());
    EXPECT_EQ(host.facts_of(facts::kReleaseCancelled).size(), 1u);
    for (const Item& item : settings->catalogue->items()) {
      EXPECT_EQ(host.sum_of(facts::kStockAllocated, item.number), host.sum_of(facts::kStockDeallocated, item.number));
      EXPECT_EQ(host.sum_of(facts::kUnitsPicked, item.number), host.sum_of(facts::kUnitsUnpicked, item.number));
    }
    return host.facts_of(facts::kUnitsUnpicked).size();
  };
  EXPECT_EQ(cancelled_after(1min), 0u);   // nobody has begun
  EXPECT_EQ(cancelled_after(21min), 1u);  // one line is picked
  EXPECT_EQ(cancelled_after(31min), 2u);
  EXPECT_EQ(cancelled_after(70min), 2u);  // all is packed

  auto host = host_of(settings);
  host.ask_for("wms.create_release", release(), "k1");
  host.run(2h);
  label_all(host);
  host.run(2h);
  EXPECT_EQ(host.facts_of(facts::kReleaseShipped).size(), 1u);
  EXPECT_EQ(error_of(host.ask_for("wms.cancel_release", api::CancelRelease{"R-1", "buyer_cancelled"})), "too_late");
}

TEST(Wms, RefusesWhatItCannotRelease) {
  auto host = host_of(ordinary());
  const auto create = [&](auto change, std::string key) {
    api::CreateRelease body = release("R-2");
    change(body);
    return host.ask_for("wms.create_release", body, std::move(key));
  };
  const auto unknown = create([](auto& b) { b.lines[1].item = "NONE"; }, "a");
  EXPECT_EQ(unknown.status, 422);
  EXPECT_EQ(body_of<api::Refusal>(unknown).line, 2);
  EXPECT_EQ(error_of(create([](auto& b) { b.lines[1].quantity.unit = Unit{"CA"}; }, "b")),
            "bad_unit");
  EXPECT_EQ(error_of(create([](auto& b) { b.lines[1].quantity.millionths = 0; }, "c")), "bad_unit");
  EXPECT_TRUE(host.facts_of(facts::kStockAllocated).empty());

  create([](auto&) {}, "d");
  EXPECT_EQ(create([](auto&) {}, "d").status, 201);
  const auto again = create([](auto&) {}, "e");
  EXPECT_EQ(again.status, 409);
  EXPECT_EQ(body_of<api::Refusal>(again).existing, "R-2");
  EXPECT_EQ(error_of(create([](auto& b) { b.ship_to = "DC2"; }, "d")), "idempotency_key_reused");
  EXPECT_EQ(host.ask_for("wms.get_release", api::GetRelease{"none"}).status, 404);
  const api::AttachLabel no_carton{"R-2", "000000000000000000", "1Z1"};
  EXPECT_EQ(error_of(host.ask_for("wms.attach_label", no_carton)), "not_found");
}

TEST(Wms, NoLabelIsTakenOnceTheReleaseHasShipped) {
  auto host = host_of(ordinary());
  host.ask_for("wms.create_release", release(), "k");
  host.run(48h);
  label_all(host);
  host.run(48h);
  const api::AttachLabel late{"R-1", state_of(host).cartons[0].sscc, "1Z9"};
  EXPECT_EQ(error_of(host.ask_for("wms.attach_label", late)), "too_late");
}

TEST(Wms, ARepeatedEventHasTheNameOfTheFirst) {
  const auto settings = ordinary();
  settings->repeat = {1, 1};
  auto host = host_of(settings);
  host.ask_for("wms.create_release", release(), "k");
  host.run(48h);
  const auto allocated = host.events("wms.allocated");
  ASSERT_EQ(allocated.size(), 2u);
  EXPECT_EQ(allocated[0].body.bytes(), allocated[1].body.bytes());
}

TEST(Wms, AnEventIsSentAgainUntilItIsTakenThenGivenUp) {
  auto host = host_of(ordinary());
  int refusals = 3;
  host.listener = [&](const Message& event) {
    return event.type == Symbol("wms.allocated") && refusals-- > 0 ? 503 : 200;
  };
  host.ask_for("wms.create_release", release(), "k");
  host.run(48h);
  EXPECT_EQ(host.events("wms.allocated").size(), 4u);

  auto deaf = host_of(ordinary());
  deaf.listener = [](const Message&) { return 0; };
  deaf.ask_for("wms.create_release", release(), "k");
  deaf.run(3h);
  EXPECT_LT(deaf.events("wms.allocated").size(), 9u);
  deaf.run(9h);
  EXPECT_EQ(deaf.events("wms.allocated").size(), 9u);
  EXPECT_EQ(deaf.store.count("event/R-1/1"), 0u);
  EXPECT_EQ(state_of(deaf).status, "packed");  // what is known by asking
}

TEST(Wms, ForgetsTheLinesAndCartonsOfAReleaseThatIsLongClosed) {
  const auto settings = ordinary();
  auto host = host_of(settings);
  host.ask_for("wms.create_release", release(), "k");
  host.run(48h);
  label_all(host);
  host.run(48h);
  host.restart();
  host.run(settings->retention);
  host.ask_for("wms.create_release", release("R-2"), "k2");
  const auto units = std::count_if(host.store.begin(), host.store.end(), [](const auto& entry) {
    return entry.first.starts_with("unit/");
  });
  EXPECT_EQ(units, 0);
  EXPECT_EQ(host.ask_for("wms.create_release", release(), "k3").status, 409);
}

TEST(Wms, NeverMeansThatNothingIsReleased) {
  const auto settings = ordinary();
  settings->commit_point = CommitPoint::never;
  auto host = host_of(settings);
  EXPECT_EQ(host.ask_for("wms.create_release", release(), "k").status, 201);
  host.run(48h);
  EXPECT_EQ(host.ask_for("wms.get_release", api::GetRelease{"R-1"}).status, 404);
  EXPECT_TRUE(host.facts_of(facts::kReleaseReceived).empty());
}

TEST(Wms, ACrashAnywhereLosesNoEventNoStockAndNoWork) {
  const auto flow = [](TestHost& host) {
    host.ask_for("wms.create_release", release("R-1"), "k1");
    host.ask_for("wms.create_release", release("R-2", 9), "k2");
    host.ask_for("wms.create_release", release("R-3", 1), "k3");
    host.ask_for("wms.cancel_release", api::CancelRelease{"R-3", "buyer_cancelled"});
    host.run(48h);
    label_all(host, "R-1");
    label_all(host, "R-2");
    host.run(48h);
  };
  const auto settings = ordinary();
  settings->short_pick = {1, 3};
  auto clean = host_of(settings);
  flow(clean);
  ASSERT_EQ(state_of(clean, "R-2").status, "shipped");
  expect_stock_conserved(clean, *settings);
  for (int at = 0; at < clean.applied; ++at) {
    auto host = host_of(settings);
    host.crash_at = at;
    flow(host);
    EXPECT_EQ(host.heard, clean.heard) << at;
    EXPECT_EQ(host.facts_as_text(), clean.facts_as_text()) << at;
    EXPECT_EQ(host.store_as_text(), clean.store_as_text()) << at;
    expect_stock_conserved(host, *settings);
  }
}

TEST(Wms, PutsAwayWhatComesAndTellsOfItOnceEvenAcrossARestart) {
  const auto settings = ordinary();
  settings->receipts.push_back({"IN-0001", kEpoch + 2h, "LAMP", Quantity::of(40)});
  auto host = host_of(settings);
  host.run(1h);
  EXPECT_TRUE(host.facts_of(facts::kStockReceived).empty());
  host.restart();
  host.run(2h);
  host.restart();
  host.run(2h);
  ASSERT_EQ(host.facts_of(facts::kStockReceived).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kStockReceived)[0].quantity, Quantity::of(40));
  const auto told = host.events("wms.received");
  ASSERT_FALSE(told.empty());
  EXPECT_EQ(api::from_json<api::Received>(told[0].body.bytes())->item, "LAMP");
}

}  // namespace
}  // namespace proofload::mocks::wms
