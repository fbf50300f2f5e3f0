#include "harness/run/request_settings.hpp"
#include "harness/run/system_kinds.hpp"
#include "mocks/desk/desk.hpp"

namespace proofload::run {
namespace {

MakeForCase prepare_desk(const std::shared_ptr<const scenario::Scenario>& scenario, const scenario::System& system,
                         std::vector<Error>& errors) {
  static constexpr std::pair<std::string_view, mocks::desk::BusinessDecision> kDecisions[]{{"cancel", mocks::desk::BusinessDecision::cancel}, {"leave", mocks::desk::BusinessDecision::leave}};
  auto settings = std::make_shared<mocks::desk::Settings>();
  settings->healed_at = scenario->heal;
  scenario::SettingsReader reader(system.settings);
  read_request_rules(reader, *scenario, *settings);
  read_webhooks(reader, *settings);
  read_range(reader, "replay_after", settings->replay_after);
  read_range(reader, "decide_after", settings->decide_after);
  reader.read("replay_every", settings->replay_every)
      .choose("business", settings->business, std::span<const std::remove_reference_t<decltype(*kDecisions)>>(kDecisions));
  for (Error& error : reader.errors()) errors.push_back(std::move(error));
  object(mocks::desk::objection(*settings), system, errors);
  return [settings](const CaseContext&) { return [settings] { return mocks::desk::make_desk(settings); }; };
}

}  // namespace

const SystemKind kDeskKind{"desk", "the people who handle exceptions", prepare_desk};

}  // namespace proofload::run
