package com.operanttechnologies.contact.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.contact.imports.Import;
import com.operanttechnologies.contact.imports.Imports;
import com.operanttechnologies.contact.imports.Uploads;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of contacts. */
@Tag(name = "Imports")
@RestController
@RequestMapping(ImportsResource.ROOT)
class ImportsResource {
  static final String ROOT = "/api/v1/imports";
  private static final int SHOWN = 100;

  private final Tenants tenants;
  private final Imports imports;
  private final Uploads uploads;

  ImportsResource(Tenants tenants, Imports imports, Uploads uploads) {
    this.tenants = tenants;
    this.imports = imports;
    this.uploads = uploads;
  }

  @Operation(summary = "List the newest imports")
  @GetMapping
  Page<ImportJson> list(CurrentKey key) {
    return Page.whole(
        tenants.as(key.tenant(), () -> imports.newest(SHOWN)).stream()
            .map(ImportJson::of)
            .toList());
  }

  @Operation(
      summary = "Bring a file of contacts",
      description =
          "CSV with a head, up to 50 MB. The answer tells what its columns are taken for; correct"
              + " that and begin the dry run with PUT .../plan.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE})
  ResponseEntity<ImportJson> take(
      CurrentKey key,
      @Parameter(description = "Name of the file") @RequestParam(defaultValue = "contacts.csv")
          String name,
      HttpServletRequest request)
      throws IOException {
    try (InputStream bytes = request.getInputStream()) {
      return created(uploads.take(key.tenant(), name, bytes, key.label()));
    }
  }

  @Operation(
      summary = "Bring a file of contacts as a form does",
      description = "The same with the part `file` of a multipart form.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ImportJson> take(CurrentKey key, @RequestParam MultipartFile file)
      throws IOException {
    try (InputStream bytes = file.getInputStream()) {
      String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
      return created(uploads.take(key.tenant(), name, bytes, key.label()));
    }
  }

  private static ResponseEntity<ImportJson> created(Import taken) {
    return ResponseEntity.created(URI.create(ROOT + "/" + taken.id())).body(ImportJson.of(taken));
  }
}
