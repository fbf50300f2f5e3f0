#include "harness/run/broken_assumptions.hpp"

#include "harness/check/assumptions.hpp"
#include "mocks/common/settings.hpp"

namespace proofload::run {
namespace {

constexpr int kCreated = 201;

}  // namespace

BrokenAssumptions::BrokenAssumptions(const scenario::World& world) {
  for (const scenario::System& system : world.systems) {
    const std::string name(system.name.text());
    if (check::commit_point(system) == "after") late_[name];
    const auto found = system.settings.find("key_retention");
    const auto* text = found == system.settings.end() ? nullptr : std::get_if<std::string>(&found->second.value);
    const auto retention = text == nullptr ? Result<Duration>(fail("as usual")) : parse_duration(*text);
    if (retention) key_retention_[name] = *retention;
  }
}

void BrokenAssumptions::on_sent(const sim::Sent& sent, const sim::Step& step) {
  if (late_.empty() || sent.message.kind != Kind::reply || !is_success(sent.message.status)) return;
  const auto found = late_.find(step.instance.text());
  if (found == late_.end()) return;
  found->second.type = sent.message.type;
  found->second.roots = sent.identity.subject.roots;
  found->second.is_new = sent.message.status == kCreated;
}

void BrokenAssumptions::on_commit(const Commit&, const sim::Step& step) {
  if (late_.empty()) return;
  const auto found = late_.find(step.instance.text());
  if (found == late_.end()) return;
  LateCommitter& late = found->second;
  if (late.is_new && late.numbers_free.erase(std::string(late.type.text())) > 0) {
    broken_.insert(late.roots.begin(), late.roots.end());
  }
  late.roots = {};
}

void BrokenAssumptions::on_step_done(const sim::Step& step) {
  if (late_.empty()) return;
  if (const auto found = late_.find(step.instance.text()); found != late_.end()) found->second.roots = {};
}

void BrokenAssumptions::on_held_up(const sim::Sent& sent, Instant from, Instant until) {
  if (sent.message.idempotency_key.empty()) return;
  const auto set = key_retention_.find(sent.message.to.text());
  const Duration retention = set == key_retention_.end() ? mocks::RequestRules{}.key_retention : set->second;
  const auto& roots = sent.identity.subject.roots;
  if (until - from >= retention) broken_.insert(roots.begin(), roots.end());
}

void BrokenAssumptions::on_down(Symbol instance, Instant, Duration, bool crash) {
  const auto found = late_.find(instance.text());
  if (!crash || found == late_.end() || found->second.roots.empty()) return;
  LateCommitter& late = found->second;
  broken_.insert(late.roots.begin(), late.roots.end());
  if (late.is_new) late.numbers_free.insert(std::string(late.type.text()));
  late.roots = {};
}

}  // namespace proofload::run
