#include "harness/quirks/orders_again.hpp"

namespace proofload::quirks {
namespace {

constexpr Setting kOrdersAgainSettings[] = {
    {"edi_partner", "again", std::string_view("1/2")},
    {"edi_partner", "change_again", std::string_view("1/2")},
};

}  // namespace

const Quirk kOrdersAgain{.name = "orders-again",
                        .does = "Every second order comes again under new control numbers, and so does every second change.",
                        .catalogue = "1, 56",
                        .settings = kOrdersAgainSettings,
                        .trouble = {}};

}  // namespace proofload::quirks
