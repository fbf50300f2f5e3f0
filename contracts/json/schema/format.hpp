// contracts/json/schema/format.hpp — the formats that are judged.
//
// Source   RFC 3339 section 5.6: full-date, full-time, date-time; a leap second stands at 23:59:60
//          UTC.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace proofload::json::schema {

enum class Format : std::uint8_t { none, date, time, date_time };

std::optional<Format> format_named(std::string_view name);
std::string_view format_example(Format format);  // "a date such as 2026-01-31"
bool has_format(Format format, std::string_view text);

}  // namespace proofload::json::schema
