// The 180.
#include "tests/contracts/x12/logistics_maker.hpp"
#include "tests/contracts/x12/logistics_parts_maker.hpp"

namespace proofload::x12 {

template <>
ReturnAuthorization180 make(const Maker& m) {
  ReturnAuthorization180 r;
  r.beginning = {m.one_of("purpose", {"13", "11"}), m.text("n", 1, 30), m.date("d"), m.one_of("t", {"0000", "0930"}),
                 m.one_of("z", {"", "LT"}), m.maybe_text("answers", 1, 30), m.one_of("action", {"", "WQ", "U"})};
  if (m.coin("ordered")) {
    r.purchase_order = m.text("po", 1, 22);
    r.release = m.maybe_text("release", 1, 30);
  }
  r.references = references(m, 5);
  r.parties = some(m, "parties", 0, 3, party_of);
  r.items = some(m, "items", 0, 3, [](const Maker& own) {
    ReturnedItem180 item;
    item.products = some(own, "products", 1, 4, [](const Maker& p) {
      return ProductId{p.one_of("q", {"VN", "BP", "SK"}), p.text("v", 1, 48)};
    });
    item.quantity = quantity(own, 999, {"EA", "CA"});
    item.references = references(own, 5);
    item.disposition = own.one_of("disposition", {"", "CR"});
    item.reason = own.one_of("reason", {"", "DA"});
    item.answer = own.one_of("answer", {"", "AO"});
    return item;
  });
  return r;
}

}  // namespace proofload::x12
