#include <algorithm>
#include <optional>
#include <vector>

#include "contracts/canonical/sscc.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/edi_partner/reactions.hpp"

namespace proofload::mocks::edi_partner {
namespace {

constexpr int kNone = -1;

struct Place {  // of a level: the nearest level of each sort that it is, or is below
  int order = kNone;
  int carton = kNone;
  int item = kNone;
};

struct Shipped {
  std::int32_t line;
  Quantity quantity;
};
struct Carton {
  std::string sscc;
  Shipped content;  // line 0: the notice does not say
};

struct OrderPart {
  int level = kNone;  // the first that names it
  std::string key;
  OpenOrder* order = nullptr;  // null: not to be received
  std::vector<Shipped> shipped;
  std::vector<Carton> cartons;
};

int index_of(const x12::ShipNotice856& notice, int id, int before) {
  if (id >= 1 && id <= before && notice.levels[static_cast<std::size_t>(id - 1)].id == id) {
    return id - 1;  // numbered in sequence, as they should be
  }
  for (int i = 0; i < before; ++i) {
    if (notice.levels[static_cast<std::size_t>(i)].id == id) return i;
  }
  return kNone;
}

// A pallet holds cartons; what lies right on it has its mark.
bool is_carton(const x12::Level856& level) {
  return !level.marks.empty() && (level.code == "P" || level.code == "T" || level.code == "I");
}

std::vector<Place> places_of(const x12::ShipNotice856& notice) {
  std::vector<Place> places;
  places.reserve(notice.levels.size());
  for (const x12::Level856& level : notice.levels) {
    const int self = static_cast<int>(places.size());
    const int parent = level.parent == 0 ? kNone : index_of(notice, level.parent, self);
    Place place = parent == kNone ? Place{} : places[static_cast<std::size_t>(parent)];
    if (level.order) place.order = self;
    if (is_carton(level)) place.carton = self;
    if (level.item) place.item = self;
    places.push_back(place);
  }
  return places;
}

std::string sscc_of(const x12::Level856& carton) {
  for (const x12::Mark& mark : carton.marks) {
    if (const auto sscc = canonical::parse_sscc(mark.value)) return std::string(sscc->text());
  }
  return carton.marks.front().value;
}

void add(std::vector<Shipped>& sums, const Shipped& more) {
  for (Shipped& sum : sums) {
    if (sum.line != more.line || sum.quantity.unit != more.quantity.unit) continue;
    std::int64_t total = 0;
    if (__builtin_add_overflow(sum.quantity.millionths, more.quantity.millionths, &total)) break;
    sum.quantity.millionths = total;
    return;
  }
  sums.push_back(more);
}

class NoticeReader {
 public:
  NoticeReader(const Desk& desk, const x12::ShipNotice856& notice)
      : desk_(desk), notice_(notice), places_(places_of(notice)) {}

  std::vector<OrderPart> read() {
    std::vector<bool> filled(notice_.levels.size(), false);
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (notice_.levels[i].order) part_of(static_cast<int>(i));
    }
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (!notice_.levels[i].item) continue;
      read_item(i);
      if (places_[i].carton != kNone) filled[static_cast<std::size_t>(places_[i].carton)] = true;
    }
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (notice_.levels[i].code != "P" || filled[i]) continue;
      if (places_[i].carton == static_cast<int>(i)) read_carton(i);
    }
    return std::move(parts_);
  }

 private:
  // Of the order level; of the only order when the item stands below none. nullptr: of no order.
  OrderPart* part_of(int order_level) {
    if (order_level == kNone) return parts_.size() == 1 ? &parts_.front() : nullptr;
    for (OrderPart& part : parts_) {
      if (part.level == order_level) return &part;
    }
    const x12::OrderReference856& named =
        *notice_.levels[static_cast<std::size_t>(order_level)].order;
    std::string key = key_text(desk_.settings, named.number, named.release);
    for (OrderPart& part : parts_) {
      if (part.key == key) return &part;
    }
    OrderPart& part = parts_.emplace_back();
    part.level = order_level;
    part.key = std::move(key);
    part.order = find_order(
        desk_, part.key,
        {"856", notice_.shipment, hash_bytes(notice_.shipment), facts::kDuplicateNotice});
    return &part;
  }

  void read_item(std::size_t index) {
    const x12::Level856& level = notice_.levels[index];
    OrderPart* part = part_of(places_[index].order);
    if (part == nullptr || part->order == nullptr) return;
    const OpenLine* line = part->order->find_line(level.line_id, level.products);
    if (line == nullptr) return state_unexpected_line(desk_, part->key, "856", level.line_id);
    const Shipped shipped{line->line, level.item->shipped};
    add(part->shipped, shipped);
    if (places_[index].carton == kNone) return;
    const x12::Level856& carton = notice_.levels[static_cast<std::size_t>(places_[index].carton)];
    part->cartons.push_back({sscc_of(carton), shipped});
  }

  // One without items of its own: it stands below its item, or nothing is said of its content.
  void read_carton(std::size_t index) {
    OrderPart* part = part_of(places_[index].order);
    if (part == nullptr || part->order == nullptr) return;
    Carton carton{sscc_of(notice_.levels[index]), {0, {}}};
    if (places_[index].item != kNone) {
      const x12::Level856& item = notice_.levels[static_cast<std::size_t>(places_[index].item)];
      const OpenLine* line = part->order->find_line(item.line_id, item.products);
      if (line != nullptr) carton.content.line = line->line;
    }
    part->cartons.push_back(std::move(carton));
  }

  const Desk& desk_;
  const x12::ShipNotice856& notice_;
  std::vector<Place> places_;
  std::vector<OrderPart> parts_;
};

// DTM*011 as it stands: a date, or with its time; "" where there is none.
std::string shipped_at(const x12::ShipNotice856& notice) {
  constexpr std::size_t kMinutes = 4;  // HHMM; seconds may follow
  const auto text_in = [](const std::vector<x12::Moment>& dates) {
    for (const x12::Moment& moment : dates) {
      if (moment.qualifier != "011") continue;
      const std::string date = iso_text(moment.date);
      if (moment.time.size() < kMinutes) return date;
      return date + "T" + moment.time.substr(0, 2) + ":" + moment.time.substr(2, 2);
    }
    return std::string();
  };
  std::string text = text_in(notice.dates);
  for (const x12::Level856& level : notice.levels) {
    if (text.empty() && level.code == "S") text = text_in(level.dates);
  }
  return text;
}

void state_shipped(const Desk& desk, Symbol kind, std::string_view key, std::string subject,
                   const Shipped& shipped) {
  Fact fact = fact_about(kind, key, std::move(subject));
  fact.line = shipped.line;
  fact.quantity = shipped.quantity;
  desk.step.state(std::move(fact));
}

}  // namespace

void take_notice(const Desk& desk, const x12::ShipNotice856& notice) {
  for (OrderPart& part : NoticeReader(desk, notice).read()) {
    if (part.order == nullptr) continue;
    Fact whole = fact_about(facts::kNoticeReceived, part.key, notice.shipment);
    whole.location = shipped_at(notice);
    desk.step.state(std::move(whole));
    for (const Shipped& shipped : part.shipped) {
      state_shipped(desk, facts::kNoticeReceived, part.key, notice.shipment, shipped);
    }
    for (Carton& carton : part.cartons) {
      state_shipped(desk, facts::kCartonAnnounced, part.key, std::move(carton.sscc),
                    carton.content);
    }
    desk.ledger.save(desk.step, part.key, *part.order);
  }
}

}  // namespace proofload::mocks::edi_partner
