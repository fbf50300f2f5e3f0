#include "mocks/edi/inbox.hpp"

#include <algorithm>
#include <charconv>
#include <span>

#include "contracts/port/fields.hpp"
#include "mocks/common/stored_name.hpp"

namespace proofload::mocks::edi {
namespace {

constexpr int kForgottenAtOnce = 8;
constexpr std::size_t kAddressDigits = 16;
constexpr std::size_t kControlDigits = 9;
constexpr std::string_view kNoDigits = "0000000000000000/000000000";

// `value` in the base, over as many digits as there is room for, aligned to the right.
template <std::uint64_t kBase>
void fill_digits(std::span<char> room, std::uint64_t value) {
  for (auto digit = room.rbegin(); digit != room.rend(); ++digit, value /= kBase) {
    *digit = "0123456789abcdef"[value % kBase];
  }
}

std::uint64_t parse_addresses(std::string_view digits) {
  std::uint64_t addresses = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), addresses, 16);
  return addresses;
}

std::string seen_key(std::uint64_t addresses) {
  std::string key = stored_under(Inbox::kSeenPrefix, kNoDigits.substr(0, kAddressDigits));
  fill_digits<16>(std::span(key).last(kAddressDigits), addresses);
  return key;
}

}  // namespace

std::string answer_key(const InterchangeName& name) {
  std::string key = stored_under(Inbox::kAnswerPrefix, kNoDigits);
  const std::span<char> digits = std::span(key).last(kNoDigits.size());
  fill_digits<16>(digits.first(kAddressDigits), name.addresses);
  fill_digits<10>(digits.last(kControlDigits), name.control);
  return key;
}

InterchangeName parse_interchange_name(std::string_view text) {
  InterchangeName name;
  name.addresses = parse_addresses(text.substr(0, kAddressDigits));
  const std::string_view digits = text.substr(kAddressDigits + 1);
  std::from_chars(digits.data(), digits.data() + digits.size(), name.control);
  return name;
}

Inbox::Arrival Inbox::meet(const InterchangeName& name, std::uint64_t content) const {
  const auto seen = seen_.find(name.addresses);
  if (name.control == 0 || seen == seen_.end() || !seen->second.contains(name.control)) {
    return Arrival::is_new;
  }
  const Answer* answer = find_answer(name);
  return answer == nullptr || answer->content == content ? Arrival::repeated
                                                         : Arrival::number_reused;
}

void Inbox::take(Step& step, const InterchangeName& name) {
  if (name.control == 0) return;
  SeenNumbers& seen = seen_[name.addresses];
  seen.add(name.control, horizon_);
  step.write(seen_key(name.addresses), seen.text());
}

void Inbox::keep_answer(Step& step, const InterchangeName& name, std::uint64_t content, Body body,
                        std::string to) {
  const Instant until = step.now() + answer_retention_;
  FieldWriter fields;
  fields.number(until.time_since_epoch().count());
  fields.number(static_cast<std::int64_t>(content));
  fields.text(body.bytes());
  if (!to.empty()) fields.text(to);
  step.write(answer_key(name), fields.take());
  answers_.insert_or_assign(name, Answer{content, std::move(body), std::move(to), until});
  by_age_.emplace_back(until, name);
}

const Answer* Inbox::find_answer(const InterchangeName& name) const {
  const auto found = answers_.find(name);
  return found == answers_.end() ? nullptr : &found->second;
}

void Inbox::forget(Step& step) {
  for (int i = 0; i < kForgottenAtOnce && !by_age_.empty(); ++i) {
    const auto [until, name] = by_age_.front();
    if (until > step.now()) return;
    by_age_.pop_front();
    const auto answer = answers_.find(name);
    if (answer == answers_.end() || answer->second.until != until)
      continue;  // answered again since
    step.erase(answer_key(name));
    answers_.erase(answer);
  }
}

void Inbox::restore_seen(std::string_view key, std::string_view value) {
  seen_[parse_addresses(key)] = SeenNumbers::parse(value);
}

void Inbox::restore_answer(std::string_view key, std::string_view value) {
  FieldReader fields(value);
  Answer answer;
  answer.until = Instant(Duration(fields.number()));
  answer.content = static_cast<std::uint64_t>(fields.number());
  answer.body = Body(std::string(fields.text()));
  if (!fields.is_at_end()) answer.to = fields.text();
  by_age_.emplace_back(answer.until, parse_interchange_name(key));
  answers_.insert_or_assign(by_age_.back().second, std::move(answer));
}

void Inbox::restored() {
  std::sort(by_age_.begin(), by_age_.end());
}

}  // namespace proofload::mocks::edi
