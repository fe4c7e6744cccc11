package com.operanttechnologies.catalog.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.catalog.ProductImages;
import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The picture of one product. */
@Tag(name = "Catalogue")
@RestController
@RequestMapping(ProductsResource.ROOT + "/{id}/image")
class ProductImageResource {
  private final Tenants tenants;
  private final Products products;
  private final ProductImages images;

  ProductImageResource(Tenants tenants, Products products, ProductImages images) {
    this.tenants = tenants;
    this.products = products;
    this.images = images;
  }

  @Operation(
      summary = "Give a product an image",
      description =
          "The part `file` of a multipart form, PNG or JPEG, at most 4 MB and 24 million pixels, in"
              + " place of the image that it may have. It is written anew, at most 480 × 480 pixels,"
              + " without anything but pixels. Drafts show it once they are saved again.")
  @PutMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ProductJson write(
      CurrentKey key,
      @PathVariable UUID id,
      @Parameter(description = "Absent: only the alternative text is changed")
          @RequestParam(required = false)
          @Nullable MultipartFile file,
      @Parameter(description = "What it shows; the product's name if absent")
          @RequestParam(required = false)
          @Nullable String alternative)
      throws IOException {
    images.set(id, file == null ? new byte[0] : file.getBytes(), alternative, key);
    return tenants.as(key.tenant(), () -> ProductJson.of(products.sheet(id)));
  }

  @Operation(summary = "Remove a product's image", description = "Quotes keep what they show.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping
  void remove(CurrentKey key, @PathVariable UUID id) {
    images.remove(id, key);
  }
}
