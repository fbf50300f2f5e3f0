#include "harness/defects/credits_name_themselves.hpp"

#include <string>

#include "harness/defects/elements.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

// REF*IV as BIG02.
std::string naming_itself(std::string text) {
  const std::size_t heading = segment_of(text, "BIG");
  if (element_of(text, heading, 7).of(text) != "CR") return text;
  const std::string number = element_of(text, heading, 2).of(text);
  for (std::size_t at = segment_of(text, "REF"); at != std::string::npos; at = segment_of(text, "REF", at + 1)) {
    if (element_of(text, at, 1).of(text) == "IV") return replaced(text, element_of(text, at, 2), number);
  }
  return text;
}

class CreditsNameThemselves final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void send(Message& document) override { document.body = Body(naming_itself(std::string(document.body.bytes()))); }
};

}  // namespace

const Defect kCreditsNameThemselves{
    .name = "credits-name-themselves",
    .harm = "The buyer finds no invoice to set the credit against, and pays that in full.",
    .caught_by = "told_as_done",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<CreditsNameThemselves>(std::move(inner));
    }};

}  // namespace proofload::defects
