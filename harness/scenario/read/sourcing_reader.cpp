#include "harness/scenario/read/sourcing_reader.hpp"

#include <algorithm>

#include "contracts/base/suggest.hpp"
#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {
namespace {

using canonical::SourcingRule;

class Reader {
 public:
  Reader(Scenario& scenario, Report& report) : scenario_(scenario), report_(report) {
    for (const System& system : scenario.world.systems) {
      if (is_warehouse(system)) warehouses_.push_back(system.name.text());
    }
    for (const CatalogueItem& sold : scenario.world.items) items_.push_back(sold.item.id.value);
    for (const Partner& partner : scenario.partners) {
      partners_.push_back(partner.name);
      for (const canonical::Location& place : partner.ship_to) places_.push_back(place.codes.front().code);
    }
  }

  void read(const Node& rules) {
    for (const Node& node : entries_of(rules)) {
      if (!node.is_object()) continue;
      SourcingRule rule;
      // A world may know more partners than one scenario has.
      for (const Node* name : texts_of(node.find("partners"))) rule.partners.push_back(name->text);
      for (const Node* type : texts_of(node.find("order_types"))) rule.order_types.push_back(type->text);
      rule.ship_to = known(node.find("ship_to"), places_, rule.partners.empty(), "place to ship to",
                           "\"partners\" of the rule says whose it is: then it need not be there in every scenario");
      rule.items = known(node.find("items"), items_, true, "item");
      rule.from = known(node.find("from"), warehouses_, true, "warehouse");
      judge_repeats(node, rule);
      add(node, std::move(rule));
    }
    judge_reach(rules);
  }

  void all_from_all() {
    SourcingRule rule;
    // One's own first: who is paid for each order is asked for what they lack.
    for (const bool is_third_party : {false, true}) {
      for (const System& system : scenario_.world.systems) {
        if (!is_warehouse(system) || (system.kind == kThirdPartyKind) != is_third_party) continue;
        rule.from.emplace_back(system.name.text());
      }
    }
    scenario_.world.sourcing.push_back(std::move(rule));
  }

 private:
  std::vector<std::string> known(const Node* list, const std::vector<std::string_view>& names, bool must_be_known,
                                 std::string_view what, std::string_view otherwise = {}) {
    std::vector<std::string> found;
    for (const Node* name : texts_of(list)) {
      found.push_back(name->text);
      if (!must_be_known || std::find(names.begin(), names.end(), name->text) != names.end()) continue;
      const std::string near = did_you_mean(name->text, names);
      report_.add(name->spot, "unknown " + std::string(what) + " '" + name->text + "'",
                  near.empty() ? std::string(otherwise) : near);
    }
    return found;
  }

  void judge_repeats(const Node& node, const SourcingRule& rule) {
    const std::vector<const Node*> named = texts_of(node.find("from"));
    for (std::size_t i = 1; i < named.size(); ++i) {
      if (std::find(rule.from.begin(), rule.from.begin() + static_cast<std::ptrdiff_t>(i), rule.from[i]) ==
          rule.from.begin() + static_cast<std::ptrdiff_t>(i)) {
        continue;
      }
      report_.add(named[i]->spot, "'" + named[i]->text + "' is a source of this rule already");
    }
  }

  void add(const Node& node, SourcingRule rule) {
    const auto is_for_all = [](const SourcingRule& each) {
      return each.partners.empty() && each.order_types.empty() && each.ship_to.empty() && each.items.empty();
    };
    std::vector<SourcingRule>& rules = scenario_.world.sourcing;
    if (!rules.empty() && is_for_all(rules.back())) {
      report_.add(node.spot, "the rule before it fits every line: this one is never reached");
    }
    rules.push_back(std::move(rule));
    scenario_.world.sourcing_places.push_back(place_of(node.spot));
  }

  void judge_reach(const Node& rules) {
    for (const System& system : scenario_.world.systems) {
      if (!is_warehouse(system)) continue;
      const auto names_it = [&](const SourcingRule& rule) {
        return std::find(rule.from.begin(), rule.from.end(), system.name.text()) != rule.from.end();
      };
      if (std::any_of(scenario_.world.sourcing.begin(), scenario_.world.sourcing.end(), names_it)) continue;
      report_.add(rules.spot, "no rule sources anything from '" + std::string(system.name.text()) + "'",
                  "it stands at " + system.place.file + ":" + std::to_string(system.place.line));
    }
  }

  Scenario& scenario_;
  Report& report_;
  std::vector<std::string_view> warehouses_, items_, partners_, places_;
};

}  // namespace

void read_sourcing(const Node* rules, Scenario& scenario, Report& report) {
  Reader reader(scenario, report);
  if (rules == nullptr) return reader.all_from_all();
  reader.read(*rules);
}

}  // namespace proofload::scenario
