#include "harness/scenario/load.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>

#include "harness/scenario/located/parse.hpp"
#include "harness/scenario/read/faults_reader.hpp"
#include "harness/scenario/vocabulary.hpp"
#include "harness/scenario/workload.hpp"

namespace proofload::scenario {
namespace {

std::shared_ptr<const Scenario> load(const std::string& more, Loader&& loader = Loader()) {
  const auto loaded = loader.load_text(
      "test", "test.jsonc",
      R"({ "world": "worlds/one_warehouse", "orders": [{ "from": "bigbox", "count": 20 }])" + more +
          "}");
  if (!loaded) throw std::runtime_error(to_text(loaded.error()));
  return *loaded;
}

TEST(Load, EveryScenarioOfTheLibraryLoads) {
  Loader loader;
  const auto files = find({});
  ASSERT_TRUE(files.has_value());
  ASSERT_FALSE(files->empty());
  for (const ScenarioFile& file : *files) {
    const auto loaded = loader.load(file);
    EXPECT_TRUE(loaded.has_value()) << to_text(loaded.error());
  }
}

// A world of the library may know places of several partners; each of those can order there alone.
TEST(Load, EveryPartnerOfTheLibraryCanOrderAloneInEveryWorldOfIt) {
  std::vector<std::string> worlds, partners;
  for (const EmbeddedFile& file : embedded_library()) {
    const std::string name(file.path.substr(0, file.path.rfind('.')));
    if (name.starts_with("worlds/")) worlds.push_back(name);
    if (name.starts_with("partners/")) partners.push_back(name.substr(9));
  }
  EXPECT_GE(worlds.size(), 7u);
  EXPECT_GE(partners.size(), 8u);
  for (const std::string& world : worlds) {
    for (const std::string& partner : partners) {
      const auto loaded = Loader().load_text(
          "alone", "alone.jsonc", R"({ "world": ")" + world + R"(", "orders": [{ "from": ")" + partner + R"(" }] })");
      EXPECT_TRUE(loaded.has_value()) << world << ", " << partner << "\n" << to_text(loaded.error());
    }
  }
}

TEST(Load, EveryExampleOfAFaultLoads) {
  for (const sim::FaultKind& kind : sim::all_faults()) {
    const auto scenario = load(R"(, "faults": [)" + std::string(kind.example) + "]");
    ASSERT_NE(scenario, nullptr) << kind.name;
    ASSERT_EQ(scenario->faults.size(), 1u);
    EXPECT_EQ(scenario->faults.front().kind, kind.name);
  }
}

TEST(Load, TheSchemaKnowsEveryFieldOfEveryFault) {
  for (const EmbeddedFile& file : embedded_scenario_schema()) {
    if (file.path != "scenario.schema.json") continue;
    const auto root = parse_located(
        std::make_shared<Source>(Source{.name = "schema", .content = std::string(file.content)}));
    ASSERT_TRUE(root.has_value());
    const Node* fields = root->find("definitions")->find("fault")->find("properties");
    for (const sim::FaultKind& kind : sim::all_faults()) {
      for (const std::string_view field : kind.fields) {
        EXPECT_NE(fields->find(field), nullptr) << kind.name << " takes " << field;
      }
    }
  }
}

TEST(Load, WhatTheFileLeavesOutHasAValue) {
  const auto scenario = load("");
  EXPECT_EQ(scenario->title, "test");
  EXPECT_EQ(scenario->settle_within, Duration(std::chrono::hours(72)));
  EXPECT_GT(scenario->heal, kEpoch + 12h);
  EXPECT_EQ(scenario->epoch, CivilEpoch{});
  EXPECT_FALSE(scenario->cases.has_value());
  EXPECT_FALSE(scenario->seed.has_value());
}

TEST(Load, EverySystemIsWiredToTheOrchestratorInBothDirections) {
  const auto scenario = load("");
  std::set<std::pair<std::string, std::string>> links;
  for (const sim::LinkOptions& link : scenario->world.links) {
    links.emplace(link.from.text(), link.to.text());
    const bool mailed = link.from.text() == "bigbox" || link.to.text() == "bigbox";
    EXPECT_EQ(link.kind, mailed ? sim::LinkKind::mailbox : sim::LinkKind::connection);
    EXPECT_EQ(link.order, mailed ? sim::LinkOrder::fifo : sim::LinkOrder::none);
    EXPECT_FALSE(link.latency.points.empty());
  }
  for (const System& system : scenario->world.systems) {
    if (system.name.text() == kOrchestrator) continue;
    EXPECT_TRUE(links.contains({std::string(system.name.text()), "orchestrator"}))
        << system.name.text();
    EXPECT_TRUE(links.contains({"orchestrator", std::string(system.name.text())}))
        << system.name.text();
  }
  EXPECT_EQ(links.size(), 2 * (scenario->world.systems.size() - 1));
}

TEST(Load, TheScenarioLaysChangesOverSystemsPartnersAndItems) {
  const auto scenario = load(R"(,
      "with": { "wms": { "capacity": { "at_once": 1 }, "settings": { "late_by": { "min": "1min" } } },
                "bigbox": { "agreement": { "po_response": "none" } } },
      "items": { "SAW-18": { "stock": { "wms": 3 } }, "NEW-1": { "price": "2" }, "BOLT-M8": null })");
  const System* wms = scenario->world.find_system("wms");
  EXPECT_EQ(wms->capacity.at_once, 1u);
  EXPECT_EQ(wms->capacity.queue, 1000u);
  EXPECT_TRUE(wms->settings.contains("late_by_min"));
  const Agreement agreement = scenario->find_partner("bigbox")->agreement.compose("SA", "").agreement;
  EXPECT_EQ(agreement.po_response, PoResponse::none);
  EXPECT_EQ(scenario->world.find_item("SAW-18")->stock.at("wms"), Quantity::of(3));
  EXPECT_EQ(decimal_text(scenario->world.find_item("SAW-18")->prices.usual), "14.75");
  EXPECT_NE(scenario->world.find_item("NEW-1"), nullptr);
}

TEST(Load, NullTakesAnItemOutOfTheWorld) {
  const auto scenario = load(R"(, "items": { "BOLT-M8": null })");
  EXPECT_EQ(scenario->world.find_item("BOLT-M8"), nullptr);
}

TEST(Load, OrdersByOrdinalBecomeOrdersByName) {
  const auto scenario = load(
      R"(, "faults": [{ "lose": "reply", "of": "erp.create_order", "order": [5, 3, "bigbox/PO-1-0003"] }])");
  const auto& roots =
      std::get<std::vector<std::string>>(scenario->faults.front().fields.at("roots"));
  EXPECT_EQ(roots, (std::vector<std::string>{"bigbox/PO-1-0003", "bigbox/PO-1-0005"}));
  EXPECT_FALSE(scenario->faults.front().fields.contains("order"));
}

TEST(Load, ARuleIsNamedByWhatItSaysNeverByItsPlace) {
  const auto one = load(R"(, "faults": [{ "rate": "1/9", "lose": "reply" }, { "outage": "wms" }])");
  const auto two = load(R"(, "faults": [{ "outage": "wms" }, { "lose": "reply", "rate": "1/9" }])");
  EXPECT_EQ(one->faults[0].name, "lose reply, rate 1/9");
  EXPECT_EQ(one->faults[0].name, two->faults[1].name);
  EXPECT_EQ(one->faults[1].name, two->faults[0].name);
  EXPECT_EQ(one->faults[0].rate, (Ratio{1, 9}));
  EXPECT_EQ(one->faults[1].rate, std::nullopt);
}

TEST(Load, SometimesTakesFactsMessagesAnswersFaultsAndSentences) {
  const auto scenario = load(R"(, "faults": [{ "name": "the long night", "outage": "wms" }],
      "sometimes": ["case.opened", "desk.replay was sent", "erp.create_order was answered 429", "the long night",
                    "erp answered that the order exists"])");
  const auto& some = scenario->sometimes;
  ASSERT_EQ(some.size(), 5u);
  EXPECT_EQ(some[0].what, Sometimes::What::fact);
  EXPECT_EQ(some[1].what, Sometimes::What::message);
  EXPECT_EQ(some[1].name, "desk.replay");
  EXPECT_EQ(some[2].what, Sometimes::What::answer);
  EXPECT_EQ(some[2].status, 429);
  EXPECT_EQ(some[3].what, Sometimes::What::firing);
  EXPECT_EQ(some[4].what, Sometimes::What::answer);
  EXPECT_EQ(some[4].name, "erp.create_order");
  EXPECT_EQ(some[4].phrase, "erp answered that the order exists");
}

TEST(Load, SometimesTakesTheNotesOfASystemByTheirFirstWords) {
  const auto scenario = load(R"(, "sometimes": ["the sweep repaired an order", "wms noted gave up event",
      "orchestrator noted the sweep repaired bigbox/PO-1-0001", "orchestrator noted the sweep"])");
  const auto& some = scenario->sometimes;
  ASSERT_EQ(some.size(), 4u);
  for (const Sometimes& each : some) EXPECT_EQ(each.what, Sometimes::What::note) << each.phrase;
  EXPECT_EQ(some[0].system, "");
  EXPECT_EQ(some[0].name, "the sweep repaired");
  EXPECT_EQ(some[1].system, "wms");
  EXPECT_EQ(some[1].name, "gave up event");
  EXPECT_EQ(some[2].name, "the sweep repaired bigbox/PO-1-0001");
}

TEST(Load, ACrashMayBeOfAStart) {
  const auto scenario = load(R"(, "faults": [{ "crash": "orchestrator", "of": "start", "nth": 2, "after_effect": 1 }])");
  EXPECT_EQ(scenario->faults[0].name, "crash orchestrator, after_effect 1, of start, nth 2");
}

TEST(Load, AgreementsAreComposedFromTheWidestToTheNarrowest) {
  Partner partner = *load(R"(, "with": { "bigbox": { "agreement": { "asn_due": "6h" } } })")->find_partner("bigbox");
  ASSERT_TRUE(partner.agreement.by_order_type["DS"].set("asn", "none").has_value());
  ASSERT_TRUE(partner.agreement.by_order_type["DS"].set("asn_due", "1h").has_value());
  ASSERT_TRUE(partner.agreement.by_item["SAW-18"].set("asn_due", "2h").has_value());
  EXPECT_EQ(partner.agreement.compose("SA", "").agreement.asn_due, Duration(6h));
  EXPECT_EQ(partner.agreement.compose("DS", "").agreement.asn, AsnScope::none);
  EXPECT_EQ(partner.agreement.compose("DS", "SAW-18").agreement.asn_due, Duration(2h));
}

TEST(Load, TheEpochIsToldOnTheClocksOfTheZone) {
  const auto start = [](const std::string& more) { return iso_text(kEpoch, load(more)->epoch); };
  EXPECT_EQ(start(""), "2026-01-05T00:00:00Z");
  EXPECT_EQ(start(R"(, "zone": "America/New_York")"), "2026-01-05T05:00:00Z");
  EXPECT_EQ(start(R"(, "zone": "America/New_York", "epoch": "2026-07-07T09:00")"), "2026-07-07T13:00:00Z");
  EXPECT_EQ(start(R"(, "zone": "America/New_York", "epoch": "2026-07-07T09:00:00Z")"), "2026-07-07T09:00:00Z");
  EXPECT_EQ(load(R"(, "zone": "America/New_York")")->find_calendar("always_open")->zone().name(), "America/New_York");
}

TEST(Load, CalendarsAreReadWithAllThatTheyLeaveOut) {
  const auto scenario = load(R"(, "zone": "Europe/Berlin", "calendars": {
      "shop": { "zone": "America/Denver", "working_days": ["mon"], "holidays": ["2026-01-12"], "hours": ["08:00", "24:00"] },
      "any": {} })");
  ASSERT_EQ(scenario->calendars.size(), 3u);
  const BusinessCalendar* shop = scenario->find_calendar("shop");
  ASSERT_NE(shop, nullptr);
  EXPECT_EQ(shop->zone().name(), "America/Denver");
  EXPECT_TRUE(shop->works_on({2026, 1, 5}));
  EXPECT_FALSE(shop->works_on({2026, 1, 12}));
  EXPECT_TRUE(scenario->find_calendar("any")->is_always_open());
  EXPECT_EQ(scenario->find_calendar("any")->zone().name(), "Europe/Berlin");
}

