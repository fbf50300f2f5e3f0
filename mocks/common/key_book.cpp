#include "mocks/common/key_book.hpp"

#include "contracts/port/fields.hpp"
#include "mocks/common/stored_name.hpp"

namespace proofload::mocks {
namespace {

constexpr int kPrunedAtOnce = 4;

}  // namespace

const KeptReply* KeyBook::find(std::string_view key, Instant now) const {
  const KeptReply* const found = proofload::find(known_, key);
  return found != nullptr && now < found->until ? found : nullptr;
}

void KeyBook::reserve(const std::string& key, std::uint64_t request, Instant until) {
  known_[key] = {.request = request, .status = 0, .body = {}, .until = until};
}

void KeyBook::keep(Step& step, const std::string& key, KeptReply reply) {
  FieldWriter value;
  value.number(static_cast<std::int64_t>(reply.request));
  value.number(reply.status);
  value.number(reply.until.time_since_epoch().count());
  value.text(reply.body);
  step.write(stored_under(kPrefix, key), value.take());

  kept_.add(reply.until, key);
  known_.insert_or_assign(key, std::move(reply));
}

void KeyBook::prune(Step& step) {
  for (int i = 0; i < kPrunedAtOnce; ++i) {
    const std::optional<std::string> key = kept_.take_due(step.now());
    if (!key) return;
    step.erase(stored_under(kPrefix, *key));
    known_.erase(*key);
  }
}

void KeyBook::restore(std::string_view key, std::string_view value) {
  FieldReader fields(value);
  KeptReply reply;
  reply.request = static_cast<std::uint64_t>(fields.number());
  reply.status = static_cast<int>(fields.number());
  reply.until = Instant(Duration(fields.number()));
  reply.body = fields.text();
  kept_.add(reply.until, std::string(key));
  known_.insert_or_assign(std::string(key), std::move(reply));
}

}  // namespace proofload::mocks
