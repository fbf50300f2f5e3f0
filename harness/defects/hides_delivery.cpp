#include "harness/defects/hides_delivery.hpp"

#include <string>

#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class HidesDelivery final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  bool hears(Message& message) override {
    if (message.type != Symbol("carrier.tracking") || message.kind != Kind::event) return true;
    constexpr std::string_view kDelivered = "\"delivered\"";
    std::string body(message.body.bytes());
    const std::size_t at = body.find(kDelivered);
    if (at == std::string::npos) return true;
    message.body = Body(body.substr(0, at).append("\"in_transit\"").append(body, at + kDelivered.size()));
    return true;
  }
};

}  // namespace

const Defect kHidesDelivery{
    .name = "hides-delivery",
    .harm = "Customers ask where their goods are, which lie on their shelves; nobody can say.",
    .caught_by = "delivery_shown",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<HidesDelivery>(std::move(inner));
    }};

}  // namespace proofload::defects
