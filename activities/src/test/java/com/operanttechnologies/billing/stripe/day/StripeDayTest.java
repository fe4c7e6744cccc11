package com.operanttechnologies.billing.stripe.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.term.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeDayTest {
  private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
  private static final Term FIRST = Term.PLAIN.billedOn(1, Interval.MONTH);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "America/New_York",
        "Asia/Tokyo",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago"
      })
  void aBillingDayIsThatDayInUtcAndThereAllYear(String place) {
    ZoneId zone = ZoneId.of(place);
    Instant first = StripeDay.begin(MARCH, FIRST, zone);

    for (int months = 0; months < 12; months++) {
      Instant bill = first.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
      assertThat(bill.atZone(ZoneOffset.UTC).getDayOfMonth()).isOne();
      assertThat(bill.atZone(zone).getDayOfMonth()).isOne();
    }
  }

  @Test
  void withoutOneADayBeginsAtMidnight() {
    assertThat(StripeDay.begin(MARCH, Term.PLAIN, ZoneId.of("Europe/Berlin")))
        .isEqualTo("2027-02-28T23:00:00Z");
  }
}
