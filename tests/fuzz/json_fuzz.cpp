// Arbitrary bytes as a JSON text, as a schema and as an instance: whatever comes is judged or
// refused, never worse.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "contracts/base/check.hpp"
#include "contracts/json/parser.hpp"
#include "contracts/json/schema.hpp"

using proofload::Result;
using namespace proofload::json;

// Up to the first NUL the schema, behind it the instance; without one the text is both.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t nul = text.find('\0');
  const std::string_view schema_text = text.substr(0, nul);
  const std::string_view instance = nul == std::string_view::npos ? text : text.substr(nul + 1);
  Parser parser;
  const Result<Value> value = parser.parse(instance);
  if (!value) return 0;
  CHECK(equal(*value, *value), "a value equals itself");
  const Result<Schema> schema = Schema::compile(schema_text);
  if (!schema) return 0;
  CHECK(schema->judge_all(*value).empty() == schema->holds(*value), "both ways of judging agree");
  return 0;
}
