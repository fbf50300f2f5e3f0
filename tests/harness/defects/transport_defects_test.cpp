// Of how goods go: everything_by_parcel, first_routing_wins, splits_regardless.
#include <gtest/gtest.h>

#include "harness/defects/everything_by_parcel.hpp"
#include "harness/defects/first_routing_wins.hpp"
#include "harness/defects/splits_regardless.hpp"

namespace proofload::defects {
namespace {

orchestrator::Policies with(const Defect& defect) {
  auto policies = orchestrator::Policies::sound();
  defect.plant(policies);
  return policies;
}

TEST(TransportDefects, EverythingByParcelHeedsNoAgreement) {
  Agreement agreed;
  agreed.transport = Transport::collect;
  EXPECT_EQ(orchestrator::Policies::sound().transport(agreed), Transport::collect);
  EXPECT_EQ(with(kEverythingByParcel).transport(agreed), Transport::parcel);
}

TEST(TransportDefects, FirstRoutingWinsOverALaterOne) {
  const orchestrator::RoutingTime first{"202601050900 RI-000001"};
  const orchestrator::RoutingTime second{"202601051200 RI-000002"};
  EXPECT_TRUE(orchestrator::Policies::sound().replaces_routing(first, second));
  EXPECT_FALSE(orchestrator::Policies::sound().replaces_routing(second, first));
  EXPECT_FALSE(with(kFirstRoutingWins).replaces_routing(first, second));
}

TEST(TransportDefects, SplitsRegardlessOfWhatWasAgreed) {
  Agreement agreed;
  agreed.sourcing = Sourcing::one_warehouse;
  EXPECT_FALSE(orchestrator::Policies::sound().may_split(agreed));
  EXPECT_TRUE(with(kSplitsRegardless).may_split(agreed));
}

}  // namespace
}  // namespace proofload::defects
