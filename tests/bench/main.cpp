// The main of the benchmarks.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
