#include "mocks/warehouse/settings.hpp"

#include <algorithm>
#include <utility>

#include "contracts/base/check.hpp"

namespace proofload::mocks::warehouse {

Catalogue::Catalogue(std::vector<Item> items) : items_(std::move(items)) {
  std::sort(items_.begin(), items_.end(),
            [](const Item& a, const Item& b) { return a.number < b.number; });
  for (const Item& item : items_) {
    const bool is_new = by_number_.emplace(item.number, by_number_.size()).second;
    CHECK(is_new, "an item stands once in a warehouse's catalogue");
  }
}

const Item* Catalogue::item(std::string_view number) const {
  const std::size_t* const place = find(by_number_, number);
  return place == nullptr ? nullptr : &items_[*place];
}

std::size_t Catalogue::place_of(const Item& item) const {
  return static_cast<std::size_t>(&item - items_.data());
}

Objection objection(const Settings& settings) {
  const std::string& prefix = settings.company_prefix;
  if (prefix.size() < 7 || prefix.size() > 10 ||
      prefix.find_first_not_of("0123456789") != std::string::npos) {
    return "'company_prefix' must have 7 to 10 digits";
  }
  if (settings.sscc_extension < 0 || settings.sscc_extension > 9) {
    return "'sscc_extension' must be one digit";
  }
  if (settings.units_per_carton < 1) return "'units_per_carton' must be at least 1";
  if (settings.first_serial < 0) return "'first_serial' must not be negative";
  return mocks::objection({{"wave_wait", settings.wave_wait},
                           {"pick_line", settings.pick_line},
                           {"pack_carton", settings.pack_carton},
                           {"staging", settings.staging}});
}

}  // namespace proofload::mocks::warehouse
