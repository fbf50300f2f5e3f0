#include "harness/defects/counts_one_carton.hpp"

#include <string>

#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

// TD102 behind CTN as 1.
std::string counting_one(std::string_view bytes) {
  std::string changed(bytes);
  for (std::size_t at = changed.find("TD1"); at != std::string::npos; at = changed.find("TD1", at + 1)) {
    constexpr std::size_t kCount = 8;  // TD1*CTN*
    if (at + kCount >= changed.size() || changed.compare(at + 4, 3, "CTN") != 0) continue;
    const std::size_t end = changed.find_first_not_of("0123456789", at + kCount);
    if (end != std::string::npos && end > at + kCount) changed.replace(at + kCount, end - at - kCount, 1, '1');
  }
  return changed;
}

class CountsOneCarton final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void send(Message& document) override { document.body = Body(counting_one(document.body.bytes())); }
};

}  // namespace

const Defect kCountsOneCarton{
    .name = "counts-one-carton",
    .harm = "The dock receives one carton, and the others are missing or too many.",
    .caught_by = "carton_in_one_notice",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<CountsOneCarton>(std::move(inner));
    }};

}  // namespace proofload::defects
