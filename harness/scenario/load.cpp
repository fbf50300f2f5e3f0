#include "harness/scenario/load.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "harness/scenario/draws/drawn_cases.hpp"
#include "harness/scenario/library.hpp"
#include "harness/scenario/located/parse.hpp"
#include "harness/scenario/read/calendars_reader.hpp"
#include "harness/scenario/read/agreement_reader.hpp"
#include "harness/scenario/read/capsule_reader.hpp"
#include "harness/scenario/read/chance_reader.hpp"
#include "harness/scenario/read/compose.hpp"
#include "harness/scenario/read/contradictions.hpp"
#include "harness/scenario/read/faults_reader.hpp"
#include "harness/scenario/read/head_reader.hpp"
#include "harness/scenario/read/judge.hpp"
#include "harness/scenario/read/named_partners.hpp"
#include "harness/scenario/read/one_warehouse.hpp"
#include "harness/scenario/read/orders_reader.hpp"
#include "harness/scenario/read/partner_reader.hpp"
#include "harness/scenario/read/partner_tree.hpp"
#include "harness/scenario/read/promises_reader.hpp"
#include "harness/scenario/read/receipts_reader.hpp"
#include "harness/scenario/read/returns_reader.hpp"
#include "harness/scenario/read/sourcing_reader.hpp"
#include "harness/scenario/read/units_reader.hpp"
#include "harness/scenario/read/values.hpp"
#include "harness/scenario/read/waivers_reader.hpp"
#include "harness/scenario/read/world_reader.hpp"
#include "harness/scenario/workload.hpp"

namespace proofload::scenario {

struct Loader::State {
  std::string library;
  Judge judge;
  Composer composer{library};

  Loaded read(const Node& root, const std::string& name, const std::vector<std::string>& documents);
};

namespace {

constexpr Duration kHealAfterLastOrder = 12h;
constexpr std::string_view kUsualEpoch = "2026-01-05T00:00";  // a Monday

// One file's way to a Scenario.
class Reading {
 public:
  Reading(Composer& composer, Judge& judge, const Node& root)
      : composer_(composer), judge_(judge), root_(root) {}

  Loaded scenario(const std::string& name, const std::vector<std::string>& documents) && {
    scenario_.name = name;
    scenario_.file = root_.spot.source->name;
    scenario_.symbols = std::make_shared<SymbolPool>();
    judge_.judge("scenario.schema.json", root_, report_);
    if (root_.is_object()) {
      read_head();
      const bool whole = read_world_and_partners();
      read_documents(documents);
      if (whole) read_story();
    }
    if (!report_.empty()) {
      tell_of_newer_format(root_, scenario_, report_);
      return tl::unexpected(std::move(report_).errors());
    }
    return std::make_shared<const Scenario>(std::move(scenario_));
  }

 private:
  void read_head() {
    scenario_.title = scenario_.name;
    read_text(root_.find("name"), scenario_.title);
    read_text(root_.find("why"), scenario_.why);
    std::uint32_t cases = 0;
    read_whole(root_.find("cases"), cases);
    if (cases > 0) scenario_.cases = cases;
    read_seed(root_.find("seed"), scenario_, report_);
    read_origin(root_, scenario_);
    read_latency(root_.find("latency"), scenario_);
    read_epoch();
  }

  void read_epoch() {
    if (const Node* zone = root_.find("zone"); zone != nullptr && zone->as_text()) {
      const auto found = find_zone(zone->text);
      if (!found) return report_.add(found.error(), zone->spot);
      scenario_.zone = *found;
    }
    const Node* epoch = root_.find("epoch");
    if (epoch != nullptr && !epoch->as_text()) return;
    const auto parsed = parse_epoch(epoch == nullptr ? kUsualEpoch : epoch->text, scenario_.zone);
    if (parsed) {
      scenario_.epoch = *parsed;
    } else {
      report_.add(parsed.error(), epoch == nullptr ? root_.spot : epoch->spot);
    }
  }

  // The names of partners, with the first place of each.
  std::vector<const Node*> partner_names() const {
    std::vector<const Node*> names;
    const auto add = [&](const Node* name) {
      if (name == nullptr || !name->as_text()) return;
      const auto same = [&](const Node* other) { return other->text == name->text; };
      if (std::none_of(names.begin(), names.end(), same)) names.push_back(name);
    };
    if (const Node* orders = root_.find("orders")) {
      for (const Node& stream : entries_of(*orders)) add(stream.find("from"));
    }
    add(find(root_.find("documents"), "from"));
    return names;
  }

