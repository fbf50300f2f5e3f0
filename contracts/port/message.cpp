#include "contracts/port/message.hpp"

#include "contracts/base/hash.hpp"

namespace proofload {

std::string_view to_text(Kind kind) {
  switch (kind) {
    case Kind::request: return "request";
    case Kind::reply: return "reply";
    case Kind::event: return "event";
    case Kind::document: return "document";
  }
  return "";
}

std::string to_text(MessageId id) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text(16, '0');
  for (std::size_t i = 0; i < 16; ++i) text[i] = kDigits[(id.value >> (60 - 4 * i)) & 15];
  return text;
}

Body::Body(std::string bytes) {
  const std::uint64_t hash = hash_bytes(bytes);
  content_ = std::make_shared<const Content>(std::move(bytes), hash);
}

Body::Content::~Content() {
  for (const auto& reading : readings) delete reading.load(std::memory_order_relaxed);
}

const Reading* Body::reading(Form form) const {
  return content_ ? content_->readings[static_cast<std::size_t>(form)].load(std::memory_order_acquire) : nullptr;
}

const Reading& Body::keep(Form form, std::unique_ptr<const Reading> reading) const {
  const Reading* kept = nullptr;
  if (content_->readings[static_cast<std::size_t>(form)].compare_exchange_strong(kept, reading.get(),
                                                                                std::memory_order_acq_rel)) {
    return *reading.release();
  }
  return *kept;
}

Message reply_to(const Message& message, int status, Body body) {
  Message reply;
  reply.in_reply_to = message.id;
  reply.to = message.from;
  reply.type = message.type;
  reply.kind = Kind::reply;
  reply.status = status;
  reply.ref = message.ref;
  reply.body = std::move(body);
  return reply;
}

}  // namespace proofload
