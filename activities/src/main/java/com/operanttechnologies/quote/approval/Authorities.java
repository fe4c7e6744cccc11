package com.operanttechnologies.quote.approval;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.Audit;
import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.approval.jdbc.AuthorityTable;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Limits of approvers and their deputies; each change leaves its audit row. */
@Component
public class Authorities {
  private static final int LONGEST_ABSENCE_DAYS = 366;

  private final Tenants tenants;
  private final AuthorityTable table;
  private final Members members;
  private final Electorate electorate;
  private final Audit audit;

  Authorities(
      Tenants tenants, AuthorityTable table, Members members, Electorate electorate, Audit audit) {
    this.tenants = tenants;
    this.table = table;
    this.members = members;
    this.electorate = electorate;
    this.audit = audit;
  }

  public List<ApproverLimit> limits(UUID tenant) {
    return tenants.as(tenant, table::limits);
  }

  /**
   * Sets up to which total a member may approve in a currency.
   *
   * @throws InvalidInput naming what cannot be taken
   */
  public ApproverLimit limit(
      Actor by, @Nullable UUID member, @Nullable String currency, @Nullable BigDecimal amount) {
    return tenants.as(
        by.tenant(),
        () -> {
          Member who = active(by.tenant(), "member", member);
          if (amount == null || amount.signum() < 0 || amount.precision() > 18) {
            throw new InvalidInput("amount", "Give an amount, 0 or more.");
          }
          ApproverLimit limit = new ApproverLimit(who.id(), code(currency), amount);
          table.setLimit(limit);
          record(by, "approval limit set", who.email(), "up to " + limit.text());
          return limit;
        });
  }

  private static String code(@Nullable String currency) {
    try {
      return IsoCurrency.of(currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT))
          .code();
    } catch (InvalidPrice unknown) {
      throw new InvalidInput("currency", "Give the currency as an ISO 4217 code such as EUR.");
    }
  }

  public void removeLimit(Actor by, UUID member, String currency) {
    tenants.run(
        by.tenant(),
        () -> {
          if (!table.removeLimit(member, currency)) {
            throw new NotFound("The limit");
          }
          record(by, "approval limit removed", email(by.tenant(), member), currency);
        });
  }

  /** Absences that last or are to come, the nearest first. */
  public List<Absence> absences(UUID tenant) {
    return tenants.as(tenant, () -> table.absencesFrom(electorate.today()));
  }

  /**
   * Names who decides while a member is away.
   *
   * @throws InvalidInput naming what cannot be taken
   */
  public Absence absence(
      Actor by,
      @Nullable UUID member,
      @Nullable UUID deputy,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    return tenants.as(
        by.tenant(),
        () -> {
          Member away = active(by.tenant(), "member", member);
          Member instead = active(by.tenant(), "deputy", deputy);
          if (away.id().equals(instead.id())) {
            throw new InvalidInput("deputy", "Choose somebody else.");
          }
          if (from == null) {
            throw new InvalidInput("from", "Give the first day of the absence.");
          }
          refuseImpossible(from, until);
          LocalDate last = until == null ? from : until;
          UUID id = table.addAbsence(away.id(), instead.id(), from, last);
          String days = "%s to %s: %s".formatted(from, last, instead.name());
          record(by, "deputy named", away.email(), days);
          return new Absence(id, away.id(), instead.id(), from, last);
        });
  }

  private void refuseImpossible(LocalDate from, @Nullable LocalDate until) {
    LocalDate today = electorate.today();
    if (until == null || until.isBefore(from) || until.isBefore(today)) {
      throw new InvalidInput("until", "Give the last day of the absence, from today on.");
    }
    if (from.isBefore(today.minusDays(LONGEST_ABSENCE_DAYS))
        || from.isAfter(today.plusYears(5))
        || until.isAfter(from.plusDays(LONGEST_ABSENCE_DAYS))) {
      throw new InvalidInput("until", "An absence lasts at most a year.");
    }
  }

  /**
   * Ends or cancels an absence.
   *
   * @param own whose absence it has to be; absent: anybody's
   */
  public void removeAbsence(Actor by, UUID id, @Nullable UUID own) {
    tenants.run(
        by.tenant(),
        () -> {
          Absence absence =
              table.absencesFrom(electorate.today()).stream()
                  .filter(each -> each.id().equals(id))
                  .filter(each -> own == null || own.equals(each.member()))
                  .findFirst()
                  .orElseThrow(() -> new NotFound("The absence"));
          table.removeAbsence(id);
          String days = "%s to %s".formatted(absence.from(), absence.until());
          record(by, "deputy removed", email(by.tenant(), absence.member()), days);
        });
  }

  private Member active(UUID tenant, String field, @Nullable UUID id) {
    return (id == null ? java.util.Optional.<Member>empty() : members.find(tenant, id))
        .filter(Member::isActive)
        .orElseThrow(() -> new InvalidInput(field, "Choose an active member."));
  }

  private String email(UUID tenant, UUID member) {
    return members.find(tenant, member).map(Member::email).orElse("A former member");
  }

  private void record(Actor by, String action, String subject, String detail) {
    audit.record(by.tenant(), by.label(), action, subject, detail);
  }
}
