#include "orchestrator/outbox.hpp"

#include <algorithm>
#include <charconv>

#include "contracts/base/check.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/stored.hpp"

namespace proofload::orchestrator {
namespace {

constexpr Symbol kBackoff = "backoff";
constexpr int kTooManyRequests = 429;

std::string record_key(std::string_view id) { return "outbox/" + std::string(id); }

Duration retry_after(const Message& reply) {
  for (const auto& [name, value] : reply.headers) {
    if (name != "retry-after") continue;
    std::int64_t seconds = 0;
    std::from_chars(value.data(), value.data() + value.size(), seconds);
    return std::chrono::seconds(std::clamp<std::int64_t>(seconds, 0, 86'400));
  }
  return {};
}

// Worth another attempt: nobody there, too busy, or the request was damaged on its way.
bool is_transient(int status) {
  return status <= 0 || status == 400 || status == 408 || status == 425 || status == 429 || status >= 500;
}

}  // namespace

std::string Outbox::attempt_name(const Pending& pending) {
  return pending.operation.id + "#" + std::to_string(pending.attempts);
}

void Outbox::restore(std::string_view value) {
  auto operation = Record<Operation>::read(value);
  std::string id = operation.id;
  ++open_by_order_[operation.order];
  pending_.emplace(std::move(id), Pending{.operation = std::move(operation)});
}

void Outbox::resume(Transaction& transaction) {
  std::vector<Pending*> all;
  for (auto& [id, pending] : pending_) {
    if (!pending.operation.parked) all.push_back(&pending);
  }
  std::sort(all.begin(), all.end(),
            [](const Pending* a, const Pending* b) { return a->operation.id < b->operation.id; });
  for (Pending* pending : all) attempt(transaction, *pending);
}

void Outbox::ask(Transaction& transaction, Operation operation) {
  const auto [entry, added] = pending_.try_emplace(operation.id);
  if (!added) return;
  Pending& pending = entry->second;
  pending.operation = std::move(operation);
  ++open_by_order_[pending.operation.order];
  pending.operation.first_asked_ns = transaction.now().time_since_epoch().count();
  store(transaction, pending.operation);
  attempt(transaction, pending);
}

const Operation* Outbox::find(std::string_view id) const {
  const Pending* found = proofload::find(pending_, id);
  return found == nullptr ? nullptr : &found->operation;
}

Outbox::Gate& Outbox::gate_of_type(const Operation& operation) {
  return gates_[operation.system + "/" + operation.type];
}

void Outbox::wake_after(Transaction& transaction, Pending& pending, Duration pause) {
  pending.due = transaction.now() + pause;
  transaction.arm({kAttemptTimer, pending.operation.id}, pause);
}

// Not all at once, when it opens.
void Outbox::wait_for(Transaction& transaction, Pending& pending, Instant opens) {
  pending.in_flight = false;
  // By the attempt: who drew once for all would keep in step with all the others.
  const std::uint64_t spread = transaction.draw("gate", attempt_name(pending)) % 10'000'000'000u;
  wake_after(transaction, pending, opens - transaction.now() + Duration(static_cast<std::int64_t>(spread)));
}

void Outbox::attempt(Transaction& transaction, Pending& pending) {
  Operation& operation = pending.operation;
  const Instant opens = std::max(gates_[operation.system].closed_until, gate_of_type(operation).closed_until);
  if (transaction.now() < opens) return wait_for(transaction, pending, opens);
  ++pending.attempts;
  pending.in_flight = true;
  const Duration age = transaction.now() - Instant(Duration(operation.first_asked_ns));
  pending.looking_up = !operation.lookup_type.empty() && 
                       (!policies_.trusts_key(settings_.patience, age) || operation.look_up_first);
  Message message;
  message.to = symbol_of(operation.system);
  message.kind = Kind::request;
  message.type = type_of(pending.looking_up ? operation.lookup_type : operation.type);
  message.ref = operation.id;
  message.refs.push_back({"external_id", operation.order});
  if (!pending.looking_up) message.idempotency_key = policies_.idempotency_key(operation, pending.attempts);
  message.body = Body(pending.looking_up ? operation.lookup_body : operation.body);
  transaction.send(std::move(message));
  wake_after(transaction, pending, settings_.patience.reply_timeout);
}

Outbox::Answer Outbox::answer(Transaction& transaction, const Message& reply) {
  const auto found = pending_.find(reply.ref);
  if (found == pending_.end() || found->second.operation.parked) return Answer::unknown;
  Pending& pending = found->second;
  const bool of_lookup = reply.type.text() != pending.operation.type;
  if (of_lookup != pending.looking_up) return Answer::unknown;
  Gate& gate = gates_[pending.operation.system];
  if (is_transient(reply.status)) {
    if (!pending.in_flight) return Answer::unknown;
    if (!of_lookup) count_error(transaction, pending, reply.status);
    const Duration pause = retry_after(reply);
    // Too many requests concern the whole system; what is unavailable may be this sort of request alone.
    Gate& closed = reply.status == kTooManyRequests ? gate : gate_of_type(pending.operation);
    if (pause > Duration{}) closed.closed_until = std::max(closed.closed_until, transaction.now() + pause);
    if (pause > settings_.patience.backoff_cap) {
      // Closed, and says until when: a pause that was kept costs no attempt.
      --pending.attempts;
      wait_for(transaction, pending, transaction.now() + pause);
      return Answer::again;
    }
    return failed(transaction, pending, pause);
  }
  gate.failures = 0;
  if (of_lookup && reply.status == 404) {
    pending.operation.look_up_first = false;
    pending.operation.first_asked_ns = transaction.now().time_since_epoch().count();
    store(transaction, pending.operation);
    attempt(transaction, pending);
    return Answer::again;
  }
  return Answer::settled;
}

// Once is no proof: what was asked before may still be under way.
void Outbox::count_error(Transaction& transaction, Pending& pending, int status) {
  constexpr int kInternalError = 500;
  constexpr std::uint32_t kStored = 4;
  pending.same_errors = status == kInternalError ? pending.same_errors + 1 : 0;
  if (pending.same_errors < kStored) return;
  pending.same_errors = 0;
  pending.operation.look_up_first = true;
  ++pending.operation.key;
  store(transaction, pending.operation);
}

Outbox::Answer Outbox::tick(Transaction& transaction, const std::string& id) {
  const auto found = pending_.find(id);
  if (found == pending_.end() || found->second.operation.parked) return Answer::unknown;
  if (transaction.now() < found->second.due) return Answer::again;  // a job that ran twice
  if (found->second.in_flight) return failed(transaction, found->second, {});
  attempt(transaction, found->second);
  return Answer::again;
}

Outbox::Answer Outbox::failed(Transaction& transaction, Pending& pending, Duration at_least) {
  Gate& gate = gates_[pending.operation.system];
  if (++gate.failures >= settings_.patience.breaker_failures) {
    gate.closed_until = std::max(gate.closed_until, transaction.now() + settings_.patience.breaker_pause);
  }
  pending.in_flight = false;
  if (!policies_.tries_again(settings_.patience, pending.attempts)) return Answer::exhausted;
  const Duration pause = policies_.retry_pause(settings_.patience, pending.attempts,
                                               transaction.draw(kBackoff, attempt_name(pending)));
  // On top of what was asked for: all who were told the same time to come back would come at once.
  wake_after(transaction, pending, at_least + pause);
  return Answer::again;
}

bool Outbox::is_asking(std::string_view order, Symbol type) const {
  return has_open(order) && std::any_of(pending_.begin(), pending_.end(), [&](const auto& entry) {
    const Operation& operation = entry.second.operation;
    return operation.order == order && operation.type == type.text() && !operation.parked;
  });
}

Operation Outbox::close(Transaction& transaction, const std::string& id) {
  const auto found = pending_.find(id);
  CHECK(found != pending_.end(), "an operation that is open");
  Operation operation = std::move(found->second.operation);
  const auto open = open_by_order_.find(operation.order);
  if (--open->second == 0) open_by_order_.erase(open);
  pending_.erase(found);
  transaction.remove(record_key(id));
  transaction.cancel({kAttemptTimer, id});
  return operation;
}

void Outbox::park(Transaction& transaction, const std::string& id) {
  const auto found = pending_.find(id);
  if (found == pending_.end()) return;
  found->second.operation.parked = true;
  store(transaction, found->second.operation);
  transaction.cancel({kAttemptTimer, id});
}

void Outbox::replay(Transaction& transaction, const std::string& id) {
  const auto found = pending_.find(id);
  if (found == pending_.end() || !found->second.operation.parked) return;
  found->second.operation.parked = false;
  found->second.attempts = 0;
  store(transaction, found->second.operation);
  attempt(transaction, found->second);
}

void Outbox::store(Transaction& transaction, const Operation& operation) {
  transaction.write(record_key(operation.id), to_record(operation));
}

Symbol Outbox::symbol_of(std::string_view system) const {
  for (const Symbol known : settings_.erps) {
    if (known.text() == system) return known;
  }
  for (const ParcelCarrier& carrier : settings_.carriers) {
    if (carrier.name.text() == system) return carrier.name;
  }
  if (settings_.desk.text() == system) return settings_.desk;
  if (settings_.tms && settings_.tms->text() == system) return *settings_.tms;
  for (const Symbol warehouse : settings_.warehouses) {
    if (warehouse.text() == system) return warehouse;
  }
  CHECK(false, "a system that the settings name");
  return {};
}

}  // namespace proofload::orchestrator
