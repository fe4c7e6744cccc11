package com.operanttechnologies.mail.classification;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;

/** Names of months and days of the week in eight languages, in lower case. */
final class DateNames {
  private static final String[] MONTHS = {
    "january jan januar jänner janvier janv enero ene gennaio gen januari janeiro stycznia styczeń",
    "february feb februar février févr fevrier febrero febbraio febbr februari fevereiro fev lutego luty",
    "march mar märz maerz mär mrz mars marzo maart mrt março marco marca marzec",
    "april apr avril avr abril abr aprile kwietnia kwiecień",
    "may mai mayo maggio mag mei maio maja",
    "june jun juni juin junio giugno giu junho czerwca czerwiec",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec",
    "august aug août aout agosto augustus sierpnia sierpień",
    "september sep sept septembre septiembre setiembre settembre sett setembro września wrzesień",
    "october oct oktober okt octobre octubre ottobre ott outubro października październik",
    "november nov novembre noviembre novembro listopada listopad",
    "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudnia grudzień"
  };

  private static final String[] DAYS = {
    "monday montag lundi lunes lunedì lunedi maandag segunda-feira poniedziałek poniedziałku",
    "tuesday dienstag mardi martes martedì martedi dinsdag terça-feira terca-feira wtorek wtorku",
    "wednesday mittwoch mercredi miércoles miercoles mercoledì mercoledi woensdag quarta-feira środa środę środy",
    "thursday donnerstag jeudi jueves giovedì giovedi donderdag quinta-feira czwartek czwartku",
    "friday freitag vendredi viernes venerdì venerdi vrijdag sexta-feira piątek piątku",
    "saturday samstag sonnabend samedi sábado sabado sabato zaterdag sobota sobotę soboty",
    "sunday sonntag dimanche domingo domenica zondag niedziela niedzielę niedzieli"
  };

  static final Map<String, Integer> MONTH = numbered(MONTHS);
  private static final Map<String, Integer> DAY = numbered(DAYS);

  /** Alternatives for a pattern, the longer names before those that begin like them. */
  static final String MONTH_PATTERN = pattern(MONTH);

  static final String DAY_PATTERN = pattern(DAY);

  private DateNames() {}

  static DayOfWeek day(String name) {
    return DayOfWeek.of(DAY.getOrDefault(name, 1));
  }

  static int month(String name) {
    return MONTH.getOrDefault(name, 1);
  }

  private static Map<String, Integer> numbered(String[] names) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ")) {
        numbers.put(name, i + 1);
      }
    }
    return Map.copyOf(numbers);
  }

  private static String pattern(Map<String, Integer> names) {
    return String.join(
        "|",
        names.keySet().stream().sorted((one, other) -> other.length() - one.length()).toList());
  }
}
