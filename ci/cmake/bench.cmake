# The benchmarks: one binary, with its own Catch2 main, because Debian's is built without benchmarking.
find_package(Catch2 REQUIRED CONFIG)
file(GLOB bench_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/bench/*.cpp")
list(FILTER bench_sources EXCLUDE REGEX "/queue_driver\\.cpp$")
add_executable(proofload_bench ${bench_sources})
get_property(unit_targets DIRECTORY PROPERTY BUILDSYSTEM_TARGETS)
target_link_libraries(proofload_bench PRIVATE harness_cli Catch2::Catch2)
link_allocator(proofload_bench)
target_compile_definitions(proofload_bench PRIVATE CATCH_CONFIG_ENABLE_BENCHMARKING)

# What ci/queue-instructions counts.
add_executable(queue_driver "${PROJECT_SOURCE_DIR}/tests/bench/queue_driver.cpp")
target_link_libraries(queue_driver PRIVATE sim)
