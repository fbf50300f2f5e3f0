// Arbitrary bytes in arbitrary pieces through `check`, under each profile and with its acknowledgements; what the stream
// says is what the judge says of the whole.
//
// Run    ci/fuzz; EDI files of any kind make a good corpus. The first byte says how long the pieces are.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "harness/conformance/kind.hpp"
#include "harness/conformance/x12_check.hpp"
#include "tests/contracts/x12/streamed.hpp"

namespace {

using namespace proofload;

class Deaf final : public conformance::Audience {
 public:
  void begin(std::string_view, const std::vector<std::string>&) override {}
  void finding(const std::string&, const conformance::Finding&) override {}
  void document(const std::string&, const conformance::Document&) override {}
  void file(const conformance::File&) override {}
  void end(const conformance::Summary&) override {}
};

void check_under(conformance::Profile profile, const edi::Tolerances& tolerances, std::string_view bytes, std::size_t piece) {
  Deaf audience;
  conformance::SeenInterchanges seen;
  std::vector<std::string> paths{"fuzz"};
  conformance::Shared shared{
      .profile = profile, .tolerances = tolerances, .audience = audience, .seen = seen, .paths = paths, .answer = [](std::string_view) {}};
  conformance::File file;
  conformance::X12Check check(shared, file);
  for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) check.feed(bytes.substr(0, piece));
  check.finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t piece = 1 + data[0];
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  (void)conformance::detect(bytes);
  for (const conformance::ProfileKind& kind : conformance::all_profiles()) check_under(kind.profile, {}, bytes, piece);
  static const edi::Tolerances kTolerances{{"WRAPPED_LINES", "joined"}, {"IEA02_MISMATCH", "as numbers"}, {"SE01_COUNT", "counted"}};
  check_under(conformance::Profile::base, kTolerances, bytes, piece);
  const x12::ToldBy told = x12::streamed(bytes, [=](std::size_t) { return piece; });
  const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  if (told.findings != x12::findings_of_judge(judgement) || told.sets != x12::sets_of_judge(judgement)) std::abort();
  return 0;
}
