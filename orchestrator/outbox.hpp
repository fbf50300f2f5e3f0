// orchestrator/outbox.hpp — what systems were asked and have not answered for good: durable, retried, bounded.
//
// What     An operation is written in the commit that decides upon it, sent after, and stays until an answer is final. After a
//          A key that is answered 500 again and again holds a stored failure: another one is taken, after a look-up. After a
//          restart all of it is asked again under the same keys. Each system has a breaker, and its Retry-After is kept.
// Shape    ask() in a transaction; answer() sorts a reply; tick() on the timer of an operation.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/index.hpp"
#include "orchestrator/operation.hpp"
#include "orchestrator/policies.hpp"
#include "orchestrator/settings.hpp"
#include "orchestrator/transaction.hpp"

namespace proofload::orchestrator {

inline constexpr Symbol kAttemptTimer = "attempt";

class Outbox {
 public:
  Outbox(const Settings& settings, const Policies& policies) : settings_(settings), policies_(policies) {}

  // At start: an entry of the store ("outbox/…"), and, when all are in, the first attempts of this life.
  void restore(std::string_view value);
  void resume(Transaction& transaction);

  // Nothing when an operation of that id is open already.
  void ask(Transaction& transaction, Operation operation);
  // nullptr when it is not open.
  const Operation* find(std::string_view id) const;
  bool has_open(std::string_view order) const { return open_by_order_.contains(order); }
  // One of that type is on its way; what lies at the desk is not.
  bool is_asking(std::string_view order, Symbol type) const;

  enum class Answer : std::uint8_t { unknown, again, exhausted, settled };
  // What a reply means for its operation; `again`: another attempt is on its way.
  Answer answer(Transaction& transaction, const Message& reply);
  // The operation's timer: no reply, or the pause is over.
  Answer tick(Transaction& transaction, const std::string& id);

  // Hands back what was open under that id, which must be.
  Operation close(Transaction& transaction, const std::string& id);
  void park(Transaction& transaction, const std::string& id);
  void replay(Transaction& transaction, const std::string& id);

 private:
  struct Pending {
    Operation operation;
    std::uint32_t attempts = 0;
    bool in_flight = false;
    Instant due{};                  // when its timer goes off
    bool looking_up = false;
    std::uint32_t same_errors = 0;  // answers 500 to this key, one after another
  };
  // What a system closed, or what failed too often in a row.
  struct Gate {
    std::uint32_t failures = 0;
    Instant closed_until{};
  };

  static std::string attempt_name(const Pending& pending);
  void attempt(Transaction& transaction, Pending& pending);
  Gate& gate_of_type(const Operation& operation);
  void wake_after(Transaction& transaction, Pending& pending, Duration pause);
  void wait_for(Transaction& transaction, Pending& pending, Instant opens);
  Answer failed(Transaction& transaction, Pending& pending, Duration at_least);
  void count_error(Transaction& transaction, Pending& pending, int status);
  void store(Transaction& transaction, const Operation& operation);
  Symbol symbol_of(std::string_view system) const;

  const Settings& settings_;
  const Policies& policies_;
  Index<Pending> pending_;
  Index<std::uint32_t> open_by_order_;
  Index<Gate> gates_;          // "erp"; "erp/erp.post_invoice", where that alone is closed
};

}  // namespace proofload::orchestrator
