#include "harness/cli/list_agreements.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "contracts/base/suggest.hpp"
#include "harness/scenario/library.hpp"
#include "harness/scenario/load.hpp"

namespace proofload::cli {
namespace {

using report::Paint;

struct Row {
  std::string_view clause;
  std::string value;
  std::string from;  // "default"; "agreements/retail:7"; "partners/bigbox:31, order type DS"
  bool is_default = false;
  bool relaxed = false;
};

// What holds for some lines of some orders of one partner.
struct Table {
  std::string partner;
  std::string title;
  std::string scenario;  // "": as the partner's file says
  std::string order_type;
  std::string item;
  std::vector<Row> rows;
  std::string note;
};

std::string from_of(const ClauseOrigin& origin, const Table& table, const std::string& scenario_file) {
  if (origin.layer == AgreementLayer::defaults) return "default";
  std::string_view file = origin.place.file;
  if (file.starts_with(scenario::kEmbeddedPrefix)) file.remove_prefix(scenario::kEmbeddedPrefix.size());
  const std::string_view stem = scenario::without_extension(file);
  std::string from = origin.place.file == scenario_file ? "scenario " + table.scenario : std::string(stem.empty() ? file : stem);
  from += ":" + std::to_string(origin.place.line);
  if (origin.layer == AgreementLayer::order_type) from += ", order type " + table.order_type;
  if (origin.layer == AgreementLayer::item) from += ", item " + table.item;
  return from;
}

// Collects the tables of one partner.
class Tables {
 public:
  Tables(const Options& options, std::vector<Table>& tables) : options_(options), tables_(tables) {}

  void add(const scenario::Partner& partner, const std::string& scenario, const std::string& file) {
    const bool whole = !options_.partner.empty();
    Table asked{.partner = partner.name, .title = partner.title, .scenario = scenario,
                .order_type = options_.order_type, .item = options_.item, .rows = {}, .note = {}};
    fill(asked, partner, file, [&](const ClauseOrigin& origin) {
      return whole || origin.layer != AgreementLayer::defaults;
    });
    asked.note = note_of(asked, partner);
    tables_.push_back(asked);
    // What differs for types and items that nobody asked for.
    const AgreementLayers& layers = partner.agreement;
    for (const auto& [type, patch] : layers.by_order_type) {
      if (options_.order_type.empty()) add_part(asked, partner, file, type, options_.item, AgreementLayer::order_type);
    }
    for (const auto& [item, patch] : layers.by_item) {
      if (options_.item.empty()) add_part(asked, partner, file, options_.order_type, item, AgreementLayer::item);
    }
  }

 private:
  void add_part(Table part, const scenario::Partner& partner, const std::string& file, const std::string& type,
                const std::string& item, AgreementLayer layer) {
    part.order_type = type;
    part.item = item;
    part.note.clear();
    fill(part, partner, file, [&](const ClauseOrigin& origin) { return origin.layer == layer; });
    if (!part.rows.empty()) tables_.push_back(std::move(part));
  }

  template <class Wanted>
  static void fill(Table& table, const scenario::Partner& partner, const std::string& file, const Wanted& wanted) {
    const ComposedAgreement composed = partner.agreement.compose(table.order_type, table.item);
    const Agreement usual;
    table.rows.clear();
    for (std::size_t i = 0; i < kClauseCount; ++i) {
      const ClauseRule& rule = clause_rules()[i];
      const ClauseOrigin& origin = composed.origins[i];
      if (!wanted(origin)) continue;
      table.rows.push_back({.clause = rule.name,
                            .value = rule.text(composed.agreement),
                            .from = from_of(origin, table, file),
                            .is_default = origin.layer == AgreementLayer::defaults,
                            .relaxed = rule.asks_less(composed.agreement, usual)});
    }
  }

  std::string note_of(const Table& table, const scenario::Partner& partner) const {
    const AgreementLayers& layers = partner.agreement;
    std::string note;
    const auto say = [&note](const std::string& text) { note += (note.empty() ? "" : "; ") + text; };
    if (!table.order_type.empty() && !layers.by_order_type.contains(table.order_type)) {
      say("nothing is said of order type " + table.order_type + " alone");
    }
    if (!table.item.empty() && !layers.by_item.contains(table.item)) {
      say("nothing is said of item " + table.item + " alone");
    }
    if (table.rows.empty()) {
      say("every clause is as the default says");
    } else if (options_.partner.empty()) {
      say("the other " + std::to_string(kClauseCount - table.rows.size()) + " clauses are as the default says");
    }
    return note;
  }

