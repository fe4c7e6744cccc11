package com.operanttechnologies.quote.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class EditorsTest {
  @Autowired Editors editors;
  @Autowired Acme acme;
  @Autowired Quotes quotes;
  @Autowired Tenants tenants;
  private UUID tenant;
  private UUID quote;
  private UUID ada;
  private UUID carl;

  @BeforeEach
  void twoMembers() {
    tenant = acme.sails();
    quote = quotes.draft(tenant, QuoteInputs.sails(), null, Actor.PRODUCT).id();
    ada = member("Ada Lovelace");
    carl = member("Carl Friedrich");
  }

  private UUID member(String name) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql(
                    """
                    insert into member (tenant_id, email, name, role, state)
                    values (:tenant, :name || '@acme.example', :name, 'member', 'active') returning id
                    """)
                .param("name", name)
                .query(UUID.class)
                .single());
  }

  private void update(String statement) {
    tenants.run(tenant, () -> tenants.sql(statement).update());
  }

  private List<Editor> seen(UUID member) {
    return editors.seen(tenant, quote, member);
  }

  @Test
  void eachSeesTheOtherAndNotThemselves() {
    assertThat(seen(ada)).isEmpty();
    assertThat(seen(carl)).extracting(Editor::name).containsExactly("Ada Lovelace");
    assertThat(seen(ada)).extracting(Editor::name).containsExactly("Carl Friedrich");
  }

  @Test
  void thereSinceTheBeginningHoweverOftenItIsSaid() {
    seen(ada);
    update("update quote_editor set since = now() - interval '3 minutes'");
    seen(ada);

    assertThat(seen(carl).getFirst().minutes()).isEqualTo(3);
  }

  @Test
  void goneAfterAMinuteOfSilenceAndThereAnewAfterwards() {
    seen(ada);
    update(
        "update quote_editor set since = now() - interval '1 hour', seen_at = now() - interval '61 seconds'");
    assertThat(seen(carl)).isEmpty();

    seen(ada);
    assertThat(seen(carl).getFirst().minutes()).isZero();
  }

  @Test
  void goneOnceItIsSaved() {
    seen(ada);
    editors.left(tenant, quote, ada);

    assertThat(seen(carl)).isEmpty();
  }

  @Test
  void anothersQuoteIsNotFound() {
    UUID other = acme.sails();

    assertThatThrownBy(() -> editors.seen(other, quote, ada)).isInstanceOf(NotFound.class);
  }
}
