package com.operanttechnologies.quote.image;

import com.operanttechnologies.catalog.ProductImages;
import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.catalog.Shelf;
import com.operanttechnologies.image.Fit;
import com.operanttechnologies.image.Images;
import com.operanttechnologies.image.Photo;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.tenant.Tenants;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Products with pictures, and lines of them. */
@Component
class Gallery {
  private final Tenants tenants;
  private final Products products;
  private final ProductImages pictures;
  private final Images images;

  Gallery(Tenants tenants, Products products, ProductImages pictures, Images images) {
    this.tenants = tenants;
    this.products = products;
    this.pictures = pictures;
    this.images = images;
  }

  UUID product(UUID tenant, String code) {
    return tenants
        .as(
            tenant,
            () -> products.add(Shelf.product(code).at("EUR", "250").input(), Shelf.ada(tenant)))
        .product()
        .id();
  }

  UUID product(UUID tenant, String code, Color colour) {
    UUID product = product(tenant, code);
    paint(tenant, product, colour);
    return product;
  }

  void paint(UUID tenant, UUID product, Color colour) {
    pictures.set(product, Photo.jpeg(300, 200, colour), "A sail", Shelf.ada(tenant));
  }

  void strip(UUID tenant, UUID product) {
    pictures.remove(product, Shelf.ada(tenant));
  }

  String shown(UUID tenant, UUID product) {
    return tenants.as(tenant, () -> products.sheet(product).product().image()).sha256();
  }

  CoverInput cover(UUID tenant, Color colour) {
    String sha256 = images.keep(tenant, Photo.jpeg(800, 300, colour), Fit.COVER).sha256();
    return new CoverInput(sha256, "The harbour", null, null);
  }

  static LineInput of(UUID product) {
    return new LineInput(
        null, null, null, null, BigDecimal.TWO, null, null, null, null, null, null, product);
  }
}
