package com.operanttechnologies.quote.web.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.engine.text.Words;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that buyers read, in each of their languages. */
class LanguagesTest {
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

  static Stream<Arguments> bundles() {
    return Stream.of(
            "buyer",
            "dashboard",
            "unsubscribe",
            "quote",
            "followup",
            "mail",
            "metrics",
            "document",
            "verify")
        .flatMap(
            part -> Stream.of("de", "fr", "es", "ar", "ja").map(lang -> Arguments.of(part, lang)));
  }

  private static ResourceBundle words(String part, String lang) {
    return Words.of(part, Locale.forLanguageTag(lang)).bundle();
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyLanguageHasItsOwnWords(String part, String lang) {
    assertThat(words(part, lang).getLocale().getLanguage()).isEqualTo(lang);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyLanguageSaysTheSameThings(String part, String lang) {
    Set<String> english = new TreeSet<>(words(part, "en").keySet());

    assertThat(new TreeSet<>(ownKeys(words(part, lang)))).isEqualTo(english);
  }

  /* A language without a key would show English: the keys of the file itself are wanted. */
  private static Set<String> ownKeys(ResourceBundle bundle) {
    Set<String> own = new TreeSet<>();
    ResourceBundle english = words(bundle.getBaseBundleName().replace("messages.", ""), "en");
    for (String key : bundle.keySet()) {
      boolean borrowed =
          english.containsKey(key)
              && english.getString(key).equals(bundle.getString(key))
              && english.getString(key).matches(".*\\p{L}{4}.*[ ].*\\p{L}{4}.*");
      if (!borrowed) {
        own.add(key);
      }
    }
    return own;
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyLanguageFillsTheSameGaps(String part, String lang) {
    ResourceBundle english = words(part, "en");
    ResourceBundle other = words(part, lang);

    assertThat(english.keySet())
        .allSatisfy(key ->
            assertThat(gaps(other.getString(key)))
                .as(part + "_" + lang + " " + key)
                .isEqualTo(gaps(english.getString(key))));
  }

  /** A single apostrophe would swallow the gap after it. */
  @ParameterizedTest
  @MethodSource("bundles")
  void noApostropheSwallowsAGap(String part, String lang) {
    ResourceBundle other = words(part, lang);
    Object[] filling = new Object[10];
    Arrays.fill(filling, "x");

    assertThat(other.keySet())
        .allSatisfy(key ->
            assertThat(new MessageFormat(other.getString(key), other.getLocale()).format(filling))
                .as(part + "_" + lang + " " + key)
                .doesNotContain("{"));
  }
}
