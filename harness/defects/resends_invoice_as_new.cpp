#include "harness/defects/resends_invoice_as_new.hpp"

#include <set>
#include <string>

#include "contracts/translation/reading.hpp"
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

// Likewise an INVOIC: the reference of its UNB and UNZ, and 1004 of its BGM.
std::string renamed_edifact(std::string_view bytes, std::uint32_t control) {
  std::string changed(bytes);
  const std::size_t last = changed.rfind('+') + 1;
  const std::string reference = changed.substr(last, changed.rfind('\'') - last);
  for (std::size_t at = changed.find(reference); at != std::string::npos; at = changed.find(reference, at + 1)) {
    changed.replace(at, reference.size(), std::to_string(control));
  }
  constexpr std::string_view kInvoice = "'BGM+380+";
  const std::size_t begin = changed.find(kInvoice);
  if (begin == std::string::npos) return changed;
  return changed.insert(changed.find('+', begin + kInvoice.size()), "R");
}

class ResendsInvoiceAsNew final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void send(Message& document) override {
    if (!document.ref.starts_with("810:") || sent_.insert(document.ref).second) return;
    const std::string bytes(document.body.bytes());
    if (translation::is_edifact(bytes)) {
      document.body = Body(renamed_edifact(bytes, kFirst + ++again_));
      return;
    }
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
