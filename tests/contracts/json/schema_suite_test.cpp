// The JSON Schema Test Suite for draft 7, as Debian ships it (package json-schema-test-suite).
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "contracts/json/parser.hpp"
#include "contracts/json/schema.hpp"

namespace proofload::json {
namespace {

namespace fs = std::filesystem;

const fs::path kSuite = "/usr/share/json-schema-test-suite";

struct Skip {
  std::string_view where;  // "file: group", or its beginning
  std::string_view why;
};

constexpr Skip kSkipped[] = {
    {"definitions: ", "refers to the metaschema, which is not embedded"},
    {"ref: remote ref, containing refs itself", "refers to the metaschema, which is not embedded"},
    {"ref: escaped pointer ref", "schemas that stand beside the keywords: an error at load"},
    {"refRemote: fragment within remote ref",
     "schemas that stand beside the keywords: an error at load"},
    {"refRemote: ref within remote ref",
     "schemas that stand beside the keywords: an error at load"},
    {"optional/content", "contentMediaType and contentEncoding are not judged: an error at load"},
    {"optional/ecmascript-regex: ECMA 262 regex", "format regex is not judged"},
    {"optional/format/", "only date, time and date-time are judged: others are an error at load"},
};

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return std::move(out).str();
}

std::string_view source_of(const Document& document, Value value, std::size_t end) {
  return document.text().substr(value.offset(), end - value.offset());
}

struct Tally {
  int judged = 0;
  std::map<std::string, int> skipped;
  std::vector<std::string> wrong;
};

// The schema's text within its file: from its first byte to the member behind it.
std::string schema_text(const Document& document, Value group) {
  const Value schema = *group.find("schema");
  const std::size_t end = document.text().find("\"tests\"", schema.offset());
  std::string_view text = source_of(document, schema, end);
  return std::string(text.substr(0, text.rfind(',')));
}

void run_group(const Document& document, Value group, const std::string& file, Tally& tally) {
  const std::string where = file + ": " + std::string(group.find("description")->as_string());
  const Value tests = *group.find("tests");
  const auto remote = [](std::string_view uri) -> std::optional<std::string_view> {
    static std::map<std::string, std::string, std::less<>> loaded;
    constexpr std::string_view kHost = "http://localhost:1234/";
    if (!uri.starts_with(kHost)) return std::nullopt;
    const fs::path path = kSuite / "remotes" / uri.substr(kHost.size());
    if (!fs::exists(path)) return std::nullopt;
    return loaded.try_emplace(std::string(uri), text_of(path)).first->second;
  };
  const Result<Schema> schema = Schema::compile(schema_text(document, group), remote);
  if (!schema) {
    for (const Skip& skip : kSkipped) {
      if (where.starts_with(skip.where)) {
        tally.skipped[std::string(skip.why)] += static_cast<int>(tests.size());
        return;
      }
    }
    tally.wrong.push_back(where + ": does not load: " + schema.error().text);
    return;
  }
  for (const Value test : tests.elements()) {
    const bool wanted = test.find("valid")->as_bool();
    const std::optional<Breach> breach = schema->judge(*test.find("data"));
    ++tally.judged;
    if (breach.has_value() == wanted) {
      tally.wrong.push_back(where + ": " + std::string(test.find("description")->as_string()) +
                            (breach ? ": " + to_text(*breach) : ""));
    }
  }
}

TEST(SchemaSuite, EveryKeywordJudgesAsDraft7Says) {
  const fs::path folder = kSuite / "tests" / "draft7";
  if (!fs::exists(folder))
    GTEST_SKIP() << "the package json-schema-test-suite is not installed: nothing was judged";
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  Tally tally;
  for (const fs::path& path : files) {
    const Result<Document> document = Document::parse(text_of(path));
    ASSERT_TRUE(document) << path << ": " << document.error().text;
    const std::string name = fs::relative(path, folder).replace_extension().string();
    for (const Value group : document->root().elements()) run_group(*document, group, name, tally);
  }
  std::cout << "judged " << tally.judged << " of draft 7's cases\n";
  for (const auto& [why, count] : tally.skipped)
    std::cout << "skipped " << count << ": " << why << "\n";
  for (const std::string& wrong : tally.wrong) ADD_FAILURE() << wrong;
  EXPECT_GT(tally.judged, 400);
}

}  // namespace
}  // namespace proofload::json
