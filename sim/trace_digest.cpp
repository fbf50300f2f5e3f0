#include "sim/trace_digest.hpp"

namespace proofload::sim {
namespace {

enum What : std::uint64_t { kSent = 1, kLost, kDelivered, kCommit, kDown, kUp };

}  // namespace

void TraceDigest::begin(std::uint64_t what, Instant at) {
  digester_.add(what);
  digester_.add(static_cast<std::uint64_t>(at.time_since_epoch().count()));
}

void TraceDigest::add(const Step& step) {
  digester_.add(step.instance.hash());
  digester_.add(step.incarnation);
}

void TraceDigest::on_sent(const Sent& sent, const Step& step) {
  begin(kSent, sent.at);
  add(step);
  const Message& message = sent.message;
  digester_.add(sent.identity.hash);
  digester_.add(sent.identity.nth);
  digester_.add(static_cast<std::uint64_t>(static_cast<std::int64_t>(message.status)));
  digester_.add(message.idempotency_key);
  digester_.add(message.body.hash());
  digester_.add(message.headers.size());
  for (const auto& [name, value] : message.headers) {
    digester_.add(name);
    digester_.add(value);
  }
}

void TraceDigest::on_lost(const Sent& sent, Loss loss, Instant at) {
  begin(kLost, at);
  digester_.add(sent.identity.hash);
  digester_.add(sent.identity.nth);
  digester_.add(static_cast<std::uint64_t>(loss));
}

void TraceDigest::on_delivered(const Sent& sent, const Step& step, std::uint32_t copy) {
  begin(kDelivered, step.at);
  add(step);
  digester_.add(sent.identity.hash);
  digester_.add(sent.identity.nth);
  digester_.add(copy);
}

void TraceDigest::on_commit(const Commit& commit, const Step& step) {
  begin(kCommit, step.at);
  add(step);
  digester_.add(commit.writes.size());
  for (const Write& write : commit.writes) digester_.add(write.hash);
  digester_.add(commit.facts.size());
  for (const Fact& fact : commit.facts) {
    digester_.add(fact.kind.hash());
    digester_.add(fact.order.value);
    digester_.add(static_cast<std::uint64_t>(fact.line));
    digester_.add(static_cast<std::uint64_t>(fact.quantity.millionths));
    digester_.add(fact.quantity.unit.text());
    digester_.add(static_cast<std::uint64_t>(fact.money.minor));
    digester_.add(fact.subject);
    digester_.add(fact.location);
  }
}

void TraceDigest::on_down(Symbol instance, Instant at, Duration down, bool crash) {
  begin(kDown, at);
  digester_.add(instance.hash());
  digester_.add(static_cast<std::uint64_t>(down.count()));
  digester_.add(std::uint64_t{crash});
}

void TraceDigest::on_up(Symbol instance, Instant at, std::uint32_t incarnation) {
  begin(kUp, at);
  digester_.add(instance.hash());
  digester_.add(incarnation);
}

}  // namespace proofload::sim