  // What the scenario lays over a system or partner.
  void lay_over(const std::string& name, Node& tree) {
    if (const Node* change = find(root_.find("with"), name)) tree = merge(std::move(tree), *change);
  }

  bool read_world_and_partners() {
    const Node* reference = root_.find("world");
    if (reference == nullptr || !reference->as_text()) return false;
    std::optional<Node> world = composer_.compose(reference->text, reference->spot, report_);
    bool whole = world.has_value() && world->is_object();
    if (whole) {
      const Node empty{.kind = Node::Kind::object, .spot = world->spot};
      for (const std::string_view laid_over : {"calendars", "items", "sourcing"}) {
        const Member* member = root_.member(laid_over);
        if (member == nullptr) continue;
        Node patch = empty;
        patch.members.push_back(*member);
        world = merge(*std::move(world), patch);
      }
      for (Member& member : world->members) {
        if (member.key != "systems") continue;
        leave_out_systems(root_.find("without"), member.value, report_);
        for (Member& system : member.value.members) lay_over(system.key, system.value);
      }
      if (const Member* links = root_.member("links")) add_links(*links, *world);
      judge_.judge("world.schema.json", *world, report_);
      scenario_.world = read_world(*world, *scenario_.symbols, report_);
      scenario_.world.reference = reference->text;
    }
    const Node* calendars = whole ? world->find("calendars") : nullptr;
    scenario_.calendars = read_calendars(calendars, scenario_.zone, scenario_.epoch, report_);
    for (const Node* name : partner_names()) whole = read_one_partner(*name) && whole;
    std::sort(scenario_.partners.begin(), scenario_.partners.end(),
              [](const Partner& a, const Partner& b) { return a.name < b.name; });
    read_all_waivers();
    refuse_shared_addresses();
    if (!whole) return false;
    judge_named_partners(*world, composer_, report_);
    read_units(*world, scenario_, report_);
    read_sourcing(world->find("sourcing"), scenario_, report_);
    wire_up(scenario_.world, *world, report_);
    for (const Partner& partner : scenario_.partners) set_mailbox(scenario_.world, partner);
    check_with();
    return true;
  }

  // After the world's own: of two about the same wire the later holds.
  static void add_links(const Member& links, Node& world) {
    for (Member& member : world.members) {
      if (member.key != "links") continue;
      member.value.elements.insert(member.value.elements.end(), links.value.elements.begin(), links.value.elements.end());
      return;
    }
    world.members.push_back(links);
  }

  bool read_one_partner(const Node& name) {
    for (const System& system : scenario_.world.systems) {
      if (system.name.text() != name.text) continue;
      report_.add(name.spot, "'" + name.text + "' is a system of the world, no partner");
      return false;
    }
    const auto tree = partner_tree(name, find(root_.find("with"), name.text), composer_, judge_, report_);
    if (!tree) return false;
    Partner partner = read_partner(name.text, *tree, scenario_, report_);
    partner.reference = "partners/" + name.text;
    refuse_contradictions(partner.agreement, {scenario_.file, composer_.file_of(partner.reference, name.spot)}, report_);
    check_items(*tree, partner);
    if (const Node* waivers = tree->find("waivers")) partners_waivers_.emplace(name.text, *waivers);
    scenario_.partners.push_back(std::move(partner));
    Node system{.kind = Node::Kind::object, .spot = tree->spot};
    if (const Node* own = tree->find("system")) system = *own;
    // Whatever it says of itself, a partner speaks EDI.
    system.members.insert(system.members.begin(), {.key = "kind",
                                                   .key_spot = system.spot,
                                                   .value = {.kind = Node::Kind::string,
                                                             .text = std::string(kPartnerKind),
                                                             .spot = system.spot}});
    scenario_.world.systems.push_back(read_system(name.text, system, *scenario_.symbols, report_));
    return true;
  }

