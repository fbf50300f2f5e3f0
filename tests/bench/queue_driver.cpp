// tests/bench/queue_driver.cpp — the event queue under the HOLD model and nothing else, for
// counting instructions: queue_driver PENDING EVENTS.
#include <cstdio>
#include <cstdlib>

#include "sim/event_queue.hpp"
#include "tests/bench/hold_model.hpp"

namespace {
template <class Payload>
using Ladder = proofload::sim::EventQueue<Payload>;
}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  proofload::sim::HoldModel<Ladder> model(std::strtoull(argv[1], nullptr, 10));
  std::printf("%016llx\n",
              static_cast<unsigned long long>(model.run(std::strtoull(argv[2], nullptr, 10))));
  return 0;
}
