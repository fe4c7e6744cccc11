package com.operanttechnologies.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.canonical.Digests;
import com.operanttechnologies.catalog.ProductImages;
import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.catalog.Shelf;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.awt.Color;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Must: pictures are kept once a tenant, are its own, and go when nothing shows them. */
@WithoutProcesses
class ImagesTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Images images;
  @Autowired Products products;
  @Autowired ProductImages pictures;
  @Autowired Quotes quotes;
  private UUID sails;

  @BeforeEach
  void acmeSails() {
    sails = acme.sails();
  }

  private ImageFile kept(Color sail) {
    return images.keep(sails, Photo.jpeg(300, 200, sail), Fit.COVER);
  }

  @Test
  void areKeptOnceByTheHashOfWhatWasWritten() {
    ImageFile first = kept(Color.RED);
    ImageFile again = kept(Color.RED);

    StoredImage stored = images.read(sails, first.sha256());
    assertThat(again).isEqualTo(first);
    assertThat(stored.file()).isEqualTo(first);
    assertThat(Digests.sha256(stored.bytes())).isEqualTo(first.sha256());
    assertThat(count()).isEqualTo(1);
  }

  private int count() {
    return tenants.as(
        sails, () -> tenants.sql("select count(*) from image_file").query(Integer.class).single());
  }

  @Test
  void belongToOneTenantAlone() {
    ImageFile red = kept(Color.RED);
    UUID other = acme.sails();

    assertThatThrownBy(() -> images.read(other, red.sha256())).isInstanceOf(NotFound.class);
  }

  @Test
  void aRefusalIsAnErrorOfTheFile() {
    assertThatThrownBy(() -> images.keep(sails, new byte[] {'G', 'I', 'F', '8'}, Fit.PRODUCT))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> assertThat(refused.errors().getFirst().field()).isEqualTo("file"));
  }

  @Test
  void whatNothingShowsIsRemovedAfterAMonth() {
    ImageFile unused = kept(Color.RED);
    ImageFile cover = kept(Color.GREEN);
    String ofProduct = onAProduct(Photo.jpeg(300, 200, Color.BLUE));
    quotes.draft(
        sails,
        QuoteInputs.sails().covered(new CoverInput(cover.sha256(), "The pier", null, null)),
        null,
        Actor.PRODUCT);
    tenants.run(
        sails,
        () -> tenants.sql("update image_file set used_at = now() - interval '31 days'").update());

    kept(Color.YELLOW);

    assertThatThrownBy(() -> images.read(sails, unused.sha256())).isInstanceOf(NotFound.class);
    assertThat(images.read(sails, cover.sha256()).file()).isEqualTo(cover);
    assertThat(images.read(sails, ofProduct).bytes()).isNotEmpty();
  }

  private String onAProduct(byte[] picture) {
    UUID sail =
        tenants.as(
            sails,
            () -> products.add(Shelf.product("SAIL").input(), Shelf.ada(sails)).product().id());
    pictures.set(sail, picture, null, Shelf.ada(sails));
    return tenants.as(sails, () -> products.sheet(sail).product().image()).sha256();
  }
}
