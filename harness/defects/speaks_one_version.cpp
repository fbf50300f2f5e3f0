#include "harness/defects/speaks_one_version.hpp"

namespace proofload::defects {
namespace {

SpokenVersions none(const SpokenVersions&) { return {}; }

}  // namespace

const Defect kSpeaksOneVersion{
    .name = "speaks-one-version",
    .harm = "A system whose interface is a later version is sent bodies of the first.",
    .caught_by = "messages_conform",
    .plant = [](orchestrator::Policies& policies) { policies.versions_spoken = none; }};

}  // namespace proofload::defects
