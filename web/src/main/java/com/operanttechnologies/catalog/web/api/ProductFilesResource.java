package com.operanttechnologies.catalog.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.catalog.ProductFileReport;
import com.operanttechnologies.catalog.ProductFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Products as CSV, in and out. */
@Tag(name = "Catalogue")
@RestController
@RequestMapping(ProductsResource.ROOT)
class ProductFilesResource {
  private final ProductFiles files;

  ProductFilesResource(ProductFiles files) {
    this.files = files;
  }

  @Operation(
      summary = "Import products",
      description =
          "CSV with the heads of the export, at most 10,000 rows. All rows are taken or none; the"
              + " answer names each row that cannot be. With dryRun nothing is written.")
  @PostMapping(
      path = "/import",
      consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE})
  ProductFileReport take(
      CurrentKey key,
      @Parameter(description = "Look only") @RequestParam(defaultValue = "false") boolean dryRun,
      HttpServletRequest request)
      throws IOException {
    try (InputStream bytes = request.getInputStream()) {
      return files.take(key.tenant(), bytes, dryRun, key);
    }
  }

  @Operation(
      summary = "Export products",
      description = "CSV with a row for each price; the import understands it.")
  @GetMapping(path = "/export", produces = "text/csv")
  void export(CurrentKey key, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    files.write(key.tenant(), response.getWriter());
  }
}
