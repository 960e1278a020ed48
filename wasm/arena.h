#pragma once

#include <cstddef>

// The memory that a page takes, given back as a whole. In the module it is the only memory there is
// (arena.cpp); natively it is what the caller's input takes (tests/unit/native_arena.cpp).
namespace glassine {

// `size` bytes, until empty_arena().
void* allocate_in_arena(size_t size);

// Gives back everything that was allocated; nothing of it may be used afterwards.
void empty_arena();

}  // namespace glassine
