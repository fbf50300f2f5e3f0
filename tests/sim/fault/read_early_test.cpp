#include "sim/fault/read_early.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/small_world.hpp"

namespace proofload::sim {
namespace {

using test::request;
using test::SmallWorld;

TEST(ReadEarly, APartArrivesAndLaterTheWhole) {
  SmallWorld world;
  std::vector<std::string> arrived;
  world.send_at_start({request("order-a/12", Kind::document)});
  world.server.receive = [&](Context& context, const Message& message) {
    arrived.push_back(format_duration(context.now().time_since_epoch()) + " " + std::string(message.body.bytes()));
  };
  world.add_fault({{"read_early", "document"}, {"percent", std::int64_t{60}}, {"after", "5s"}});
  EXPECT_EQ(world.run().count("rule 0"), 1u);
  EXPECT_THAT(arrived, testing::ElementsAre("1s order-", "6s order-a/12"));
}

TEST(ReadEarly, SomethingIsThereHoweverEarly) {
  SmallWorld world;
  std::vector<std::size_t> sizes;
  world.send_at_start({request("a/1", Kind::document)});
  world.server.receive = [&](Context&, const Message& message) { sizes.push_back(message.body.bytes().size()); };
  world.add_fault({{"read_early", "document"}, {"percent", std::int64_t{1}}});
  world.run();
  EXPECT_THAT(sizes, testing::ElementsAre(1u, 3u));
}

TEST(ReadEarly, APercentageIsOne) {
  const auto fault = kReadEarly.make({{"read_early", "document"}, {"percent", std::int64_t{100}}});
  ASSERT_FALSE(fault.has_value());
  EXPECT_THAT(fault.error().text, testing::HasSubstr("1 to 99"));
}

}  // namespace
}  // namespace proofload::sim
