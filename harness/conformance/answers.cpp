#include "harness/conformance/answers.hpp"

#include <algorithm>
#include <utility>

#include "contracts/x12/judging/values.hpp"
#include "contracts/x12/writer.hpp"

namespace proofload::conformance {
namespace {

// Of that release, and of no guide.
constexpr std::string_view k999Version = "005010";

x12::InterchangeParty party(std::string_view qualifier, std::string_view id, std::string_view application) {
  return {std::string(qualifier), std::string(id), std::string(application)};
}

}  // namespace

void Answers::on_finding(const x12::Finding& finding) {
  interchange_.on_finding(finding);
  group_.on_finding(finding);
}

void Answers::on_set(const x12::Judgement& judgement, const x12::JudgedSet& set) { group_.on_set(judgement, set); }

void Answers::on_group(const x12::JudgedGroup& group) {
  interchange_.on_group(group);
  if (them_.empty()) {
    them_ = group.sender;
    us_ = group.receiver;
  }
  if (auto answer = group_.finish(group)) groups_.push_back({std::move(*answer), std::string(group.version)});
}

std::string Answers::on_interchange(const x12::JudgedInterchange& interchange) {
  const bool refused = interchange_.refused(interchange);
  auto ta1 = interchange_.finish(interchange);
  const auto groups = refused ? std::vector<OfGroup>() : std::exchange(groups_, {});
  groups_.clear();
  const std::string them = std::exchange(them_, {});
  const std::string us = std::exchange(us_, {});
  if (ta1 && ta1->status == "A" && !interchange.acknowledgment_requested) ta1.reset();
  if ((!ta1 && groups.empty()) || !x12::can_be_addressed(interchange)) return {};

  x12::Envelope envelope;
  envelope.sender = party(interchange.receiver_qualifier, interchange.receiver, us);
  envelope.receiver = party(interchange.sender_qualifier, interchange.sender, them);
  envelope.date = parse_date("20" + std::string(interchange.date)).value_or(Date{2000, 1, 1});
  constexpr std::size_t kHoursAndMinutes = 4;
  if (x12::is_time(interchange.time)) envelope.time = interchange.time.substr(0, kHoursAndMinutes);
  envelope.interchange_control = ++interchange_control_;
  if (interchange.usage == 'T' || interchange.usage == 'P') envelope.usage = interchange.usage;

  const bool is_newer = std::any_of(groups.begin(), groups.end(), [](const OfGroup& group) {
    return x12::is_answered_by_999(group.version);
  });
  if (is_newer) {
    envelope.version = k999Version;
    envelope.delimiters.repetition = '^';
  }
  std::string out;
  x12::Writer writer(out, envelope);
  writer.begin_interchange();
  if (ta1) x12::write(*ta1, writer);
  std::string open;  // GS08 of the group that is open
  for (const OfGroup& group : groups) {
    const bool by_999 = x12::is_answered_by_999(group.version);
    const std::string version = by_999 ? std::string(k999Version) : x12::Envelope().version;
    if (version != open) {
      if (!open.empty()) writer.end_group();
      open = envelope.version = version;
      writer.begin_group("FA", ++group_control_);
    }
    by_999 ? x12::write_999(group.answer, group.version, writer) : x12::write(group.answer, writer);
  }
  if (!open.empty()) writer.end_group();
  writer.end_interchange();
  return out;
}

}  // namespace proofload::conformance
