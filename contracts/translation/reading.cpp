#include "contracts/translation/reading.hpp"

#include "contracts/translation/told_as_x12.hpp"
#include "contracts/x12/reading.hpp"

namespace proofload::translation {
namespace {

class EdifactBody final : public x12::KeptJudgement {
 public:
  explicit EdifactBody(const Body& body) : told_(body.bytes()) {}
  const x12::Judgement& judgement() const override { return told_.judgement(); }
  std::span<const EdifactFinding> findings() const { return told_.findings(); }

 private:
  ToldAsX12 told_;
};

const EdifactBody& read_edifact(const Body& body) {
  const Reading* kept = body.reading(Form::x12);
  if (kept == nullptr) kept = &body.keep(Form::x12, std::make_unique<EdifactBody>(body));
  return static_cast<const EdifactBody&>(*kept);
}

}  // namespace

bool is_edifact(std::string_view bytes) { return bytes.starts_with("UNB") || bytes.starts_with("UNA"); }

const x12::Judgement& judgement_of(const Body& body) {
  return is_edifact(body.bytes()) ? read_edifact(body).judgement() : x12::judgement_of(body);
}

std::span<const EdifactFinding> findings_of(const Body& body) {
  if (!is_edifact(body.bytes())) return {};
  return read_edifact(body).findings();
}

}  // namespace proofload::translation
