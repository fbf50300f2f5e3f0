// orchestrator/stored.hpp — the records of the durable store (contracts/port/record.hpp), and the keys that they stand under.
//
// Shape    "outbox/<operation>", "order/<key>", "line/<key>/<n>", "release/<key>/<n>", "carton/<key>/<sscc>",
//          "change/<key>/<name>", "cancel/<key>", "returnable/<release>", "document/<id>", "seen/<interchange>", "counter/<partner>", "key/<key>",
//          "stock/<warehouse>/<item>", "inbound/<receipt>", "depositor_numbers/last". Values are records or a number.
#pragma once

#include "contracts/port/record.hpp"
#include "orchestrator/change_state.hpp"
#include "orchestrator/documents.hpp"
#include "orchestrator/early_cancels.hpp"
#include "orchestrator/operation.hpp"
#include "orchestrator/order_state.hpp"
#include "orchestrator/return_book.hpp"
#include "orchestrator/stock_book.hpp"
