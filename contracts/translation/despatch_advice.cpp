// DESADV.
#include <algorithm>
#include <map>
#include <set>

#include "contracts/translation/codes.hpp"
#include "contracts/translation/messages.hpp"
#include "contracts/translation/parts.hpp"

namespace proofload::translation {
namespace {

using edifact::MessageReader;
using edifact::Writer;

constexpr std::size_t kOrdersNamedMost = 8;  // in the head: RFF may come ten times
constexpr std::string_view kSscc = "00";     // the application identifier before it

const x12::Level856* level_named(const x12::ShipNotice856& notice, int id) {
  const auto found = std::find_if(notice.levels.begin(), notice.levels.end(),
                                  [&](const x12::Level856& level) { return level.id == id; });
  return found == notice.levels.end() ? nullptr : &*found;
}

// The level itself or the nearest above it that fits.
template <class Fits>
const x12::Level856* nearest(const x12::ShipNotice856& notice, const x12::Level856* level, const Fits& fits) {
  for (std::size_t steps = 0; level != nullptr && steps < notice.levels.size(); ++steps) {
    if (fits(*level)) return level;
    level = level->parent == 0 ? nullptr : level_named(notice, level->parent);
  }
  return nullptr;
}

const x12::Level856* order_above(const x12::ShipNotice856& notice, const x12::Level856& level) {
  return nearest(notice, &level, [](const x12::Level856& each) { return each.order.has_value(); });
}

void put_order(const x12::Level856& level, Writer& w) {
  put_reference("ON", level.order->number, w);
  if (level.order->date) put_day("171", *level.order->date, w);
  put_reference("RE", level.order->release, w);
  for (const x12::Reference& reference : level.references) put_reference(reference.qualifier, reference.value, w);
}

void put_shipped(const x12::Level856& item, const x12::Level856* order, std::size_t place, Writer& w) {
  x12::LineItem line;
  line.id = item.line_id;
  line.products = item.products;
  line.descriptions = item.descriptions;
  put_item(line, place, "", w);
  put_quantity("12", item.item->shipped, w);
  if (item.item->ordered) put_quantity("21", *item.item->ordered, w);
  if (order != nullptr) put_moments(order->dates, w);
  if (order != nullptr) put_order(*order, w);
  put_line_id(line, w);
}

void put_pack(const x12::Level856& pack, Writer& w) {
  w.segment("PAC", {"1", "", "CT"});
  w.segment("PCI", {"33E"});
  for (const x12::Mark& mark : pack.marks) {
    if (mark.qualifier == "CP") put_reference("CN", mark.value, w);
  }
  for (const x12::Mark& mark : pack.marks) {
    if (mark.qualifier == "CP") continue;
    const bool has_identifier = mark.qualifier == "GM" && mark.value.size() == 20 && mark.value.starts_with(kSscc);
    w.segment("GIN", {"BJ", has_identifier ? mark.value.substr(2) : mark.value});
  }
}

void put_head(const x12::ShipNotice856& notice, const x12::Level856* shipment, Writer& w) {
  w.segment("BGM", {"351", notice.shipment, to_edifact(CodeList::purpose, notice.purpose)});
  w.segment("DTM", {{"137", compact_text(notice.date) + notice.time.substr(0, 4), "203"}});
  put_moments(notice.dates, w);
  if (shipment != nullptr) put_moments(shipment->dates, w);
  std::size_t orders = 0;
  for (const x12::Level856& level : notice.levels) {
    if (level.order && ++orders <= kOrdersNamedMost) put_reference("ON", level.order->number, w);
  }
  if (shipment == nullptr) return;
  for (const x12::Reference& reference : shipment->references) put_reference(reference.qualifier, reference.value, w);
  put_parties(shipment->parties, w);
  for (const x12::Routing& routing : shipment->routing) {
    w.segment("TDT", {"20", "", to_edifact(CodeList::mode, routing.mode), "", routing.carrier});
  }
}

// Levels as an 856 has them: the shipment, its orders, what is packed for them.
class Levels {
 public:
  explicit Levels(x12::ShipNotice856& notice) : notice_(notice) {
    add("S", 0);
  }
  x12::Level856& shipment() { return notice_.levels.front(); }

  int add(std::string code, int parent) {
    x12::Level856& level = notice_.levels.emplace_back();
    level.id = static_cast<int>(notice_.levels.size());
    level.parent = parent;
    level.code = std::move(code);
    return level.id;
  }
  x12::Level856& at(int id) { return notice_.levels[static_cast<std::size_t>(id - 1)]; }

