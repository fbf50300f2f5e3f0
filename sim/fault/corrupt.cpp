#include "sim/fault/corrupt.hpp"

#include <array>

#include "sim/fault/fields.hpp"
#include "sim/fault/selector.hpp"

namespace proofload::sim {
namespace {

enum class How : std::uint8_t { truncate, byte };

// What a conversion between code pages leaves where it knew no character: every contract can tell.
constexpr char kSubstitute = '\x1a';

class Corrupt final : public Fault {
 public:
  Corrupt(Selector selector, How how) : selector_(std::move(selector)), how_(how) {}
  bool on_wire(const Sent& sent, const Chance& chance, std::vector<Delivery>& deliveries) const override {
    const std::string_view bytes = sent.message.body.bytes();
    if (deliveries.empty() || bytes.empty() || !selector_.picks(sent, chance, "corrupt")) return false;
    const std::uint64_t number = chance.number("place", sent.identity);
    std::string damaged(bytes);
    const std::size_t at = number % damaged.size();
    if (how_ == How::truncate) {
      damaged.resize(at);
    } else {
      damaged[at] = kSubstitute;
    }
    for (Delivery& delivery : deliveries) delivery.body = Body(damaged);
    return true;
  }

 private:
  Selector selector_;
  How how_;
};

constexpr std::array<std::string_view, 10> kFields{"corrupt", "how", "of",   "on",   "order",
                                                   "times",   "nth", "rate", "from", "until"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  auto selector = Selector::from(fields, "corrupt", Selector::What::wire);
  if (!selector) return fail(selector.error());
  const std::string_view how = text_field(fields, "how");
  if (!how.empty() && how != "truncate" && how != "byte") {
    return fail("\"how\" is \"truncate\" or \"byte\", not \"" + std::string(how) + "\"");
  }
  return std::make_unique<Corrupt>(std::move(*selector), how == "byte" ? How::byte : How::truncate);
}

}  // namespace

const FaultKind kCorrupt{.name = "corrupt",
                         .summary = "a body arrives damaged: cut short, or with one byte that is no character",
                         .example = R"({"corrupt": "document", "on": "bigbox -> orchestrator", "order": 2})",
                         .fields = kFields,
                         .make = make};

}  // namespace proofload::sim
