// Arbitrary bytes through the judge, the readers and the acknowledgements; libFuzzer finds what
// breaks them.
//
// Run    ci/fuzz; X12 files of any kind make a good corpus.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "contracts/x12/acknowledge.hpp"
#include "contracts/x12/judge.hpp"
#include "tests/contracts/x12/every_document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proofload::x12;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Judgement judgement = judge(bytes, standard_dictionary());
  for (const JudgedSet& set : judgement.sets) {
    for_every_document(
        [&]<class Document>(std::string_view) { (void)read<Document>(set.text); });
  }
  for (const JudgedGroup& group : judgement.groups) (void)acknowledge_group(judgement, group);
  for (const JudgedInterchange& interchange : judgement.interchanges)
    (void)acknowledge_interchange(judgement, interchange);
  for (const Segment& segment : judgement.ta1s) (void)read_ta1(segment);
  return 0;
}
