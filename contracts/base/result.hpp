// contracts/base/result.hpp — the outcome of an operation that can fail: a value, or an Error that
// says why.
//
// Source   tl::expected, the C++23 std::expected for C++20 (docs/architecture.md, errors).
#pragma once

#include <tl/expected.hpp>
#include <utility>

#include "contracts/base/error.hpp"

namespace proofload {

template <class T>
using Result = tl::expected<T, Error>;

// `return fail("…")` from any function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
  return tl::unexpected<Error>(std::move(error));
}
[[nodiscard]] inline tl::unexpected<Error> fail(std::string text) {
  return tl::unexpected<Error>(Error{.text = std::move(text), .place = {}, .hint = {}});
}

}  // namespace proofload
