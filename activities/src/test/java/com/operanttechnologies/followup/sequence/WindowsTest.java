package com.operanttechnologies.followup.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mon,tue,wed,thu,fri 09:00-17:00 | Monday to Friday, 09:00 to 17:00
          mon,tue 08:30-12:00             | Monday, Tuesday, 08:30 to 12:00
          mon,wed,thu,fri 08:00-18:00     | Monday, Wednesday to Friday, 08:00 to 18:00
          sun 10:00-11:00                 | Sunday, 10:00 to 11:00
          """)
  void hoursOfWritingAreSaidAsPeopleSayThem(String code, String words) {
    assertThat(Windows.words(Objects.requireNonNull(Windows.parse(code)))).isEqualTo(words);
  }
}
