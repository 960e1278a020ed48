#include "page_words.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

namespace glassine {
namespace {

constexpr Word every_word[] = {
    Word::note,    Word::tip,       Word::important,        Word::warning,
    Word::caution, Word::footnotes, Word::back_to_reference};

TEST(PageWords, AreInThePagesLanguage) {
  struct {
    std::string_view language, tip, back;
  } const cases[] = {{"en-GB", "Tip", "Back to reference"},
                     {"zh", "提示", "返回引用处"},
                     {"zh-Hans-TW", "提示", "返回引用处"},
                     {"zh-HK", "提示", "返回引用處"},
                     {"JA", "ヒント", "本文へ戻る"},
                     {"ko-KR", "팁", "본문으로 돌아가기"},
                     {"de-AT", "Tipp", "Zurück zur Stelle"},
                     {"fr-CA", "Conseil", "Retour à l’appel"},
                     {"es-419", "Consejo", "Volver a la llamada"}};
  for (const auto& [language, tip, back] : cases) {
    const PageWords words(language);
    EXPECT_EQ(words[Word::tip], tip) << language;
    EXPECT_EQ(words[Word::back_to_reference], back) << language;
    EXPECT_TRUE(words.are_in_page_language()) << language;
  }
}

TEST(PageWords, AreEnglishInEveryOtherLanguage) {
  for (const char* language : {"pl", "", "eno", "z", "zha", "x-de"}) {
    const PageWords words(language);
    EXPECT_EQ(words[Word::caution], "Caution") << language;
    EXPECT_FALSE(words.are_in_page_language()) << language;
  }
}

TEST(PageWords, AreAllThereAndNeedNoEscape) {
  for (const char* language : {"en", "zh", "zh-Hant", "ja", "ko", "de", "fr", "es"}) {
    const PageWords words(language);
    for (const Word word : every_word) {
      EXPECT_FALSE(words[word].empty()) << language;
      EXPECT_EQ(words[word].find_first_of("|<>&\""), std::string_view::npos) << language;
    }
  }
}

}  // namespace
}  // namespace glassine
