#include "harness/lockstep/children.hpp"

#include <algorithm>
#include <utility>

#include "harness/lockstep/event_line.hpp"
#include "harness/lockstep/pipe_signal.hpp"
#include "harness/run/system_under_test.hpp"

namespace proofload::lockstep {
namespace {

constexpr std::string_view kNoDefect = "none";

void say_good_bye(Channel& channel) {
  std::string line;
  write_stop(kEpoch, line);
  if (channel.ask(line += '\n')) static_cast<void>(channel.await_exit());
}

}  // namespace

Children::~Children() {
  const PipeSignalHeld held;
  for (Child& child : idle_) say_good_bye(*child.channel);
}

Child Children::take(const std::string& defect, bool may_be_used) {
  const int core = cores_.of_this_thread();
  if (may_be_used) {
    if (auto waiting = take_idle(defect, core)) return *std::move(waiting);
  }
  std::vector<std::string> command = options_.command;
  for (std::string& word : command) {
    if (const auto at = word.find(kPlaceOfDefect); at != std::string::npos) {
      word.replace(at, kPlaceOfDefect.size(), defect.empty() ? kNoDefect : std::string_view(defect));
    }
  }
  auto process = nursery_.start(command, core);
  if (!process) throw run::NeverStarted("the orchestrator did not start: " + process.error().text);
  return {std::make_unique<Channel>(*std::move(process), options_.limits), defect, core};
}

void Children::give_back(Child child) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(child));
}

std::optional<Child> Children::take_idle(const std::string& defect, int core) {
  const std::lock_guard lock(mutex_);
  const auto fits = [&](const Child& child) { return child.defect == defect; };
  auto found = std::find_if(idle_.begin(), idle_.end(), [&](const Child& child) { return fits(child) && child.core == core; });
  if (found == idle_.end()) found = std::find_if(idle_.begin(), idle_.end(), fits);
  if (found == idle_.end()) return std::nullopt;
  Child child = std::move(*found);
  idle_.erase(found);
  if (child.core != core) Cores::bind(child.channel->process().pid(), core);
  child.core = core;
  return child;
}

}  // namespace proofload::lockstep
