package com.operanttechnologies.contact.imports;

import static com.operanttechnologies.contact.imports.ImportField.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnGuessTest {

  @Test
  void headsInEnglishAndGermanAreUnderstood() {
    assertThat(
            ColumnGuess.of(
                List.of("E-Mail", "Full name", "Company", "Time zone", "Note"), List.of()))
        .containsExactly(EMAIL, NAME, COMPANY, TIME_ZONE, NOT_TAKEN);
    assertThat(
            ColumnGuess.of(
                List.of("Vorname", "Nachname", "Firma", "E-Mail-Adresse", "Land"), List.of()))
        .containsExactly(FIRST_NAME, LAST_NAME, COMPANY, EMAIL, COUNTRY);
  }

  @Test
  void aHeadThatOnlyHoldsTheWordIsGuessedAfterThoseThatAreTheWord() {
    assertThat(ColumnGuess.of(List.of("Work email (main)", "Consent source", "Email"), List.of()))
        .containsExactly(NOT_TAKEN, BASIS_SOURCE, EMAIL);
  }

  @Test
  void anAddressIsKnownByItsSign() {
    assertThat(ColumnGuess.of(List.of("A", "B"), List.of(List.of("Bob", "bob@example.com"))))
        .containsExactly(NOT_TAKEN, EMAIL);
  }
}
