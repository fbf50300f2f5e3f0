#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "tests/orchestrator/small_host.hpp"
#include "tests/orchestrator/warehouse_story.hpp"

namespace proofload::orchestrator {
namespace {

using Asked = std::map<std::string, std::string>;

// Labels are bought only for cartons of which was heard before they left; a manifest lists cartons
// in the order in which they were heard of.
Asked without_labels(Asked asked) {
  std::erase_if(asked, [](const auto& entry) {
    const std::string& id = entry.first;
    return id.starts_with("carrier.") || id.starts_with("wms.attach_label");
  });
  return asked;
}

Asked only_keys(Asked asked) {
  for (auto& [id, body] : asked) body.clear();
  return asked;
}

RC_GTEST_PROP(WarehouseEvents, InAnyOrderAndHoweverOftenEndInTheSame, ()) {
  WarehouseStory story;
  story.allocated = *rc::gen::inRange<std::int64_t>(1, 13);
  story.shipped = *rc::gen::inRange<std::int64_t>(1, story.allocated + 1);
  const auto in_order = story.all();
  const auto extra = *rc::gen::container<std::vector<std::size_t>>(
      rc::gen::inRange<std::size_t>(0, in_order.size()));
  const auto turns = *rc::gen::container<std::vector<std::size_t>>(
      in_order.size() + extra.size(), rc::gen::inRange<std::size_t>(0, 1'000));

  std::vector<std::size_t> order{0, 1, 2, 3};
  order.insert(order.end(), extra.begin(), extra.end());
  for (std::size_t i = 1; i < order.size(); ++i) std::swap(order[i], order[turns[i] % (i + 1)]);

  SmallHost plain;
  plain.order();
  tell(plain, in_order);
  SmallHost shuffled;
  shuffled.order();
  for (const std::size_t which : order) tell(shuffled, {in_order[which]});

  RC_ASSERT(without_labels(shuffled.asked) == without_labels(plain.asked));
  RC_ASSERT(shuffled.told == plain.told);
  const auto place = [&](std::size_t which) {
    return std::find(order.begin(), order.end(), which);
  };
  const bool packed_first = place(1) < place(3) && place(2) < place(3);
  RC_CLASSIFY(packed_first);
  if (packed_first) RC_ASSERT(only_keys(shuffled.asked) == only_keys(plain.asked));
}

}  // namespace
}  // namespace proofload::orchestrator
