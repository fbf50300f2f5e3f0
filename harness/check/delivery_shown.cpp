#include "harness/check/delivery_shown.hpp"

#include <map>
#include <string>
#include <vector>

#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr Duration kShownWithin = 48h;  // an ERP may be closed over night
constexpr std::string_view kBeforeItGoes = "pre_transit";

class DeliveryShown final : public Check {
 public:
  explicit DeliveryShown(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (fact.kind == facts::kParcelStatus || fact.kind == facts::kLoadStatus) {
      if (fact.location == kBeforeItGoes || about.order.placed == nullptr) return;
      Course& course = courses_[fact.subject];
      course.order = &about.order;
      course.words.push_back({fact.location, step.at, fact.cause});
    } else if (fact.kind == facts::kDeliveryStatus) {
      const std::size_t split = fact.subject.find('=');
      if (split == std::string::npos) return;
      courses_[fact.subject.substr(0, split)].shown.push_back(fact.subject.substr(split + 1));
    }
  }

  void settle(Instant end, Judgement& judgement) override {
    for (const auto& [tracking, course] : courses_) {
      const Word* last = nullptr;
      bool is_shown = false;
      for (const Word& word : course.words) {
        if (word.at + kShownWithin <= end) last = &word;
        // It, or one that came after it.
        if (last == &word) is_shown = false;
        for (const std::string& shown : course.shown) is_shown = is_shown || shown == word.text;
      }
      if (last == nullptr) continue;
      if (!is_shown && view_.trouble.over(course.order->name, course.words.front().at, end) > course.words.front().at) {
        ++judgement.excused;
        continue;
      }
      ++judgement.judged;
      if (is_shown) continue;
      const std::string name(course.order->name);
      judgement.findings.push_back(
          {kDeliveryShown.name, name,
           "Order " + name + ": the carrier said that " + tracking + " is " + last->text + ", and " +
               brief_duration(end - last->at) + " later the ERP shows " +
               (course.shown.empty() ? std::string("nothing of it.") : course.shown.back() + "."),
           {last->because}});
    }
  }

 private:
  struct Word {
    std::string text;
    Instant at;
    MessageId because;
  };
  struct Course {
    const CaseOrder* order = nullptr;
    std::vector<Word> words;         // the carrier's, in its order
    std::vector<std::string> shown;  // by the ERP
  };

  const CaseView& view_;
  std::map<std::string, Course, std::less<>> courses_;  // by tracking number or load
};

}  // namespace

const CheckKind kDeliveryShown{
    .name = "delivery_shown",
    .promise = "What a carrier says of a parcel or a load reaches the ERP.",
    .assumptions = "what trouble befell may never arrive; what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<DeliveryShown>(view); }};

}  // namespace proofload::check
