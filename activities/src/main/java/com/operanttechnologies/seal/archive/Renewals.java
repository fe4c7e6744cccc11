package com.operanttechnologies.seal.archive;

import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.seal.ArchiveRenewal;
import com.operanttechnologies.seal.ArchivedPapers;
import com.operanttechnologies.seal.Archives;
import com.operanttechnologies.seal.pades.LastStamp;
import com.operanttechnologies.seal.pades.SealingFailed;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which document's time stamp is renewed when. */
@Component
public class Renewals implements Archives {
  private static final int SHOWN = 50;

  private final Tenants tenants;
  private final RenewalRows rows;
  private final OverviewRows counts;
  private final RenewalDays days;
  private final ArchivedPapers papers;
  private final RenewalBell bell;

  Renewals(
      Tenants tenants,
      RenewalRows rows,
      OverviewRows counts,
      RenewalDays days,
      ArchivedPapers papers,
      RenewalBell bell) {
    this.tenants = tenants;
    this.rows = rows;
    this.counts = counts;
    this.days = days;
    this.papers = papers;
    this.bell = bell;
  }

  @Override
  public void keep(UUID version, byte[] pdf) {
    LastStamp stamp = LastStamp.of(pdf);
    rows.keep(version, stamp, days.until(stamp), days.due(stamp));
  }

  @Override
  public Optional<ArchiveRenewal> of(UUID version) {
    return rows.find(version);
  }

  @Override
  public void renewNow(UUID tenant, UUID version) {
    boolean known = tenants.as(tenant, () -> rows.ask(version));
    if (!known) {
      throw new NotFound("The time stamp over the document");
    }
    bell.ring();
  }

  /** Asks at once for all whose turn it is, and for those that failed before; says for how many. */
  public int renewDue(UUID tenant) {
    int asked = tenants.as(tenant, rows::askAll);
    bell.ring();
    return asked;
  }

  public ArchiveOverview overview(UUID tenant) {
    return tenants.as(
        tenant,
        () -> {
          List<ArchiveRenewal> first = rows.first(SHOWN);
          return counts
              .count()
              .with(first, papers.named(first.stream().map(ArchiveRenewal::version).toList()));
        });
  }

  /** Looks after documents that nobody looked after before; says how many there were. */
  int takeUp(UUID tenant, int most) {
    return tenants.as(
        tenant,
        () -> {
          List<UUID> unwatched = papers.unwatched(most);
          unwatched.forEach(version -> papers.find(version).ifPresent(pdf -> takeUp(version, pdf)));
          return unwatched.size();
        });
  }

  private void takeUp(UUID version, byte[] pdf) {
    try {
      keep(version, pdf);
    } catch (SealingFailed unreadable) {
      rows.unreadable(version, unreadable.getMessage() + ".");
    }
  }

  /** Reckons all days anew: another list of algorithms may be in force than when they were set. */
  void reckon(UUID tenant) {
    tenants.run(
        tenant,
        () -> {
          for (Made made : rows.made()) {
            var until = days.until(made.endsAt(), made.algorithms());
            if (!until.equals(made.holdsUntil())) {
              rows.move(made.version(), until, days.due(made.stampedAt(), until));
            }
          }
        });
  }
}
