#include "harness/defects/manifests_one_parcel.hpp"

#include "contracts/json/interfaces/carrier.hpp"
#include "harness/defects/rewrite.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class ManifestsOneParcel final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void ask(Message& request) override {
    if (request.type != Symbol("carrier.manifest")) return;
    rewrite<carrier::Manifest>(request, parser_, [](carrier::Manifest& manifest) { manifest.trackings.resize(1); });
  }

  json::Parser parser_;
};

}  // namespace

const Defect kManifestsOneParcel{
    .name = "manifests-one-parcel",
    .harm = "The driver takes one parcel of the shipment, and the others stand at the dock.",
    .caught_by = "parcels_manifested",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<ManifestsOneParcel>(std::move(inner));
    }};

}  // namespace proofload::defects
