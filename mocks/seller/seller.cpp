#include "mocks/seller/seller.hpp"

#include <utility>

#include "mocks/edi/document_name.hpp"
#include "mocks/edi/facts.hpp"
#include "mocks/edi/system.hpp"
#include "mocks/seller/facts.hpp"

namespace proofload::mocks::seller {
namespace {

class Seller final : public edi::System {
 public:
  explicit Seller(std::shared_ptr<const Settings> settings) : System(*settings, 0), settings_(std::move(settings)) {}

 private:
  bool restore(Step&, std::string_view, std::string_view) override { return false; }
  void begin(Step&, bool) override {}
  void on_timer(Step&, const TimerKey&) override {}

  void take_set(Step& step, const x12::JudgedSet& set) override {
    state(step, facts::kDocumentReceived, edi::document_about(set), endpoint().writer());
  }
  Ref subject_of(const x12::JudgedSet& refused) const override { return {"document", edi::document_about(refused)}; }

  edi::SentSet describe(const x12::JudgedSet& own) const override {
    return {.control_number = std::string(own.control_number), .about = edi::document_about(own)};
  }
  void on_accepted(Step& step, const edi::SentSet& set, std::string_view how) override {
    state(step, facts::kAcknowledgementReceived, set.about, std::string(how));
  }
  void on_rejected(Step& step, const edi::SentSet& set, const std::string& why) override {
    state(step, facts::kDocumentAbandoned, set.about, "rejected: " + why);
  }
  void on_unanswered(Step& step, const edi::SentSet& set) override {
    state(step, facts::kDocumentAbandoned, set.about, "unanswered");
  }

  static void state(Step& step, Symbol kind, const std::string& about, std::string subject) {
    step.state({.kind = kind, .order = {"document", about}, .subject = std::move(subject)});
  }

  std::shared_ptr<const Settings> settings_;
};

}  // namespace

std::unique_ptr<Actor> make_seller(std::shared_ptr<const Settings> settings) {
  return std::make_unique<Seller>(std::move(settings));
}

}  // namespace proofload::mocks::seller
