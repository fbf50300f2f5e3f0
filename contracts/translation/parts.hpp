// contracts/translation/parts.hpp — what several messages say in the same segments: dates, parties, lines.
//
// Shape    put_…(part, writer) writes segments; get_…(reader, into) takes the one at hand.
// Source   EDIFACT D.96A: DTM RFF NAD CUX LIN PIA IMD QTY PRI.
#pragma once

#include <string>
#include <vector>

#include "contracts/edifact/message_reader.hpp"
#include "contracts/edifact/writer.hpp"
#include "contracts/x12/order_line.hpp"
#include "contracts/x12/parts.hpp"

namespace proofload::translation {

void put_day(std::string_view qualifier, const Date& date, edifact::Writer& w);  // DTM+137:20260105:102
void put_moments(const std::vector<x12::Moment>& moments, edifact::Writer& w);
void get_moment(edifact::MessageReader& reader, std::vector<x12::Moment>& into);

void put_reference(std::string_view qualifier, std::string_view value, edifact::Writer& w);  // nothing for an empty one

void put_parties(const std::vector<x12::NamedParty>& parties, edifact::Writer& w);
void get_party(const edifact::MessageReader& reader, std::vector<x12::NamedParty>& into);

void put_currency(const std::string& currency, std::string_view qualifier, edifact::Writer& w);
void put_quantity(std::string_view qualifier, const Quantity& quantity, edifact::Writer& w);
Quantity get_quantity(edifact::MessageReader& reader);
void put_amount(std::string_view qualifier, std::int64_t millionths, edifact::Writer& w);

// LIN PIA IMD, and an RFF for an id that is no number of six digits (put_line_id, after PRI).
void put_item(const x12::LineItem& item, std::size_t place, std::string_view action, edifact::Writer& w);
void put_price(const x12::LineItem& item, edifact::Writer& w);
void put_line_id(const x12::LineItem& item, edifact::Writer& w);
// Takes LIN PIA IMD PRI, and the RFF of put_line_id. False: another segment.
bool get_into_item(edifact::MessageReader& reader, x12::LineItem& item);
void put_products(std::string_view function, const std::vector<x12::ProductId>& products, edifact::Writer& w);
void get_products(const edifact::MessageReader& reader, std::vector<x12::ProductId>& into);

std::string decimal_of(std::int64_t millionths);

}  // namespace proofload::translation
