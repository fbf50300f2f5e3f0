#include "harness/cli/verbs.hpp"

int main(int argc, char** argv) {
  return proofload::cli::dispatch({argv + 1, argv + argc}, proofload::cli::Console::of_process());
}
