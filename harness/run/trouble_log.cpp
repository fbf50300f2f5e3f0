#include "harness/run/trouble_log.hpp"

#include <algorithm>

namespace proofload::run {

void TroubleLog::on_fault(std::size_t, const sim::Sent* sent, Instant at) {
  if (sent == nullptr) return;  // an outage: on_down knows how long
  add(*sent, at, at);
}

void TroubleLog::on_held_up(const sim::Sent& sent, Instant from, Instant until) { add(sent, from, until); }

void TroubleLog::add(const sim::Sent& sent, Instant from, Instant until) {
  if (sent.identity.subject.roots.empty()) everybody_.push_back({from, until});
  for (const std::string& root : sent.identity.subject.roots) by_order_[root].push_back({from, until});
}

void TroubleLog::on_down(Symbol, Instant at, Duration down, bool) { add_window(at, at + down); }

void TroubleLog::add_window(Instant from, Instant until) { everybody_.push_back({from, until}); }

void TroubleLog::latest(const std::vector<Span>& spans, Instant since, Instant until, Instant& end) {
  for (const Span& span : spans) {
    if (span.from < until && span.until >= since) end = std::max(end, span.until);
  }
}

Instant TroubleLog::over(std::string_view order, Instant since, Instant until) const {
  Instant end = since;
  latest(everybody_, since, until, end);
  if (const auto found = by_order_.find(order); found != by_order_.end()) latest(found->second, since, until, end);
  return end;
}

}  // namespace proofload::run
