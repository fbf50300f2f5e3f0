#include <algorithm>
#include <tuple>

#include "harness/scenario/read/values.hpp"
#include "harness/scenario/read/world_reader.hpp"

namespace proofload::scenario {
namespace {

sim::Quantiles connection_latency() {
  return {{{0, 10ms}, {5'000, 40ms}, {9'000, 120ms}, {9'900, 600ms}, {10'000, 3s}}};
}

sim::Quantiles mailbox_latency() {
  return {{{0, 1s}, {5'000, 20s}, {9'000, 2min}, {9'900, 10min}, {10'000, 30min}}};
}

constexpr std::pair<std::string_view, sim::LinkKind> kLinkKinds[] = {
    {"connection", sim::LinkKind::connection}, {"mailbox", sim::LinkKind::mailbox}};
constexpr std::pair<std::string_view, sim::LinkOrder> kLinkOrders[] = {
    {"fifo", sim::LinkOrder::fifo},
    {"per_key", sim::LinkOrder::per_key},
    {"none", sim::LinkOrder::none}};

struct Defaults {
  sim::Quantiles connection = connection_latency();
  sim::Quantiles mailbox = mailbox_latency();
  Duration poll{};

  sim::LinkOptions link(Symbol from, Symbol to, sim::LinkKind kind) const {
    const bool mailed = kind == sim::LinkKind::mailbox;
    return {.from = from,
            .to = to,
            .kind = kind,
            .order = mailed ? sim::LinkOrder::fifo : sim::LinkOrder::none,
            .latency = mailed ? mailbox : connection,
            .poll_every = mailed ? poll : Duration::zero()};
  }
};

const System* system_named(const World& world, const Node& link, std::string_view end,
                           Report& report) {
  const Node* name = link.find(end);
  if (name == nullptr || !name->as_text() || !is_system(world, name->spot, name->text, report))
    return nullptr;
  return world.find_system(name->text);
}

void read_link(World& world, const Node& node, const Defaults& defaults, Report& report) {
  const System* from = system_named(world, node, "from", report);
  const System* to = system_named(world, node, "to", report);
  if (from == nullptr || to == nullptr) {
    sim::Quantiles unused;
    return read_quantiles(node.find("latency"), report, unused);
  }
  const auto same = std::find_if(
      world.links.begin(), world.links.end(),
      [&](const sim::LinkOptions& link) { return link.from == from->name && link.to == to->name; });
  sim::LinkKind kind = same == world.links.end() ? sim::LinkKind::connection : same->kind;
  read_word(node.find("kind"), kLinkKinds, kind);
  sim::LinkOptions link = defaults.link(from->name, to->name, kind);
  read_word(node.find("order"), kLinkOrders, link.order);
  read_quantiles(node.find("latency"), report, link.latency);
  read_duration(node.find("poll"), report, link.poll_every);
  if (same == world.links.end()) {
    world.links.push_back(std::move(link));
  } else {
    *same = std::move(link);
  }
}

}  // namespace

void set_mailbox(World& world, const Partner& partner) {
  for (sim::LinkOptions& link : world.links) {
    if (link.to.text() != partner.name || link.kind != sim::LinkKind::mailbox) continue;
    if (partner.mailbox.poll > Duration::zero()) link.poll_every = partner.mailbox.poll;
    link.poll_at = partner.mailbox.at;
    link.calendar = partner.mailbox.calendar;
  }
}

void wire_up(World& world, const Node& node, Report& report) {
  std::sort(world.systems.begin(), world.systems.end(),
            [](const System& a, const System& b) { return a.name < b.name; });
  Defaults defaults;
  const Node* latency = node.find("latency");
  read_quantiles(find(latency, "connection"), report, defaults.connection);
  read_quantiles(find(latency, "mailbox"), report, defaults.mailbox);
  read_duration(node.find("poll"), report, defaults.poll);
  const Symbol hub = world.find_system(kOrchestrator)->name;
  for (const System& system : world.systems) {
    if (system.name == hub) continue;
    const sim::LinkKind kind =
        speaks_edi(system.kind) ? sim::LinkKind::mailbox : sim::LinkKind::connection;
    world.links.push_back(defaults.link(system.name, hub, kind));
    world.links.push_back(defaults.link(hub, system.name, kind));
  }
  if (const Node* links = node.find("links")) {
    for (const Node& link : entries_of(*links)) {
      if (link.is_object()) read_link(world, link, defaults, report);
    }
  }
  std::sort(world.links.begin(), world.links.end(),
            [](const sim::LinkOptions& a, const sim::LinkOptions& b) {
              return std::tie(a.from, a.to) < std::tie(b.from, b.to);
            });
}

}  // namespace proofload::scenario
