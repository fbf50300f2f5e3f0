#if defined(__GNUC__) && !defined(__clang__)
// g++ 12 takes std::regex, which valijson uses, for uninitialised when sanitizers are on.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

#include "tests/contracts/json/valijson_oracle.hpp"

#if __has_include(<valijson/validator.hpp>)
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#define VALIJSON_IS_THERE 1
#endif

namespace proofload::json {

#ifdef VALIJSON_IS_THERE
std::optional<bool> valijson_holds(const std::string& schema, const std::string& instance) {
  const nlohmann::json schema_document = nlohmann::json::parse(schema);
  const nlohmann::json value = nlohmann::json::parse(instance);
  valijson::Schema compiled;
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_document), compiled);
  valijson::Validator validator;
  return validator.validate(compiled, valijson::adapters::NlohmannJsonAdapter(value), nullptr);
}
#else
std::optional<bool> valijson_holds(const std::string&, const std::string&) {
  return std::nullopt;
}
#endif

}  // namespace proofload::json
