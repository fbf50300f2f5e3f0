#include "harness/defects/poison_blocks.hpp"

#include "contracts/x12/acknowledge.hpp"
#include "contracts/translation/reading.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

bool is_readable(const Message& message) {
  const x12::Judgement& judgement = translation::judgement_of(message.body);
  return !judgement.interchanges.empty() && !x12::is_refused(judgement, judgement.interchanges.front());
}

class PoisonBlocks final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  bool hears(Message& message) override {
    if (message.kind != Kind::document) return true;
    stuck_ = stuck_ || !is_readable(message);
    return !stuck_;
  }

  bool stuck_ = false;  // until somebody restarts it
};

}  // namespace

const Defect kPoisonBlocks{
    .name = "poison-blocks",
    .harm = "Sound orders wait behind a broken one, unanswered.",
    .caught_by = "acknowledged_as_agreed",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<PoisonBlocks>(std::move(inner));
    }};

}  // namespace proofload::defects
