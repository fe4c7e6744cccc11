package com.operanttechnologies.quote.today;

import com.operanttechnologies.quote.QuoteList;
import com.operanttechnologies.quote.QuoteList.Filter;
import com.operanttechnologies.quote.QuoteList.Summary;
import com.operanttechnologies.quote.jdbc.TodayTable;
import com.operanttechnologies.quote.jdbc.TodayTable.Amount;
import com.operanttechnologies.quote.jdbc.TodayTable.Needed;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What needs somebody today, and how much is open, expiring and won. */
@Component
public class Today {
  private static final int SOME = 8;

  private final Tenants tenants;
  private final TodayTable table;
  private final QuoteList quotes;

  Today(Tenants tenants, TodayTable table, QuoteList quotes) {
    this.tenants = tenants;
    this.table = table;
    this.quotes = quotes;
  }

  public Overview of(UUID tenant) {
    return tenants.as(
        tenant,
        () ->
            new Overview(
                table.needed(),
                table.open(),
                table.expiring(),
                table.won(),
                newest(tenant, "sent"),
                newest(tenant, "draft")));
  }

  private List<Summary> newest(UUID tenant, String state) {
    return quotes.find(tenant, new Filter("", Set.of(state), null, null, SOME)).quotes();
  }

  /**
   * The page's content; amounts are what is due first, one a currency.
   *
   * @param expiring open quotes that end within seven days
   * @param won accepted within thirty days
   */
  public record Overview(
      List<Needed> needed,
      List<Amount> open,
      List<Amount> expiring,
      List<Amount> won,
      List<Summary> waiting,
      List<Summary> drafts) {
    public Overview {
      needed = List.copyOf(needed);
      open = List.copyOf(open);
      expiring = List.copyOf(expiring);
      won = List.copyOf(won);
      waiting = List.copyOf(waiting);
      drafts = List.copyOf(drafts);
    }
  }
}
