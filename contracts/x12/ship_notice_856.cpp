#include "contracts/x12/ship_notice_856.hpp"

#include "contracts/x12/parts_codec.hpp"

namespace proofload::x12 {
namespace {

void read_heading(SetReader& reader, ShipNotice856& notice) {
  notice.purpose = reader.text(1);
  notice.shipment = reader.required_text(2);
  notice.date = reader.required_date(3);
  notice.time = reader.text(4);
  notice.hierarchy = reader.text(5);
}

Level856 read_level(SetReader& reader) {
  Level856 level;
  level.id = reader.whole(1).value_or(0);
  level.parent = reader.whole(2).value_or(0);
  level.code = reader.text(3);
  if (reader.has(4)) level.has_children = reader[4] == "1";
  return level;
}

ShippedItem856 read_item(SetReader& reader) {
  ShippedItem856 item;
  item.shipped = reader.quantity(2, 3);
  item.ordered = reader.maybe_quantity(5, 6);
  item.status = reader.text(8);
  return item;
}

void read_into_level(SetReader& reader, Level856& level) {
  switch (reader.id()) {
    case pack("LIN"):
      level.line_id = reader.text(1);
      read_products(reader, 2, level.products);
      break;
    case pack("SN1"):
      level.item = read_item(reader);
      break;
    case pack("PRF"):
      level.order = OrderReference856{reader.text(1), reader.text(2), reader.date(4)};
      break;
    case pack("TD1"):
      level.lading.push_back(read_lading(reader));
      break;
    case pack("TD5"):
      level.routing.push_back(read_routing(reader));
      break;
    case pack("TD3"):
      level.equipment = reader.text(1);
      level.equipment_number = reader.text(3);
      break;
    case pack("REF"):
      level.references.push_back(read_reference(reader));
      break;
    case pack("MAN"):
      read_marks(reader, level.marks);
      break;
    case pack("DTM"):
      read_moment(reader, level.dates);
      break;
    default:
      read_into_item(reader, level.descriptions, level.pack);
      break;
  }
}

// The loops of a level that the document does not keep, and which hold a REF, PER or DTM of their
// own.
bool begins_other_loop(std::uint32_t id) {
  return id == pack("LH1") || id == pack("CLD") || id == pack("LM") || id == pack("V1") ||
         id == pack("SAC") || id == pack("CTT");
}

void write_level(const Level856& level, Writer& w) {
  w.segment("HL", level.id, level.parent == 0 ? std::optional<int>() : std::optional(level.parent),
            level.code,
            !level.has_children   ? ""
            : *level.has_children ? "1"
                                  : "0");
  if (!level.line_id.empty() || !level.products.empty()) {
    write_item_id(level.line_id, level.products, w);
  }
  if (level.item) {
    w.segment("SN1", "", level.item->shipped, "", level.item->ordered, "", level.item->status);
  }
  if (level.order)
    w.segment("PRF", level.order->number, level.order->release, "", level.order->date);
  write_item_details({}, level.pack, w);
  write_item_details(level.descriptions, std::nullopt, w);
  write_all(level.lading, w);
  write_all(level.routing, w);
  if (!level.equipment.empty() || !level.equipment_number.empty()) {
    w.segment("TD3", level.equipment, "", level.equipment_number);
  }
  write_all(level.references, w);
  write_all(level.marks, w);
  write_all(level.dates, w);
  write_all(level.parties, w);
}

}  // namespace

template <>
Result<ShipNotice856> read(const SetText& set) {
  SetReader reader(set);
  ShipNotice856 notice;
  bool begun = false, in_party = false, in_other = false;
  while (reader.next()) {
    const std::uint32_t id = reader.id();
    if (id == pack("BSN")) {
      begun = true;
      read_heading(reader, notice);
    } else if (id == pack("HL")) {
      in_party = in_other = false;
      notice.levels.push_back(read_level(reader));
    } else if (notice.levels.empty()) {
      if (id == pack("DTM")) read_moment(reader, notice.dates);
    } else if (id == pack("N1")) {
      in_party = true;
      in_other = false;
      notice.levels.back().parties.push_back(read_party(reader));
    } else if (begins_other_loop(id)) {
      in_party = false;
      in_other = true;
    } else if (id == pack("MAN")) {  // comes after the LH1 and CLD loops
      in_other = false;
      read_marks(reader, notice.levels.back().marks);
    } else if (in_party) {
      read_into_party(reader, notice.levels.back().parties.back());
    } else if (!in_other) {
      read_into_level(reader, notice.levels.back());
    }
  }
  reader.require(begun, "BSN");
  return reader.done(std::move(notice));
}

void write(const ShipNotice856& notice, Writer& w) {
  w.begin_set("856");
  w.segment("BSN", notice.purpose, notice.shipment, notice.date, notice.time, notice.hierarchy);
  write_all(notice.dates, w);
  for (const Level856& level : notice.levels) write_level(level, w);
  w.segment("CTT", std::int64_t(notice.levels.size()));
  w.end_set();
}

}  // namespace proofload::x12
