// Later versions of interfaces: their documents, their schemas and their rules say the same, of every body that there is.
#include "contracts/json/versions/interface_version.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <span>

#include "contracts/base/embedded.hpp"
#include "contracts/json/interfaces/exchange.hpp"
#include "contracts/json/parser.hpp"

namespace proofload {

std::span<const EmbeddedFile> embedded_interfaces();

namespace {

using json::Value;

Value at(Value root, std::string_view pointer) {
  const auto found = json::at_pointer(root, pointer);
  EXPECT_TRUE(found.has_value()) << pointer;
  return found.value_or(root);
}

// What the documents show of bodies: "carrier.rate 200" and the text.
std::map<std::string, std::string> examples(std::string_view file) {
  std::map<std::string, std::string> found;
  for (const EmbeddedFile& each : embedded_interfaces()) {
    if (each.path != file) continue;
    const json::Document document = *json::Document::parse(std::string(each.content));
    const auto keep = [&](const std::string& name, std::optional<Value> example) {
      if (!example) return;
      std::string text;
      json::write(json::tree_of(*example), text);
      found.emplace(name, std::move(text));
    };
    if (const auto paths = document.root().find("paths")) {
      for (const auto path : paths->members()) {
        const Value post = at(path.value(), "/post");
        const std::string type(at(post, "/operationId").as_string());
        keep(type, json::at_pointer(post, "/requestBody/content/application~1json/example"));
        for (const auto answer : at(post, "/responses").members()) {
          keep(type + " " + std::string(answer.key()), json::at_pointer(answer.value(), "/content/application~1json/example"));
        }
      }
    } else {
      for (const auto message : at(document.root(), "/components/messages").members()) {
        keep(std::string(message.key()), json::at_pointer(message.value(), "/examples/0/payload"));
      }
    }
  }
  return found;
}

Message message_of(const std::string& name, const std::string& body) {
  Message message;
  for (const Symbol type : all_body_types()) {
    if (type.text() == name.substr(0, name.find(' '))) message.type = type;
  }
  if (const std::size_t blank = name.find(' '); blank != std::string::npos) {
    message.kind = Kind::reply;
    message.status = std::stoi(name.substr(blank));
  }
  message.body = Body(body);
  return message;
}

bool same(std::string_view a, std::string_view b) {
  return json::equal(json::Document::parse(std::string(a))->root(), json::Document::parse(std::string(b))->root());
}

TEST(InterfaceVersion, TwoInterfacesHaveASecondOne) {
  std::vector<std::string> names;
  for (const InterfaceVersion& version : InterfaceVersion::all()) names.push_back(version.interface() + " " + version.name());
  EXPECT_EQ(names, (std::vector<std::string>{"carrier v2", "erp v2"}));
  EXPECT_EQ(InterfaceVersion::find("erp", "v2")->text_of("erp.create_order"), "erp.create_order@v2");
  EXPECT_EQ(InterfaceVersion::find("erp", "v1"), nullptr);
  EXPECT_EQ(InterfaceVersion::find("desk", "v2"), nullptr);
}

// What a document of the second version shows is what the rules make of what the first shows, judged by its schema; and
// back again. So no document, schema or rule can say something else than the others.
TEST(InterfaceVersion, RulesLeadFromTheExamplesOfTheFirstToThoseOfTheLaterAndBack) {
  json::Parser parser;
  std::size_t compared = 0;
  const auto compare = [&](const std::string& before, const std::string& after) {
    const auto was = examples(before);
    for (const auto& [name, is] : examples(after)) {
      const auto* const version = InterfaceVersion::find(name.substr(0, name.find('.')), "v2");
      ASSERT_NE(version, nullptr) << name;
      ASSERT_TRUE(was.contains(name)) << name;
      const Message first = message_of(name, was.at(name));
      const auto later = version->to_later(first, parser);
      ASSERT_TRUE(later.has_value()) << name;
      EXPECT_TRUE(same(later->bytes(), is)) << name << "\n  made " << later->bytes() << "\n  says " << is;
      const Message of_later = message_of(name, is);
      const json::Document document = *json::Document::parse(is);
      ASSERT_NE(version->schema_of(of_later), nullptr) << name;
      const auto breach = version->schema_of(of_later)->judge(document.root());
      EXPECT_FALSE(breach.has_value()) << name << " " << json::to_text(*breach);
      const auto back = version->to_first(of_later, parser);
      ASSERT_TRUE(back.has_value()) << name;
      EXPECT_TRUE(same(back->bytes(), was.at(name))) << name << " " << back->bytes();
      ++compared;
    }
  };
  compare("carrier.openapi.json", "carrier.v2.openapi.json");
  compare("erp.openapi.json", "erp.v2.openapi.json");
  compare("events.asyncapi.json", "events.v2.asyncapi.json");
  EXPECT_GT(compared, 30u);
}

TEST(InterfaceVersion, EveryExchangeOfTheInterfaceIsThereInEachVersionAndHasRules) {
  for (const InterfaceVersion& version : InterfaceVersion::all()) {
    const auto definitions = version.rules().definitions();
    const std::set<std::string_view> ruled(definitions.begin(), definitions.end());
    for (const Exchange& exchange : all_exchanges()) {
      if (!exchange.type.text().starts_with(version.interface() + ".")) continue;
      EXPECT_TRUE(body_name(exchange.type, Kind::request, 0, version.version())) << exchange.type.text();
      EXPECT_TRUE(ruled.contains(exchange.body)) << exchange.body;
      EXPECT_TRUE(exchange.answer.empty() || ruled.contains(exchange.answer)) << exchange.answer;
    }
    EXPECT_TRUE(ruled.contains("Refusal"));
  }
}

TEST(InterfaceVersion, ABodyOfTheFirstIsNoneOfTheSecond) {
  json::Parser parser;
  for (const char* file : {"carrier.openapi.json", "erp.openapi.json"}) {
    for (const auto& [name, text] : examples(file)) {
      const auto* const version = InterfaceVersion::find(name.substr(0, name.find('.')), "v2");
      const Message message = message_of(name, text);
      const json::Document document = *json::Document::parse(text);
      // Some say the same in both.
      const bool differs = !same(version->to_later(message, parser)->bytes(), text);
      EXPECT_EQ(version->schema_of(message)->judge(document.root()).has_value(), differs) << name;
    }
  }
}

TEST(InterfaceVersion, ARefusalIsToldAnew) {
  json::Parser parser;
  const auto* const version = InterfaceVersion::find("carrier", "v2");
  const Message refused = message_of("carrier.buy_label 409", R"({"error":"in_progress","message":"wait"})");
  EXPECT_EQ(version->to_later(refused, parser)->bytes(), R"({"error":{"code":"in_progress","message":"wait"}})");
  const Message silent = message_of("carrier.buy_label 503", "");
  EXPECT_TRUE(version->to_later(silent, parser)->empty());
}

}  // namespace
}  // namespace proofload
