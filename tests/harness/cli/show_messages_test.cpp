#include "harness/cli/show_messages.hpp"

#include <gtest/gtest.h>

namespace proofload::cli {
namespace {

TEST(ShowMessages, ANumberIsATypeBeforeItIsALine) {
  const auto journey = [](std::uint64_t number, const char* type, std::uint64_t id) {
    report::JourneyLine line;
    line.number = number;
    line.type = type;
    line.ids = {MessageId{id}};
    return line;
  };
  const auto shown = [](const char* what, const report::Journey& lines) {
    std::string out;
    Console console;
    console.out = [&](std::string_view text) { out += text; };
    EXPECT_TRUE(show_messages(what, lines, {}, report::Style{}, false, console));
    return out;
  };
  const report::Journey lines{journey(3, "x12.214", 1), journey(214, "erp.create_order", 2)};
  EXPECT_EQ(shown("214", lines), shown("x12.214", lines));
  EXPECT_EQ(shown("214", {lines[1]}), shown("create_order", lines));
}

}  // namespace
}  // namespace proofload::cli
