// tests/contracts/x12/example.hpp — one set as text: it conforms, is read, and written as it came.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/x12/judge.hpp"
#include "tests/contracts/x12/maker.hpp"

namespace proofload::x12 {

struct Example {
  std::string_view set;
  std::string_view group;
  std::string_view body;  // between ST and SE
  std::string_view version = "004010";
};

inline std::string bytes_of(const Example& example) {
  const std::string version(example.version);
  const auto segments = std::count(example.body.begin(), example.body.end(), '~') + 2;
  return "ISA*00*          *00*          *ZZ*SELLER         *ZZ*PARTNER        *260105*0930*U*" +
         version.substr(0, 5) + "*000000042*0*P*>~GS*" + std::string(example.group) +
         "*SELLER*PARTNER*20260105*0930*17*X*" + version + "~ST*" + std::string(example.set) +
         "*0001~" + std::string(example.body) + "SE*" + std::to_string(segments) +
         "*0001~GE*1*17~IEA*1*000000042~";
}

inline std::vector<std::string> findings_in(const std::string& bytes) {
  std::vector<std::string> out;
  for (const Finding& f : judge(bytes, standard_dictionary()).findings)
    out.push_back(std::string(kind(f.code).name) + ": " + f.text);
  return out;
}

template <class Document>
Document read_and_written_again(const Example& example) {
  const std::string bytes = bytes_of(example);
  EXPECT_EQ(findings_in(bytes), std::vector<std::string>{});
  const Judgement judgement = judge(bytes, standard_dictionary());
  auto document = read<Document>(judgement.sets.at(0).text);
  EXPECT_TRUE(document) << document.error().text;
  if (!document) return {};
  const std::string again =
      interchange_of(Envelope{.sender = {"ZZ", "SELLER", ""},
                              .receiver = {"ZZ", "PARTNER", ""},
                              .date = {2026, 1, 5},
                              .version = std::string(example.version),
                              .delimiters = {}},
                     example.group, std::vector{*document});
  EXPECT_NE(again.find("*0001~" + std::string(example.body) + "SE*"), std::string::npos) << again;
  return *document;
}

}  // namespace proofload::x12
