#include "slug.h"

#include <cstdint>

#include "concatenate.h"
#include "decimal.h"
#include "unicode.h"
#include "utf8.h"

namespace glassine {
namespace {

constexpr char32_t capital_sigma = 0x03A3;
constexpr char32_t final_sigma = 0x03C2;
constexpr char32_t capital_i_with_dot = 0x0130;
constexpr char32_t combining_dot_above = 0x0307;

std::string slug_of(std::string_view text) {
  std::string slug;
  bool after_letter = false;
  for (size_t offset = 0; offset < text.size();) {
    const CodePoint point = decode_utf8(text, offset);
    offset += point.length;
    // The two letters whose lower case depends on more than themselves (Unicode, SpecialCasing).
    if (point.value == capital_i_with_dot) {
      append_utf8(slug, 'i');
      append_utf8(slug, combining_dot_above);
      after_letter = true;
      continue;
    }
    const bool ends_word = offset == text.size() ||
                           !is_kept_in_slug(decode_utf8(text, offset).value) || text[offset] == ' ';
    const char32_t lower = point.value == capital_sigma && after_letter && ends_word
                               ? final_sigma
                               : to_lower(point.value);
    if (lower == ' ') {
      slug += '-';
    } else if (is_kept_in_slug(lower)) {
      append_utf8(slug, lower);
    }
    after_letter = lower != ' ' && is_kept_in_slug(lower);
  }
  return slug;
}

}  // namespace

size_t& Slugger::bucket_of(std::string_view id) {
  uint32_t hash = 2166136261;  // FNV-1a
  for (const char c : id) hash = (hash ^ static_cast<uint8_t>(c)) * 16777619;
  return buckets_[hash % buckets_.size()];
}

Slugger::Taken* Slugger::find(std::string_view id) {
  for (size_t at = bucket_of(id); at != 0; at = taken_[at - 1].next) {
    if (taken_[at - 1].id == id) return &taken_[at - 1];
  }
  return nullptr;
}

void Slugger::take(std::string id) {
  taken_.push_back({std::move(id), 0, 0});
  size_t first_new = taken_.size() - 1;
  if (taken_.size() > buckets_.size()) {
    buckets_ = std::vector<size_t>(buckets_.size() * 4);
    first_new = 0;
  }
  for (size_t index = first_new; index < taken_.size(); ++index) {
    size_t& bucket = bucket_of(taken_[index].id);
    taken_[index].next = bucket;
    bucket = index + 1;
  }
}

std::string Slugger::make_id(std::string_view text) {
  std::string base = slug_of(text);
  if (base.empty()) base = "section";
  std::string id = base;
  while (find(id) != nullptr) {
    id = concatenate({base, "-", decimal(++find(base)->repetitions)});
  }
  take(id);
  return id;
}

}  // namespace glassine
