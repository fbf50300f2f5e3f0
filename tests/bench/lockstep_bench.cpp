// One child that answers at once: messages a second through the channel, beside the bare pipe.
#include <poll.h>
#include <sched.h>
#include <unistd.h>

#include "harness/lockstep/channel.hpp"
#include "harness/lockstep/cores.hpp"
#include "harness/lockstep/nursery.hpp"
#include "tests/bench/benchmark.hpp"

namespace proofload::lockstep {
namespace {

constexpr int kRounds = 10'000;

std::unique_ptr<Process> echo(Nursery& nursery, int core) {
  return std::move(*nursery.start({PROOFLOAD_ECHO_CHILD}, core));
}

std::string line_of(std::size_t size) { return std::string(size - 1, 'x') + "\n"; }

// A write and a read that wait, and nothing else.
void through_bare_pipe(Process& process, std::string_view line, std::string& buffer) {
  for (int i = 0; i < kRounds; ++i) {
    if (write(process.in(), line.data(), line.size()) < 0) return;
    for (std::size_t got = 0; got < line.size();) {
      pollfd out{process.out(), POLLIN, 0};
      poll(&out, 1, -1);
      const ssize_t more = read(process.out(), buffer.data(), buffer.size());
      if (more > 0) got += static_cast<std::size_t>(more);
    }
  }
}

TEST_CASE("10,000 lines to an echo and back", "[lockstep]") {
  Nursery nursery;
  Cores cores(true);
  const int core = cores.of_this_thread();
  const std::string line = line_of(600);
  std::string buffer(64 * 1024, '\0');
  BENCHMARK_ADVANCED("the bare pipe")(Catch::Benchmark::Chronometer meter) {
    const auto process = echo(nursery, core);
    meter.measure([&] { through_bare_pipe(*process, line, buffer); });
  };
  BENCHMARK_ADVANCED("the channel")(Catch::Benchmark::Chronometer meter) {
    Channel channel(echo(nursery, core), {});
    meter.measure([&] {
      std::size_t size = 0;
      for (int i = 0; i < kRounds; ++i) size += channel.ask(line)->size();
      return size;
    });
  };
}

}  // namespace
}  // namespace proofload::lockstep
