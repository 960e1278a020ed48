# Binaryen's optimizer comes with Emscripten: beside it in an emsdk, on the PATH in Debian.
find_program(WASM_OPT wasm-opt HINTS ${EMSCRIPTEN_ROOT_PATH}/../bin NO_CMAKE_FIND_ROOT_PATH REQUIRED)

# add_module(name source...): a WebAssembly module that imports nothing but the way out for abort()
# (web/js/engine.js).
function(add_module name)
  add_executable(${name} ${ARGN})
  set_target_properties(
    ${name} PROPERTIES SUFFIX .wasm RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
  # The stack's setting was renamed in 3.1.27.
  if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.27)
    set(stack_size TOTAL_STACK)
  else()
    set(stack_size STACK_SIZE)
  endif()
  target_link_options(
    ${name}
    PRIVATE
    --no-entry
    -sSTANDALONE_WASM
    -sFILESYSTEM=0
    -sMALLOC=none # arena.cpp
    -sALLOW_MEMORY_GROWTH
    -sINITIAL_MEMORY=1MB
    -sMAXIMUM_MEMORY=1GB
    -s${stack_size}=128KB)
  # Once more than Emscripten does, with the control flow laid out anew: 600 bytes of download.
  add_custom_command(
    TARGET ${name}
    POST_BUILD
    COMMAND
      ${WASM_OPT} --enable-bulk-memory --enable-multivalue --enable-mutable-globals
      --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext --flatten
      --rereloop -Oz -Oz --converge --low-memory-unused $<TARGET_FILE:${name}> -o
      $<TARGET_FILE:${name}>
    VERBATIM)
endfunction()
