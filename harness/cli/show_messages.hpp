// harness/cli/show_messages.hpp — messages of a journey, whole: explain --show.
#pragma once

#include <vector>

#include "harness/cli/console.hpp"
#include "harness/report/journey.hpp"

namespace proofload::cli {

// What is shown: all of this type: "erp.create_order", or its end: "204"; where there is none such, the line of this number.
// A request comes with its reply. With `bare` as it is sent and nothing beside it, so that another program can read it.
// Requires rows of a recorder that keeps messages. Errors: nothing of that name is in the journey.
Result<std::monostate> show_messages(const std::string& what, const report::Journey& journey, const std::vector<run::Row>& rows,
                                     const report::Style& style, bool bare, const Console& console);

}  // namespace proofload::cli
