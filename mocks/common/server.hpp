// mocks/common/server.hpp — what every system does with a message, whatever it is about.
//
// What     The limits of requests, idempotency keys, the commit point, the reply; timers and replies
//          are handed on. A system says what a request means (handle) and keeps its state.
// Shape    one step, one commit: the state's writes, its facts, and the kept key are one effect.
// Requires handle() changes nothing when it refuses, and nothing when commits() is false: then it
//          answers alone.
// Shape    where run time is limited, a request runs for a while and is handled, with its reply, at its end; a
//          restart forgets those that run.
// Errors   unreadable bodies are answered 400, unknown types 404.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contracts/json/interfaces/body.hpp"
#include "contracts/port/actor.hpp"
#include "mocks/common/key_book.hpp"
#include "mocks/common/quota.hpp"
#include "mocks/common/step.hpp"

namespace proofload::mocks {

struct Answer {
  int status = 200;
  std::string body;
  Duration retry_after{};  // said in whole seconds, where it is not zero
};

// `Body` of one of the JSON interfaces.
template <class Body>
Answer answer(int status, const Body& body) {
  Answer answer{status, {}, {}};
  answer.body.reserve(256);
  json::write(body, answer.body);
  return answer;
}

class Server : public Actor {
 public:
  void start(Context& context, Snapshot snapshot) final;
  void receive(Context& context, const Message& message) final;
  void wake(Context& context, const TimerKey& timer) final;

 protected:
  explicit Server(const RequestRules& rules) : rules_(rules), quota_(rules) {}  // `rules` outlive this

  virtual Answer handle(Step& step, const Message& request) = 0;
  virtual bool takes_key(Symbol type) const = 0;  // writes that would happen twice without one
  virtual void restore(Step& step, std::string_view key, std::string_view value) = 0;
  virtual void begin(Step&, bool /*is_first_start*/) {}
  virtual void on_reply(Step&, const Message&) {}
  virtual void on_timer(Step&, const TimerKey&) {}

  // When what keeps it closed now is over; nothing: it is open.
  virtual std::optional<Instant> closed_until(Instant now) const;

  bool commits() const { return rules_.commit_point != CommitPoint::never; }

  // Reads the request's body and answers by `handler`, or that it cannot be read.
  template <class Body, class Handler>
  Answer with(const Message& request, Handler handler) {
    const Result<Body> body = json::from_json<Body>(parser_, request.body);
    return body ? handler(*body) : unreadable(body.error());
  }
  static Answer unknown_type(const Message& request);

 private:
  struct Running {
    std::string name;  // of its timer
    Message request;
  };

  void serve(Step& step, const Message& request);
  void take(Step& step, const Message& request);
  void finish(Step& step, const std::string& name);
  std::vector<Running>::iterator running(std::string_view name);
  Answer fail(Step& step, const Message& request);
  Answer decide(Step& step, const Message& request);
  Answer recall(Step& step, const Message& request, const KeptReply& kept) const;
  bool requests_run() const;
  static Answer unreadable(const Error& error);

  const RequestRules& rules_;
  KeyBook keys_;
  json::Parser parser_;
  Quota quota_;
  std::vector<Running> running_;  // in the order of their arrival
};

}  // namespace proofload::mocks
