#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "contracts/port/actor.hpp"
#include "tests/bench/benchmark.hpp"
#include "tests/mocks/edi_partner/seller.hpp"

namespace proofload::mocks::edi_partner {
namespace {

constexpr std::uint64_t kOrders = 1000;

std::shared_ptr<const Settings> one_every_seven_minutes() {
  Settings settings = settings_for(kOrders);
  settings.book.at = [](std::uint64_t index) { return kEpoch + 7min * index; };
  return std::make_shared<const Settings>(std::move(settings));
}

Message document(std::string bytes) {
  Message message;
  message.kind = Kind::document;
  message.type = "x12.interchange";
  message.body = Body(std::move(bytes));
  return message;
}

// Places the orders, and after each takes what `answers` says. Returns the effects asked for.
template <class Answers>
std::size_t run(const std::shared_ptr<const Settings>& settings, const Answers& answers) {
  const std::unique_ptr<Actor> partner = make_edi_partner(settings);
  Context context(kEpoch, 0);
  partner->start(context, {});
  std::size_t effects = 0;
  for (std::uint64_t index = 0; index < kOrders; ++index) {
    context.begin_step(settings->book.at(index), 0);
    partner->wake(context, {"place", {}});
    effects += context.effects().size();
    for (const Message& message : answers(index, context)) {
      context.begin_step(settings->book.at(index), 0);
      partner->receive(context, message);
      effects += context.effects().size();
    }
  }
  return effects;
}

TEST_CASE("the retailer") {
  const auto settings = one_every_seven_minutes();
  Seller seller;
  std::vector<std::vector<Message>> answers;
  run(settings, [&](std::uint64_t index, Context& context) -> const std::vector<Message>& {
    std::string placed;
    for (const Effect& effect : context.effects()) {
      if (const auto* sent = std::get_if<Message>(&effect)) placed = sent->body.bytes();
    }
    const std::string number = "PO-" + std::to_string(index + 1);
    return answers.emplace_back(
        std::vector<Message>{document(seller.acknowledge(placed)),
                             document(seller.interchange("PR", response_to(number))),
                             document(seller.interchange("SH", notice_of("S" + number, number))),
                             document(seller.interchange("IN", invoice_of("I" + number, number)))});
  });

  BENCHMARK("1,000 orders: 850 out, 997 855 856 810 in, three 997s out") {
    return run(settings, [&](std::uint64_t index, Context&) -> const std::vector<Message>& {
      return answers[index];
    });
  };
}

}  // namespace
}  // namespace proofload::mocks::edi_partner