  // A clause of an item that neither the world nor the partner has a name for is a slip of the pen.
  void check_items(const Node& tree, const Partner& partner) {
    const Node* by_item = tree.find("agreement_by_item");
    if (by_item == nullptr) return;
    std::vector<std::string_view> known;
    for (const CatalogueItem& sold : scenario_.world.items) known.push_back(sold.item.id.value);
    for (const canonical::CrossReference& named : partner.references) known.push_back(named.item.value);
    for (const Member& member : by_item->members) {
      if (std::find(known.begin(), known.end(), member.key) != known.end()) continue;
      report_.unknown(member.key_spot, "unknown item '" + member.key + "'", member.key, known);
    }
  }

  void read_all_waivers() {
    if (const Node* own = root_.find("waivers")) read_waivers(*own, "", scenario_, report_);
    for (const auto& [partner, waivers] : partners_waivers_) read_waivers(waivers, partner, scenario_, report_);
  }

  // The wire tells partners apart by nothing else.
  void refuse_shared_addresses() {
    for (auto second = scenario_.partners.begin(); second != scenario_.partners.end(); ++second) {
      for (auto first = scenario_.partners.begin(); first != second; ++first) {
        if (first->edi.qualifier != second->edi.qualifier || first->edi.id != second->edi.id) continue;
        const Place& there = first->edi.place;
        report_.add({.text = "'" + second->name + "' and '" + first->name + "' have one interchange id, " +
                             second->edi.qualifier + ":" + second->edi.id,
                     .place = second->edi.place,
                     .hint = "'" + first->name + "' says so at " + there.file + ":" + std::to_string(there.line)});
      }
    }
  }

  void check_with() {
    const Node* with = root_.find("with");
    if (with == nullptr) return;
    for (const Member& member : with->members) {
      is_system(scenario_.world, member.key_spot, member.key, report_);
    }
  }

  void read_documents(const std::vector<std::string>& named) {
    const Node* node = root_.find("documents");
    if (node == nullptr && named.empty()) {
      if (root_.find("orders") == nullptr && report_.empty()) {
        report_.add(root_.spot, "nothing is ordered", "add \"orders\" or \"documents\"");
      }
      return;
    }
    Documents documents;
    const std::vector<const Node*> partners = partner_names();
    if (!partners.empty()) documents.partner = partners.front()->text;
    read_text(find(node, "from"), documents.partner);
    documents.paths = named;
    if (named.empty()) {
      const std::filesystem::path here = std::filesystem::path(scenario_.file).parent_path();
      for (const Node* path : texts_of(find(node, "paths"))) {
        const std::filesystem::path found = here / path->text;
        std::error_code error;
        if (!std::filesystem::exists(found, error)) {
          report_.add(path->spot,
                      "there is no file or folder '" + found.lexically_normal().string() + "'");
        }
        documents.paths.push_back(found.lexically_normal().string());
      }
    }
    scenario_.documents = std::move(documents);
  }

  // What is told in terms of the world.
  void read_story() {
    if (const Node* orders = root_.find("orders")) read_orders(*orders, scenario_, report_);
    if (const Node* receipts = root_.find("receipts")) read_receipts(*receipts, scenario_, report_);
    if (const Node* returns = root_.find("returns")) read_returns(*returns, scenario_, report_);
    if (const Node* faults = root_.find("faults")) read_faults(*faults, scenario_, report_);
    if (const Node* swarm = root_.find("swarm")) read_swarm(*swarm);
    read_chance(root_, scenario_, report_);
    if (const Node* expect = root_.find("expect")) read_expectations(*expect, scenario_, report_);
    if (const Node* sometimes = root_.find("sometimes"))
      read_sometimes(*sometimes, scenario_, report_);
    Duration heal{};
    scenario_.settle_within = std::chrono::hours(24 * 3);
    read_time(root_.find("heal"), report_, heal);
    read_duration(root_.find("settle_within"), report_, scenario_.settle_within);
    if (!report_.empty()) return;
    refuse_orders_without_a_warehouse(scenario_, report_);
    const Instant usual = last_placed_before(scenario_.streams) + kHealAfterLastOrder;
    scenario_.heal = root_.find("heal") == nullptr ? usual : kEpoch + heal;
    if (scenario_.documents) scenario_.streams.clear();
  }

