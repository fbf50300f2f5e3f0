#include "orchestrator/agenda.hpp"

#include <gtest/gtest.h>

namespace proofload::orchestrator {
namespace {

using Keys = std::vector<std::string>;

TEST(Agenda, WhatIsDueComesOffByKeyEachOnce) {
  Agenda agenda;
  agenda.put(kEpoch + 3h, "bigbox/2");
  agenda.put(kEpoch + 1h, "corner/1");
  agenda.put(kEpoch + 2h, "bigbox/2");
  agenda.put(kEpoch + 5h, "bigbox/1");
  EXPECT_EQ(agenda.due(kEpoch), Keys{});
  EXPECT_EQ(agenda.due(kEpoch + 3h), (Keys{"bigbox/2", "corner/1"}));
  EXPECT_EQ(agenda.due(kEpoch + 3h), Keys{});
  EXPECT_EQ(agenda.due(kEpoch + 5h), Keys{"bigbox/1"});
}

TEST(Agenda, WhatIsPutBackForAMomentThatIsPastIsDueAtOnce) {
  Agenda agenda;
  agenda.put(kEpoch + 1h, "bigbox/1");
  EXPECT_EQ(agenda.due(kEpoch + 2h), Keys{"bigbox/1"});
  agenda.put(kEpoch + 1h, "bigbox/1");
  EXPECT_EQ(agenda.due(kEpoch + 2h), Keys{"bigbox/1"});
}

}  // namespace
}  // namespace proofload::orchestrator