  // The level of the order, under what tells its shipments apart.
  int order(const std::string& number, const std::string& apart) {
    const auto named = orders_.find({number, ""});
    if (!apart.empty() && named != orders_.end() && !apart_.contains(named->second)) {
      apart_.insert(named->second);
      orders_.emplace(std::pair(number, apart), named->second);
      return named->second;
    }
    const auto found = orders_.find({number, apart});
    if (found != orders_.end()) return found->second;
    const int id = add("O", 1);
    at(id).order = x12::OrderReference856{number, "", std::nullopt};
    if (!apart.empty()) apart_.insert(id);
    orders_.emplace(std::pair(number, apart), id);
    return id;
  }

 private:
  x12::ShipNotice856& notice_;
  std::map<std::pair<std::string, std::string>, int> orders_;
  std::set<int> apart_;
};

struct ReadPack {
  bool is_packed = false;
  std::vector<x12::Mark> marks;
  std::vector<x12::Mark> carriers_marks;
};

struct ReadLine {
  x12::LineItem item;
  Quantity shipped{0, kEach};
  std::optional<Quantity> ordered;
  std::string order, release;
  std::optional<Date> order_date;
  std::vector<x12::Reference> references;
  std::vector<x12::Moment> dates;
  std::size_t pack = 0;
};

void get_into_shipped(MessageReader& reader, ReadLine& line) {
  if (get_into_item(reader, line.item)) return;
  if (reader.is("QTY", "12")) {
    line.shipped = get_quantity(reader);
  } else if (reader.is("QTY", "21")) {
    line.ordered = get_quantity(reader);
  } else if (reader.is("DTM", "171")) {
    if (const auto stamp = reader.stamp()) line.order_date = stamp->date;
  } else if (reader.tag() == "DTM") {
    get_moment(reader, line.dates);
  } else if (reader.is("RFF", "ON")) {
    line.order = reader.text(1, 2);
  } else if (reader.is("RFF", "RE")) {
    line.release = reader.text(1, 2);
  } else if (reader.tag() == "RFF") {
    line.references.push_back({to_x12(CodeList::reference, reader.text(1)), reader.text(1, 2), ""});
  }
}

void get_into_head(MessageReader& reader, x12::ShipNotice856& notice, Levels& levels) {
  if (reader.is("DTM", "137")) {
    if (const auto stamp = reader.stamp()) {
      notice.date = stamp->date;
      notice.time = stamp->time.empty() ? "0000" : stamp->time;
    }
  } else if (reader.tag() == "DTM") {
    get_moment(reader, levels.shipment().dates);
  } else if (reader.is("RFF", "ON")) {
    levels.order(reader.text(1, 2), "");
  } else if (reader.tag() == "RFF") {
    levels.shipment().references.push_back({to_x12(CodeList::reference, reader.text(1)), reader.text(1, 2), ""});
  } else if (reader.tag() == "NAD") {
    get_party(reader, levels.shipment().parties);
  } else if (reader.tag() == "TDT") {
    levels.shipment().routing.push_back({.sequence = "B",
                                         .id_qualifier = "2",
                                         .carrier = reader.text(5),
                                         .mode = to_x12(CodeList::mode, reader.text(3)),
                                         .route = {},
                                         .service_level = {}});
  }
}

int level_of_order(const ReadLine& line, Levels& levels) {
  std::string apart;
  for (const x12::Reference& reference : line.references) apart += reference.value;
  const int id = levels.order(line.order, apart);
  x12::Level856& order = levels.at(id);
  order.order->release = line.release;
  order.order->date = line.order_date;
  order.references = line.references;
  order.dates = line.dates;
  return id;
}

void place_lines(const std::vector<ReadPack>& packs, const std::vector<ReadLine>& lines, Levels& levels) {
  std::map<std::size_t, int> placed;  // of the packs
  int order = 0;
  const auto add_pack = [&](std::size_t pack) {
    const int id = levels.add("P", order == 0 ? 1 : order);
    std::vector<x12::Mark>& marks = levels.at(id).marks;
    marks = packs[pack].marks;
    marks.insert(marks.end(), packs[pack].carriers_marks.begin(), packs[pack].carriers_marks.end());
    return placed.insert_or_assign(pack, id).first->second;
  };
  std::size_t next_pack = 0;
  const auto add_empty_until = [&](std::size_t pack) {
    for (; next_pack < pack; ++next_pack) {
      if (packs[next_pack].is_packed && !placed.contains(next_pack)) add_pack(next_pack);
    }
  };
  for (const ReadLine& line : lines) {
    add_empty_until(line.pack);
    if (!line.order.empty()) order = level_of_order(line, levels);
    int above = order == 0 ? 1 : order;
    if (packs[line.pack].is_packed) {
      const auto known = placed.find(line.pack);
      above = known == placed.end() ? add_pack(line.pack) : known->second;
    }
    x12::Level856& item = levels.at(levels.add("I", above));
    item.line_id = line.item.id;
    item.products = line.item.products;
    item.descriptions = line.item.descriptions;
    item.item = x12::ShippedItem856{line.shipped, line.ordered, ""};
  }
  add_empty_until(packs.size());
}

}  // namespace

void write(const x12::ShipNotice856& notice, const std::string& reference, Writer& w) {
  w.begin_message("DESADV", reference);
  const auto shipment = std::find_if(notice.levels.begin(), notice.levels.end(),
                                     [](const x12::Level856& level) { return level.code == "S"; });
  const x12::Level856* whole = shipment == notice.levels.end() ? nullptr : &*shipment;
  put_head(notice, whole, w);
  w.segment("CPS", {"1"});
  if (whole != nullptr) {
    for (const x12::Lading& lading : whole->lading) {
      w.segment("PAC", {lading.count ? std::to_string(*lading.count) : "", "", lading.packaging == "CTN" ? "CT" : lading.packaging});
    }
  }
  const auto is_pack = [](const x12::Level856& level) { return level.code == "P" || level.code == "T"; };
  int packs = 1;
  std::size_t lines = 0;
  for (const x12::Level856& level : notice.levels) {
    if (!level.item || nearest(notice, &level, is_pack) != nullptr) continue;
    put_shipped(level, order_above(notice, level), ++lines, w);
  }
  for (const x12::Level856& pack : notice.levels) {
    if (!is_pack(pack)) continue;
    w.segment("CPS", {std::to_string(++packs), "1"});
    put_pack(pack, w);
    for (const x12::Level856& level : notice.levels) {
      if (level.item && nearest(notice, &level, is_pack) == &pack) put_shipped(level, order_above(notice, level), ++lines, w);
    }
  }
  w.segment("CNT", {{"2", std::to_string(lines)}});
  w.end_message();
}

Result<x12::ShipNotice856> read_desadv(const MessageText& text) {
  MessageReader reader(text);
  x12::ShipNotice856 notice;
  Levels levels(notice);
  std::vector<ReadPack> packs;
  std::vector<ReadLine> lines;
  bool begun = false, in_line = false;
  while (reader.next()) {
    if (reader.tag() == "BGM") {
      begun = true;
      notice.shipment = reader.required_text(2);
      notice.purpose = to_x12(CodeList::purpose, reader.text(3));
    } else if (reader.tag() == "CPS") {
      packs.emplace_back();
      in_line = false;
    } else if (packs.empty()) {
      get_into_head(reader, notice, levels);
    } else if (reader.tag() == "LIN") {
      in_line = true;
      lines.emplace_back().pack = packs.size() - 1;
      get_into_shipped(reader, lines.back());
    } else if (in_line) {
      get_into_shipped(reader, lines.back());
    } else if (reader.tag() == "PAC" && packs.size() == 1) {
      const auto count = reader.millionths(1);
      levels.shipment().lading.push_back({.packaging = reader.text(3) == "CT" ? "CTN" : reader.text(3),
                                          .count = count ? std::optional(*count / Quantity::kOne) : std::nullopt});
    } else if (reader.is("GIN", "BJ")) {
      packs.back().is_packed = true;
      for (std::size_t i = 2; i <= reader.size(); ++i) {
        if (const std::string sscc = reader.text(i); !sscc.empty()) {
          packs.back().marks.push_back({"GM", sscc.size() == 18 ? std::string(kSscc) + sscc : sscc});
        }
      }
    } else if (reader.is("RFF", "CN")) {
      packs.back().carriers_marks.push_back({"CP", reader.text(1, 2)});
    }
  }
  place_lines(packs, lines, levels);
  reader.require(begun, "BGM");
  return reader.done(std::move(notice));
}

}  // namespace proofload::translation
