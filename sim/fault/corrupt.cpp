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
  Corrupt(Selector selector, How how, std::optional<std::uint64_t> at)
      : selector_(std::move(selector)), how_(how), at_(at) {}
  bool on_wire(const Sent& sent, const Chance& chance, std::vector<Delivery>& deliveries) const override {
    const std::string_view bytes = sent.message.body.bytes();
    if (deliveries.empty() || bytes.empty() || !selector_.picks(sent, chance, "corrupt")) return false;
    std::string damaged(bytes);
    const std::size_t at = place(sent, chance);
    if (how_ == How::truncate) {
      damaged.resize(at);
    } else {
      damaged[at] = kSubstitute;
    }
    for (Delivery& delivery : deliveries) delivery.body = Body(damaged);
    return true;
  }

  void write_drawn(const Sent& sent, const Chance& chance, FaultFields& fields) const override {
    fields["at"] = static_cast<std::int64_t>(place(sent, chance));
  }

 private:
  // Of some bytes.
  std::size_t place(const Sent& sent, const Chance& chance) const {
    return at_.value_or(chance.number("place", sent.identity)) % sent.message.body.bytes().size();
  }

  Selector selector_;
  How how_;
  std::optional<std::uint64_t> at_;
};

constexpr std::array<std::string_view, 13> kFields{"corrupt", "how", "at", "of", "on", "order", "about",
                                                   "times", "nth", "copy", "rate", "from", "until"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  auto selector = Selector::from(fields, "corrupt", Selector::What::wire);
  if (!selector) return fail(selector.error());
  const std::string_view how = text_field(fields, "how");
  if (!how.empty() && how != "truncate" && how != "byte") {
    return fail("\"how\" is \"truncate\" or \"byte\", not \"" + std::string(how) + "\"");
  }
  std::optional<std::uint64_t> at;
  if (const auto number = number_field(fields, "at")) {
    if (*number < 0) return fail("\"at\" is the number of bytes ahead of the damage");
    at = static_cast<std::uint64_t>(*number);
  }
  return std::make_unique<Corrupt>(std::move(*selector), how == "byte" ? How::byte : How::truncate, at);
}

}  // namespace

const FaultKind kCorrupt{.name = "corrupt",
                         .summary = "a body arrives damaged: cut short, or with one byte that is no character",
                         .example = R"({"corrupt": "document", "on": "bigbox -> orchestrator", "order": 2})",
                         .fields = kFields,
                         .make = make};

}  // namespace proofload::sim
