package com.operanttechnologies.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.testing.WithDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithDatabase
class SessionsTest {
  @Autowired Sessions sessions;
  @Autowired Members members;
  @Autowired SetUp setUp;
  @Autowired Routing routing;
  @Autowired Tokens tokens;
  private UUID tenant;
  private UUID ada;

  @BeforeEach
  void adaWorksAtAcmeSails() {
    tenant = setUp.tenant("Acme Sails", "Europe/Berlin");
    ada = members.create(tenant, "ada@acme.example", "Ada", Role.ADMIN, "wind from the west");
  }

  @Test
  void aTokenFindsItsMemberWithOrganisationAndZone() {
    String token = sessions.start(tenant, ada);

    CurrentMember me = sessions.find(token).orElseThrow();

    assertThat(me.organisation()).isEqualTo("Acme Sails");
    assertThat(me.zone().getId()).isEqualTo("Europe/Berlin");
    assertThat(me.isAdmin()).isTrue();
  }

  @Test
  void eachUseProlongsItUpToThirtyDays() {
    String token = sessions.start(tenant, ada);
    age(token, "created_at = now() - interval '29 days', seen_at = now() - interval '1 day'");

    sessions.find(token);

    assertThat(expiresBetween(token, "23 hours", "25 hours")).isTrue();
  }

  @Test
  void aWeekWithoutUseEndsIt() {
    String token = sessions.start(tenant, ada);
    boolean aWeek = expiresBetween(token, "167 hours", "169 hours");

    age(token, "expires_at = now() - interval '1 second'");

    assertThat(aWeek).isTrue();
    assertThat(sessions.find(token)).isEmpty();
  }

  private void age(String token, String change) {
    routing
        .sql("update session_route set " + change + " where token_hash = :token")
        .param("token", tokens.hash(token))
        .update();
  }

  private boolean expiresBetween(String token, String from, String until) {
    return routing
        .sql(
            "select expires_at between now() + cast(:from as interval)"
                + " and now() + cast(:until as interval) from session_route where token_hash = :token")
        .param("token", tokens.hash(token))
        .param("from", from)
        .param("until", until)
        .query(Boolean.class)
        .single();
  }
}
