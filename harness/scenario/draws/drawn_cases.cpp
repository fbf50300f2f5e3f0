#include "harness/scenario/draws/drawn_cases.hpp"

#include <algorithm>
#include <array>
#include <mutex>

#include "harness/scenario/draws/field.hpp"
#include "harness/scenario/draws/made.hpp"
#include "harness/scenario/draws/personality.hpp"

namespace proofload::scenario {
namespace {

constexpr std::uint64_t kAttemptsMost = 20;
// What says how all cases are judged and found again cannot differ from case to case.
constexpr std::array<std::string_view, 12> kNeverDrawn{"$schema", "cases",  "documents", "draw",      "expect", "faults",
                                                       "found",   "name",   "seed",      "sometimes", "waivers", "why"};

// Readers are dear to make, and used by one thread at a time.
class Readers {
 public:
  explicit Readers(std::function<ReadTree()> make) : make_(std::move(make)) {}

  Loaded read(const Node& tree) const {
    ReadTree reader = take();
    Loaded loaded = reader(tree);
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(reader));
    return loaded;
  }

 private:
  ReadTree take() const {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return make_();
    ReadTree reader = std::move(idle_.back());
    idle_.pop_back();
    return reader;
  }

  std::function<ReadTree()> make_;
  mutable std::mutex mutex_;
  mutable std::vector<ReadTree> idle_;
};

Node without_draws(const Node& root) {
  Node tree = root;
  std::erase_if(tree.members, [](const Member& member) { return member.key == "draw" || member.key == "personality"; });
  return tree;
}

class DrawnCases final : public Property {
 public:
  DrawnCases(const Node& root, std::shared_ptr<const Scenario> base, std::vector<DrawnField> fields,
             const std::function<ReadTree()>& make_reader)
      : tree_(without_draws(root)), base_(std::move(base)), fields_(std::move(fields)),
        personality_(read_personality(root.find("personality"))), readers_(make_reader) {}

  bool try_ends(Report& report) {
    for (const bool last : {false, true}) {
      Node tree = tree_;
      bool leads = true;
      for (const DrawnField& field : fields_) {
        leads = put(tree, field.path, *field.at_end(last), field.spot, report) && leads;
      }
      if (!leads) return false;
      Loaded loaded = readers_.read(tree);
      if (!loaded) {
        for (Error& error : loaded.error()) {
          error.text += std::string(", where each draw gives its ") + (last ? "last" : "first") + " value";
          report.add(std::move(error));
        }
        return false;
      }
      ends_.push_back(*std::move(loaded));
    }
    return true;
  }

  DrawnCase case_of(std::uint64_t seed, const Undrawn& undrawn) const override {
    DrawnCase drawn;
    for (std::uint64_t attempt = 0; attempt < kAttemptsMost; ++attempt) {
      Loaded loaded = draw(seed, attempt, undrawn);
      if (loaded) {
        drawn.scenario = *std::move(loaded);
        break;
      }
      ++drawn.refused;
      drawn.why = std::move(loaded.error().front());
    }
    return drawn;
  }

  const std::vector<std::shared_ptr<const Scenario>>& ends() const override { return ends_; }

 private:
  // One case on its way from the file to what was drawn.
  struct Drawing {
    Node tree;
    std::vector<Drawn> drawn;
    Report report;
  };

  void put_patches(std::uint64_t seed, const Undrawn& undrawn, Drawing& drawing) const {
    const Source& like = *tree_.spot.source;
    for (Patch& patch : patches_of(personality_, *base_, seed, like)) {
      if (undrawn.contains(patch.path)) continue;
      drawing.drawn.push_back({patch.path, patch.text});
      if (patch.is_link) {
        add_link(drawing.tree, std::move(patch.over));
        continue;
      }
      std::string system = patch.path.substr(patch.path.find('/') + 1);
      system = system.substr(0, system.find('/'));
      Node with = made_object(like);
      with.members.push_back(made_member(like, system, std::move(patch.over)));
      Node over = made_object(like);
      over.members.push_back(made_member(like, "with", std::move(with)));
      drawing.tree = merge(std::move(drawing.tree), over);
    }
  }

