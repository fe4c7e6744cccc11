package com.operanttechnologies.billing.killbill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> KillBillLogin.typed("https://kb.example.com", "", "p", null, "s"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(e.byField()).containsOnlyKeys("killBillUser", "killBillApiKey"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kb.example.com", "ftp://kb.example.com", "https://ada:p@kb.example.com"})
  void anAddressIsOneOfTheWeb(String url) {
    assertThatThrownBy(() -> KillBillLogin.typed(url, "u", "p", "k", "s"))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.byField()).containsOnlyKeys("killBillUrl"));
  }

  @Test
  void itIsReadAsItWasSealedAndSaysNothingOfItself() {
    KillBillLogin login = KillBillLogin.typed("https://kb.example.com/", "u", "p", "k", "s");

    assertThat(KillBillLogin.read(login.json())).isEqualTo(login);
    assertThat(login.at("/accounts")).hasToString("https://kb.example.com/1.0/kb/accounts");
    assertThat(login).hasToString("KillBillLogin");
  }
}
