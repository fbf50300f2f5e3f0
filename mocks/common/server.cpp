#include "mocks/common/server.hpp"

#include <algorithm>

#include "mocks/facts.hpp"

namespace proofload::mocks {
namespace {

// What every interface's refusal has in common.
Answer refusal(int status, std::string_view error, std::string_view message, Duration retry_after = {}) {
  Answer answer{status, "{\"error\":", retry_after};
  json::write_string(error, answer.body);
  answer.body += ",\"message\":";
  json::write_string(message, answer.body);
  answer.body += '}';
  return answer;
}

constexpr Symbol kRunTimer = "request.run";

Message reply_with(const Message& request, Answer answer) {
  Message reply = reply_to(request, answer.status, Body(std::move(answer.body)));
  if (answer.retry_after > Duration::zero()) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(answer.retry_after).count();
    reply.headers.emplace_back("retry-after", std::to_string(seconds));
  }
  return reply;
}

Message too_many(const Message& request, Duration wait) {
  return reply_with(request, refusal(429, "too_many_requests", "more requests than the quota allows", wait));
}

}  // namespace

void Server::start(Context& context, Snapshot snapshot) {
  Step step(context, {});
  for (const auto& [key, value] : snapshot) {
    if (key.starts_with(KeyBook::kPrefix)) {
      keys_.restore(std::string_view(key).substr(KeyBook::kPrefix.size()), value);
    } else {
      restore(step, key, value);
    }
  }
  keys_.restored();
  begin(step, snapshot.empty());
  step.conclude();
}

void Server::receive(Context& context, const Message& message) {
  Step step(context, message.id);
  if (message.kind == Kind::request) return take(step, message);
  if (message.kind == Kind::reply) {
    on_reply(step, message);
  } else {
    step.note("takes no events or documents: " + std::string(message.type.text()));
  }
  step.conclude();
}

void Server::wake(Context& context, const TimerKey& timer) {
  Step step(context, {});
  if (timer.purpose == kRunTimer) return finish(step, timer.of);
  on_timer(step, timer);
  step.conclude();
}

bool Server::requests_run() const {
  return rules_.concurrent_requests > 0 || rules_.run_time_per_window > Duration::zero();
}

void Server::take(Step& step, const Message& request) {
  if (const std::optional<Duration> wait = quota_.wait(step.now())) {
    return step.conclude(too_many(request, *wait), rules_.commit_point);
  }
  if (!requests_run()) {
    quota_.take(step.now(), {});
    return serve(step, request);
  }
  std::string name = std::to_string(request.id.value);
  while (running(name) != running_.end()) name += '+';  // the wire brought it twice
  const Duration run = step.draw("request.run", name, rules_.run_time);
  running_.push_back({name, request});
  if (rules_.concurrent_requests > 0 && running_.size() > static_cast<std::size_t>(rules_.concurrent_requests)) {
    // Any of those that run may be the one that is refused, and not the last alone.
    const auto chosen = running_.begin() + static_cast<std::ptrdiff_t>(step.draw("request.refused", name) % running_.size());
    const Running refused = std::move(*chosen);
    running_.erase(chosen);
    if (refused.name == name) return step.conclude(too_many(request, {}), rules_.commit_point);
    step.cancel({kRunTimer, refused.name});
    step.send(too_many(refused.request, {}));
  }
  quota_.take(step.now(), run);
  step.arm({kRunTimer, std::move(name)}, run);
  step.conclude();
}

std::vector<Server::Running>::iterator Server::running(std::string_view name) {
  return std::find_if(running_.begin(), running_.end(), [&](const Running& each) { return each.name == name; });
}

void Server::finish(Step& step, const std::string& name) {
  const auto found = running(name);
  if (found == running_.end()) return step.conclude();
  const Message request = std::move(found->request);
  running_.erase(found);
  step.caused_by(request.id);
  serve(step, request);
}

void Server::serve(Step& step, const Message& request) {
  Answer given = decide(step, request);
  step.conclude(reply_with(request, std::move(given)), rules_.commit_point);
}

Answer Server::decide(Step& step, const Message& request) {
  if (const auto end = closed_until(step.now())) {
    return refusal(503, "unavailable", "closed at this hour", *end - step.now());
  }
  const std::string& key = request.idempotency_key;
  const bool is_keyed = !key.empty() && takes_key(request.type);
  if (is_keyed) {
    keys_.prune(step);
    if (const KeptReply* kept = keys_.find(key, step.now())) {
      if (const auto readable = parser_.parse(request.body.bytes()); !readable) {
        return unreadable(readable.error());  // damaged on its way: it says nothing that could contradict
      }
      return recall(step, request, *kept);
    }
  }
  if (is_keyed && step.happens("request.fails", key, rules_.kept_failures)) return fail(step, request);
  Answer given = handle(step, request);
  if (!is_keyed || !is_success(given.status)) return given;  // a refusal is judged anew each time
  if (commits()) {
    keys_.keep(step, key,
               {request.body.hash(), given.status, given.body, step.now() + rules_.key_retention});
  } else {
    // The reservation outlives the step only where nothing is ever committed in its place.
    keys_.reserve(key, request.body.hash(), step.now() + rules_.key_reservation);
  }
  return given;
}

// Nothing was done, and the key will say so for as long as it is kept.
Answer Server::fail(Step& step, const Message& request) {
  constexpr int kFailed = 500;
  Answer failed = refusal(kFailed, "unavailable", "an internal error");
  if (commits()) {
    keys_.keep(step, request.idempotency_key,
               {request.body.hash(), failed.status, failed.body, step.now() + rules_.key_retention});
  }
  return failed;
}

Answer Server::recall(Step& step, const Message& request, const KeptReply& kept) const {
  if (kept.request != request.body.hash()) {
    step.state({.kind = facts::kKeyConflict, .subject = request.idempotency_key});
    return refusal(422, "idempotency_key_reused", "this key came before with another body");
  }
  if (kept.status == 0) {
    return refusal(409, "in_progress", "a request with this key is being handled");
  }
  return {kept.status, kept.body, {}};
}

std::optional<Instant> Server::closed_until(Instant now) const {
  return rules_.maintenance ? end_of(*rules_.maintenance, rules_.calendar, now) : std::nullopt;
}

Answer Server::unreadable(const Error& error) {
  return refusal(400, "unreadable", error.text);
}

Answer Server::unknown_type(const Message& request) {
  return refusal(404, "not_found", "no such request: " + std::string(request.type.text()));
}

}  // namespace proofload::mocks
