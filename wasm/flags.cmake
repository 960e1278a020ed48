# Compiler settings that every target shares.

if(GLASSINE_SANITIZE OR GLASSINE_FUZZ)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  if(GLASSINE_FUZZ)
    list(APPEND sanitizers -fsanitize=fuzzer-no-link)
  endif()
  add_compile_options(${sanitizers})
  add_link_options(${sanitizers})
endif()

if(EMSCRIPTEN)
  # -Oz costs a tenth of the parser's speed, which a page does not notice, and saves 4 KB of
  # download, which it does.
  set(CMAKE_C_FLAGS_RELEASE "-Oz -DNDEBUG")
  set(CMAKE_CXX_FLAGS_RELEASE "-Oz -DNDEBUG")
  add_compile_options(-flto -mbulk-memory)
  add_link_options(-flto)
endif()

# For our own code alone: others' does not have to please our compiler.
add_library(glassine_warnings INTERFACE)
target_compile_options(
  glassine_warnings
  INTERFACE -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Werror=switch
            $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)
