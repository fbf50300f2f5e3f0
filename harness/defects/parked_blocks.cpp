#include "harness/defects/parked_blocks.hpp"

#include <map>
#include <string>

#include "contracts/json/interfaces/desk.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class ParkedBlocks final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void tamper(std::vector<Effect>& effects) override {
    for (const Effect& effect : effects) {
      const auto* message = std::get_if<Message>(&effect);
      if (message == nullptr || message->type != Symbol("desk.open_case")) continue;
      const auto opened = desk::from_json<desk::OpenCase>(parser_, message->body);
      if (opened && opened->kind == "business") parked_.insert_or_assign(opened->case_id, opened->partner);
    }
    // The queue of a partner stands still: nothing more of it is booked.
    std::erase_if(effects, [&](const Effect& effect) {
      const auto* message = std::get_if<Message>(&effect);
      return message != nullptr && message->type == Symbol("erp.create_order") && waits(*message);
    });
  }

  bool hears(Message& message) override {
    if (message.type != Symbol("desk.decide") || message.kind != Kind::event) return true;
    if (const auto decided = desk::from_json<desk::Decide>(parser_, message.body)) parked_.erase(decided->case_id);
    return true;
  }

  bool waits(const Message& booking) const {
    for (const Ref& ref : booking.refs) {
      for (const auto& [name, partner] : parked_) {
        if (!partner.empty() && ref.value.starts_with(partner + "/")) return true;
      }
    }
    return false;
  }

  json::Parser parser_;
  std::map<std::string, std::string> parked_;  // cases at the desk; whose orders they are about
};

}  // namespace

const Defect kParkedBlocks{
    .name = "parked-blocks",
    .harm = "Sound orders of a partner stand still until a person has seen to a bad one.",
    .caught_by = "poison_parked_alone",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<ParkedBlocks>(std::move(inner));
    }};

}  // namespace proofload::defects
