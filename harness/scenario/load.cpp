#include "harness/scenario/load.hpp"

#include <algorithm>
#include <filesystem>

#include "harness/scenario/library.hpp"
#include "harness/scenario/located/parse.hpp"
#include "harness/scenario/read/calendars_reader.hpp"
#include "harness/scenario/read/compose.hpp"
#include "harness/scenario/read/faults_reader.hpp"
#include "harness/scenario/read/judge.hpp"
#include "harness/scenario/read/orders_reader.hpp"
#include "harness/scenario/read/partner_reader.hpp"
#include "harness/scenario/read/promises_reader.hpp"
#include "harness/scenario/read/sourcing_reader.hpp"
#include "harness/scenario/read/values.hpp"
#include "harness/scenario/read/world_reader.hpp"
#include "harness/scenario/workload.hpp"

namespace proofload::scenario {

struct Loader::State {
  std::string library;
  Judge judge;
  Composer composer{library};
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
    if (!report_.empty()) return tl::unexpected(std::move(report_).errors());
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
    std::uint64_t seed = 0;
    read_whole(root_.find("seed"), seed);
    if (root_.find("seed") != nullptr) scenario_.seed = seed;
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
        for (Member& system : member.value.members) lay_over(system.key, system.value);
      }
      judge_.judge("world.schema.json", *world, report_);
      scenario_.world = read_world(*world, *scenario_.symbols, report_);
      scenario_.world.reference = reference->text;
    }
    const Node* calendars = whole ? world->find("calendars") : nullptr;
    scenario_.calendars = read_calendars(calendars, scenario_.zone, scenario_.epoch, report_);
    for (const Node* name : partner_names()) whole = read_one_partner(*name) && whole;
    std::sort(scenario_.partners.begin(), scenario_.partners.end(),
              [](const Partner& a, const Partner& b) { return a.name < b.name; });
    if (!whole) return false;
    read_sourcing(world->find("sourcing"), scenario_, report_);
    wire_up(scenario_.world, *world, report_);
    for (const Partner& partner : scenario_.partners) set_mailbox(scenario_.world, partner);
    check_with();
    return true;
  }

  bool read_one_partner(const Node& name) {
    if (name.text.find_first_of("/%") != std::string::npos || name.text.empty()) {
      report_.add(name.spot, "'" + name.text + "' is no partner's name",
                  "a name has neither '/' nor '%'");
      return false;
    }
    for (const System& system : scenario_.world.systems) {
      if (system.name.text() != name.text) continue;
      report_.add(name.spot, "'" + name.text + "' is a system of the world, no partner");
      return false;
    }
    Report missing;
    std::optional<Node> tree = composer_.compose("partners/" + name.text, name.spot, missing);
    if (!tree) {
      tell_missing_partner(name, std::move(missing));
      return false;
    }
    lay_over(name.text, *tree);
    for (Member& member : tree->members) {
      if (member.key != "agreement") continue;
      if (auto agreement = composer_.complete(std::move(member.value), report_)) {
        member.value = *std::move(agreement);
      } else {
        return false;
      }
    }
    judge_.judge("partner.schema.json", *tree, report_);
    if (!tree->is_object()) return false;
    Partner partner = read_partner(name.text, *tree, scenario_, report_);
    partner.reference = "partners/" + name.text;
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

  // "there is no 'partners/bigbux'" is about a file; the user wrote a partner's name.
  void tell_missing_partner(const Node& name, Report missing) {
    const std::string prefix = "partners/";
    for (Error& error : std::move(missing).errors()) {
      if (error.text == "there is no '" + prefix + name.text + "'") {
        error.text = "unknown partner '" + name.text + "'";
        if (const std::size_t at = error.hint.find(prefix);
            error.hint.starts_with("did you mean")) {
          error.hint.erase(at, prefix.size());
        }
      }
      report_.add(std::move(error));
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
    if (const Node* faults = root_.find("faults")) read_faults(*faults, scenario_, report_);
    if (const Node* expect = root_.find("expect")) read_expectations(*expect, scenario_, report_);
    if (const Node* sometimes = root_.find("sometimes"))
      read_sometimes(*sometimes, scenario_, report_);
    Duration heal{};
    scenario_.settle_within = std::chrono::hours(24 * 3);
    read_time(root_.find("heal"), report_, heal);
    read_duration(root_.find("settle_within"), report_, scenario_.settle_within);
    if (!report_.empty()) return;
    const Instant usual = last_placed_before(scenario_.streams) + kHealAfterLastOrder;
    scenario_.heal = root_.find("heal") == nullptr ? usual : kEpoch + heal;
    if (scenario_.documents) scenario_.streams.clear();
  }

  Composer& composer_;
  Judge& judge_;
  const Node& root_;
  Scenario scenario_;
  Report report_;
};

tl::unexpected<Errors> told(Errors errors) {
  for (Error& error : errors) error = shortened(std::move(error));
  return tl::unexpected(std::move(errors));
}

}  // namespace

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
  const auto root = parse_located(std::move(source));
  if (!root) return told(root.error());
  return Reading(state_->composer, state_->judge, *root).scenario(file.name, documents);
}

Loaded Loader::load_text(const std::string& name, const std::string& path, std::string text) {
  const auto root =
      parse_located(std::make_shared<Source>(Source{.name = path, .content = std::move(text)}));
  if (!root) return told(root.error());
  return Reading(state_->composer, state_->judge, *root).scenario(name, {});
}

std::string to_text(const Errors& errors) {
  std::string text;
  for (const Error& error : errors) text += to_text(error);
  return text;
}

}  // namespace proofload::scenario
