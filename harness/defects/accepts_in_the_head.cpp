#include "harness/defects/accepts_in_the_head.hpp"

#include <string>

#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

// BAK02 AC and RD, accepted with changes and refused, as AD.
std::string accepted_in_the_head(std::string_view bytes) {
  constexpr std::size_t kType = 7;  // BAK*00*
  std::string changed(bytes);
  for (std::size_t at = changed.find("BAK"); at != std::string::npos; at = changed.find("BAK", at + 1)) {
    if (at + kType + 2 >= changed.size() || changed.compare(at + 4, 2, "00") != 0) continue;
    changed[at + kType] = 'A';
    changed[at + kType + 1] = 'D';
  }
  return changed;
}

class AcceptsInTheHead final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void send(Message& document) override { document.body = Body(accepted_in_the_head(document.body.bytes())); }
};

}  // namespace

const Defect kAcceptsInTheHead{
    .name = "accepts-in-the-head",
    .harm = "The buyer reads the head alone, counts on all of it, and misses what was refused.",
    .caught_by = "response_adds_up",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<AcceptsInTheHead>(std::move(inner));
    }};

}  // namespace proofload::defects
