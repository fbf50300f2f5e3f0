#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "contracts/json/parser.hpp"
#include "contracts/json/schema.hpp"
#include "tests/contracts/json/generators.hpp"
#include "tests/contracts/json/valijson_oracle.hpp"

namespace proofload::json {
namespace {

TEST(SchemaProperty, AnotherValidatorComesToTheSameVerdict) {
  if (!valijson_holds("{}", "1"))
    GTEST_SKIP() << "libvalijson-dev is not installed: no second opinion was asked";
  EXPECT_TRUE(rc::check("verdicts are equal", [] {
    const std::string schema_text = *generate::schema(2);
    const std::string text = *generate::value(2);
    const Result<Schema> schema = Schema::compile(schema_text);
    const Result<Document> document = Document::parse(text);
    if (!schema) RC_FAIL(schema.error().text + " in " + schema_text);
    RC_ASSERT(document.has_value());
    const bool holds = schema->holds(document->root());
    RC_CLASSIFY(holds, "holds");
    RC_LOG() << schema_text << "\n" << text << "\n";
    RC_ASSERT(holds == *valijson_holds(schema_text, text));
  }));
}

RC_GTEST_PROP(SchemaProperty, ABreachIsFoundExactlyWhereAValueDoesNotHold, ()) {
  const std::string schema_text = *generate::schema(2);
  const std::string text = *generate::value(2);
  const Result<Schema> schema = Schema::compile(schema_text);
  const Result<Document> document = Document::parse(text);
  RC_ASSERT(schema && document);
  const std::vector<Breach> breaches = schema->judge_all(document->root());
  RC_ASSERT(breaches.empty() == schema->holds(document->root()));
  RC_ASSERT(breaches.empty() == !schema->judge(document->root()));
  for (const Breach& breach : breaches) {
    const std::optional<Value> at = at_pointer(document->root(), breach.pointer);
    RC_ASSERT(at.has_value());
    RC_ASSERT(breach.offset < text.size());
    RC_ASSERT(!breach.sentence.empty());
  }
}

}  // namespace
}  // namespace proofload::json
