#include "harness/defects/unpadded_envelope.hpp"

#include <string>

#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

// ISA06 without the blanks that fill it.
std::string unpadded(std::string_view bytes) {
  constexpr std::size_t kIsa06 = 35, kWidth = 15;
  std::string changed(bytes);
  const std::size_t last = changed.find_last_not_of(' ', kIsa06 + kWidth - 1);
  return last < kIsa06 || last == std::string::npos ? changed : changed.erase(last + 1, kIsa06 + kWidth - 1 - last);
}

class UnpaddedEnvelope final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void send(Message& document) override { document.body = Body(unpadded(document.body.bytes())); }
};

}  // namespace

const Defect kUnpaddedEnvelope{
    .name = "unpadded-envelope",
    .harm = "A reader that counts bytes reads rubbish, and refuses every document.",
    .caught_by = "messages_conform",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<UnpaddedEnvelope>(std::move(inner));
    }};

}  // namespace proofload::defects
