#include "harness/check/people_told.hpp"

#include <algorithm>

#include "mocks/facts.hpp"

namespace proofload::check {

void PeopleTold::on_fact(const Fact& fact, std::string_view order, Instant at) {
  if (fact.kind == mocks::facts::kCaseOpened) times_[std::string(order)].push_back(at);
}

void PeopleTold::on_sent(const sim::Sent& sent) {
  const Message& message = sent.message;
  if (message.kind != Kind::reply || message.type != Symbol("desk.open_case") || !is_success(message.status)) return;
  for (const std::string& order : sent.identity.subject.roots) times_[order].push_back(sent.at);
  if (sent.identity.subject.roots.empty()) times_[std::string()].push_back(sent.at);
}

std::optional<Instant> PeopleTold::heard(std::string_view order, Instant since) const {
  const auto known = times_.find(order);
  if (known == times_.end()) return std::nullopt;
  const auto first = std::lower_bound(known->second.begin(), known->second.end(), since);
  return first == known->second.end() ? std::nullopt : std::optional(*first);
}

}  // namespace proofload::check
