#include <gtest/gtest.h>

#include "contracts/json/interfaces/desk.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "contracts/x12/purchase_order_change_860.hpp"
#include "tests/orchestrator/small_host.hpp"
#include "tests/orchestrator/warehouse_story.hpp"

namespace proofload::orchestrator {
namespace {

x12::PurchaseOrderChange860 kettles(const std::string& sequence, std::int64_t total) {
  x12::PurchaseOrderChange860 change;
  change.order_number = "4711";
  change.change_sequence = sequence;
  change.order_date = {2026, 1, 5};
  change.change_date = Date{2026, 1, 5};
  x12::ChangeLine860& line = change.lines.emplace_back();
  line.item.id = "1";
  line.item.change = total < 12 ? "QD" : "QI";
  line.item.quantity = Quantity::of(total);
  line.item.left_to_receive = line.item.quantity;
  line.item.products = {{"VN", "KETTLE"}};
  return change;
}

x12::PurchaseOrderChange860 cancel(const std::string& sequence) {
  x12::PurchaseOrderChange860 change = kettles(sequence, 0);
  change.purpose = "01";
  change.lines.clear();
  return change;
}

class Changes : public testing::Test {
 protected:
  SmallHost host;

  void refuse(std::string_view type, std::string_view error) {
    host.systems = [=](const Message& request) -> std::optional<Message> {
      if (request.type.text() != type) return SmallHost::done(request);
      Message reply = reply_to(request, 409);
      reply.body = Body(to_json(erp::Refusal{std::string(error), "no", {}, {}}));
      return reply;
    };
  }
  void mute(std::string_view type) {
    host.systems = [=](const Message& request) {
      return request.type.text() == type ? std::nullopt : SmallHost::done(request);
    };
  }
  erp::ChangeOrder made(const std::string& name) {
    const std::string id = "erp.change_order:bigbox/4711:" + name;
    EXPECT_TRUE(host.was_asked(id)) << id;
    return host.was_asked(id) ? *erp::from_json<erp::ChangeOrder>(host.asked.at(id)) : erp::ChangeOrder{};
  }
  std::string answer(const std::string& name) { return host.written["865:bigbox/4711:" + name]; }
};

TEST_F(Changes, TakeBackTheReleaseChangeTheErpAndReleaseAnew) {
  host.order();
  tell(host, {WarehouseStory{}.allocation()});
  host.change(kettles("1", 8));
  EXPECT_TRUE(host.was_asked("wms.cancel_release:R-bigbox/4711"));
  ASSERT_EQ(made("1").lines.size(), 1u);
  EXPECT_EQ(made("1").lines[0].quantity, Quantity::of(8));
  EXPECT_TRUE(host.was_asked("wms.create_release:R-bigbox/4711#2"));
  EXPECT_EQ(answer("1"), "");  // nobody knows yet what ships of it
  const wms::Allocated again{"e9", "R-bigbox/4711#2", 1, WarehouseStory::kAt,
                             {{1, Quantity::of(8), Quantity::of(8), Quantity::of(0), Quantity::of(0)},
                              {2, Quantity::of(5), Quantity::of(5), Quantity::of(0), Quantity::of(0)}}};
  tell(host, {{"wms.allocated", to_json(again)}});
  EXPECT_NE(answer("1").find("ACK*IA*8*EA"), std::string::npos) << answer("1");
}

TEST_F(Changes, AreRefusedWhenTheWarehouseHasBegun) {
  host.order();
  tell(host, {WarehouseStory{}.allocation()});
  refuse("wms.cancel_release", "too_late");
  host.change(kettles("1", 8));
  EXPECT_EQ(host.count_asked("erp.change_order"), 0u);
  EXPECT_NE(answer("1").find("BCA*00*RD*4711**1*"), std::string::npos) << answer("1");
  EXPECT_EQ(host.count_asked("desk.open_case"), 0u);
}

TEST_F(Changes, AreMadeBeforeAnythingIsReleased) {
  mute("erp.create_order");
  host.order();
  host.change(kettles("1", 8));
  host.systems = SmallHost::done;
  host.restart();
  EXPECT_EQ(made("1").lines.size(), 1u);
  EXPECT_EQ(host.count_asked("wms.cancel_release"), 0u);
  const auto release = wms::from_json<wms::CreateRelease>(host.asked.at("wms.create_release:R-bigbox/4711"));
  EXPECT_EQ(release->lines[0].quantity, Quantity::of(8));
}

TEST_F(Changes, WaitForTheirOrderAndCreateNone) {
  host.change(kettles("1", 8));
  EXPECT_EQ(host.count_asked("erp.create_order"), 0u);
  EXPECT_EQ(host.count_asked("erp.change_order"), 0u);
  host.order();
  EXPECT_EQ(made("1").lines.size(), 1u);
}

TEST_F(Changes, AreMadeInTheirSequenceOverARestart) {
  host.order();
  host.change(kettles("2", 20));
  EXPECT_EQ(host.count_asked("erp.change_order"), 0u);
  host.restart();
  host.change(kettles("1", 16));
  EXPECT_TRUE(host.was_asked("erp.change_order:bigbox/4711:1"));
}

TEST_F(Changes, AreTakenOnce) {
  host.order();
  tell(host, {WarehouseStory{}.allocation()});
  host.change(kettles("1", 8));
  host.change(kettles("1", 8));
  EXPECT_EQ(host.count_asked("erp.change_order"), 1u);
  EXPECT_EQ(host.count_asked("desk.open_case"), 0u);
  host.change(kettles("1", 9));
  EXPECT_EQ(host.count_asked("desk.open_case"), 1u);
}

TEST_F(Changes, ACancelTakesEverythingBack) {
  host.order();
  tell(host, {WarehouseStory{}.allocation()});
  host.change(cancel("1"));
  ASSERT_EQ(made("1").lines.size(), 2u);
  EXPECT_TRUE(made("1").lines[0].quantity.is_zero());
  EXPECT_FALSE(host.was_asked("wms.create_release:R-bigbox/4711#2"));
  EXPECT_NE(answer("1").find("BCA*00*AD*4711**1*"), std::string::npos) << answer("1");
}

TEST_F(Changes, OfWhatHasShippedAreRefused) {
  host.order();
  tell(host, WarehouseStory{}.all());
  host.change(kettles("1", 8));
  EXPECT_EQ(host.count_asked("erp.change_order"), 0u);
  EXPECT_NE(answer("1").find("*RD*"), std::string::npos) << answer("1");
}

}  // namespace
}  // namespace proofload::orchestrator
