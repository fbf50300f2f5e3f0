// sim/trace_digest.hpp — the fingerprint of all that happened in a world.
//
// What     Over each applied event, as length-prefixed fields: time, instance, incarnation, kind, name, body and writes
//          by their hashes, sorted headers, facts. Left out: notes, message ids and whatever a host counts for itself.
// Source   definitions, section 7.
#pragma once

#include "contracts/base/hash.hpp"
#include "sim/observer.hpp"

namespace proofload::sim {

class TraceDigest final : public Observer {
 public:
  void on_sent(const Sent& sent, const Step& step) override;
  void on_lost(const Sent& sent, Loss loss, Instant at) override;
  void on_delivered(const Sent& sent, const Step& step, std::uint32_t copy) override;
  void on_commit(const Commit& commit, const Step& step) override;
  void on_down(Symbol instance, Instant at, Duration down, bool crash) override;
  void on_up(Symbol instance, Instant at, std::uint32_t incarnation) override;

  // What else belongs to the outcome: the stores in the end, the verdict.
  void add(std::string_view text) { digester_.add(text); }
  void add(std::uint64_t number) { digester_.add(number); }
  Digest digest() { return digester_.digest(); }

 private:
  void begin(std::uint64_t what, Instant at);
  void add(const Step& step);

  Digester digester_;
};

}  // namespace proofload::sim
