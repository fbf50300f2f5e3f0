// contracts/json/schema/pattern.hpp — a regular expression of a schema.
//
// What     ECMA 262 syntax as far as RE2 has it, matched in linear time; found anywhere in the
//          text.
// Errors   compile(): look-around, back references, and what RE2 would read otherwise than ECMA
//          does.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "contracts/base/result.hpp"

namespace proofload::json::schema {

class Pattern {
 public:
  static Result<Pattern> compile(std::string_view ecma);

  bool matches(std::string_view text) const;
  std::string_view text() const { return text_; }

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
  std::string text_;
};

}  // namespace proofload::json::schema
