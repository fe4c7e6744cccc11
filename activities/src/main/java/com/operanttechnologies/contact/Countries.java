package com.operanttechnologies.contact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by code (ISO 3166-1) and by the names that people write in files. */
public final class Countries {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl");
  private static final Map<String, String> COUSINS =
      Map.of("UK", "GB", "USA", "US", "ENGLAND", "GB", "SCOTLAND", "GB", "HOLLAND", "NL");
  private static final Map<String, String> CODES = codes();

  private Countries() {}

  /** The code of two letters of what may be a code of two or three letters, or a name. */
  public static Optional<String> code(String entered) {
    return Optional.ofNullable(CODES.get(entered.strip().toUpperCase(Locale.ROOT)));
  }

  /** English names by code, in the order of the names. */
  public static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    Arrays.stream(Locale.getISOCountries())
        .sorted(Comparator.comparing(Countries::name))
        .forEach(code -> names.put(code, name(code)));
    return names;
  }

  /** The English name. */
  public static String name(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>(COUSINS);
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      for (String language : LANGUAGES) {
        String name = country.getDisplayCountry(Locale.of(language));
        codes.putIfAbsent(name.toUpperCase(Locale.ROOT), code);
      }
      codes.put(country.getISO3Country(), code);
      codes.put(code, code);
    }
    return codes;
  }
}
