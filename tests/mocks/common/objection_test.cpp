#include "mocks/common/objection.hpp"

#include <gtest/gtest.h>

#include "mocks/carrier/settings.hpp"
#include "mocks/desk/settings.hpp"
#include "mocks/erp/settings.hpp"
#include "mocks/wms/settings.hpp"

namespace proofload::mocks {
namespace {

TEST(Objection, ThereIsNoneToTheDefaults) {
  EXPECT_EQ(objection(erp::Settings{}), std::nullopt);
  EXPECT_EQ(objection(wms::Settings{}), std::nullopt);
  EXPECT_EQ(objection(carrier::Settings{}), std::nullopt);
  EXPECT_EQ(objection(desk::Settings{}), std::nullopt);
}

// Each of these would stop a run in its middle.
TEST(Objection, NamesTheSettingThatNoSystemCouldWorkWith) {
  const auto with = [](auto settings, auto change) {
    change(settings);
    return objection(settings).value_or("");
  };
  const auto names = [](const std::string& text, std::string_view name) {
    return text.find(name) != std::string::npos;
  };
  EXPECT_TRUE(names(with(erp::Settings{}, [](auto& s) { s.window = {}; }), "'window'"));
  EXPECT_TRUE(
      names(with(wms::Settings{}, [](auto& s) { s.units_per_carton = 0; }), "'units_per_carton'"));
  EXPECT_TRUE(names(with(wms::Settings{}, [](auto& s) { s.company_prefix = "12a4567"; }),
                    "'company_prefix'"));
  EXPECT_TRUE(
      names(with(wms::Settings{}, [](auto& s) { s.sscc_extension = 10; }), "'sscc_extension'"));
  EXPECT_TRUE(names(with(wms::Settings{}, [](auto& s) { s.staging = {2h, 1h}; }), "'staging'"));
  EXPECT_TRUE(names(with(carrier::Settings{}, [](auto& s) { s.first_wait = {}; }), "'first_wait'"));
  EXPECT_TRUE(names(with(carrier::Settings{},
                         [](auto& s) {
                           s.to_delivered = {-1h, 1h};
                         }),
                    "'to_delivered'"));
  EXPECT_TRUE(
      names(with(desk::Settings{}, [](auto& s) { s.replay_every = {}; }), "'replay_every'"));
}

}  // namespace
}  // namespace proofload::mocks
