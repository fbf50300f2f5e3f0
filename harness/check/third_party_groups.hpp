// harness/check/third_party_groups.hpp — the functional groups of third parties' warehouses, and the 997s that they are owed.
//
// Shape    a part of acknowledged_as_agreed. A sending that a fault befell does not count: the clock starts with the next.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "harness/check/check.hpp"

namespace proofload::check {

class ThirdPartyGroups {
 public:
  explicit ThirdPartyGroups(const CaseView& view);

  void on_sent(const sim::Sent& sent);
  void on_fault(const sim::Sent* sent);
  void settle(Instant end, std::string_view promise, Judgement& judgement) const;

 private:
  struct Sending {
    MessageId id;
    Instant at;
  };
  struct Group {
    Symbol warehouse;
    std::string what;  // GS01, and its number
    std::vector<Sending> sendings;
    std::optional<Instant> acknowledged;
  };

  Instant until(Symbol warehouse, Instant since) const;
  const Acknowledgement* agreed_with(Symbol instance) const;  // nullptr: no third party

  const CaseView& view_;
  std::map<Symbol, Acknowledgement> agreed_;
  std::map<std::string, Group, std::less<>> groups_;  // by warehouse and GS06
  std::set<MessageId> befallen_;
};

}  // namespace proofload::check
