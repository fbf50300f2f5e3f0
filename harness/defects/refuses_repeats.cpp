#include "harness/defects/refuses_repeats.hpp"

#include <set>
#include <string>

#include "contracts/translation/reading.hpp"
#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

constexpr std::string_view kNotUnique = "19";  // AK905

// The group that an interchange acknowledges: "bigbox/PO/7"; "" if it holds anything else.
std::string acknowledged_group(const Message& message) {
  const x12::Judgement& judgement = translation::judgement_of(message.body);
  if (judgement.sets.size() != 1 || judgement.sets.front().id != "997") return "";
  const auto said = x12::read<x12::FunctionalAcknowledgment997>(judgement.sets.front().text);
  if (!said || said->status != "A") return "";
  return std::string(message.to.text()) + "/" + said->functional_id + "/" + said->group_control_number;
}

// "…AK9*A*1*1*1~…" as "…AK9*R*1*1*0*19~…", and each AK5*A as AK5*R*5.
std::string refusing(std::string_view bytes, const x12::Delimiters& delimiters) {
  std::string changed(bytes);
  for (const std::string_view segment : {"AK5", "AK9"}) {
    const std::string begin = std::string(segment) + delimiters.element + "A";
    for (std::size_t at = changed.find(begin); at != std::string::npos; at = changed.find(begin, at + 1)) {
      changed[at + begin.size() - 1] = 'R';
      const std::size_t end = changed.find(delimiters.segment, at);
      if (segment == "AK5") {
        changed.insert(end, std::string(1, delimiters.element) + "5");
        continue;
      }
      const std::size_t last = changed.rfind(delimiters.element, end) + 1;
      changed.replace(last, end - last, std::string("0") + delimiters.element + std::string(kNotUnique));
    }
  }
  return changed;
}

// Each UCM that says 7 as one that says 4: there is something wrong with the value.
std::string refusing_in_edifact(std::string_view bytes) {
  std::string changed(bytes);
  constexpr std::string_view kTaken = "+7'", kRefused = "+4+12'";
  for (std::size_t at = changed.find("UCM+"); at != std::string::npos; at = changed.find("UCM+", at + 1)) {
    const std::size_t end = changed.find('\'', at);
    if (changed.compare(end - 2, kTaken.size(), kTaken) == 0) changed.replace(end - 2, kTaken.size(), kRefused);
  }
  return changed;
}

class RefusesRepeats final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void send(Message& document) override {
    const std::string group = acknowledged_group(document);
    if (group.empty() || answered_.insert(group).second) return;
    if (translation::is_edifact(document.body.bytes())) {
      document.body = Body(refusing_in_edifact(document.body.bytes()));
      return;
    }
    const x12::Delimiters delimiters = translation::judgement_of(document.body).interchanges.front().delimiters;
    document.body = Body(refusing(document.body.bytes(), delimiters));
  }

  std::set<std::string> answered_;
};

}  // namespace

const Defect kRefusesRepeats{
    .name = "refuses-repeats",
    .harm = "A partner whose 997 was lost hears that its order was refused, while it is being shipped.",
    .caught_by = "answers_agree",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<RefusesRepeats>(std::move(inner));
    }};

}  // namespace proofload::defects
