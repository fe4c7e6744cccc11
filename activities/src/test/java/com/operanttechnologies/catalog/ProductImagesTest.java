package com.operanttechnologies.catalog;

import static com.operanttechnologies.catalog.Shelf.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.image.Images;
import com.operanttechnologies.image.Photo;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.awt.Color;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Must: a product has one image with an alternative text, which can be replaced and removed. */
@WithoutProcesses
class ProductImagesTest {
  private static final byte[] RED = Photo.jpeg(900, 600, Color.RED);
  private static final byte[] BLUE = Photo.jpeg(900, 600, Color.BLUE);

  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Products products;
  @Autowired ProductImages pictures;
  @Autowired Images images;
  private UUID sails;
  private UUID jib;

  @BeforeEach
  void aJib() {
    sails = acme.sails();
    jib =
        tenants.as(
            sails, () -> products.add(product("JIB").input(), Shelf.ada(sails)).product().id());
  }

  private ProductImage image() {
    return tenants.as(sails, () -> products.sheet(jib).product().image());
  }

  private void set(byte[] picture, String alternative) {
    pictures.set(jib, picture, alternative, Shelf.ada(sails));
  }

  @Test
  void aProductShowsItsImageWithWordsAndSize() {
    set(RED, "A red jib\n on the water ");

    assertThat(image().alternative()).isEqualTo("A red jib on the water");
    assertThat(image().width()).isEqualTo(480);
    assertThat(image().height()).isEqualTo(320);
    assertThat(images.read(sails, image().sha256()).bytes()).isNotEmpty();
  }

  @Test
  void withoutWordsItIsCalledAsTheProduct() {
    set(RED, " ");

    assertThat(image().alternative()).isEqualTo("The JIB");
  }

  @Test
  void anotherTakesItsPlaceAndWordsAloneCanChange() {
    set(RED, "A red jib");
    String red = image().sha256();
    set(new byte[0], "A jib in red");
    assertThat(image().sha256()).isEqualTo(red);
    assertThat(image().alternative()).isEqualTo("A jib in red");

    set(BLUE, "A blue jib");

    assertThat(image().sha256()).isNotEqualTo(red);
  }

  @Test
  void itCanBeRemoved() {
    set(RED, "A red jib");

    pictures.remove(jib, Shelf.ada(sails));

    assertThat(image()).isNull();
    assertThat(audited()).contains("product image set", "product image removed");
  }

  private List<String> audited() {
    return tenants.as(
        sails, () -> tenants.sql("select action from audit").query(String.class).list());
  }

  @Test
  void changingTheProductLeavesItsImage() {
    set(RED, "A red jib");

    tenants.run(sails, () -> products.update(jib, product("JIB").input(), Shelf.ada(sails)));

    assertThat(image().alternative()).isEqualTo("A red jib");
    assertThat(tenants.as(sails, () -> products.search("jib", null, null, 5)))
        .singleElement()
        .extracting(Product::image)
        .isEqualTo(image());
  }

  @Test
  void whatCannotBeTakenIsRefusedAndTheImageStays() {
    set(RED, "A red jib");

    assertThatThrownBy(() -> set(new byte[] {1, 2, 3}, "Something"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("neither a PNG nor a JPEG");
    assertThatThrownBy(() -> set(BLUE, "x".repeat(301)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("300 characters");
    assertThat(image().alternative()).isEqualTo("A red jib");
  }

  @Test
  void anotherTenantsProductHasNone() {
    UUID other = acme.sails();

    assertThatThrownBy(() -> pictures.set(jib, RED, null, Shelf.ada(other)))
        .isInstanceOf(NotFound.class);
  }
}