  const Options& options_;
  std::vector<Table>& tables_;
};

std::string text_of(const std::vector<Table>& tables, const report::Style& style) {
  std::size_t clause_columns = 0;
  std::size_t value_columns = 0;
  for (const Table& table : tables) {
    for (const Row& row : table.rows) {
      clause_columns = std::max(clause_columns, report::width(row.clause));
      value_columns = std::max(value_columns, report::width(row.value));
    }
  }
  std::string text;
  for (const Table& table : tables) {
    std::string of;
    if (!table.order_type.empty()) of += " · order type " + table.order_type;
    if (!table.item.empty()) of += " · item " + table.item;
    if (!table.scenario.empty()) of += " · in " + table.scenario;
    text += (text.empty() ? "" : "\n") + style.paint(Paint::strong, table.partner) + " · " + table.title + of + "\n";
    for (const Row& row : table.rows) {
      const Paint paint = row.is_default ? Paint::dim : Paint::plain;
      text += "  " + style.paint(paint, report::pad(row.clause, clause_columns) + "  " +
                                            report::pad(row.value, value_columns)) +
              "  " + style.paint(Paint::warn, row.relaxed ? "relaxed" : "       ") + "  " +
              style.paint(Paint::dim, row.from) + "\n";
    }
    if (!table.note.empty()) text += style.paint(Paint::dim, "  " + table.note) + "\n";
  }
  return text;
}

std::string json_of(const Table& table) {
  nlohmann::ordered_json object{{"type", "agreement"}, {"name", table.partner}, {"title", table.title}};
  if (!table.scenario.empty()) object["scenario"] = table.scenario;
  if (!table.order_type.empty()) object["order_type"] = table.order_type;
  if (!table.item.empty()) object["item"] = table.item;
  object["clauses"] = nlohmann::ordered_json::array();
  for (const Row& row : table.rows) {
    object["clauses"].push_back(
        {{"clause", row.clause}, {"value", row.value}, {"from", row.from}, {"relaxed", row.relaxed}});
  }
  return object.dump() + "\n";
}

using Found = tl::expected<std::vector<Table>, ExitCode>;

Found of_partner_files(const Options& options, const Console& console) {
  scenario::Loader loader(options.library);
  std::vector<std::string> names{options.partner};
  if (options.partner.empty()) names = loader.partner_names();
  std::vector<Table> tables;
  for (const std::string& name : names) {
    if (!scenario::matches(options.filter, name)) continue;
    const auto partner = loader.load_partner(name);
    if (!partner) {
      console.err(scenario::to_text(partner.error()));
      return tl::unexpected(kBadInput);
    }
    Tables(options, tables).add(*partner, "", "");
  }
  return tables;
}

// Whether the scenario's world has it; told where it has not.
bool is_item(const scenario::Scenario& scenario, const std::string& item, const Console& console) {
  if (item.empty() || scenario.world.find_item(item) != nullptr) return true;
  std::vector<std::string_view> known;
  for (const scenario::CatalogueItem& sold : scenario.world.items) known.push_back(sold.item.id.value);
  console.complain({.text = "nothing in " + scenario.name + " is called '" + item + "'",
                    .place = {},
                    .hint = did_you_mean(item, known)});
  return false;
}

Found of_scenarios(const Options& options, const Console& console) {
  const auto files = scenario::find({.paths = options.paths, .filter = {}, .library = options.library});
  if (!files) {
    console.complain(files.error());
    return tl::unexpected(kBadInput);
  }
  scenario::Loader loader(options.library);
  std::vector<Table> tables;
  std::vector<std::string> partners;
  for (const scenario::ScenarioFile& file : *files) {
    const auto loaded = loader.load(file);
    if (!loaded) {
      console.err(scenario::to_text(loaded.error()));
      return tl::unexpected(kBadInput);
    }
    if (!is_item(**loaded, options.item, console)) return tl::unexpected(kBadInput);
    for (const scenario::Partner& partner : (*loaded)->partners) {
      partners.push_back(partner.name);
      const bool wanted = options.partner.empty() || options.partner == partner.name;
      if (!wanted || !scenario::matches(options.filter, partner.name)) continue;
      Tables(options, tables).add(partner, file.name, (*loaded)->file);
    }
  }
  if (tables.empty() && !options.partner.empty()) {
    const std::vector<std::string_view> known(partners.begin(), partners.end());
    console.complain({.text = "'" + options.partner + "' takes part in none of these scenarios",
                      .place = {},
                      .hint = did_you_mean(options.partner, known)});
    return tl::unexpected(kBadInput);
  }
  return tables;
}

}  // namespace

ExitCode list_agreements(const Options& options, const Console& console) {
  if (!options.order_type.empty() && options.order_type.size() != 2) {
    console.complain({.text = "'" + options.order_type + "' is no order type",
                      .place = {},
                      .hint = "two characters, as X12 BEG02 has them: SA, DS"});
    return kBadInput;
  }
  const auto tables = options.paths.empty() ? of_partner_files(options, console) : of_scenarios(options, console);
  if (!tables) return tables.error();
  if (tables->empty()) {
    console.complain({.text = "none of the partners matches '" + options.filter + "'",
                      .place = {},
                      .hint = "proofload list agreements shows them all"});
    return kNothingSelected;
  }
  switch (options.format) {
    case Format::json:
      for (const Table& table : *tables) console.out(json_of(table));
      break;
    case Format::names: {
      std::vector<std::string> names;
      for (const Table& table : *tables) names.push_back(table.partner);
      std::sort(names.begin(), names.end());
      names.erase(std::unique(names.begin(), names.end()), names.end());
      for (const std::string& name : names) console.out(name + "\n");
      break;
    }
    default: {
      const report::Style style = console.out_style(options.colour);
      console.out(style.finish(text_of(*tables, style)));
      break;
    }
  }
  return kHeld;
}

}  // namespace proofload::cli
