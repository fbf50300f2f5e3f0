#include "contracts/conversation/document_orders.hpp"

#include <algorithm>
#include <array>

#include "contracts/canonical/business_key.hpp"

namespace proofload {
namespace {

using Orders = std::vector<std::string>;

// A depositor may name its order by whichever name it has for it.
constexpr std::array<Symbol, 3> kDepositorNames{kDepositorOrder, "sales_order", "external_id"};

bool add_known(NameTable& names, Symbol kind, std::string_view name, Orders& into) {
  const Subject* known = name.empty() ? nullptr : names.resolve(kind, name);
  if (known == nullptr || known->roots.empty()) return false;
  into.insert(into.end(), known->roots.begin(), known->roots.end());
  return true;
}

bool add_by_name(NameTable& names, const DocumentName& name,
                 const std::set<std::string, std::less<>>& partners, Orders& into) {
  if (name.kind != kDepositorOrder) return add_known(names, name.kind, name.text, into);
  for (const Symbol kind : kDepositorNames) {
    if (add_known(names, kind, name.text, into)) return true;
  }
  const auto key = canonical::parse_business_key(name.text);
  if (!key || !partners.contains(key->partner)) return false;
  into.push_back(name.text);
  return true;
}

void mint(std::span<const DocumentRoot> named, const Orders& orders, NameTable& names) {
  if (orders.empty()) return;
  auto subject = std::make_shared<Subject>();
  subject->text = orders.front();
  subject->roots = Roots(orders);
  for (const DocumentRoot& root : named) {
    if (root.name.minted) names.introduce(root.name.kind, root.name.text, subject);
  }
}

}  // namespace

std::vector<std::string> orders_named(std::span<const DocumentRoot> named, std::string_view partner,
                                      const std::set<std::string, std::less<>>& partners, NameTable& names) {
  Orders orders;
  for (const DocumentRoot& root : named) {
    if (root.of_partner && !root.purchase_order.empty()) {
      orders.push_back(
          canonical::to_text(canonical::BusinessKey{std::string(partner), root.purchase_order, root.release}));
    } else if (!add_by_name(names, root.name, partners, orders)) {
      add_known(names, kOrderNumber, root.purchase_order, orders);
    }
  }
  std::sort(orders.begin(), orders.end());
  orders.erase(std::unique(orders.begin(), orders.end()), orders.end());
  mint(named, orders, names);
  return orders;
}

}  // namespace proofload
