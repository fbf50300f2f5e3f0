#include "harness/defects/voids_by_another_number.hpp"

#include "contracts/json/interfaces/carrier.hpp"
#include "harness/defects/rewrite.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class VoidsByAnotherNumber final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void ask(Message& request) override {
    if (request.type != Symbol("carrier.void_label")) return;
    rewrite<carrier::VoidLabel>(request, parser_, [](carrier::VoidLabel& label) { label.tracking += "-0"; });
  }

  json::Parser parser_;
};

}  // namespace

const Defect kVoidsByAnotherNumber{
    .name = "voids-by-another-number",
    .harm = "Labels of goods that never left are paid for.",
    .caught_by = "given_back",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<VoidsByAnotherNumber>(std::move(inner));
    }};

}  // namespace proofload::defects
