// tests/mocks/test_host.hpp — the smallest host: one actor, its store, its timers, and a listener.
//
// What     Applies the effects of each step in order, judges every body that is sent by its
//          contract, answers events as `listener` says, and can crash the actor before the nth put
//          or send of the whole test.
// Shape    give() is one document. ask() is one request and its reply; none: the actor crashed before it. insist() asks
//          again until there is one. run() fires what is due, in order.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "contracts/conversation/contracts.hpp"
#include "contracts/json/interfaces/body.hpp"
#include "contracts/port/actor.hpp"

namespace proofload::mocks {

class TestHost {
 public:
  explicit TestHost(ActorFactory make, std::uint64_t seed = 7);

  std::optional<Message> ask(Symbol type, std::string body, std::string key = "");
  Message insist(Symbol type, const std::string& body, const std::string& key = "");
  template <class Body>
  Message ask_for(Symbol type, const Body& body, std::string key = "") {
    return insist(type, json::to_json(body), key);
  }

  // An interchange arrives. False: the actor crashed before its receipt.
  bool give(std::string interchange);

  void run(Duration how_long = std::chrono::hours(24 * 30));  // virtual time passes
  void restart();

  // The statuses with which events are answered; all are taken by default.
  std::function<int(const Message&)> listener = [](const Message&) { return 200; };
  std::optional<int> crash_at;  // of the puts and sends of the whole test, from 0

  Instant now{};
  std::vector<Message> sent;
  std::vector<Fact> facts;
  std::vector<std::string>
      order;  // of the effects of the last step: "put", "send 201", "arm work" …
  std::set<std::string> heard;  // the names of the events that were answered 2xx
  std::map<std::string, std::string> store;
  int applied = 0;  // puts and sends
  int crashes = 0;

  std::vector<Message> events(Symbol type) const;
  std::vector<Fact> facts_of(Symbol kind) const;
  std::int64_t sum_of(Symbol kind, std::string_view subject) const;  // whole units
  // For comparing runs: without the ids of messages, which a repeated request changes.
  std::multiset<std::string> facts_as_text() const;
  std::map<std::string, std::string> store_as_text() const;

 private:
  void step(const std::function<void(Actor&, Context&)>& handler);
  bool apply(Effect& effect);
  void judge(const Message& message) const;
  void answer_events();

  ActorFactory make_;
  std::uint64_t seed_;
  std::unique_ptr<Actor> actor_;
  Context context_;
  std::shared_ptr<const Contracts> contracts_;
  std::map<TimerKey, std::pair<Instant, int>> timers_;
  std::vector<Message> to_answer_;
  std::optional<Message> reply_;
  int sequence_ = 0;
  std::uint64_t next_id_ = 1;
};

// The error code of a refusal, or "".
std::string error_of(const Message& reply);

template <class Body>
Body body_of(const Message& message) {
  Result<Body> body = json::from_json<Body>(message.body.bytes());
  CHECK(body.has_value(), "a body that was sent can be read");
  return *std::move(body);
}

}  // namespace proofload::mocks
