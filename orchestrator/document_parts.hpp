// orchestrator/document_parts.hpp — what several documents of an order say alike.
#pragma once

#include <string>
#include <vector>

#include "contracts/base/ratio.hpp"
#include "contracts/x12/parts.hpp"
#include "orchestrator/order_state.hpp"

namespace proofload::orchestrator {

Date date_from(const std::string& compact);  // CCYYMMDD
// `instead`: what ships in place of the line's item; "": that.
std::vector<x12::ProductId> products_of(const LineRecord& line, const std::string& instead = {});
x12::NamedParty ship_to_of(const HeadRecord& head);
std::string line_id(const LineRecord& line);  // PO101 as it came
x12::Tax taxed(const Money& tax, Ratio rate);  // TXI of a sales tax

}  // namespace proofload::orchestrator
