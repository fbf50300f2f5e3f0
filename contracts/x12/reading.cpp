#include "contracts/x12/reading.hpp"

namespace proofload::x12 {
namespace {

class JudgedBody final : public KeptJudgement {
 public:
  explicit JudgedBody(const Body& body) : judgement_(judge(body.bytes(), standard_dictionary())) {}
  const Judgement& judgement() const override { return judgement_; }

 private:
  Judgement judgement_;
};

}  // namespace

const Judgement& judgement_of(const Body& body) {
  static const Judgement of_nothing = judge("", standard_dictionary());
  if (body.empty()) return of_nothing;
  const Reading* kept = body.reading(Form::x12);
  if (kept == nullptr) kept = &body.keep(Form::x12, std::make_unique<JudgedBody>(body));
  return static_cast<const KeptJudgement*>(kept)->judgement();
}

}  // namespace proofload::x12
