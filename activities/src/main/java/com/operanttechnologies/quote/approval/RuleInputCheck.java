package com.operanttechnologies.quote.approval;

import com.operanttechnologies.account.Role;
import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.approval.ApprovalRule.Escalation;
import com.operanttechnologies.quote.approval.RuleInput.Approver;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From what was typed to a rule, or everything that is wrong with it at once. */
final class RuleInputCheck {
  private static final int MOST_APPROVERS = 10;
  private static final int MOST_CURRENCIES = 50;
  private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("999999999999");
  private static final int LONGEST_ESCALATION = 720;

  private final RuleInput input;
  private final Set<UUID> members;
  private final List<FieldError> problems = new ArrayList<>();

  private RuleInputCheck(RuleInput input, Set<UUID> members) {
    this.input = input;
    this.members = members;
  }

  /**
   * The rule that was meant.
   *
   * @param members who may be named
   * @throws InvalidInput naming every field that cannot be taken
   */
  static ApprovalRule rule(UUID id, RuleInput input, Set<UUID> members) {
    RuleInputCheck check = new RuleInputCheck(input, members);
    Optional<RuleKind> kind = check.kind();
    RuleLimit limit = kind.map(check::limit).orElse(RuleLimit.NONE);
    Optional<ApprovalMode> mode = check.mode();
    List<Seat> approvers = check.approvers();
    Escalation escalation = check.escalation();
    if (!check.problems.isEmpty() || kind.isEmpty() || mode.isEmpty()) {
      throw new InvalidInput(check.problems);
    }
    return new ApprovalRule(
        id,
        kind.get(),
        !Boolean.FALSE.equals(input.active()),
        limit,
        mode.get(),
        approvers,
        Boolean.TRUE.equals(input.ownQuotes()),
        escalation);
  }

  private Optional<RuleKind> kind() {
    Optional<RuleKind> kind =
        Arrays.stream(RuleKind.values()).filter(k -> k.code().equals(input.kind())).findFirst();
    if (kind.isEmpty()) {
      add("kind", "Choose one of the rules: " + codes() + ".");
    }
    return kind;
  }

  private static String codes() {
    return String.join(", ", Arrays.stream(RuleKind.values()).map(RuleKind::code).toList());
  }

  private RuleLimit limit(RuleKind kind) {
    return switch (kind.limit()) {
      case NONE -> RuleLimit.NONE;
      case PERCENT, LEAST_PERCENT -> number("a percentage from 0 to 100", BigDecimal.valueOf(100));
      case DAYS -> number("a number of days from 0 to 3650", BigDecimal.valueOf(3650));
      case MONTHS -> number("a number of months from 0 to 1440", BigDecimal.valueOf(1440));
      case AMOUNT -> amount();
      case CURRENCIES -> currencies();
    };
  }

  private RuleLimit number(String what, BigDecimal most) {
    return new RuleLimit(within(what, most), null, List.of());
  }

  private RuleLimit amount() {
    return new RuleLimit(
        within("an amount, 0 or more", LARGEST_AMOUNT),
        currency("currency", input.currency()),
        List.of());
  }

  private @Nullable BigDecimal within(String what, BigDecimal most) {
    BigDecimal limit = input.limit();
    if (limit == null || limit.signum() < 0 || limit.compareTo(most) > 0 || limit.scale() > 4) {
      add("limit", "Give " + what + ".");
      return null;
    }
    return limit;
  }

  private RuleLimit currencies() {
    List<String> given = input.currencies() == null ? List.of() : input.currencies();
    if (given.isEmpty() || given.size() > MOST_CURRENCIES) {
      add("currencies", "List the currencies that need no approval, such as EUR, GBP.");
    }
    return new RuleLimit(
        null,
        null,
        given.stream().map(code -> currency("currencies", code)).distinct().sorted().toList());
  }

  private String currency(String field, @Nullable String code) {
    try {
      return IsoCurrency.of(code == null ? "" : code.strip().toUpperCase(Locale.ROOT)).code();
    } catch (InvalidPrice unknown) {
      add(field, "Give currencies as codes of ISO 4217 such as EUR.");
      return "";
    }
  }

  private Optional<ApprovalMode> mode() {
    String typed = input.mode() == null ? ApprovalMode.ANY.code() : input.mode();
    Optional<ApprovalMode> mode =
        Arrays.stream(ApprovalMode.values()).filter(m -> m.code().equals(typed)).findFirst();
    if (mode.isEmpty()) {
      add("mode", "Choose any, all or chain.");
    }
    return mode;
  }

  private List<Seat> approvers() {
    List<Approver> given = input.approvers() == null ? List.of() : input.approvers();
    if (given.isEmpty() || given.size() > MOST_APPROVERS) {
      add("approvers", "Say who approves: 1 to " + MOST_APPROVERS + " members or roles.");
      return List.of();
    }
    List<Seat> seats = new ArrayList<>();
    for (Approver approver : given) {
      seat(approver).ifPresent(seats::add);
    }
    if (seats.stream().distinct().count() < seats.size()) {
      add("approvers", "Name each approver once.");
    }
    return seats;
  }

  private Optional<Seat> seat(@Nullable Approver approver) {
    UUID member = approver == null ? null : approver.member();
    String role = approver == null ? null : approver.role();
    boolean known =
        role != null && Arrays.stream(Role.values()).anyMatch(r -> r.code().equals(role));
    if (member != null && role == null && members.contains(member)) {
      return Optional.of(Seat.of(member));
    }
    if (member == null && role != null && known) {
      return Optional.of(Seat.ofRole(role));
    }
    add("approvers", "Each approver is one active member, or the role admin or member.");
    return Optional.empty();
  }

  private @Nullable Escalation escalation() {
    Integer hours = input.escalateHours();
    UUID to = input.escalateTo();
    if (hours == null && to == null) {
      return null;
    }
    if (hours == null || hours < 1 || hours > LONGEST_ESCALATION) {
      add("escalateHours", "Give 1 to " + LONGEST_ESCALATION + " hours, or nobody to ask.");
      return null;
    }
    if (to == null || !members.contains(to)) {
      add("escalateTo", "Choose an active member who is asked then.");
      return null;
    }
    return new Escalation(hours, to);
  }

  private void add(String field, String message) {
    if (problems.stream().noneMatch(problem -> problem.field().equals(field))) {
      problems.add(new FieldError(field, message));
    }
  }
}
