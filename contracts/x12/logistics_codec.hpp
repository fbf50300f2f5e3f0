// contracts/x12/logistics_codec.hpp — the parts of warehouse, truckload and routing documents, to and from segments.
//
// Shape    as parts_codec.hpp: read_* stands on the part's segment, write(part, writer) appends it.
#pragma once

#include <vector>

#include "contracts/x12/logistics_parts.hpp"
#include "contracts/x12/parts_codec.hpp"

namespace proofload::x12 {

// A G62 without a date says nothing that we keep.
void read_scheduled_date(SetReader& reader, std::vector<ScheduledDate>& into);
Note read_note(SetReader& reader);
LadingWeight read_lading_weight(SetReader& reader);
OrderLading read_order_lading(SetReader& reader);
LadingLine read_lading_line(SetReader& reader);
FreightTotals read_freight_totals(SetReader& reader);
InterlineCarrier read_interline_carrier(SetReader& reader);
Beginning read_beginning(SetReader& reader);
Equipment read_equipment(SetReader& reader);
void read_remarks(SetReader& reader, std::vector<std::string>& into);  // a K1 has one or two

// An N1 begins a party; what follows belongs to the last one. True when the segment was one of those.
bool read_party_segment(SetReader& reader, std::vector<NamedParty>& into,
                        std::uint32_t reference_segment);

void write(const ScheduledDate& date, Writer& writer);
void write(const Note& note, Writer& writer);
void write(const LadingWeight& weight, Writer& writer);
void write(const OrderLading& order, Writer& writer);
void write(const LadingLine& line, Writer& writer);
void write(const FreightTotals& totals, Writer& writer);
void write(const InterlineCarrier& carrier, Writer& writer);
void write(const Beginning& beginning, Writer& writer);
void write(const Equipment& equipment, Writer& writer);
void write_remarks(const std::vector<std::string>& remarks, Writer& writer);
void write_parties(const std::vector<NamedParty>& parties, std::string_view reference_segment,
                   Writer& writer);

template <class Part>
void write_all(const std::optional<Part>& part, Writer& writer) {
  if (part) write(*part, writer);
}

}  // namespace proofload::x12
