#include "contracts/json/interfaces/body_name.hpp"

#include <algorithm>

#include "contracts/json/interfaces/exchange.hpp"

namespace proofload {
namespace {

const Exchange* exchange_of(Symbol type, int version) {
  const auto exchanges = all_exchanges();
  const auto found = std::find_if(exchanges.begin(), exchanges.end(),
                                  [&](const Exchange& e) { return e.type == type && e.version == version; });
  return found == exchanges.end() ? nullptr : &*found;
}

}  // namespace

std::optional<BodyName> body_name(Symbol type, Kind kind, int status, int version) {
  const Exchange* const found = exchange_of(type, version);
  if (found == nullptr) return std::nullopt;
  if (kind != Kind::reply) return BodyName{found->schema, found->body};
  if (found->answer.empty() || status == 0) return std::nullopt;
  return BodyName{found->schema, is_success(status) ? found->answer : "Refusal"};
}

bool may_answer_with(Symbol type, int status, int version) {
  const Exchange* const exchange = exchange_of(type, version);
  if (exchange == nullptr || exchange->answer.empty()) return true;
  const auto& statuses = exchange->answered_with;
  return std::find(statuses.begin(), statuses.end(), static_cast<std::uint16_t>(status)) != statuses.end();
}

std::vector<Symbol> all_body_types() {
  std::vector<Symbol> types;
  for (const Exchange& exchange : all_exchanges()) {
    if (exchange.version == 1) types.push_back(exchange.type);
  }
  return types;
}

std::vector<BodyName> all_body_names(int version) {
  std::vector<BodyName> names;
  const auto add = [&](const BodyName& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const Exchange& exchange : all_exchanges()) {
    if (exchange.version != version) continue;
    add({exchange.schema, exchange.body});
    if (exchange.answer.empty()) continue;
    add({exchange.schema, exchange.answer});
    add({exchange.schema, "Refusal"});
  }
  return names;
}

}  // namespace proofload
