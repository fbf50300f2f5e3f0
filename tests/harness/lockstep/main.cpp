// The tests, or what they need as another program: the reference behind the wire, a harness that is killed.
#include <gtest/gtest.h>
#include <unistd.h>

#include "harness/lockstep/reactor.hpp"
#include "tests/harness/lockstep/driven.hpp"

int main(int argc, char** argv) {
  using namespace proofload;
  const std::string_view role = argc > 2 ? argv[1] : "";
  if (role == "orchestrator") return lockstep::serve(STDIN_FILENO, STDOUT_FILENO, defects::find_defect(argv[2]));
  if (role == "harness") {
    lockstep::drive(lockstep::child(argv[3], argv[2]));
    return 0;
  }
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