TEST(Load, AMailboxIsLookedIntoAsThePartnerSays) {
  const auto link_to_bigbox = [](const std::string& mailbox) {
    const auto scenario = load(R"(, "with": { "bigbox": { "mailbox": )" + mailbox + "} }");
    for (const sim::LinkOptions& link : scenario->world.links) {
      if (link.to.text() == "bigbox") return link;
    }
    return sim::LinkOptions{};
  };
  EXPECT_EQ(link_to_bigbox(R"({ "poll": "15min" })").poll_every, Duration(15min));
  EXPECT_EQ(link_to_bigbox(R"({ "at": ["08:00"] })").poll_at, std::vector<TimeOfDay>{{480}});
}

TEST(Load, AClauseThatNothingActsOnIsRefusedUnlessItSaysWhatHoldsAnyway) {
  const auto with = [](const std::string& partner) {
    return Loader().load_text("test", "s.jsonc",
                              R"({ "world": "worlds/one_warehouse", "orders": [{ "from": "bigbox" }],
                                   "with": { "bigbox": )" + partner + "} }");
  };
  EXPECT_TRUE(
      with(R"({ "agreement": { "substitution": false, "invoice": "per_shipment", "zone": "UTC" } })").has_value());
  const auto loaded = with(R"({ "agreement": { "order_key_horizon": "30d" } })");
  ASSERT_FALSE(loaded.has_value());
  EXPECT_NE(to_text(loaded.error()).find("nothing in this version acts on"), std::string::npos);
}

