#include "contracts/port/identity.hpp"

#include "contracts/base/hash.hpp"

namespace proofload {

std::uint64_t hash_of(const Identity& identity) {
  std::uint64_t hash = combine(identity.from.hash(), identity.to.hash());
  hash = combine(hash, identity.type.hash());
  hash = combine(hash, static_cast<std::uint64_t>(identity.kind));
  return combine(hash, hash_bytes(identity.subject.text));
}

MessageId id_of(const Identity& identity) {
  const std::uint64_t value = combine(identity.hash, identity.nth);
  return {value == 0 ? 1 : value};
}

std::string to_text(const Identity& identity) {
  std::string text(identity.type.text());
  if (identity.kind == Kind::reply) text += " reply";
  if (!identity.subject.text.empty()) text += " " + identity.subject.text;
  text += " " + std::string(identity.from.text()) + " -> " + std::string(identity.to.text());
  if (identity.nth > 1) text += " #" + std::to_string(identity.nth);
  return text;
}

}  // namespace proofload
