# The benchmarks, with a Catch2 main of their own, because Debian's is built without benchmarking. Those that run whole
# orders are linked as the program is; the queue's ask malloc for the bytes that they hold, and keep the usual one.
find_package(Catch2 REQUIRED CONFIG)
function(benchmarks name)
  add_executable(${name} ${ARGN} "${PROJECT_SOURCE_DIR}/tests/bench/main.cpp")
  target_link_libraries(${name} PRIVATE harness_cli Catch2::Catch2)
  target_compile_definitions(${name} PRIVATE CATCH_CONFIG_ENABLE_BENCHMARKING)
endfunction()
file(GLOB bench_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/bench/*_bench.cpp")
list(FILTER bench_sources EXCLUDE REGEX "/event_queue_bench\\.cpp$")
benchmarks(proofload_bench ${bench_sources})
link_allocator(proofload_bench)
add_executable(echo_child "${PROJECT_SOURCE_DIR}/tests/bench/echo_child.cpp")
add_dependencies(proofload_bench echo_child)
target_compile_definitions(proofload_bench PRIVATE PROOFLOAD_ECHO_CHILD="$<TARGET_FILE:echo_child>")
benchmarks(queue_bench "${PROJECT_SOURCE_DIR}/tests/bench/event_queue_bench.cpp")

# What ci/queue-instructions counts.
add_executable(queue_driver "${PROJECT_SOURCE_DIR}/tests/bench/queue_driver.cpp")
target_link_libraries(queue_driver PRIVATE sim)
