package com.operanttechnologies.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.catalog.BookScope.Company;
import com.operanttechnologies.catalog.BookScope.Everybody;
import com.operanttechnologies.catalog.BookScope.Person;
import com.operanttechnologies.catalog.BookScope.Standard;
import com.operanttechnologies.catalog.PriceAnswer.Found;
import com.operanttechnologies.catalog.PriceAnswer.Missing;
import com.operanttechnologies.catalog.PriceModel.PerUnit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PriceResolutionTest {
  private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
  private static final LocalDate MAY_31 = LocalDate.of(2026, 5, 31);
  private static final UUID BOB = UUID.nameUUIDFromBytes("Bob".getBytes(StandardCharsets.UTF_8));
  private static final Buyer BAKER = new Buyer(BOB, "Bob@Baker-Boats.example", "FR");
  private static final BookedPrice STANDARD = price("Standard", null, null, new Standard());
  private static final BookedPrice SPRING = price("Spring", MARCH_1, MAY_31, new Everybody());
  private static final BookedPrice COMPANY =
      price("Boats", null, null, new Company("baker-boats.example"));
  private static final BookedPrice OWN =
      price("Spring", null, null, new Person(BOB, "Baker Boats"));

  @Test
  void theNarrowerBookGoesFirst() {
    assertThat(found(BAKER, MARCH_1, STANDARD, SPRING, COMPANY, OWN)).isEqualTo(OWN);
    assertThat(found(BAKER, MARCH_1, STANDARD, SPRING, COMPANY)).isEqualTo(COMPANY);
    assertThat(found(BAKER, MARCH_1, STANDARD, SPRING)).isEqualTo(SPRING);
    assertThat(found(BAKER, MARCH_1, STANDARD)).isEqualTo(STANDARD);
  }

  @Test
  void aBookOfSomebodyElseIsNoAnswer() {
    assertThat(found(Buyer.ANYBODY, MARCH_1, STANDARD, COMPANY, OWN)).isEqualTo(STANDARD);
    assertThat(found(new Buyer(null, "eve@boats.example", null), MARCH_1, STANDARD, COMPANY))
        .isEqualTo(STANDARD);
  }

  @Test
  void aBookHoldsFromItsFirstToItsLastDay() {
    assertThat(found(BAKER, MARCH_1.minusDays(1), STANDARD, SPRING)).isEqualTo(STANDARD);
    assertThat(found(BAKER, MARCH_1, STANDARD, SPRING)).isEqualTo(SPRING);
    assertThat(found(BAKER, MAY_31, STANDARD, SPRING)).isEqualTo(SPRING);
    assertThat(found(BAKER, MAY_31.plusDays(1), STANDARD, SPRING)).isEqualTo(STANDARD);
  }

  @Test
  void amongEqualsTheOneThatBeganLastGoesFirstWhateverTheirOrder() {
    BookedPrice easter = price("Easter", MARCH_1.plusDays(30), MAY_31, new Everybody());
    List<BookedPrice> prices = new ArrayList<>(List.of(STANDARD, SPRING, easter));

    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(prices, new Random(seed));
      assertThat(PriceResolution.of(prices, "EUR", MAY_31, BAKER))
          .isEqualTo(new Found(easter, "price book Easter"));
    }
  }

  @Test
  void theReasonNamesBookAndCustomer() {
    assertThat(answer(BAKER, MARCH_1, OWN).reason())
        .isEqualTo("price book Spring, for Baker Boats");
    assertThat(answer(BAKER, MARCH_1, COMPANY).reason())
        .isEqualTo("price book Boats, for everybody at baker-boats.example");
    assertThat(answer(BAKER, MARCH_1, STANDARD).reason()).isEqualTo("price book Standard");
  }

  @Test
  void withoutAPriceItSaysWhy() {
    assertThat(answer(BAKER, MARCH_1)).isEqualTo(new Missing("It has no price yet."));
    assertThat(PriceResolution.of(List.of(STANDARD), "USD", MARCH_1, BAKER))
        .isEqualTo(new Missing("It has no price in USD, only in EUR."));
    assertThat(answer(BAKER, MAY_31.plusDays(1), SPRING))
        .isEqualTo(new Missing("No price in EUR holds on 2026-06-01 for this customer."));
  }

  private static BookedPrice found(Buyer buyer, LocalDate day, BookedPrice... prices) {
    return ((Found) answer(buyer, day, prices)).price();
  }

  private static PriceAnswer answer(Buyer buyer, LocalDate day, BookedPrice... prices) {
    return PriceResolution.of(List.of(prices), "EUR", day, buyer);
  }

  private static BookedPrice price(String name, LocalDate from, LocalDate until, BookScope scope) {
    UUID id = UUID.nameUUIDFromBytes((name + scope).getBytes(StandardCharsets.UTF_8));
    PriceBook book = new PriceBook(id, name, from, until, scope, false);
    return new BookedPrice(book, "EUR", new PerUnit(BigDecimal.TEN));
  }
}
