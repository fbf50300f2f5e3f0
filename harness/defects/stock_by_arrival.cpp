#include "harness/defects/stock_by_arrival.hpp"

namespace proofload::defects {

const Defect kStockByArrival{
    .name = "stock-by-arrival",
    .harm = "What the ERP shows as available is what was there hours ago.",
    .caught_by = "newest_stock_shown",
    .plant = [](orchestrator::Policies& policies) {
      policies.replaces_stock = [](const orchestrator::StockTime&, const orchestrator::StockTime&) { return true; };
    }};

}  // namespace proofload::defects
