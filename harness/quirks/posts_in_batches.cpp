#include "harness/quirks/posts_in_batches.hpp"

namespace proofload::quirks {
namespace {

constexpr Setting kPostsInBatchesSettings[] = {
    {"erp", "posting", std::string_view("in_batches")},
    {"erp", "posting_failures", std::string_view("1/8")},
    {"erp", "reprocessed_after_min", std::string_view("20min")},
    {"erp", "reprocessed_after_max", std::string_view("1h")},
};

}  // namespace

const Quirk kPostsInBatches{.name = "posts-in-batches",
                           .does = "An order has its number after the next batch; some fail in it, and are done by hand.",
                           .catalogue = "2, 34",
                           .settings = kPostsInBatchesSettings,
                           .trouble = {}};

}  // namespace proofload::quirks
