#include "harness/check/answers_agree.hpp"

#include <map>
#include <string>
#include <utility>

#include "contracts/base/generation_map.hpp"
#include "contracts/base/hash.hpp"
#include "contracts/translation/reading.hpp"
#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/interchange_acknowledgment_ta1.hpp"
#include "harness/check/control_number.hpp"

namespace proofload::check {
namespace {

constexpr std::string_view kRepeated = "025";  // TA105
constexpr std::size_t kAnswersRemembered = 50'000;    // groups and interchanges

// "A; 0001 A": the word on the group and on its sets.
std::string word_of(const x12::FunctionalAcknowledgment997& answer) {
  std::string text = answer.status;
  for (const std::string& code : answer.codes) text += " " + code;
  for (const x12::SetResponse997& set : answer.sets) {
    text += "; " + set.control_number + " " + set.status;
    for (const std::string& code : set.codes) text += " " + code;
  }
  return text;
}

class AnswersAgree final : public Check {
 public:
  explicit AnswersAgree(const CaseView& view) : view_(view) {
    for (const scenario::Partner& partner : view.scenario.partners) {
      agreed_[partner.name] = partner.agreement.of("", "").acknowledgement;
    }
  }

  void on_up(Symbol instance, Instant, std::uint32_t incarnation) override {
    if (instance.text() == scenario::kOrchestrator && incarnation > 1) restarted_ = true;
  }

  void on_fault(std::size_t rule, const sim::Sent* sent, Instant) override {
    if (sent == nullptr || sent->message.kind != Kind::document || rule >= view_.scenario.faults.size()) return;
    const std::string_view kind = view_.scenario.faults[rule].kind;
    if (kind != "corrupt" && kind != "read_early") return;
    const x12::Judgement& judgement = translation::judgement_of(sent->message.body);
    for (const x12::JudgedInterchange& interchange : judgement.interchanges) {
      asked(judgement, interchange, sent->message.from, [](Asked& each, std::uint64_t) { each.changed = true; });
    }
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.kind != Kind::document) return;
    const x12::Judgement& judgement = translation::judgement_of(message.body);
    if (message.to.text() == scenario::kOrchestrator) {
      for (const x12::JudgedInterchange& interchange : judgement.interchanges) {
        asked(judgement, interchange, message.from, [&](Asked& each, std::uint64_t inside) {
          each.came(interchange.bytes, sent);
          each.interchange = inside;
        });
      }
    } else if (message.from.text() == scenario::kOrchestrator) {
      for (const x12::JudgedInterchange& interchange : judgement.interchanges) {
        for (std::uint32_t i = interchange.ta1s.begin; i < interchange.ta1s.end; ++i) {
          if (const auto said = x12::read_ta1(judgement.ta1s[i])) judged_as_a_whole(*said, sent);
        }
        for (const x12::JudgedGroup& group : judgement.groups_of(interchange)) {
          for (const x12::JudgedSet& set : judgement.sets_of(group)) {
            if (!x12::is_acknowledgment(set.id)) continue;
            if (const auto said = x12::read<x12::FunctionalAcknowledgment997>(set.text)) answered(*said, sent);
          }
        }
      }
    }
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.excused = excused_;
    judgement.findings = std::move(findings_);
  }

 private:
  // A group, or the interchange as a whole, under the number that its sender gave it.
  struct Asked {
    std::uint64_t content = 0;
    std::uint64_t interchange = 0;  // that the group stands in; of an interchange, itself
    bool came_before = false;
    bool changed = false;  // on its way, or by its sender; or it stands twice in one file
    MessageId last;        // in which it came
    std::string word;      // of the first 997
    MessageId first;       // which that is; of an interchange, the first that says that it was read
    MessageId refused;     // by a TA1, and not as a repeat

    void came(std::string_view bytes, const sim::Sent& sent) {
      const std::uint64_t hash = hash_bytes(bytes);
      changed |= came_before && (hash != content || last.value == sent.message.id.value);
      came_before = true;
      last = sent.message.id;
      content = hash;
    }
  };

  // "bigbox/PO/7"; "bigbox//7": the interchange.
  static std::uint64_t name_of(Symbol partner, std::string_view what, std::string_view number) {
    return combine(combine(hash_bytes(partner.text()), hash_bytes(what)), hash_bytes(without_zeros(number)));
  }

  template <class Visit>
  void asked(const x12::Judgement& judgement, const x12::JudgedInterchange& interchange, Symbol from, Visit visit) {
    const std::uint64_t whole = name_of(from, "", interchange.control_number);
    bool is_owed = false;  // an answer: not for acknowledgements alone
    for (const x12::JudgedGroup& group : judgement.groups_of(interchange)) {
      if (group.functional_id == "FA") continue;
      is_owed = true;
      visit(asked_[name_of(from, group.functional_id, group.control_number)], whole);
    }
    if (is_owed) visit(asked_[whole], whole);
  }

