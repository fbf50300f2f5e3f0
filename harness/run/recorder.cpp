#include "harness/run/recorder.hpp"

#include <algorithm>
#include <set>

namespace proofload::run {
namespace {

std::string text_of(const Fact& fact) {
  std::string text = fact.subject;
  const auto add = [&text](const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += ", ";
    text += part;
  };
  if (fact.line != 0) add("line " + std::to_string(fact.line));
  if (fact.quantity != Quantity{}) add(to_text(fact.quantity));
  if (fact.money != Money{}) add(to_text(fact.money));
  if (!fact.location.empty()) add("at " + fact.location);
  return text;
}

}  // namespace

bool Row::concerns(std::string_view order) const {
  return order.empty() || std::find(roots.begin(), roots.end(), order) != roots.end();
}

Recorder::Recorder(std::vector<std::string> rules, std::string only, Messages messages)
    : rules_(std::move(rules)), only_(std::move(only)), messages_(messages) {}

void Recorder::keep(Row row) {
  const bool of_a_system = row.what == Row::What::down || row.what == Row::What::up;
  if (only_.empty() || of_a_system || row.concerns(only_)) rows_.push_back(std::move(row));
}

Row Recorder::row_of(Row::What what, const sim::Sent& sent, Instant at) const {
  const Identity& identity = sent.identity;
  return {.at = at,
          .what = what,
          .from = identity.from,
          .to = identity.to,
          .type = identity.type,
          .kind = identity.kind,
          .subject = identity.subject.text,
          .document = identity.subject.document,
          .nth = identity.nth,
          .copy = sent.copy,
          .status = sent.message.status,
          .text = {},
          .id = sent.message.id,
          .cause = {},
          .in_reply_to = sent.message.in_reply_to,
          .body = sent.message.body.hash(),
          .injected = false,
          .roots = identity.subject.roots,
          .message = {}};
}

void Recorder::on_sent(const sim::Sent& sent, const sim::Step& step) {
  Row row = row_of(Row::What::sent, sent, sent.at);
  if (step.trigger != nullptr) row.cause = step.trigger->message.id;
  if (messages_ == Messages::kept) row.message = std::make_shared<const Message>(sent.message);
  keep(std::move(row));
}

void Recorder::on_lost(const sim::Sent& sent, sim::Loss loss, Instant at) {
  Row row = row_of(Row::What::lost, sent, at);
  row.text = sim::to_text(loss);
  row.injected = loss == sim::Loss::fault || loss == sim::Loss::cut;
  keep(std::move(row));
}

void Recorder::on_delivered(const sim::Sent& sent, const sim::Step& step, std::uint32_t copy) {
  Row row = row_of(Row::What::delivered, sent, step.at);
  row.copy = copy;
  keep(std::move(row));
}

void Recorder::on_commit(const Commit& commit, const sim::Step& step) {
  for (const Fact& fact : commit.facts) {
    keep({.at = step.at,
          .what = Row::What::fact,
          .from = step.instance,
          .to = {},
          .type = fact.kind,
          .kind = Kind::event,
          .subject = fact.subject,
          .line = fact.line,
          .text = text_of(fact),
          .id = {},
          .cause = step.trigger != nullptr ? step.trigger->message.id : fact.cause,
          .in_reply_to = {},
          .injected = false,
          .roots = roots_of(fact, step),
          .message = {}});
  }
}

// A fact names its order as its system knows it: by the workload's name, by one minted earlier, or by what set it off.
Roots Recorder::roots_of(const Fact& fact, const sim::Step& step) {
  const std::string kind(fact.order.kind.text());
  if (step.trigger != nullptr && step.trigger->identity.subject.roots.size() == 1) {
    const Roots& roots = step.trigger->identity.subject.roots;
    orders_by_ref_.emplace(std::pair(kind, fact.order.value), roots);
    return roots;
  }
  const auto found = orders_by_ref_.find({kind, fact.order.value});
  if (found != orders_by_ref_.end()) return found->second;
  return fact.order.value.empty() ? Roots{} : Roots{fact.order.value};
}

void Recorder::on_down(Symbol instance, Instant at, Duration down, bool crash) {
  Row row{.at = at, .what = Row::What::down, .from = instance, .to = {}, .type = crash ? Symbol("crash") : Symbol("outage")};
  row.text = format_duration(down);
  row.injected = true;
  keep(std::move(row));
}

void Recorder::on_up(Symbol instance, Instant at, std::uint32_t incarnation) {
  Row row{.at = at, .what = Row::What::up, .from = instance, .to = {}, .type = {}};
  row.nth = incarnation;
  keep(std::move(row));
}

void Recorder::on_fault(std::size_t rule, const sim::Sent* sent, Instant at) {
  if (sent == nullptr) return;  // an outage: on_down says more
  Row row = row_of(Row::What::fault, *sent, at);
  row.text = rule < rules_.size() ? rules_[rule] : "fault " + std::to_string(rule + 1);
  row.injected = true;
  keep(std::move(row));
}

std::vector<std::string> orders_in(const std::vector<Row>& rows) {
  std::set<std::string> orders;
  for (const Row& row : rows) orders.insert(row.roots.begin(), row.roots.end());
  return {orders.begin(), orders.end()};
}

}  // namespace proofload::run
