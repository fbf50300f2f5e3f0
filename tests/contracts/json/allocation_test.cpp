// What runs once a message allocates nothing once it is warm. This binary counts its allocations.
#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

#include "contracts/json/parser.hpp"
#include "contracts/json/schema.hpp"

namespace {

std::size_t allocations = 0;

}  // namespace

[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size != 0 ? size : 1)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size != 0 ? size : 1);
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
  std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace proofload::json {
namespace {

TEST(Allocation, ParsingAndJudgingWhatHoldsNeedNone) {
  const Result<Schema> schema = Schema::compile(R"({
    "required": ["id", "lines"], "additionalProperties": false,
    "properties": {
      "id": {"pattern": "^SO-[0-9]+$"}, "at": {"format": "date-time"},
      "lines": {"uniqueItems": true, "contains": {"required": ["sku"]}, "items": {"oneOf": [
        {"required": ["sku"], "properties": {"sku": {"minLength": 3}, "price": {"multipleOf": 0.01}}},
        {"required": ["note"]}]}}
    }})");
  ASSERT_TRUE(schema) << schema.error().text;
  constexpr std::string_view kText =
      R"({"id":"SO-17","at":"2026-01-05T09:30:00Z",)"
      R"("lines":[{"sku":"caf\u00e9","price":1e-2},{"note":"x"},{"sku":"abc","price":19.99}]})";
  Parser parser;
  const auto judged = [&] {
    const Result<Value> value = parser.parse(kText);
    return value.has_value() && schema->holds(*value) && !schema->judge(*value);
  };
  ASSERT_TRUE(judged());
  const std::size_t before = allocations;
  const bool held = judged();
  EXPECT_EQ(allocations - before, 0u);
  EXPECT_TRUE(held);
}

}  // namespace
}  // namespace proofload::json
