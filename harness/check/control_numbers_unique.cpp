#include "harness/check/control_numbers_unique.hpp"

#include "contracts/base/generation_map.hpp"
#include "contracts/translation/reading.hpp"

namespace proofload::check {
namespace {

constexpr std::size_t kHorizon = 100'000;  // numbers

class ControlNumbersUnique final : public Check {
 public:
  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    if (sent.message.kind != Kind::document || sent.message.from.text() != scenario::kOrchestrator) return;
    const x12::Judgement& judgement = translation::judgement_of(sent.message.body);
    for (const x12::JudgedInterchange& interchange : judgement.interchanges) {
      const std::uint64_t content = hash_bytes(interchange.bytes);
      const std::string parties = std::string(interchange.sender).append("/").append(interchange.receiver);
      judge(sent, "interchange", parties + "/" + interchange.usage, interchange.control_number, content);
      for (const x12::JudgedGroup& group : judgement.groups_of(interchange)) {
        judge(sent, "group", parties, group.control_number, content);
      }
    }
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  void judge(const sim::Sent& sent, std::string_view what, std::string_view whose, std::string_view number,
             std::uint64_t content) {
    ++judged_;
    const std::uint64_t name = combine(combine(hash_name(what), hash_bytes(whose)), hash_bytes(number));
    if (const std::uint64_t* known = contents_.find(name)) {
      if (*known == content) return;
      const auto& roots = sent.identity.subject.roots;
      std::string text = "The number " + std::string(number) + " of an " + (what == "group" ? "outbound " : "") +
                         std::string(what) + " to " + std::string(sent.message.to.text()) +
                         " was used before, for another content.";
      findings_.push_back({kControlNumbersUnique.name, roots.empty() ? std::string() : roots.front(), std::move(text),
                           {sent.message.id}});
    }
    contents_[name] = content;
  }

  GenerationMap<std::uint64_t, std::uint64_t> contents_{kHorizon};
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kControlNumbersUnique{
    .name = "control_numbers_unique",
    .promise = "A control number stands for one content: what is sent again under it is the same, byte for byte.",
    .assumptions = "a number may serve again after 100,000 others",
    .make = [](const CaseView&) -> std::unique_ptr<Check> { return std::make_unique<ControlNumbersUnique>(); }};

}  // namespace proofload::check
