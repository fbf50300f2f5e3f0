#include "harness/scenario/read/units_reader.hpp"

#include <algorithm>
#include <map>

#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {
namespace {

class UnitsReader {
 public:
  UnitsReader(Scenario& scenario, Report& report) : scenario_(scenario), report_(report) {
    for (const System& system : scenario.world.systems) {
      if (system.kind == "erp") erps_.push_back(system.name.text());
    }
    for (const CatalogueItem& sold : scenario.world.items) items_.push_back(sold.item.id.value);
  }

  void read(const Node& units) {
    for (const Member& member : units.members) {
      if (member.value.is_object()) read_unit(member);
    }
    judge_partners(units);
  }

 private:
  void read_unit(const Member& member) {
    canonical::BusinessUnit unit{.name = member.key, .erp = {}, .items = {}, .partners = {}};
    if (const Node* erp = member.value.find("erp"); erp != nullptr && erp->as_text()) {
      unit.erp = erp->text;
      if (!is_among(erps_, unit.erp)) {
        report_.unknown(erp->spot, "the world has no erp '" + unit.erp + "'", unit.erp, erps_);
      }
    }
    for (const Node* item : texts_of(member.value.find("items"))) {
      if (!is_among(items_, item->text)) {
        report_.unknown(item->spot, "unknown item '" + item->text + "'", item->text, items_);
      }
      claim(*item, "item", unit_of_item_, member.key);
      unit.items.push_back(item->text);
    }
    for (const Node* partner : texts_of(member.value.find("partners"))) {
      claim(*partner, "partner", unit_of_partner_, member.key);
      unit.partners.push_back(partner->text);
    }
    scenario_.world.units.push_back(std::move(unit));
  }

  using Claims = std::map<std::string, std::string, std::less<>>;

  void claim(const Node& name, const char* what, Claims& claims, const std::string& unit) {
    const auto [first, is_new] = claims.try_emplace(name.text, unit);
    if (is_new) return;
    report_.add(name.spot, std::string("the ") + what + " '" + name.text + "' is in '" + first->second + "' already",
                "an order must not belong to two business units");
  }

  // Nobody would know where to book what belongs to no unit.
  void judge_partners(const Node& units) {
    if (erps_.size() < 2) return;
    for (const Partner& partner : scenario_.partners) {
      if (unit_of_partner_.contains(partner.name)) continue;
      for (const std::string_view item : items_) {
        if (unit_of_item_.contains(item)) continue;
        report_.add(units.spot, "what '" + partner.name + "' orders of '" + std::string(item) + "' is in no business unit",
                    "put the partner or the item into one");
        return;
      }
    }
  }

  static bool is_among(const std::vector<std::string_view>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  }

  Scenario& scenario_;
  Report& report_;
  std::vector<std::string_view> erps_;
  std::vector<std::string_view> items_;
  Claims unit_of_item_;
  Claims unit_of_partner_;
};

}  // namespace

void read_units(const Node& node, Scenario& scenario, Report& report) {
  if (const Node* units = node.find("business_units")) UnitsReader(scenario, report).read(*units);
}

}  // namespace proofload::scenario
