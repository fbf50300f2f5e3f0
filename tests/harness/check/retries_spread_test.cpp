#include "harness/check/retries_spread.hpp"

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class Retries : public Checks {
 protected:
  // The first attempts of six orders, and the second ones.
  void six_orders(Duration pause, Duration more_each) {
    for (std::uint64_t order = 1; order <= 6; ++order) {
      send(order, 1, kEpoch + 1min * order);
      send(order, 2, kEpoch + 1min * order + pause + more_each * order);
    }
  }
  void send(std::uint64_t order, std::uint32_t nth, Instant at) {
    Message message;
    message.from = "orchestrator";
    message.to = "erp";
    Identity identity;
    identity.hash = order;
    identity.nth = nth;
    check_->on_sent({message, identity, at}, {});
  }
};

TEST_F(Retries, TheSamePauseForManyIsFoundOnce) {
  begin("retries_spread");
  six_orders(35s, {});
  expect_one("5 requests to erp were each repeated after exactly 35s");
}

TEST_F(Retries, PausesThatDifferByALittleAreSpread) {
  begin("retries_spread");
  six_orders(35s, 1ns);
  expect_silent();
}

TEST_F(Retries, AfterARestartAllIsAskedAtOnce) {
  begin("retries_spread");
  for (std::uint64_t order = 1; order <= 6; ++order) send(order, 1, kEpoch);
  check_->on_up("orchestrator", kEpoch + 10s, 1);
  for (std::uint64_t order = 1; order <= 6; ++order) send(order, 2, kEpoch + 10s);
  expect_silent();
}

}  // namespace
}  // namespace proofload::check
