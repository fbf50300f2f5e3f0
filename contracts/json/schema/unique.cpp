#include "contracts/json/schema/unique.hpp"

#include <algorithm>
#include <vector>

#include "contracts/base/hash.hpp"
#include "contracts/json/number.hpp"

namespace proofload::json::schema {
namespace {

constexpr std::size_t kShort = 24;

// Equal values have equal hashes: members in any order, numbers by what they say.
std::uint64_t hash_of(Value value) {
  std::uint64_t hash = mix(static_cast<std::uint64_t>(value.kind()) + 1);
  switch (value.kind()) {
    case Kind::null:
      break;
    case Kind::boolean:
      hash = combine(hash, value.as_bool() ? 1 : 0);
      break;
    case Kind::number:
      hash = combine(hash, Number(value.number_text()).hash());
      break;
    case Kind::string:
      hash = combine(hash, hash_bytes(value.as_string()));
      break;
    case Kind::array:
      for (const Value element : value.elements()) hash = combine(hash, hash_of(element));
      break;
    case Kind::object:
      for (const Member member : value.members())
        hash += combine(hash_bytes(member.key()), hash_of(member.value()));
      break;
  }
  return hash;
}

struct Element {
  std::uint64_t hash;
  std::size_t place;
  Value value;
};

std::optional<std::pair<std::size_t, std::size_t>> first_repeated_of_many(Value array) {
  std::vector<Element> elements;
  elements.reserve(array.size());
  for (const Value element : array.elements())
    elements.push_back({hash_of(element), elements.size(), element});
  std::sort(elements.begin(), elements.end(), [](const Element& a, const Element& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.place < b.place;
  });
  for (std::size_t i = 0; i < elements.size(); ++i) {
    for (std::size_t j = i + 1; j < elements.size() && elements[j].hash == elements[i].hash; ++j) {
      if (equal(elements[i].value, elements[j].value))
        return {{elements[i].place, elements[j].place}};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::pair<std::size_t, std::size_t>> first_repeated(Value array) {
  if (array.size() > kShort) return first_repeated_of_many(array);
  std::size_t i = 0;
  for (const Value element : array.elements()) {
    std::size_t j = 0;
    for (const Value earlier : array.elements()) {
      if (j == i) break;
      if (equal(earlier, element)) return {{j, i}};
      ++j;
    }
    ++i;
  }
  return std::nullopt;
}

}  // namespace proofload::json::schema
