package com.operanttechnologies.quote.approval;

import com.operanttechnologies.account.Members;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.approval.Entitlement.Asking;
import com.operanttechnologies.quote.approval.Entitlement.Entitled;
import com.operanttechnologies.quote.approval.jdbc.AuthorityTable;
import com.operanttechnologies.quote.approval.jdbc.RuleTable;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may decide on approvals today; inside the tenant's transaction. */
@Component
class Electorate {
  private final Tenants tenants;
  private final Members members;
  private final AuthorityTable authority;
  private final RuleTable rules;
  private final Organisations organisations;

  Electorate(
      Tenants tenants,
      Members members,
      AuthorityTable authority,
      RuleTable rules,
      Organisations organisations) {
    this.tenants = tenants;
    this.members = members;
    this.authority = authority;
    this.rules = rules;
    this.organisations = organisations;
  }

  LocalDate today() {
    return tenants.now().atZone(organisations.current().zone()).toLocalDate();
  }

  /** As things stand now; to be used for as many questions as there are. */
  Entitlement now() {
    LocalDate today = today();
    return new Entitlement(
        members.all(tenants.current()), authority.limits(), authority.absencesFrom(today), today);
  }

  Map<UUID, Entitled> of(Approval approval, Quote quote, Review review) {
    return now().of(asking(approval, quote, review));
  }

  Asking asking(Approval approval, Quote quote, Review review) {
    boolean own = rules.find(approval.fact().rule()).map(ApprovalRule::ownQuotes).orElse(false);
    return asking(approval.seat(), approval.escalatedTo(), own, quote, review);
  }

  static Asking asking(
      Seat seat, @Nullable UUID escalatedTo, boolean ownQuotes, Quote quote, Review review) {
    List<UUID> sellers =
        Stream.of(quote.owner(), review.submittedBy()).filter(Objects::nonNull).toList();
    return new Asking(seat, escalatedTo, ownQuotes, sellers, review.total(), review.currency());
  }

  /** Who hears of it: not those who are away, if somebody decides in their place. */
  static List<UUID> addressees(Collection<Entitled> entitled) {
    return entitled.stream()
        .filter(each ->
            !each.away()
                || entitled.stream()
                    .noneMatch(other -> each.member().id().equals(other.deputyFor())))
        .map(each -> each.member().id())
        .toList();
  }
}
