#include "harness/quirks/exists_is_an_error.hpp"

namespace proofload::quirks {
namespace {

constexpr Setting kExistsIsAnErrorSettings[] = {
    {"erp", "unique_external_id", true},
};
constexpr Field kExistsIsAnErrorFields[] = {{"lose", "reply"}, {"of", "erp.create_order"}, {"rate", "1/2"}};
constexpr Trouble kExistsIsAnErrorTrouble[] = {{"erp", kExistsIsAnErrorFields}};

}  // namespace

const Quirk kExistsIsAnError{.name = "exists-is-an-error",
                            .does = "An order that is there is answered 409, whatever the key: the error that means success.",
                            .catalogue = "59",
                            .settings = kExistsIsAnErrorSettings,
                            .trouble = kExistsIsAnErrorTrouble};

}  // namespace proofload::quirks