TEST(Load, WhatAScenarioTakesAwayMayHaveBeenSaidByThePartner) {
  const auto scenario = load(R"(, "with": { "bigbox": { "agreement": { "asn": "none", "po_response": "none" } } })");
  const ComposedAgreement agreed = scenario->find_partner("bigbox")->agreement.compose("SA", "");
  EXPECT_EQ(agreed.agreement.asn, AsnScope::none);
  const ClauseOrigin& asn = agreed.origins[find_clause("asn").value()];
  EXPECT_EQ(asn.place.file, scenario->file);
  const ClauseOrigin& due = agreed.origins[find_clause("asn_due").value()];
  EXPECT_EQ(due.place.file, "library:agreements/retail.jsonc");
}

TEST(Load, AnAgreementByOrderTypeMayBuildUponAnother) {
  const auto scenario = load(
      R"(, "with": { "bigbox": { "agreement_by_order_type": { "DS": { "like": "agreements/retail", "asn_due": "1h" } } } })");
  const Partner& bigbox = *scenario->find_partner("bigbox");
  EXPECT_EQ(bigbox.agreement.compose("DS", "").agreement.asn_due, Duration(1h));
  EXPECT_TRUE(bigbox.agreement.by_order_type.at("DS").gives(find_clause("invoice_due").value()) == false);
  EXPECT_TRUE(bigbox.agreement.by_order_type.at("DS").gives(find_clause("backorder").value()));
}

