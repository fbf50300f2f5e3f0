#include "harness/run/api_versions.hpp"

#include "contracts/json/versions/interpreter.hpp"

namespace proofload::run {
namespace {

constexpr std::string_view kSetting = "api_version";

}  // namespace

const InterfaceVersion* read_api_version(scenario::SettingsReader& reader, const scenario::System& system) {
  const InterfaceVersion* chosen = nullptr;
  if (!system.settings.contains(kSetting)) {
    std::string nothing;
    reader.read(kSetting, nothing);  // a setting that it has
    return chosen;
  }
  std::vector<std::string> names;
  std::vector<std::pair<std::string_view, const InterfaceVersion*>> words{{"v1", nullptr}};
  for (const InterfaceVersion& version : InterfaceVersion::all()) {
    if (version.interface() == system.kind) names.push_back(version.name());
  }
  for (const std::string& name : names) words.emplace_back(name, InterfaceVersion::find(system.kind, name));
  reader.choose(kSetting, chosen, std::span<const std::pair<std::string_view, const InterfaceVersion*>>(words));
  return chosen;
}

const InterfaceVersion* api_version_of(const scenario::System& system) {
  const auto set = system.settings.find(kSetting);
  const auto* name = set == system.settings.end() ? nullptr : std::get_if<std::string>(&set->second.value);
  return name == nullptr || *name == "v1" ? nullptr : InterfaceVersion::find(system.kind, *name);
}

SpokenVersions versions_spoken(const scenario::World& world) {
  SpokenVersions spoken;
  for (const scenario::System& system : world.systems) {
    if (const InterfaceVersion* version = api_version_of(system)) spoken.add(system.name, *version);
  }
  return spoken;
}

std::unique_ptr<Actor> speaking(std::unique_ptr<Actor> actor, const InterfaceVersion* version) {
  return version == nullptr ? std::move(actor) : std::make_unique<Interpreter>(std::move(actor), *version);
}

}  // namespace proofload::run
