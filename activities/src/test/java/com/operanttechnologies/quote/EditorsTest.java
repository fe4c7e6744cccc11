package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.editing.Editor;
import com.operanttechnologies.quote.editing.Editors;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class EditorsTest {
  @Autowired Editors editors;
  @Autowired Bargain bargain;
  @Autowired Tenants tenants;
  private Offer offer;
  private UUID ada;
  private UUID carl;

  @BeforeEach
  void twoMembers() {
    offer = bargain.drafted();
    ada = member("Ada Lovelace");
    carl = member("Carl Friedrich");
  }

  private UUID member(String name) {
    return tenants.as(
        offer.tenant(),
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

  private List<Editor> seen(UUID member) {
    return editors.seen(offer.tenant(), offer.quote(), member);
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
    bargain.update(offer, "update quote_editor set since = now() - interval '3 minutes'");
    seen(ada);

    assertThat(seen(carl).getFirst().minutes()).isEqualTo(3);
  }

  @Test
  void goneAfterAMinuteOfSilenceAndThereAnewAfterwards() {
    seen(ada);
    bargain.update(
        offer,
        "update quote_editor set since = now() - interval '1 hour', seen_at = now() - interval '61 seconds'");
    assertThat(seen(carl)).isEmpty();

    seen(ada);
    assertThat(seen(carl).getFirst().minutes()).isZero();
  }

  @Test
  void goneOnceItIsSaved() {
    seen(ada);
    editors.left(offer.tenant(), offer.quote(), ada);

    assertThat(seen(carl)).isEmpty();
  }

  @Test
  void anothersQuoteIsNotFound() {
    Offer other = bargain.drafted();

    assertThatThrownBy(() -> editors.seen(other.tenant(), offer.quote(), ada))
        .isInstanceOf(NotFound.class);
  }
}
