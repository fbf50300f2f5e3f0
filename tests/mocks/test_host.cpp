#include "tests/mocks/test_host.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "contracts/x12/reading.hpp"

namespace proofload::mocks {
namespace {

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

}  // namespace

TestHost::TestHost(ActorFactory make, std::uint64_t seed)
    : make_(std::move(make)),
      seed_(seed),
      context_(Instant{}, seed),
      contracts_(*Contracts::load()) {}

void TestHost::restart() {
  timers_.clear();
  actor_ = make_();
  const std::vector<std::pair<std::string, std::string>> snapshot(store.begin(), store.end());
  step([&](Actor& actor, Context& context) { actor.start(context, snapshot); });
}

void TestHost::step(const std::function<void(Actor&, Context&)>& handler) {
  context_.begin_step(now, seed_);
  handler(*actor_, context_);
  std::vector<Effect> effects = std::move(context_.effects());
  order.clear();
  for (Effect& effect : effects) {
    if (apply(effect)) continue;
    ++crashes;
    actor_.reset();
    return restart();
  }
}

// False: the actor crashed before it.
bool TestHost::apply(Effect& effect) {
  const bool may_crash =
      std::holds_alternative<Commit>(effect) || std::holds_alternative<Message>(effect);
  if (may_crash && crash_at == applied++) return false;
  std::visit(Overloaded{
                 [&](Message& message) {
                   message.id = {next_id_++};
                   judge(message);
                   order.push_back("send " + std::to_string(message.status));
                   sent.push_back(message);
                   if (message.kind == Kind::reply) reply_ = message;
                   if (message.kind == Kind::event) to_answer_.push_back(message);
                 },
                 [&](Commit& commit) {
                   order.push_back("put");
                   for (Write& write : commit.writes) {
                     if (write.value) {
                       store[write.key] = *write.value;
                     } else {
                       store.erase(write.key);
                     }
                   }
                   facts.insert(facts.end(), commit.facts.begin(), commit.facts.end());
                 },
                 [&](Arm& arm) {
                   order.push_back("arm " + std::string(arm.key.purpose.text()));
                   timers_[arm.key] = {now + arm.after, sequence_++};
                 },
                 [&](Cancel& cancel) { timers_.erase(cancel.key); },
                 [](Note&) {},
             },
             effect);
  return true;
}

void TestHost::judge(const Message& message) const {
  if (message.kind == Kind::document) {
    for (const x12::Finding& finding : x12::judgement_of(message.body).findings) ADD_FAILURE() << finding.text;
    return;
  }
  const json::Schema* const schema = contracts_->schema_of(message);
  const std::string name(message.type.text());
  if (schema == nullptr) {
    EXPECT_TRUE(message.body.empty()) << name;
    return;
  }
  json::Parser parser;
  const auto value = parser.parse(message.body.bytes());
  ASSERT_TRUE(value.has_value()) << name << ": " << message.body.bytes();
  const auto breach = schema->judge(*value);
  EXPECT_FALSE(breach.has_value()) << name << ": " << json::to_text(*breach) << "\n"
                                   << message.body.bytes();
}

std::optional<Message> TestHost::ask(Symbol type, std::string body, std::string key) {
  if (actor_ == nullptr) restart();
  Message request;
  request.id = {next_id_++};
  request.from = "orchestrator";
  request.to = "system";
  request.type = type;
  request.ref = "r";
  request.idempotency_key = std::move(key);
  request.body = Body(std::move(body));
  judge(request);
  reply_.reset();
  step([&](Actor& actor, Context& context) { actor.receive(context, request); });
  std::optional<Message> reply = std::move(reply_);
  reply_.reset();
  const std::vector<std::string> mine = order;
  answer_events();
  order = mine;
  return reply;
}

bool TestHost::give(std::string interchange) {
  if (actor_ == nullptr) restart();
  Message document;
  document.id = {next_id_++};
  document.from = "orchestrator";
  document.to = "system";
  document.type = "x12.interchange";
  document.kind = Kind::document;
  document.body = Body(std::move(interchange));
  reply_.reset();
  step([&](Actor& actor, Context& context) { actor.receive(context, document); });
  return std::exchange(reply_, std::nullopt).has_value();
}

Message TestHost::insist(Symbol type, const std::string& body, const std::string& key) {
  for (;;) {
    if (auto reply = ask(type, body, key)) return *reply;
  }
}

void TestHost::answer_events() {
  while (!to_answer_.empty()) {
    const Message event = std::move(to_answer_.front());
    to_answer_.erase(to_answer_.begin());
    const int status = listener(event);
    if (is_success(status)) heard.insert(event.ref);
    Message reply = reply_to(event, status);
    reply.id = {next_id_++};
    step([&](Actor& actor, Context& context) { actor.receive(context, reply); });
  }
}

void TestHost::run(Duration how_long) {
  if (actor_ == nullptr) restart();
  const Instant end = now + how_long;
  for (;;) {
    const auto next =
        std::min_element(timers_.begin(), timers_.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (next == timers_.end() || next->second.first > end) break;
    now = std::max(now, next->second.first);
    const TimerKey key = next->first;
    timers_.erase(next);
    step([&](Actor& actor, Context& context) { actor.wake(context, key); });
    answer_events();
  }
  now = end;
}

std::vector<Message> TestHost::events(Symbol type) const {
  std::vector<Message> found;
  for (const Message& message : sent) {
    if (message.kind == Kind::event && message.type == type) found.push_back(message);
  }
  return found;
}

std::vector<Fact> TestHost::facts_of(Symbol kind) const {
  std::vector<Fact> found;
  for (const Fact& fact : facts) {
    if (fact.kind == kind) found.push_back(fact);
  }
  return found;
}

std::int64_t TestHost::sum_of(Symbol kind, std::string_view subject) const {
  std::int64_t sum = 0;
  for (const Fact& fact : facts_of(kind)) {
    if (fact.subject == subject) sum += fact.quantity.millionths;
  }
  return sum / Quantity::kOne;
}

std::multiset<std::string> TestHost::facts_as_text() const {
  std::multiset<std::string> texts;
  for (const Fact& fact : facts) {
    texts.insert(std::string(fact.kind.text()) + " " + fact.order.value + "/" +
                 std::to_string(fact.line) + " " + to_text(fact.quantity) + " " +
                 to_text(fact.money) + " " + fact.subject + " " + fact.location);
  }
  return texts;
}

std::map<std::string, std::string> TestHost::store_as_text() const {
  std::map<std::string, std::string> texts = store;
  for (auto& [key, value] : texts) {
    // The cause is the last field of the records that have one.
    const bool has_cause = key.starts_with("order/") || key.starts_with("release/") ||
                           key.starts_with("label/") || key.starts_with("case/");
    if (has_cause) value.erase(value.rfind(' ', value.size() - 2) + 1);
  }
  return texts;
}

std::string error_of(const Message& reply) {
  json::Parser parser;
  const auto value = parser.parse(reply.body.bytes());
  if (!value) return "";
  const auto error = value->find("error");
  return error ? std::string(error->as_string()) : "";
}

}  // namespace proofload::mocks
