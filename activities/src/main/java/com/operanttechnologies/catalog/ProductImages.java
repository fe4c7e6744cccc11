package com.operanttechnologies.catalog;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.Audit;
import com.operanttechnologies.catalog.jdbc.ProductImageTable;
import com.operanttechnologies.image.AlternativeText;
import com.operanttechnologies.image.Fit;
import com.operanttechnologies.image.Images;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pictures of products, one each. What quotes show already stays as it is. */
@Component
public class ProductImages {
  private final Tenants tenants;
  private final Products products;
  private final Images images;
  private final ProductImageTable table;
  private final Audit audit;

  ProductImages(
      Tenants tenants, Products products, Images images, ProductImageTable table, Audit audit) {
    this.tenants = tenants;
    this.products = products;
    this.images = images;
    this.table = table;
    this.audit = audit;
  }

  /**
   * Gives the product a picture in place of the one it may have; outside of a transaction.
   *
   * @param upload empty: the picture stays, only its alternative is another
   * @param alternative blank: the product's name
   * @throws InvalidInput on {@code file} or {@code alternative}, saying in words what is wrong
   */
  public void set(UUID id, byte[] upload, @Nullable String alternative, Actor actor) {
    Product product = tenants.as(actor.tenant(), () -> product(id));
    boolean unnamed = alternative == null || alternative.isBlank();
    String shown = AlternativeText.of("alternative", unnamed ? product.name() : alternative);
    ProductImage before = product.image();
    String sha256 =
        upload.length == 0 && before != null
            ? before.sha256()
            : images.keep(actor.tenant(), upload, Fit.PRODUCT).sha256();
    tenants.run(
        actor.tenant(),
        () -> {
          table.set(product(id).id(), sha256, shown);
          note(actor, "product image set", product);
        });
  }

  /** Outside of a transaction. */
  public void remove(UUID id, Actor actor) {
    tenants.run(
        actor.tenant(),
        () -> {
          Product product = product(id);
          table.remove(id);
          note(actor, "product image removed", product);
        });
  }

  /** Those that have one, in use from now on; inside the tenant's transaction. */
  public Map<UUID, ProductImage> use(Collection<UUID> wanted) {
    Map<UUID, ProductImage> found = wanted.isEmpty() ? Map.of() : table.of(wanted);
    images.use(found.values().stream().map(ProductImage::sha256).distinct().toList());
    return found;
  }

  private Product product(UUID id) {
    return products.find(id).orElseThrow(() -> new NotFound("The product"));
  }

  private void note(Actor actor, String action, Product product) {
    audit.record(actor.tenant(), actor.label(), action, product.code(), product.name());
  }
}
