#include "harness/defects/resends_invoice_as_new.hpp"

#include <set>
#include <string>

#include "harness/defects/wrapper.hpp"
#include "orchestrator/renumber.hpp"

namespace proofload::defects {
namespace {

// BIG02 ends in an R.
std::string renamed(std::string_view bytes, char separator) {
  std::string changed(bytes);
  const std::string begin = std::string("BIG") + separator;
  const std::size_t segment = changed.find(begin);
  if (segment == std::string::npos) return changed;
  const std::size_t number = changed.find(separator, segment + begin.size()) + 1;
  return changed.insert(changed.find(separator, number), "R");
}

class ResendsInvoiceAsNew final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void send(Message& document) override {
    if (!document.ref.starts_with("810:") || sent_.insert(document.ref).second) return;
    const std::string bytes(document.body.bytes());
    document.body = Body(renamed(orchestrator::renumbered(bytes, kFirst + ++again_), bytes[3]));
  }

  static constexpr std::uint32_t kFirst = 900'000'000;  // of a range of its own
  std::uint32_t again_ = 0;
  std::set<std::string> sent_;
};

}  // namespace

const Defect kResendsInvoiceAsNew{
    .name = "resends-invoice-as-new",
    .harm = "A repeat is taken for another invoice, and paid again.",
    .caught_by = "answered_as_agreed",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<ResendsInvoiceAsNew>(std::move(inner));
    }};

}  // namespace proofload::defects
