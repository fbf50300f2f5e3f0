# ccache and mold when they are there; neither is needed.
find_program(PROOFLOAD_CCACHE ccache)
if(PROOFLOAD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Paths relative to the project, so that presets with equal flags, and other checkouts, find each other's objects.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${PROOFLOAD_CCACHE}")
endif()
find_program(PROOFLOAD_MOLD mold)
if(PROOFLOAD_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
