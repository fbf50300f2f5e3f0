// mocks/edi/sent_interchanges.hpp — the outbox: what was sent and is not yet acknowledged.
//
// What     Bytes are kept as they went out, durable as "sent/<id>", so that a repeat is the same to
//          the byte and no control number ever means two contents. A group is settled by its 997,
//          an interchange by a TA1 that refuses it; what is settled is forgotten.
// Shape    id: the ISA13 of our own ("000000017"), or the name of a standing body.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/x12/judge.hpp"
#include "mocks/common/step.hpp"

namespace proofload::mocks::edi {

struct SentSet {
  std::string control_number;  // ST02
  std::string about;           // what its owner calls it: an order's key; "": nothing
  bool cancels = false;        // it takes back what it is about
  bool is_given = false;       // it stands in the settings: nobody can write it again
};

struct SentGroup {
  std::uint64_t addresses = 0;      // of the interchange that answers it: address_hash
  std::string interchange_control;  // ISA13
  std::string functional_id;        // "": whatever kind the answer is about
  std::string control_number;
  std::vector<SentSet> sets;
  bool answered = false;
};

struct SentInterchange {
  Body body;
  std::vector<SentGroup> groups;
  Instant repeat_at = kNever;  // kNever: nobody owes an acknowledgement
  std::int32_t repeats = 0;
  bool body_stands = false;  // in the settings: it is not stored
  std::string to{};          // "": the listener
  std::int32_t mends = 0;    // of a given one: how often it went under another number before

  bool settled() const;
};

// Of (sender, receiver) of an interchange. Its answer has the two the other way round.
struct Address {
  std::string_view qualifier, id;
};
std::uint64_t address_hash(const Address& sender, const Address& receiver);

// What a 997 or TA1 can speak of, as it stands in the bytes; groups of acknowledgements left out.
using Describe = std::function<SentSet(const x12::JudgedSet&)>;
// An acknowledgement of EDIFACT names an interchange, and need not say what was in it.
void answer_for_any(std::vector<SentGroup>& groups);
std::vector<SentGroup> groups_in(std::string_view bytes, const Describe& describe);

class SentInterchanges {
 public:
  static constexpr std::string_view kPrefix = "sent/";
  using Entry = std::pair<const std::string, SentInterchange>;
  struct Match {
    Entry* sent = nullptr;
    SentGroup* group = nullptr;
  };

  Entry& add(Step& step, std::string id, SentInterchange sent);
  void save(Step& step, const std::string& id, const SentInterchange& sent);  // after a change
  void erase(Step& step, const std::string& id);

  SentInterchange* find(std::string_view id);
  // The oldest that still waits for an answer to this group, or to this interchange: among those
  // that the answer's addresses fit, else among all.
  Match find_group(std::uint64_t addresses, std::string_view functional_id,
                   std::string_view control_number);
  Match find_interchange(std::uint64_t addresses, std::string_view control_number);

  // standing: the body, when it is not stored; else null.
  Entry& restore(std::string_view id, std::string_view value, const Body* standing,
                 const std::function<std::vector<SentGroup>(std::string_view bytes)>& groups);
  std::size_t size() const { return sent_.size(); }

 private:
  template <class Matches>
  Match find_unanswered(std::uint64_t addresses, const Matches& matches);

  std::map<std::string, SentInterchange, std::less<>> sent_;
};

}  // namespace proofload::mocks::edi
