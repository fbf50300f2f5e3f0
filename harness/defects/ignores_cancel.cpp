#include "harness/defects/ignores_cancel.hpp"

#include <string>

#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

// BEG01 01, a cancellation, as 06, a confirmation: of no consequence.
std::string as_confirmation(std::string_view bytes) {
  std::string changed(bytes);
  for (std::size_t at = changed.find("BEG"); at != std::string::npos; at = changed.find("BEG", at + 1)) {
    if (at + 6 < changed.size() && changed.substr(at + 4, 2) == "01") changed.replace(at + 4, 2, "06");
  }
  // BGM 1225 of an ORDERS: 1 as 42.
  for (std::size_t at = changed.find("'BGM+220"); at != std::string::npos; at = changed.find("'BGM+220", at + 1)) {
    const std::size_t end = changed.find('\'', at + 1);
    if (end != std::string::npos && changed.substr(end - 2, 2) == "+1") changed.replace(end - 1, 1, "42");
  }
  return changed;
}

class IgnoresCancel final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  bool hears(Message& message) override {
    if (message.kind == Kind::document) message.body = Body(as_confirmation(message.body.bytes()));
    return true;
  }
};

}  // namespace

const Defect kIgnoresCancel{
    .name = "ignores-cancel",
    .harm = "Goods that nobody wants any more are shipped, and nobody hears of it.",
    .caught_by = "cancel_heeded",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<IgnoresCancel>(std::move(inner));
    }};

}  // namespace proofload::defects
