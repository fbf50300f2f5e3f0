#include "sim/fault/fields.hpp"

#include <charconv>

namespace proofload::sim {
namespace {

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::optional<std::int64_t> whole(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

}  // namespace

std::string_view text_field(const FaultFields& fields, std::string_view name) {
  const auto found = fields.find(name);
  if (found == fields.end()) return {};
  const auto* text = std::get_if<std::string>(&found->second);
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

std::optional<std::int64_t> number_field(const FaultFields& fields, std::string_view name) {
  const auto found = fields.find(name);
  if (found == fields.end()) return std::nullopt;
  const auto* number = std::get_if<std::int64_t>(&found->second);
  return number == nullptr ? std::nullopt : std::optional<std::int64_t>(*number);
}

Result<Duration> duration_field(const FaultFields& fields, std::string_view name, Duration otherwise) {
  const std::string_view text = text_field(fields, name);
  return text.empty() ? Result<Duration>(otherwise) : parse_duration(text);
}

Result<Duration> signed_duration_field(const FaultFields& fields, std::string_view name, Duration otherwise) {
  const std::string_view text = text_field(fields, name);
  if (!text.starts_with('-')) return duration_field(fields, name, otherwise);
  return parse_duration(text.substr(1)).map([](Duration duration) { return -duration; });
}

Result<Instant> time_field(const FaultFields& fields, std::string_view name, Instant otherwise) {
  const std::string_view text = text_field(fields, name);
  if (text.empty()) return otherwise;
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
    const auto hours = whole(text.substr(0, colon));
    const auto minutes = whole(text.substr(colon + 1));
    if (!hours || !minutes || *minutes > 59 || *hours > 1'000'000) {
      return fail("'" + std::string(text) + "' is no time of the run: write hours:minutes, such as \"01:10\"");
    }
    return kEpoch + std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
  }
  return parse_duration(text).map([](Duration since) { return kEpoch + since; });
}

Result<std::pair<std::string, std::string>> link_of(std::string_view text) {
  const std::size_t arrow = text.find("->");
  if (arrow == std::string_view::npos) {
    return fail("'" + std::string(text) + "' is no link: write it as \"carrier -> orchestrator\"");
  }
  return std::pair(std::string(trimmed(text.substr(0, arrow))),
                   std::string(trimmed(text.substr(arrow + 2))));
}

}  // namespace proofload::sim
