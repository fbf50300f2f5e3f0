#include <gtest/gtest.h>

#include "contracts/json/versions/interface_version.hpp"
#include "harness/defects/all.hpp"
#include "orchestrator/policies.hpp"

namespace proofload::defects {
namespace {

orchestrator::Policies with(std::string_view defect) {
  auto policies = orchestrator::Policies::sound();
  find_defect(defect)->plant(policies);
  return policies;
}

// Asks for the same in two ERPs, as orders of two business units do.
class TwoBookings final : public Actor {
 public:
  void start(Context&, Snapshot) override {}
  void receive(Context& context, const Message&) override {
    for (const Symbol erp : {Symbol("erp.cloud"), Symbol("erp.legacy")}) {
      Message booking;
      booking.to = erp;
      booking.type = "erp.create_order";
      booking.ref = std::string("for ") + std::string(erp.text());
      context.send(std::move(booking));
    }
  }
  void wake(Context&, const TimerKey&) override {}
};

TEST(BooksInBoth, SendsABookingToEachErpThatItHasMet) {
  const auto actor = find_defect("books-in-both")->wrap(std::make_unique<TwoBookings>());
  Context context(kEpoch, 1);
  actor->receive(context, {});
  ASSERT_EQ(context.effects().size(), 3u);
  const Message& copy = std::get<Message>(context.effects()[2]);
  EXPECT_EQ(copy.to.text(), "erp.cloud");
  EXPECT_EQ(copy.ref, "for erp.legacy");
}

TEST(GtinAsNumber, LosesLeadingZerosOfNumbersAlone) {
  EXPECT_EQ(with("gtin-as-number").item_name("00085070000105"), "85070000105");
  EXPECT_EQ(with("gtin-as-number").item_name("0A12"), "0A12");
}

TEST(PriceOfToday, PricesByTheDayOnWhichTheOrderCame) {
  EXPECT_EQ(with("price-of-today").priced_on({2026, 1, 5}, {2026, 1, 9}), (Date{2026, 1, 9}));
}

TEST(SpeaksOneVersion, SpeaksTheFirstToWhoeverStatesALater) {
  SpokenVersions stated;
  stated.add("erp.cloud", *InterfaceVersion::find("erp", "v2"));
  EXPECT_TRUE(with("speaks-one-version").versions_spoken(stated).empty());
  EXPECT_FALSE(orchestrator::Policies::sound().versions_spoken(stated).empty());
}

TEST(UnitsTwice, MultipliesACaseByWhatItHoldsAgain) {
  canonical::Item item;
  item.packs.push_back({.to_base = {.from = Unit("CA"), .to = item.base_unit, .numerator = 12, .denominator = 1}});
  EXPECT_EQ(with("units-twice").to_base(item, Quantity::of(2, Unit("CA"))).value(), Quantity::of(288));
}

TEST(StockByArrival, TakesWhateverComes) {
  const orchestrator::StockTime older{.as_of = kEpoch, .report = "1"};
  const orchestrator::StockTime newer{.as_of = kEpoch + 1h, .report = "2"};
  EXPECT_TRUE(with("stock-by-arrival").replaces_stock(newer, older));
  EXPECT_FALSE(orchestrator::Policies::sound().replaces_stock(newer, older));
}

}  // namespace
}  // namespace proofload::defects
