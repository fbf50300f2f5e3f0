// contracts/port/message.hpp — bytes with an address: all that actors ever exchange.
//
// Shape    request and its reply; event (a webhook or bus event, answered by a reply: 2xx is
//          taken); document (an EDI interchange). A reply names what it answers and carries the ref
//          of the request.
// Units    status as in HTTP; 0: the receiver could not be reached.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contracts/base/symbol.hpp"

namespace proofload {

enum class Kind : std::uint8_t { request, reply, event, document };
std::string_view to_text(Kind kind);

// The hash of a message's identity. A duplicated delivery keeps it; a retry of the sender is a new
// one.
struct MessageId {
  std::uint64_t value = 0;
  explicit operator bool() const { return value != 0; }
  friend auto operator<=>(const MessageId&, const MessageId&) = default;
};
std::string to_text(MessageId id);  // 16 hexadecimal digits

// What the first reader made of a body, for whoever reads it next.
class Reading {
 public:
  Reading() = default;
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  virtual ~Reading() = default;
};
enum class Form : std::uint8_t { json, x12 };  // in which a body may be read; each has its own Reading

// Immutable bytes, shared by all copies of a message, hashed once and read once. Threads may share one.
class Body {
 public:
  Body() = default;
  explicit Body(std::string bytes);

  std::string_view bytes() const {
    return content_ ? std::string_view(content_->bytes) : std::string_view();
  }
  std::uint64_t hash() const { return content_ ? content_->hash : 0; }
  bool empty() const { return bytes().empty(); }

  // nullptr: nobody has read it in this form, and kept what was read.
  const Reading* reading(Form form) const;
  // Keeps what was read with the bytes, unless another reader was faster. Requires that it is not empty.
  const Reading& keep(Form form, std::unique_ptr<const Reading> reading) const;

 private:
  struct Content {
    Content(std::string all_bytes, std::uint64_t their_hash) : bytes(std::move(all_bytes)), hash(their_hash) {}
    ~Content();

    std::string bytes;
    std::uint64_t hash;
    mutable std::array<std::atomic<const Reading*>, 2> readings{};
  };
  std::shared_ptr<const Content> content_;
};

// What somebody says that something is about: {"purchase_order", "bigbox/4711"}, {"release",
// "R-12"}.
struct Ref {
  Symbol kind;
  std::string value;
  friend bool operator==(const Ref&, const Ref&) = default;
};

using Headers = std::vector<std::pair<std::string, std::string>>;  // sorted by name

struct Message {
  MessageId id;           // given by the host when it is sent
  MessageId in_reply_to;
  Symbol from;            // given by the host
  Symbol to;
  Symbol type;            // "erp.create_order"
  Kind kind = Kind::request;
  int status = 0;         // of a reply
  std::string ref;        // the sender's own; its reply brings it back
  std::string idempotency_key;
  std::vector<Ref> refs;  // advisory
  Headers headers;
  Body body;
};

// The reply to a message: addressed, typed and correlated; the body is the caller's to add.
Message reply_to(const Message& message, int status, Body body = {});

constexpr bool is_success(int status) { return status >= 200 && status < 300; }

}  // namespace proofload
