package com.operanttechnologies.catalog.jdbc;

import com.operanttechnologies.catalog.ProductImage;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which picture each product has. */
@Component
public class ProductImageTable {
  /** Of products as {@code p}: with their pictures, where they have one. */
  static final String WITH_IMAGES =
      """
      select p.*, f.width as image_width, f.height as image_height
      from product p
      left join image_file f on f.tenant_id = p.tenant_id and f.sha256 = p.image_sha256
      """;

  private static final String SET =
      """
      update product
      set image_sha256 = :sha256, image_alternative = :alternative, updated_at = now()
      where id = :id
      """;

  private static final String REMOVE =
      """
      update product set image_sha256 = null, image_alternative = null, updated_at = now()
      where id = :id and image_sha256 is not null
      """;

  private final Tenants tenants;

  ProductImageTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public void set(UUID product, String sha256, String alternative) {
    tenants
        .sql(SET)
        .param("id", product)
        .param("sha256", sha256)
        .param("alternative", alternative)
        .update();
  }

  public void remove(UUID product) {
    tenants.sql(REMOVE).param("id", product).update();
  }

  /** Those of these products that have one. */
  public Map<UUID, ProductImage> of(Collection<UUID> products) {
    Map<UUID, ProductImage> images = new HashMap<>();
    tenants
        .sql(WITH_IMAGES + "where p.id = any(:ids)")
        .param("ids", products.toArray(UUID[]::new))
        .query(row -> {
          ProductImage image = image(row);
          if (image != null) {
            images.put(row.getObject("id", UUID.class), image);
          }
        });
    return images;
  }

  static @Nullable ProductImage image(ResultSet row) throws SQLException {
    String sha256 = row.getString("image_sha256");
    return sha256 == null
        ? null
        : new ProductImage(
            sha256,
            row.getString("image_alternative"),
            row.getInt("image_width"),
            row.getInt("image_height"));
  }
}
