# What our own code is compiled with; third-party headers come in as SYSTEM.
add_library(proofload_options INTERFACE)
target_compile_options(proofload_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Werror
  # Partly designated initialisers are how options structs are meant to be written.
  -Wno-missing-field-initializers)
target_include_directories(proofload_options INTERFACE "${PROJECT_SOURCE_DIR}")