TEST(Load, FilesNearerToTheScenarioGoFirst) {
  const std::string folder = testing::TempDir() + "/proofload_nearer";
  std::filesystem::create_directories(folder + "/deep/down");
  std::filesystem::create_directories(folder + "/worlds");
  std::ofstream(folder + "/worlds/one_warehouse.jsonc")
      << R"({ "title": "mine", "like": "worlds/tiny", "systems": { "wms": {} } })";
  std::ofstream(folder + "/worlds/tiny.jsonc")
      << R"({ "systems": { "erp": {} }, "items": { "X": {} } })";
  const std::string text =
      R"({ "world": "worlds/one_warehouse", "orders": [{ "from": "corner" }] })";
  const auto near = Loader().load_text("test", folder + "/deep/down/s.jsonc", text);
  const auto by_library = Loader(folder).load_text("test", "s.jsonc", text);
  const auto embedded = Loader().load_text("test", "s.jsonc", text);
  std::filesystem::remove_all(folder);
  ASSERT_TRUE(near.has_value()) << to_text(near.error());
  ASSERT_TRUE(by_library.has_value()) << to_text(by_library.error());
  ASSERT_TRUE(embedded.has_value()) << to_text(embedded.error());
  EXPECT_EQ((*near)->world.title, "mine");
  EXPECT_EQ((*near)->world.systems.size(), 4u);  // erp, wms, orchestrator, corner
  EXPECT_EQ((*by_library)->world.title, "mine");
  EXPECT_EQ((*embedded)->world.title, "A small distributor with one warehouse");
}

TEST(Load, DocumentsTakeThePlaceOfGeneratedOrders) {
  const std::string path = testing::TempDir() + "/proofload_documents.jsonc";
  std::ofstream(path)
      << R"({ "world": "worlds/one_warehouse", "orders": [{ "from": "bigbox", "count": 9 }] })";
  const auto loaded = Loader().load({.name = "test", .path = path}, {"one.edi", "two.edi"});
  std::filesystem::remove(path);
  ASSERT_TRUE(loaded.has_value()) << to_text(loaded.error());
  ASSERT_TRUE((*loaded)->documents.has_value());
  EXPECT_EQ((*loaded)->documents->partner, "bigbox");
  EXPECT_EQ((*loaded)->documents->paths, (std::vector<std::string>{"one.edi", "two.edi"}));
  EXPECT_TRUE((*loaded)->streams.empty());
}

TEST(Vocabulary, IsSortedAndSaysNothingTwice) {
  const auto strictly_rises = [](auto words) {
    return std::adjacent_find(words.begin(), words.end(), std::greater_equal<>()) == words.end();
  };
  EXPECT_TRUE(strictly_rises(message_types()));
  EXPECT_TRUE(strictly_rises(fact_kinds()));
  EXPECT_TRUE(strictly_rises(system_kinds()));
}

}  // namespace
}  // namespace proofload::scenario
