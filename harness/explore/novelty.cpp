#include "harness/explore/novelty.hpp"

#include "harness/check/check.hpp"

namespace proofload::explore {

run::HearFact Novelty::listener() {
  return [this](std::string_view order, const Fact& fact) {
    if (!order.empty()) state_.insert_or_assign(std::string(order), std::string(fact.kind.text()));
  };
}

void Novelty::note(const sim::Sent& sent, std::string_view trouble) {
  const Roots& roots = sent.identity.subject.roots;
  const auto known = roots.empty() ? state_.end() : state_.find(std::string_view(roots.front()));
  line_ = known == state_.end() ? "nothing yet" : known->second;
  line_ += " · ";
  // What an interchange carries, where it is known.
  const std::string_view document = sent.identity.subject.document;
  line_ += document.empty() ? sent.identity.type.text() : document;
  if (sent.identity.kind == Kind::reply) line_ += " reply";
  if (!trouble.empty()) {
    line_ += " · ";
    line_ += trouble;
  }
  if (!seen_.contains(line_)) seen_.insert(line_);
}

void Novelty::on_delivered(const sim::Sent& sent, const sim::Step&, std::uint32_t copy) {
  note(sent, copy > 0 ? "again" : "");
}

void Novelty::on_fault(std::size_t rule, const sim::Sent* sent, Instant) {
  const std::string_view kind = scenario_.faults[rule].kind;
  if (sent != nullptr) return note(*sent, kind);
  seen_.insert("all at once · " + std::string(kind));
}

std::vector<std::string> Novelty::seen(const run::Outcome& outcome) const {
  std::set<std::string, std::less<>> all = seen_;
  const auto checks = check::all_checks();
  for (std::size_t i = 0; i < checks.size() && i < outcome.judged.size(); ++i) {
    const std::string name(checks[i].name);
    if (outcome.judged[i] > 0) all.insert(name + " judged");
    if (outcome.relaxed[i] > 0) all.insert(name + " not required");
    if (outcome.excused[i] > 0) all.insert(name + " excused");
  }
  return {all.begin(), all.end()};
}

}  // namespace proofload::explore
