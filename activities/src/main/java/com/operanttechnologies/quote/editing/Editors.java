package com.operanttechnologies.quote.editing;

import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who has a quote open in the editor. An editor says so every twenty seconds, and is taken for gone
 * after a minute of silence, so that a closed laptop keeps nobody from writing.
 */
@Component
public class Editors {
  private static final String SEEN =
      """
      insert into quote_editor as known (tenant_id, quote_id, member_id)
      select :tenant, id, :member from quote where id = :quote
      on conflict (tenant_id, quote_id, member_id) do update
      set since = case when known.seen_at > now() - interval '1 minute' then known.since else now() end,
        seen_at = now()
      """;

  private static final String OTHERS =
      """
      select member.name, editor.since, now() as now
      from quote_editor editor
      join member on member.id = editor.member_id
      where editor.quote_id = :quote and editor.member_id <> :member
      and editor.seen_at > now() - interval '1 minute'
      order by editor.since
      """;

  private final Tenants tenants;

  Editors(Tenants tenants) {
    this.tenants = tenants;
  }

  /**
   * The member is still there; who else is.
   *
   * @throws NotFound if there is no such quote
   */
  public List<Editor> seen(UUID tenant, UUID quote, UUID member) {
    return tenants.as(
        tenant,
        () -> {
          int known = tenants.sql(SEEN).param("quote", quote).param("member", member).update();
          if (known == 0) {
            throw new NotFound("The quote");
          }
          return othersHere(quote, member);
        });
  }

  /** Who beside the member is there. */
  public List<Editor> others(UUID tenant, UUID quote, UUID member) {
    return tenants.as(tenant, () -> othersHere(quote, member));
  }

  /** The member has saved or closed the quote. */
  public void left(UUID tenant, UUID quote, UUID member) {
    tenants.run(
        tenant,
        () ->
            tenants
                .sql("delete from quote_editor where quote_id = :quote and member_id = :member")
                .param("quote", quote)
                .param("member", member)
                .update());
  }

  private List<Editor> othersHere(UUID quote, UUID member) {
    return tenants
        .sql(OTHERS)
        .param("quote", quote)
        .param("member", member)
        .query((row, _) ->
            new Editor(
                row.getString("name"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("now", OffsetDateTime.class).toInstant()))
        .list();
  }
}