  void add_link(Node& tree, Node link) const {
    for (Member& member : tree.members) {
      if (member.key == "links") return member.value.elements.push_back(std::move(link));
    }
    const Source& like = *tree_.spot.source;
    Node links = made_object(like);
    links.kind = Node::Kind::array;
    links.elements.push_back(std::move(link));
    tree.members.push_back(made_member(like, "links", std::move(links)));
  }

  void put_fields(const Scenario& scenario, std::uint64_t seed, std::uint64_t attempt, bool by_calendars,
                  const Undrawn& undrawn, Drawing& drawing) const {
    for (const DrawnField& field : fields_) {
      if (field.needs_calendars() != by_calendars || undrawn.contains(field.path)) continue;
      auto value = field.draw(scenario, FieldChance(seed, field.path, attempt));
      if (!value) continue;
      drawing.drawn.push_back({field.path, StrictText(*value).text()});
      put(drawing.tree, field.path, *std::move(value), field.spot, drawing.report);
    }
  }

  Loaded draw(std::uint64_t seed, std::uint64_t attempt, const Undrawn& undrawn) const {
    Drawing drawing{.tree = tree_, .drawn = {}, .report = {}};
    put_patches(seed, undrawn, drawing);
    put_fields(*base_, seed, attempt, false, undrawn, drawing);
    if (std::any_of(fields_.begin(), fields_.end(), [](const DrawnField& field) { return field.needs_calendars(); })) {
      const Loaded dated = readers_.read(drawing.tree);
      if (!dated) return dated;
      put_fields(**dated, seed, attempt, true, undrawn, drawing);
    }
    if (!drawing.report.empty()) return tl::unexpected(std::move(drawing.report).errors());
    const Loaded loaded = readers_.read(drawing.tree);
    if (!loaded) return loaded;
    auto scenario = std::make_shared<Scenario>(**loaded);
    scenario->drawn = std::move(drawing.drawn);
    scenario->written = StrictText(drawing.tree).text();
    return scenario;
  }

  const Node tree_;
  const std::shared_ptr<const Scenario> base_;
  const std::vector<DrawnField> fields_;
  const Personality personality_;
  const Readers readers_;
  std::vector<std::shared_ptr<const Scenario>> ends_;
};

bool may_be_drawn(const DrawnField& field, Report& report) {
  const std::string_view head = std::string_view(field.path).substr(0, field.path.find('/'));
  const bool is_whole_list = field.path == head && head == "faults";
  const bool never = std::find(kNeverDrawn.begin(), kNeverDrawn.end(), head) != kNeverDrawn.end();
  if (!is_whole_list && (!never || head == "faults")) return true;
  report.add(field.spot, "'" + field.path + "' is the same in all cases",
             head == "faults" ? "draw a field of one of them, such as \"faults/1/rate\"" : "");
  return false;
}

}  // namespace

bool is_drawn(const Node& root) { return root.find("draw") != nullptr || root.find("personality") != nullptr; }

std::shared_ptr<const Property> drawn_cases(const Node& root, std::shared_ptr<const Scenario> base,
                                            const std::function<ReadTree()>& make_reader, Report& report) {
  if (base->documents) {
    const Node* draw = root.find("draw");
    report.add((draw == nullptr ? *root.find("personality") : *draw).spot, "given documents are as they are: nothing of them is drawn");
    return nullptr;
  }
  std::vector<DrawnField> fields;
  if (const Node* draw = root.find("draw")) fields = read_fields(*draw, *base, report);
  bool good = report.empty();
  for (const DrawnField& field : fields) good = may_be_drawn(field, report) && good;
  if (!good) return nullptr;
  auto cases = std::make_shared<DrawnCases>(root, std::move(base), std::move(fields), make_reader);
  return cases->try_ends(report) ? cases : nullptr;
}

}  // namespace proofload::scenario
