#include "harness/defects/first_set_only.hpp"

#include "contracts/translation/reading.hpp"
#include "contracts/x12/isa.hpp"
#include "contracts/x12/tokenizer.hpp"

#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

// Without the sets after the first, and with a group that says so.
std::string first_set_of(std::string_view bytes) {
  if (!x12::isa_begins(bytes, 0)) return std::string(bytes);
  const x12::Isa isa = x12::read_isa(bytes, 0);
  x12::Tokenizer tokenizer(bytes, isa.delimiters, isa.end);
  std::size_t cut_from = 0, cut_to = 0;
  std::string closed;
  for (x12::Segment segment; tokenizer.next(segment);) {
    if (segment.id() == "SE" && cut_from == 0) cut_from = segment.end();
    if (segment.id() != "GE") continue;
    cut_to = segment.end();
    closed = std::string("GE") + isa.delimiters.element + "1" + isa.delimiters.element + std::string(segment[2]) + isa.delimiters.segment;
    break;
  }
  if (cut_from == 0 || cut_to == 0) return std::string(bytes);
  return std::string(bytes.substr(0, cut_from)) + closed + std::string(bytes.substr(cut_to));
}

// Likewise the messages after the first, and with an interchange that says so.
std::string first_message_of(std::string_view bytes) {
  const std::size_t trailer = bytes.find("'UNT+"), last = bytes.rfind("'UNZ+");
  if (trailer == std::string_view::npos || last == std::string_view::npos) return std::string(bytes);
  const std::size_t cut = bytes.find('\'', trailer + 1), reference = bytes.find('+', last + 5);
  if (cut >= last || reference == std::string_view::npos) return std::string(bytes);
  return std::string(bytes.substr(0, cut)) + "'UNZ+1" + std::string(bytes.substr(reference));
}

class FirstSetOnly final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  bool hears(Message& message) override {
    const std::string_view bytes = message.body.bytes();
    if (message.kind == Kind::document) {
      message.body = Body(translation::is_edifact(bytes) ? first_message_of(bytes) : first_set_of(bytes));
    }
    return true;
  }
};

}  // namespace

const Defect kFirstSetOnly{
    .name = "first-set-only",
    .harm = "Of several orders in one interchange, the first is booked, and nobody ever hears of the others.",
    .caught_by = "orders_end_as_required",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<FirstSetOnly>(std::move(inner));
    }};

}  // namespace proofload::defects
