#include "mocks/tms/load.hpp"

#include <boost/describe.hpp>

#include <algorithm>

#include "contracts/port/record.ipp"
#include "mocks/common/stored_name.hpp"

namespace proofload::mocks::tms {

BOOST_DESCRIBE_STRUCT(Rate, (), (scac, cost))
BOOST_DESCRIBE_STRUCT(Settlement, (), (invoice, amount, balance_due))
BOOST_DESCRIBE_STRUCT(Load, (), (name, load_id, content, status, rates, scac, cost, bill_of_lading, settlements,
                                 forget_ns))
BOOST_DESCRIBE_STRUCT(Counters, (), (loads, bills))

std::string stored_name(std::string_view name) {
  return stored_under("load/", name);
}

const Rate* Load::rate_of(std::string_view carrier) const {
  const auto found = std::find_if(rates.begin(), rates.end(), [&](const Rate& rate) { return rate.scac == carrier; });
  return found == rates.end() ? nullptr : &*found;
}

const Settlement* Load::settlement(std::string_view invoice) const {
  const auto found = std::find_if(settlements.begin(), settlements.end(),
                                  [&](const Settlement& settled) { return settled.invoice == invoice; });
  return found == settlements.end() ? nullptr : &*found;
}

Money Load::settled(bool balance_due) const {
  Money sum{0, cost.currency};
  for (const Settlement& each : settlements) {
    if (each.balance_due == balance_due) sum += each.amount;
  }
  return sum;
}

}  // namespace proofload::mocks::tms

namespace proofload {

template struct Record<mocks::tms::Load>;
template struct Record<mocks::tms::Counters>;

}  // namespace proofload
