#include "harness/cli/transcript.hpp"

#include <fstream>
#include <sstream>

#include "contracts/json/codec.hpp"
#include "harness/cli/outsider.hpp"
#include "harness/cli/verbs.hpp"
#include "harness/lockstep/retell.hpp"
#include "harness/report/figures.hpp"

namespace proofload::cli {

std::string transcript_case(const scenario::Scenario& scenario, run::CaseSeed seed, const Options& options) {
  std::string line = "{\"scenario\":";
  json::write_string(scenario.name, line);
  line += ",\"seed\":\"" + run::to_text(seed) + "\",\"plant\":";
  json::write_string(options.plant, line);
  return line + "}\n";
}

ExitCode replay_transcript(const Options& options, const Console& console) {
  std::ifstream file(options.transcript, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) {
    console.complain({.text = "the transcript '" + options.transcript + "' cannot be read", .place = {}, .hint = {}});
    return kBadInput;
  }
  const auto door = door_options(options, console);
  if (!door) return door.error();
  const auto retold = lockstep::retell(*door, options.transcript, text.str());
  if (!retold) {
    console.complain(retold.error());
    return kBadInput;
  }
  if (!retold->first) {
    console.out("the same answers: " + report::counted(retold->exchanges, "line") + "\n");
    return kHeld;
  }
  const lockstep::AnswerDiffers& first = *retold->first;
  console.out("the first answer that differs: " + options.transcript + ":" + std::to_string(first.line) + ", " + first.in +
              "\n  to    " + first.sent + "\n  then  " + first.then + "\n  now   " + first.now + "\n");
  return kDiverged;
}

}  // namespace proofload::cli