  void read_swarm(const Node& swarm) {
    scenario_.swarm = swarm.as_bool().value_or(false);
    const bool has_rates = std::any_of(scenario_.faults.begin(), scenario_.faults.end(),
                                       [](const FaultRule& rule) { return rule.rate.has_value(); });
    if (scenario_.swarm && !has_rates && report_.empty()) {
      report_.add(swarm.spot, "there is no fault by rate to turn off", "give the faults a \"rate\", or leave \"swarm\" out");
    }
  }

  Composer& composer_;
  Judge& judge_;
  const Node& root_;
  Scenario scenario_;
  std::map<std::string, Node> partners_waivers_;
  Report report_;
};

// What a capsule refers to is found from where its scenario stands.
std::shared_ptr<const Source> seen_from_origin(const std::shared_ptr<const Source>& source, const Node& root) {
  const Node* in = find(root.find("found"), "in");
  if (in == nullptr || !in->as_text()) return source;
  auto seen = std::make_shared<Source>(*source);
  seen->embedded = without_extension(in->text).empty();
  seen->stands_at = (std::filesystem::path(source->name).parent_path() / in->text).lexically_normal().string();
  return seen;
}

tl::expected<Node, Errors> parse(const std::shared_ptr<const Source>& source) {
  auto root = parse_located(source);
  if (!root) return root;
  const auto seen = seen_from_origin(source, *root);
  return seen == source ? std::move(root) : parse_located(seen);
}

tl::unexpected<Errors> told(Errors errors) {
  for (Error& error : errors) error = shortened(std::move(error));
  return tl::unexpected(std::move(errors));
}

}  // namespace

Loaded Loader::State::read(const Node& root, const std::string& name, const std::vector<std::string>& documents) {
  Loaded base = Reading(composer, judge, root).scenario(name, documents);
  if (!base || !is_drawn(root)) return base;
  const auto make_reader = [library = library, name]() -> ReadTree {
    return [state = std::shared_ptr<State>(new State{.library = library}), name](const Node& tree) {
      return Reading(state->composer, state->judge, tree).scenario(name, {});
    };
  };
  Report report;
  auto scenario = std::make_shared<Scenario>(**base);
  scenario->property = drawn_cases(root, *base, make_reader, report);
  if (!report.empty()) return tl::unexpected(std::move(report).errors());
  return scenario;
}

Loader::Loader(std::string library) : state_(new State{.library = std::move(library)}) {}
Loader::~Loader() = default;

Loaded Loader::load(const ScenarioFile& file, const std::vector<std::string>& documents) {
  std::shared_ptr<const Source> source;
  if (file.embedded) {
    source = embedded_source(file.path);
    if (!source) return tl::unexpected(Errors{{.text = "the library has no '" + file.path + "'"}});
  } else {
    auto read = read_source(file.path);
    if (!read) return tl::unexpected(Errors{std::move(read.error())});
    source = *std::move(read);
  }
  const auto root = parse(source);
  if (!root) return told(root.error());
  return state_->read(*root, file.name, documents);
}

tl::expected<Partner, Errors> Loader::load_partner(const std::string& name) {
  // From here: the folder that the program was called in.
  const auto here = std::make_shared<const Source>(Source{.name = "here"});
  const Node named{.kind = Node::Kind::string, .text = name, .spot = {.source = here}};
  Report report;
  Partner partner{.name = name, .reference = "partners/" + name, .title = name};
  if (const auto tree = partner_tree(named, nullptr, state_->composer, state_->judge, report)) {
    read_text(tree->find("title"), partner.title);
    partner.agreement = read_agreements(*tree, nullptr, report);
    refuse_contradictions(partner.agreement, {state_->composer.file_of(partner.reference, named.spot)}, report);
  }
  if (report.empty()) return partner;
  Errors errors = std::move(report).errors();
  for (Error& error : errors) {
    if (error.place && error.place->file == here->name) error.place.reset();
  }
  return tl::unexpected(std::move(errors));
}

std::vector<std::string> Loader::partner_names() const {
  constexpr std::string_view kFolder = "partners/";
  std::vector<std::string> names = references_under(kFolder, {.name = "here"}, state_->library);
  for (std::string& name : names) name.erase(0, kFolder.size());
  return names;
}

Loaded Loader::load_text(const std::string& name, const std::string& path, std::string text) {
  const auto root = parse(std::make_shared<Source>(Source{.name = path, .content = std::move(text)}));
  if (!root) return told(root.error());
  return state_->read(*root, name, {});
}

}  // namespace proofload::scenario
