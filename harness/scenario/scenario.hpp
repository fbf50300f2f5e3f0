// harness/scenario/scenario.hpp — what a run is a function of, but for the seed.
//
// Shape    immutable once loaded, shared by all cases and threads. All names are checked: whoever
// reads it finds no
//          dangling one.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/business_calendar.hpp"
#include "contracts/base/ratio.hpp"
#include "harness/scenario/partner.hpp"
#include "harness/scenario/property.hpp"
#include "harness/scenario/stream.hpp"
#include "harness/scenario/waiver.hpp"
#include "harness/scenario/world.hpp"
#include "harness/scenario/written_chance.hpp"
#include "sim/fault/kind.hpp"

namespace proofload::scenario {

struct FaultRule {
  std::string name;         // given, or what it says: never its place in the list
  std::string_view kind;    // "lose"
  sim::FaultFields fields;  // with "roots" in place of "order"
  std::optional<Ratio> rate;  // fires by chance: judged over all cases
  Place rate_place;
  Place place;
};

// A fact that must have happened so often for each order, line or shipment.
struct Expectation {
  enum class Each : std::uint8_t { order, line, shipment };
  std::string fact;  // "invoice.posted"
  Each each = Each::order;
  std::uint32_t least = 1;
  std::uint32_t most = 1;
  Place place;
};

// Something that must have happened at least once over all cases of the scenario.
struct Sometimes {
  enum class What : std::uint8_t { fact, message, answer, firing, note };
  std::string phrase;  // as the file has it
  What what = What::fact;
  std::string name;    // the fact's kind, the message's type, the rule's name; how the note begins
  std::string system;  // of a note: who wrote it; "": anybody
  int status = 0;      // of an answer
  Place place;
};

// The user's own documents in place of generated orders.
struct Documents {
  std::string partner;
  std::vector<std::string> paths;  // files or folders, as the loader found them
};

// Goods that come to a warehouse: announced to a third party's at that time, put into one's own then.
struct Receipt {
  std::string name;  // "IN-0001"
  Instant at{};
  std::string to;
  std::string item;
  Quantity quantity;  // in the item's base unit
};

// What a partner sends back of each release of its orders that ships the line.
struct Return {
  std::string from;
  std::int32_t line = 0;
  std::int64_t units = 0;
  Duration after{};  // they left
  bool is_damaged = false;
};

// Where a capsule comes from: which promise was broken, in which case of which scenario.
struct Found {
  std::string promise;
  std::string in;      // a scenario of the library, or a file as seen from the capsule's folder
  std::string digest;  // of the capsule's own run, when it was written
  std::string plant;   // in whose place of the sound orchestrator it was found; "": none
  std::string version;      // of the Proofload that wrote it; "": an early one
  std::int64_t format = 1;  // of the capsule
};

// Of the capsules that this Proofload writes: more than what an older one reads as well is a format more.
inline constexpr std::int64_t kCapsuleFormat = 1;

struct Scenario {
  std::string name;  // path-like: "order_to_cash/happy_path"
  std::string title;
  std::string why;
  std::string file;
  World world;
  std::vector<Partner> partners;     // sorted by name
  std::vector<OrderStream> streams;  // as in the file
  std::optional<Documents> documents;
  std::vector<Receipt> receipts;     // as in the file
  std::vector<Return> returns;       // as in the file
  std::vector<FaultRule> faults;
  bool swarm = false;        // each case has half of the faults by rate fully off
  Instant heal;              // no fault acts at or after it
  Duration settle_within{};  // after heal and the last order, all must have ended
  std::vector<Expectation> expectations;
  std::vector<Sometimes> sometimes;
  std::vector<Waiver> waivers;  // the scenario's own, then those of its partners
  CivilEpoch epoch;
  Zone zone;                                // in which the epoch is told, and calendars that name none
  std::vector<BusinessCalendar> calendars{BusinessCalendar{}};  // sorted by name, always_open among them
  sim::Latencies latencies = sim::Latencies::drawn;
  WrittenChance chance;         // what it says otherwise
  std::optional<Found> found;   // of a capsule
  std::vector<std::string> course;  // likewise: of the run that was found, event by event
  std::optional<std::uint32_t> cases;
  std::optional<std::uint64_t> seed;
  std::optional<std::uint64_t> case_number;  // it is this one case of the seed
  std::shared_ptr<const Property> property;  // what its cases are like, where they are drawn; this is then the usual one
  std::vector<Drawn> drawn;     // of such a case: what was drawn, in the order of the file
  std::string written;          // likewise: the file that says so
  std::shared_ptr<SymbolPool> symbols;  // owns the names of the world

  const Partner* find_partner(std::string_view partner) const;
  const BusinessCalendar* find_calendar(std::string_view calendar) const;
};

}  // namespace proofload::scenario
