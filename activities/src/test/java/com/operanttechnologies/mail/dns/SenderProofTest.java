package com.operanttechnologies.mail.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.mail.dns.SenderProof.Finding;
import com.operanttechnologies.mail.dns.TxtRecords.Answer;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.testing.WithDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithDatabase
class SenderProofTest {
  private static final UUID ACME = UUID.randomUUID();
  private static final SenderDomain DOMAIN = SenderDomain.of("sales@Acme.example");

  @Autowired Tokens tokens;

  @Test
  void theTenantsOwnRecordProvesTheDomain() {
    String text = proof(new Answer.Found(List.of())).wanted(ACME, DOMAIN).text();

    assertThat(proof(found("v=spf1 -all", text)).check(ACME, DOMAIN)).isEqualTo(Finding.PROVED);
  }

  @Test
  void anotherTenantsRecordProvesNothing() {
    String theirs = proof(new Answer.Found(List.of())).wanted(UUID.randomUUID(), DOMAIN).text();

    assertThat(proof(found(theirs)).check(ACME, DOMAIN)).isEqualTo(Finding.DIFFERENT);
  }

  @Test
  void withoutARecordOrAnAnswerNothingIsProved() {
    assertThat(proof(found("v=spf1 -all")).check(ACME, DOMAIN)).isEqualTo(Finding.MISSING);
    assertThat(proof(new Answer.Unanswered()).check(ACME, DOMAIN)).isEqualTo(Finding.UNANSWERED);
  }

  @Test
  void aLongRecordIsPutTogetherFromItsParts() {
    assertThat(JndiTxtRecords.whole("\"operant-\" \"proof=1\"")).isEqualTo("operant-proof=1");
    assertThat(JndiTxtRecords.whole("operant-proof=1")).isEqualTo("operant-proof=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sales", "sales@localhost", "a@b@c.example", "a@ev il.example", "a@-x.de"})
  void whatIsNoAddressIsRefused(String typed) {
    assertThatThrownBy(() -> SenderDomain.of(typed)).isInstanceOf(InvalidInput.class);
  }

  private static Answer found(String... texts) {
    return new Answer.Found(List.of(texts));
  }

  private SenderProof proof(Answer answer) {
    return new SenderProof(tokens, name -> name.equals("_operant.acme.example") ? answer : found());
  }
}
