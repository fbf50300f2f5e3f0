#include "harness/defects/takes_refusals_for_receipts.hpp"

#include <string>

#include "harness/defects/elements.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

// AK901 and each AK501 as A.
std::string as_accepted(std::string text) {
  for (const std::string_view id : {"AK5", "AK9"}) {
    for (std::size_t at = segment_of(text, id); at != std::string::npos; at = segment_of(text, id, at + 1)) {
      text = replaced(std::move(text), element_of(text, at, 1), "A");
    }
  }
  return text;
}

class TakesRefusalsForReceipts final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  bool hears(Message& message) override {
    if (message.kind == Kind::document) message.body = Body(as_accepted(std::string(message.body.bytes())));
    return true;
  }
};

}  // namespace

const Defect kTakesRefusalsForReceipts{
    .name = "takes-refusals-for-receipts",
    .harm = "A document that its receiver could not read is never corrected: no notice, no invoice, no money.",
    .caught_by = "documents_seen_through",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<TakesRefusalsForReceipts>(std::move(inner));
    }};

}  // namespace proofload::defects