  void answered(const x12::FunctionalAcknowledgment997& said, const sim::Sent& sent) {
    if (said.functional_id == "FA") {
      ++judged_;
      findings_.push_back({kAnswersAgree.name, "",
                           "A 997 acknowledges the acknowledgements of group " + said.group_control_number + " of " +
                               std::string(sent.message.to.text()) + ": if all did so, there would be no end to it.",
                           {sent.message.id}});
      return;
    }
    Asked* const found = asked_.find(name_of(sent.message.to, said.functional_id, said.group_control_number));
    if (found == nullptr) return;
    if (found->changed) {
      ++excused_;
      return;
    }
    ++judged_;
    std::string word = word_of(said);
    const std::string name = "group " + said.functional_id + " " + said.group_control_number + " of " +
                             std::string(sent.message.to.text());
    const std::uint64_t interchange = found->interchange;
    if (found->word.empty()) {
      found->word = std::move(word);
      found->first = sent.message.id;
      return read(interchange, sent, "The " + name + " was answered by a 997");
    }
    if (word != found->word) {
      return find(sent, found->first,
                  "The " + name + " was answered \"" + found->word + "\" at first, and then \"" + word + "\".");
    }
    const MessageId first = found->first;
    const auto agreed = agreed_.find(sent.message.to.text());
    if (restarted_ || agreed == agreed_.end() || agreed->second.on_duplicate == DuplicateInterchange::repeat_997) return;
    find(sent, first, "The " + name + " came again and got its 997 again, where " +
                          (agreed->second.on_duplicate == DuplicateInterchange::silence ? "silence" : "a TA1 025") +
                          " is agreed.");
  }

  // Who answers what stands in an interchange has read it.
  void read(std::uint64_t interchange, const sim::Sent& sent, std::string said) {
    Asked* const whole = asked_.find(interchange);
    if (whole == nullptr) return;
    if (!whole->first) whole->first = sent.message.id;
    if (whole->refused) find(sent, whole->refused, said + ", and its interchange had been refused by a TA1.");
  }

  void judged_as_a_whole(const x12::InterchangeAcknowledgmentTa1& said, const sim::Sent& sent) {
    const std::uint64_t number = name_of(sent.message.to, "", said.control_number);
    Asked* const found = asked_.find(number);
    if (found == nullptr) return;
    if (found->changed) {
      ++excused_;
      return;
    }
    ++judged_;
    const std::string name = "interchange " + said.control_number + " of " + std::string(sent.message.to.text());
    if (said.status != "R") return read(number, sent, "The " + name + " was accepted by a TA1");
    if (said.code == kRepeated) return refused_as_repeat(name, *found, sent);
    if (!found->refused) found->refused = sent.message.id;
    if (found->first) {
      find(sent, found->first, "The " + name + " was refused by a TA1 " + said.code + ", and had been answered as read.");
    }
  }

  void refused_as_repeat(const std::string& name, const Asked& interchange, const sim::Sent& sent) {
    const auto agreed = agreed_.find(sent.message.to.text());
    if (agreed == agreed_.end() || agreed->second.on_duplicate == DuplicateInterchange::ta1_025) return;
    find(sent, interchange.first, "The " + name + " came again and was refused by a TA1 025, where " +
                                      (agreed->second.on_duplicate == DuplicateInterchange::silence ? "silence" : "its 997") +
                                      " is agreed.");
  }

  void find(const sim::Sent& sent, MessageId before, std::string text) {
    const Roots& roots = sent.identity.subject.roots;
    std::vector<MessageId> because;
    if (before) because.push_back(before);
    because.push_back(sent.message.id);
    findings_.push_back({kAnswersAgree.name, roots.empty() ? std::string() : std::string(roots.front()), std::move(text),
                         std::move(because)});
  }

  const CaseView& view_;
  std::map<std::string, Acknowledgement, std::less<>> agreed_;  // by partner
  GenerationMap<std::uint64_t, Asked> asked_{kAnswersRemembered};
  bool restarted_ = false;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
  std::uint64_t excused_ = 0;
};

}  // namespace

const CheckKind kAnswersAgree{
    .name = "answers_agree",
    .promise = "All answers for one group of documents agree, and a repeat is answered as agreed.",
    .assumptions = "a group that came with several contents may have several answers; 50,000 groups later it is forgotten",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<AnswersAgree>(view); }};

}  // namespace proofload::check
