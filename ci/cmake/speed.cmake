# ccache and mold when they are there; neither is needed.
find_program(PROOFLOAD_CCACHE ccache)
if(PROOFLOAD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${PROOFLOAD_CCACHE}")
endif()
find_program(PROOFLOAD_MOLD mold)
if(PROOFLOAD_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
