// tests/sim/small_world.hpp — a world of two scripted actors, and a list of what happened in it.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "sim/fault/kind.hpp"
#include "sim/world.hpp"

namespace proofload::sim::test {

inline constexpr Symbol kCaller = "caller";
inline constexpr Symbol kServer = "server";
inline constexpr Symbol kWork = "work";

// What an actor does is handed in; what is not stays undone.
struct Script {
  std::function<void(Context&, Snapshot)> start = [](Context&, Snapshot) {};
  std::function<void(Context&, const Message&)> receive = [](Context&, const Message&) {};
  std::function<void(Context&, const TimerKey&)> wake = [](Context&, const TimerKey&) {};
};

class Scripted final : public Actor {
 public:
  explicit Scripted(const Script& script) : script_(script) {}
  void start(Context& context, Snapshot snapshot) override { script_.start(context, snapshot); }
  void receive(Context& context, const Message& message) override { script_.receive(context, message); }
  void wake(Context& context, const TimerKey& key) override { script_.wake(context, key); }

 private:
  const Script& script_;
};

// A body "order/rest" is about the order.
class BySlash final : public Identifier {
 public:
  Subject subject_of(const Message& message) override {
    const std::string text(message.body.bytes());
    return {.text = text, .roots = {text.substr(0, text.find('/'))}, .document = "", .weak = text.empty()};
  }
};

class Log final : public Observer {
 public:
  void on_sent(const Sent& sent, const Step&) override { add(sent.at, "sent " + to_text(sent.identity)); }
  void on_lost(const Sent& sent, Loss loss, Instant at) override {
    add(at, std::string(to_text(loss)) + ": " + to_text(sent.identity));
  }
  void on_delivered(const Sent& sent, const Step& step, std::uint32_t copy) override {
    add(step.at, "got " + std::string(sent.message.body.bytes()) + (copy > 0 ? " copy" : "") +
                     (sent.message.kind == Kind::reply ? " " + std::to_string(sent.message.status) : ""));
  }
  void on_commit(const Commit& commit, const Step& step) override {
    for (const Write& write : commit.writes) add(step.at, "put " + write.key);
  }
  void on_down(Symbol instance, Instant at, Duration, bool) override { add(at, "down " + std::string(instance.text())); }
  void on_up(Symbol instance, Instant at, std::uint32_t) override { add(at, "up " + std::string(instance.text())); }
  void on_fault(std::size_t rule, const Sent*, Instant at) override { add(at, "rule " + std::to_string(rule)); }

  std::vector<std::string> lines;
  bool has(const std::string& line) const {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
  }
  std::size_t count(std::string_view part) const {
    std::size_t n = 0;
    for (const std::string& line : lines) n += line.find(part) != std::string::npos;
    return n;
  }

 private:
  void add(Instant at, std::string what) {
    lines.push_back(format_duration(at.time_since_epoch()) + " " + std::move(what));
  }
};

inline Quantiles always(Duration duration) { return {{{0, duration}}}; }

inline Message request(std::string body, Kind kind = Kind::request) {
  Message message;
  message.to = kServer;
  message.type = kWork;
  message.kind = kind;
  message.body = Body(std::move(body));
  return message;
}

inline void put(Context& context, std::string key) {
  context.put({.writes = {{std::move(key), "x"}}, .facts = {}});
}

struct SmallWorld {
  Script caller, server;
  Topology topology{
      .instances = {{.name = kCaller, .make = [this] { return std::make_unique<Scripted>(caller); }},
                    {.name = kServer, .make = [this] { return std::make_unique<Scripted>(server); }}},
      .links = {{.from = kCaller, .to = kServer, .latency = always(1s)},
                {.from = kServer, .to = kCaller, .latency = always(1s)}}};
  BySlash identifier;
  Log log;
  WorldOptions options{.seed = 7, .heal = kNever, .rules = {}, .observers = {&log}};
  std::vector<std::unique_ptr<Fault>> faults;

  // The server answers each request with `status`, after putting its body.
  void serve(int status = 200) {
    server.receive = [status](Context& context, const Message& message) {
      put(context, std::string(message.body.bytes()));
      context.send(reply_to(message, status));
    };
  }
  void send_at_start(std::vector<Message> messages) {
    caller.start = [messages](Context& context, Snapshot) {
      for (const Message& message : messages) context.send(message);
    };
  }
  void add_fault(const FaultFields& fields) {
    auto fault = find_fault(fields)->make(fields);
    options.rules.push_back({"rule " + std::to_string(faults.size()), fault->get()});
    faults.push_back(std::move(*fault));
  }
  Log& run(Duration until = 1h) {
    World world(topology, identifier, options);
    world.run_until(kEpoch + until);
    return log;
  }
};

}  // namespace proofload::sim::test
