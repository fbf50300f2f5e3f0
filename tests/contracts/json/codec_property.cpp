#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "contracts/json/codec.hpp"
#include "contracts/json/parser.hpp"
#include "tests/contracts/json/generators.hpp"
#include "tests/contracts/json/sample_bodies.hpp"

namespace rc {

namespace json = proofload::json;
namespace sample = proofload::sample;

// Any bytes below 128: control characters and quotes among them.
inline Gen<std::string> text() {
  return gen::container<std::string>(gen::inRange<char>(0, 127));
}

template <class T>
Gen<std::optional<T>> maybe(Gen<T> generator) {
  return gen::oneOf(gen::just(std::optional<T>()), gen::map(std::move(generator), [](T value) {
                      return std::optional<T>(std::move(value));
                    }));
}

template <>
struct Arbitrary<sample::Address> {
  static Gen<sample::Address> arbitrary() {
    return gen::build<sample::Address>(
        gen::set(&sample::Address::name, text()), gen::set(&sample::Address::street, text()),
        gen::set(&sample::Address::city, text()), gen::set(&sample::Address::postal, text()),
        gen::set(&sample::Address::country, text()),
        gen::set(&sample::Address::region, maybe(text())));
  }
};

template <>
struct Arbitrary<sample::Line> {
  static Gen<sample::Line> arbitrary() {
    const auto quantity = gen::map(gen::arbitrary<std::int64_t>(), [](std::int64_t millionths) {
      return sample::Pieces{millionths};
    });
    const auto money = gen::map(gen::arbitrary<std::int64_t>(),
                                [](std::int64_t minor) { return sample::Cents{minor}; });
    const auto price = gen::map(
        gen::element<std::string>("0", "-1", "47.5580", "1e9", "123456789012345678901234567890.1"),
        [](std::string digits) { return json::NumberText{std::move(digits)}; });
    return gen::build<sample::Line>(
        gen::set(&sample::Line::line, gen::arbitrary<std::int32_t>()),
        gen::set(&sample::Line::sku, text()), gen::set(&sample::Line::quantity, quantity),
        gen::set(&sample::Line::unit, text()), gen::set(&sample::Line::unit_price, price),
        gen::set(&sample::Line::description, maybe(text())),
        gen::set(&sample::Line::amount_minor, money));
  }
};

template <>
struct Arbitrary<sample::Order> {
  static Gen<sample::Order> arbitrary() {
    using sample::Order;
    using sample::Priority;
    return gen::build<Order>(
        gen::set(&Order::order, text()), gen::set(&Order::partner, text()),
        gen::set(&Order::purchase_order, text()), gen::set(&Order::ordered_at, text()),
        gen::set(&Order::requested_ship, text()),
        gen::set(&Order::priority, gen::element(Priority::low, Priority::normal, Priority::urgent)),
        gen::set(&Order::rush, gen::arbitrary<bool>()),
        gen::set(&Order::revision, gen::arbitrary<std::uint32_t>()),
        gen::set(&Order::placed, gen::arbitrary<std::int64_t>()),
        gen::set(&Order::ship_to, gen::arbitrary<sample::Address>()),
        gen::set(&Order::lines, gen::arbitrary<std::vector<sample::Line>>()),
        gen::set(&Order::notes, maybe(gen::container<std::vector<std::string>>(text()))));
  }
};

}  // namespace rc

namespace proofload::json {
namespace {

RC_GTEST_PROP(CodecProperty, WhatWasWrittenIsReadBack, ()) {
  const auto order = *rc::gen::arbitrary<sample::Order>();
  const std::string text = to_json(order);
  Parser parser;
  const Result<Value> value = parser.parse(text);
  if (!value) RC_FAIL(value.error().text + " in " + text);
  const Result<sample::Order> back = read<sample::Order>(*value);
  if (!back) RC_FAIL(back.error().text + " in " + text);
  RC_ASSERT((*back == order));
}

RC_GTEST_PROP(CodecProperty, AnyValueIsReadOrRefused, ()) {
  const std::string text = *generate::nearly_json();
  Parser parser;
  const Result<Value> value = parser.parse(text);
  if (!value) return;
  const Result<sample::Order> order = read<sample::Order>(*value);
  RC_ASSERT(!order);
  RC_ASSERT(!order.error().text.empty());
}

}  // namespace
}  // namespace proofload::json
