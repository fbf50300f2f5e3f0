#include "harness/defects/ack_before_commit.hpp"

#include <algorithm>

#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

// ST*997, whatever the delimiter is.
// A CONTRL, where the partner speaks EDIFACT.
bool holds_997(std::string_view bytes) {
  if (bytes.find("+CONTRL:") != std::string_view::npos) return true;
  for (std::size_t at = bytes.find("997"); at != std::string_view::npos; at = bytes.find("997", at + 1)) {
    if (at >= 3 && bytes.substr(at - 3, 2) == "ST") return true;
  }
  return false;
}

bool is_receipt(const Effect& effect) {
  const auto* message = std::get_if<Message>(&effect);
  if (message == nullptr) return false;
  return message->kind == Kind::reply || (message->kind == Kind::document && holds_997(message->body.bytes()));
}

class AckBeforeCommit final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void tamper(std::vector<Effect>& effects) override {
    const auto commit = std::find_if(effects.begin(), effects.end(),
                                     [](const Effect& effect) { return std::holds_alternative<Commit>(effect); });
    std::stable_partition(commit, effects.end(), is_receipt);
  }
};

}  // namespace

const Defect kAckBeforeCommit{
    .name = "ack-before-commit",
    .harm = "What was confirmed is gone after a crash, and nobody sends it again.",
    .caught_by = "orders_end_as_required",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<AckBeforeCommit>(std::move(inner));
    }};

}  // namespace proofload::defects
