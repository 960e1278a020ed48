#include "page_words.h"

#include "ascii.h"
#include "language.h"

namespace glassine {
namespace {

// For each language its primary subtag and the words, in the order of their enumeration.
constexpr std::string_view tables[] = {
    "en|Note|Tip|Important|Warning|Caution|Footnotes|Back to reference",
    "zh|说明|提示|重要|警告|小心|脚注|返回引用处",
    "zh-Hant|說明|提示|重要|警告|小心|註腳|返回引用處",
    "ja|注|ヒント|重要|警告|注意|脚注|本文へ戻る",
    "ko|참고|팁|중요|경고|주의|각주|본문으로 돌아가기",
    "de|Hinweis|Tipp|Wichtig|Warnung|Vorsicht|Fußnoten|Zurück zur Stelle",
    "fr|Remarque|Conseil|Important|Avertissement|Attention|Notes de bas de page|Retour à l’appel",
    "es|Nota|Consejo|Importante|Advertencia|Precaución|Notas al pie|Volver a la llamada",
};

std::string_view field(std::string_view table, size_t index) {
  for (; index > 0; --index) table.remove_prefix(table.find('|') + 1);
  return table.substr(0, table.find('|'));
}

// The table in that language; empty where there is none.
std::string_view table_in(std::string_view language) {
  const std::string_view wanted =
      is_traditional_chinese(language) ? std::string_view("zh-Hant") : primary_subtag(language);
  for (const std::string_view table : tables) {
    if (equal_ignoring_ascii_case(field(table, 0), wanted)) return table;
  }
  return {};
}

}  // namespace

std::string_view PageWords::operator[](Word word) const {
  const std::string_view table = table_in(language_);
  return field(table.empty() ? tables[0] : table, static_cast<size_t>(word) + 1);
}

bool PageWords::are_in_page_language() const { return !table_in(language_).empty(); }

}  // namespace glassine
