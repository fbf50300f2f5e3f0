#include "harness/scenario/draws/personality.hpp"

#include <array>
#include <bit>

#include "harness/scenario/draws/chance.hpp"
#include "harness/scenario/draws/made.hpp"
#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {
namespace {

enum class Temper : std::uint8_t { usual, quick, slow, steady, ragged };
// Half of all as the world has them.
constexpr Temper kTempers[] = {Temper::usual, Temper::usual, Temper::usual,  Temper::usual,
                               Temper::quick, Temper::slow,  Temper::steady, Temper::ragged};
constexpr int kQuicker = 4;
constexpr std::uint32_t kMedian = 5'000;  // of 10,000

struct Pace {
  sim::Quantiles quantiles;
  std::string text;
};

std::optional<Pace> pace_of(const sim::Quantiles& usual, std::uint32_t most, const FieldChance& chance) {
  const Temper temper = kTempers[chance.below(std::size(kTempers), "temper")];
  if (most < 2 || usual.points.empty() || temper == Temper::usual) return std::nullopt;
  const auto doublings = static_cast<std::uint64_t>(std::bit_width(most)) - 1;
  const std::uint32_t times = std::min(most, 2U << chance.below(doublings, "times"));
  if (temper == Temper::steady) return Pace{{{{0, usual.median()}}}, "steady, always " + format_duration(usual.median())};
  Pace pace{usual, {}};
  for (auto& [share, duration] : pace.quantiles.points) {
    if (temper == Temper::quick) duration /= kQuicker;
    if (temper == Temper::slow || (temper == Temper::ragged && share > kMedian)) duration *= times;
  }
  pace.text = temper == Temper::quick  ? "quick, " + std::to_string(kQuicker) + " times"
              : temper == Temper::slow ? "slow, " + std::to_string(times) + " times"
                                       : "ragged, " + std::to_string(times) + " times in the slower half";
  return pace;
}

// 9990 is "p99.9".
std::string key_of(std::uint32_t share) {
  std::string text = "p" + std::to_string(share / 100);
  if (share % 100 == 0) return text;
  text += "." + std::to_string(share % 100 / 10);
  if (share % 10 != 0) text += std::to_string(share % 10);
  return text;
}

Node node_of(const sim::Quantiles& quantiles, const Source& like) {
  Node node = made_object(like);
  for (const auto& [share, duration] : quantiles.points) {
    node.members.push_back(made_member(like, key_of(share), made_text(like, format_duration(duration))));
  }
  return node;
}

struct Narrow {
  std::string_view key;
  std::int64_t value;
};
constexpr Narrow kNarrows[] = {{"at_once", 1}, {"at_once", 2}, {"at_once", 6}, {"per_minute", 30}, {"per_minute", 120}};
constexpr std::int64_t kQueues[] = {10, 1'000, 1'000, 1'000};

bool takes_requests(const System& system) {
  return system.name.text() != kOrchestrator && !speaks_edi(system.kind);
}

void add_system(const Personality& personality, const System& system, std::uint64_t seed, const Source& like,
                std::vector<Patch>& patches) {
  const std::string name(system.name.text());
  const FieldChance chance(seed, "personality/" + name, 0);
  const auto pace = pace_of(system.service, personality.service, chance);
  if (pace) {
    Node over = made_object(like);
    over.members.push_back(made_member(like, "service", node_of(pace->quantiles, like)));
    patches.push_back({"personality/" + name, pace->text, std::move(over)});
  }
  if (!personality.capacity || !takes_requests(system) || chance.below(4, "narrow") != 0) return;
  const Narrow& narrow = kNarrows[chance.below(std::size(kNarrows), "how narrow")];
  const std::int64_t queue = kQueues[chance.below(std::size(kQueues), "queue")];
  Node capacity = made_object(like);
  capacity.members.push_back(made_member(like, narrow.key, made_whole(like, narrow.value)));
  capacity.members.push_back(made_member(like, "queue", made_whole(like, queue)));
  Node over = made_object(like);
  over.members.push_back(made_member(like, "capacity", std::move(capacity)));
  patches.push_back({"personality/" + name + "/capacity",
                     std::to_string(narrow.value) + (narrow.key == "at_once" ? " at once, " : " a minute, ") +
                         std::to_string(queue) + " may wait",
                     std::move(over)});
}

std::string_view order_word(sim::LinkOrder order) {
  switch (order) {
    case sim::LinkOrder::fifo: return "fifo";
    case sim::LinkOrder::per_key: return "per_key";
    case sim::LinkOrder::none: break;
  }
  return "none";
}

void add_link(const Personality& personality, const sim::LinkOptions& link, std::uint64_t seed, const Source& like,
              std::vector<Patch>& patches) {
  const std::string name = std::string(link.from.text()) + " -> " + std::string(link.to.text());
  const bool mailed = link.kind == sim::LinkKind::mailbox;
  const auto pace = pace_of(link.latency, mailed ? personality.mailbox : personality.connection,
                            FieldChance(seed, "personality/" + name, 0));
  if (!pace) return;
  Node over = made_object(like);
  over.members.push_back(made_member(like, "from", made_text(like, link.from.text())));
  over.members.push_back(made_member(like, "to", made_text(like, link.to.text())));
  // An entry of "links" says all of a link.
  over.members.push_back(made_member(like, "kind", made_text(like, mailed ? "mailbox" : "connection")));
  over.members.push_back(made_member(like, "order", made_text(like, order_word(link.order))));
  over.members.push_back(made_member(like, "latency", node_of(pace->quantiles, like)));
  if (link.poll_every > Duration::zero()) {
    over.members.push_back(made_member(like, "poll", made_text(like, format_duration(link.poll_every))));
  }
  patches.push_back({"personality/" + name, pace->text, std::move(over), true});
}

}  // namespace

Personality read_personality(const Node* node) {
  Personality personality;
  if (node == nullptr) return personality;
  read_whole(node->find("service"), personality.service);
  read_whole(node->find("connection"), personality.connection);
  read_whole(node->find("mailbox"), personality.mailbox);
  if (const Node* capacity = node->find("capacity")) personality.capacity = capacity->as_bool().value_or(false);
  return personality;
}

std::vector<Patch> patches_of(const Personality& personality, const Scenario& base, std::uint64_t seed, const Source& like) {
  std::vector<Patch> patches;
  for (const System& system : base.world.systems) {
    if (system.kind != kPartnerKind) add_system(personality, system, seed, like, patches);
  }
  for (const sim::LinkOptions& link : base.world.links) add_link(personality, link, seed, like, patches);
  return patches;
}

}  // namespace proofload::scenario
