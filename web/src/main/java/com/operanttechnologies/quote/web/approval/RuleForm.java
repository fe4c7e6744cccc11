package com.operanttechnologies.quote.web.approval;

import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.quote.approval.ApprovalRule;
import com.operanttechnologies.quote.approval.ApprovalRule.Escalation;
import com.operanttechnologies.quote.approval.RuleInput;
import com.operanttechnologies.quote.approval.RuleInput.Approver;
import com.operanttechnologies.quote.approval.RuleKind;
import com.operanttechnologies.quote.approval.Seat;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A rule as a form has it: what was typed, by the names of its fields. */
final class RuleForm {
  static final int APPROVERS = 5;

  private static final String ROLE = "role:";

  private RuleForm() {}

  /** What a new rule begins with. */
  static Map<String, String> blank(RuleKind kind, String currency) {
    Map<String, String> form = new HashMap<>();
    form.put("kind", kind.code());
    form.put("active", "true");
    form.put("currency", currency);
    form.put("currencies", currency);
    form.put("approver1", ROLE + "admin");
    return form;
  }

  static Map<String, String> of(ApprovalRule rule) {
    Map<String, String> form = new HashMap<>();
    form.put("kind", rule.kind().code());
    form.put("active", Boolean.toString(rule.active()));
    BigDecimal limit = rule.limit().number();
    form.put("limit", limit == null ? "" : PlainNumber.text(limit));
    String currency = rule.limit().currency();
    form.put("currency", currency == null ? "" : currency);
    form.put("currencies", String.join(", ", rule.limit().currencies()));
    form.put("mode", rule.mode().code());
    form.put("ownQuotes", Boolean.toString(rule.ownQuotes()));
    for (int i = 0; i < rule.approvers().size(); i++) {
      form.put("approver" + (i + 1), choice(rule.approvers().get(i)));
    }
    Escalation escalation = rule.escalation();
    form.put("escalateHours", escalation == null ? "" : Integer.toString(escalation.hours()));
    form.put("escalateTo", escalation == null ? "" : escalation.member().toString());
    return form;
  }

  private static String choice(Seat seat) {
    return seat.members().isEmpty()
        ? ROLE + seat.roles().getFirst()
        : seat.members().getFirst().toString();
  }

  /** A box that is not ticked is not sent. */
  static RuleInput input(Map<String, String> form) {
    return new RuleInput(
        form.get("kind"),
        "true".equals(form.get("active")),
        number(form.getOrDefault("limit", "")),
        form.get("currency"),
        Arrays.stream(form.getOrDefault("currencies", "").split("[,;\\s]+"))
            .filter(code -> !code.isEmpty())
            .toList(),
        form.get("mode"),
        approvers(form),
        "true".equals(form.get("ownQuotes")),
        hours(form.getOrDefault("escalateHours", "").strip()),
        id(form.getOrDefault("escalateTo", "")));
  }

  private static List<Approver> approvers(Map<String, String> form) {
    return IntStream.rangeClosed(1, APPROVERS)
        .mapToObj(place -> form.getOrDefault("approver" + place, ""))
        .filter(choice -> !choice.isEmpty())
        .map(RuleForm::approver)
        .toList();
  }

  private static Approver approver(String choice) {
    return choice.startsWith(ROLE)
        ? new Approver(null, choice.substring(ROLE.length()))
        : new Approver(id(choice), null);
  }

  /** What is no number is none, and refused as missing. */
  static @Nullable BigDecimal number(String typed) {
    String plain = typed.strip().replace(',', '.');
    return plain.matches("[0-9]{1,15}(\\.[0-9]{1,4})?") ? new BigDecimal(plain) : null;
  }

  /** Something that is no number of hours is refused as one that cannot be. */
  private static @Nullable Integer hours(String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    return typed.matches("[0-9]{1,6}") ? Integer.valueOf(typed) : Integer.valueOf(0);
  }

  static @Nullable UUID id(String typed) {
    return typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? UUID.fromString(typed)
        : null;
  }
}
