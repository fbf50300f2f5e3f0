#include "mocks/common/server.hpp"

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
  if (message.kind == Kind::request) return serve(step, message);
  if (message.kind == Kind::reply) {
    on_reply(step, message);
  } else {
    step.note("takes no events or documents: " + std::string(message.type.text()));
  }
  step.conclude();
}

void Server::wake(Context& context, const TimerKey& timer) {
  Step step(context, {});
  on_timer(step, timer);
  step.conclude();
}

void Server::serve(Step& step, const Message& request) {
  Answer given = decide(step, request);
  Message reply = reply_to(request, given.status, Body(std::move(given.body)));
  if (given.retry_after > Duration::zero()) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(given.retry_after).count();
    reply.headers.emplace_back("retry-after", std::to_string(seconds));
  }
  step.conclude(std::move(reply), rules_.commit_point);
}

Answer Server::decide(Step& step, const Message& request) {
  if (const auto end = closed_until(step.now())) {
    return refusal(503, "unavailable", "closed at this hour", *end - step.now());
  }
  if (exceeds_limit(step.now())) {
    const Duration left = rules_.window * (window_ + 1) - step.now().time_since_epoch();
    return refusal(429, "too_many_requests", "more requests than the quota allows", left);
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

bool Server::exceeds_limit(Instant now) {
  if (rules_.requests_per_window == 0) return false;
  const std::int64_t window = now.time_since_epoch() / rules_.window;
  if (window != window_) {
    window_ = window;
    in_window_ = 0;
  }
  return ++in_window_ > rules_.requests_per_window;
}

Answer Server::unreadable(const Error& error) {
  return refusal(400, "unreadable", error.text);
}

Answer Server::unknown_type(const Message& request) {
  return refusal(404, "not_found", "no such request: " + std::string(request.type.text()));
}

}  // namespace proofload::mocks
