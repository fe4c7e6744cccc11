package com.operanttechnologies.quote.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Role;
import com.operanttechnologies.quote.approval.Entitlement.Asking;
import com.operanttechnologies.quote.approval.Entitlement.Entitled;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntitlementTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final Member ADA = member(1, "Ada", Role.ADMIN, Member.State.ACTIVE);
  private static final Member CARL = member(2, "Carl", Role.MEMBER, Member.State.ACTIVE);
  private static final Member DORA = member(3, "Dora", Role.MEMBER, Member.State.ACTIVE);
  private static final Member EMIL = member(4, "Emil", Role.ADMIN, Member.State.REMOVED);

  private final List<ApproverLimit> limits = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();

  private static Member member(int id, String name, Role role, Member.State state) {
    return new Member(
        new UUID(1, id),
        name + "@acme.example",
        name,
        role,
        state,
        Set.of(),
        true,
        null,
        Instant.EPOCH);
  }

  private static Asking asking(Seat seat, Member... sellers) {
    return new Asking(
        seat,
        null,
        false,
        List.of(sellers).stream().map(Member::id).toList(),
        new BigDecimal("5000"),
        "EUR");
  }

  private List<Member> may(Asking asking) {
    return new Entitlement(List.of(ADA, CARL, DORA, EMIL), limits, absences, TODAY)
        .of(asking).values().stream().map(Entitled::member).toList();
  }

  private void away(Member member, Member deputy, int from, int until) {
    absences.add(
        new Absence(
            UUID.randomUUID(),
            member.id(),
            deputy.id(),
            TODAY.plusDays(from),
            TODAY.plusDays(until)));
  }

  @Test
  void whoIsNamedMayDecideAsLongAsTheyAreThere() {
    assertThat(may(asking(Seat.of(CARL.id(), EMIL.id())))).containsExactly(CARL);
  }

  @Test
  void aRoleIsEverybodyInIt() {
    assertThat(may(asking(Seat.ofRole("member")))).containsExactly(CARL, DORA);
  }

  @Test
  void nobodyApprovesTheirOwnQuote() {
    assertThat(may(asking(Seat.of(CARL.id(), DORA.id()), CARL))).containsExactly(DORA);
  }

  @Test
  void unlessTheRuleSaysSo() {
    Asking own =
        new Asking(Seat.of(CARL.id()), null, true, List.of(CARL.id()), BigDecimal.ONE, "EUR");

    assertThat(may(own)).containsExactly(CARL);
  }

  @Test
  void aLimitReachesUpToItsAmountInItsCurrency() {
    limits.add(new ApproverLimit(CARL.id(), "EUR", new BigDecimal("4999.99")));
    limits.add(new ApproverLimit(DORA.id(), "EUR", new BigDecimal("5000")));
    limits.add(new ApproverLimit(ADA.id(), "USD", new BigDecimal("1000000")));

    assertThat(may(asking(Seat.of(ADA.id(), CARL.id(), DORA.id())))).containsExactly(DORA);
  }

  @Test
  void aDeputyDecidesFromTheFirstDayToTheLast() {
    away(CARL, DORA, 0, 0);

    assertThat(may(asking(Seat.of(CARL.id())))).containsExactly(CARL, DORA);
  }

  @Test
  void aDeputyDecidesNeitherBeforeNorAfter() {
    away(CARL, DORA, 1, 5);
    away(CARL, ADA, -5, -1);

    assertThat(may(asking(Seat.of(CARL.id())))).containsExactly(CARL);
  }

  @Test
  void aDeputyHasTheLimitOfTheAbsentAndDoesNotApproveOwnQuotesEither() {
    limits.add(new ApproverLimit(DORA.id(), "EUR", BigDecimal.ONE));
    away(CARL, DORA, 0, 1);

    assertThat(may(asking(Seat.of(CARL.id())))).contains(DORA);
    assertThat(may(asking(Seat.of(CARL.id()), DORA))).containsExactly(CARL);
  }

  @Test
  void aSellersDeputyDoesNotApproveInTheSellersPlace() {
    away(CARL, DORA, 0, 1);

    assertThat(may(asking(Seat.of(CARL.id()), CARL))).isEmpty();
  }

  @Test
  void whoIsAskedForTakingTooLongMayDecideToo() {
    Asking escalated =
        new Asking(Seat.of(CARL.id()), DORA.id(), false, List.of(), new BigDecimal("5000"), "EUR");

    assertThat(may(escalated)).containsExactly(CARL, DORA);
  }

  @Test
  void theAbsentIsNotMailedWhileSomebodyDecidesInTheirPlace() {
    away(CARL, DORA, 0, 1);
    Entitlement entitlement = new Entitlement(List.of(ADA, CARL, DORA), limits, absences, TODAY);

    assertThat(Electorate.addressees(entitlement.of(asking(Seat.of(CARL.id()))).values()))
        .containsExactly(DORA.id());
    assertThat(Electorate.addressees(entitlement.of(asking(Seat.of(CARL.id()), DORA)).values()))
        .containsExactly(CARL.id());
  }
}
