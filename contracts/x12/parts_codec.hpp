// contracts/x12/parts_codec.hpp — the shared parts of documents, to and from their segments.
//
// Shape    read_*: the reader stands on the part's segment. write(part, writer) appends its
// segments.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "contracts/x12/order_line.hpp"
#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_reader.hpp"
#include "contracts/x12/writer.hpp"

namespace proofload::x12 {

Reference read_reference(SetReader& reader);  // REF, N9 or L11
NamedParty read_party(SetReader& reader);
PaymentTerms read_terms(SetReader& reader);
Charge read_charge(SetReader& reader);
Tax read_tax(SetReader& reader);
Routing read_routing(SetReader& reader);
Lading read_lading(SetReader& reader);
Text read_text(SetReader& reader);
LineItem read_line_item(SetReader& reader);  // PO1 or IT1
void read_moment(SetReader& reader,
                 std::vector<Moment>& into);  // a DTM without a date says nothing that we keep
// Pairs from the element `first` on, up to the element `last`.
void read_products(SetReader& reader, std::size_t first, std::vector<ProductId>& into,
                   std::size_t last = Segment::kElementsMax);

void read_into_texts(SetReader& reader, std::vector<Text>& texts);            // N9 and its MSGs
void read_into_parties(SetReader& reader, std::vector<NamedParty>& parties);  // N1 and what is below

void read_marks(SetReader& reader, std::vector<Mark>& into);  // a MAN has one or two

// N2, N3, N4 and the set's references below the N1; true when the segment was one of them.
inline constexpr std::uint32_t kNoReferences = 0;
bool read_into_party(SetReader& reader, NamedParty& party,
                     std::uint32_t reference_segment = pack("REF"));

// PID and PO4 below the line; true when the segment was one of them.
bool read_into_item(SetReader& reader, std::vector<std::string>& descriptions,
                    std::optional<std::int64_t>& pack);

void write(const Reference& reference, Writer& writer);
void write_references(std::string_view segment, std::span<const Reference> references,
                      Writer& writer);  // REF, N9 or L11
void write(const Moment& moment, Writer& writer);
void write(const NamedParty& party, Writer& writer);
void write_party(const NamedParty& party, std::string_view reference_segment, Writer& writer);
void write(const PaymentTerms& terms, Writer& writer);
void write(const Charge& charge, Writer& writer);
void write(const Tax& tax, Writer& writer);
void write(const Routing& routing, Writer& writer);
void write(const Lading& lading, Writer& writer);
void write(const Mark& mark, Writer& writer);
void write(const Text& text, Writer& writer);
void write_line_item(std::string_view segment, const LineItem& item, Writer& writer);  // PO1 or IT1
void write_item_details(const std::vector<std::string>& descriptions,
                        const std::optional<std::int64_t>& pack, Writer& writer);  // PID, PO4
void write_item_id(std::string_view line_id, const std::vector<ProductId>& products,
                   Writer& writer);  // LIN
void add_products(const std::vector<ProductId>& products, Writer& writer);  // to the open segment
void write_currency(std::string_view currency, std::string_view said_by, Writer& writer);

template <class Part>
void write_all(const std::vector<Part>& parts, Writer& writer) {
  for (const Part& part : parts) write(part, writer);
}

}  // namespace proofload::x12
