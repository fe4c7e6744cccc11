package com.operanttechnologies.image.web;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.image.Fit;
import com.operanttechnologies.image.ImageFile;
import com.operanttechnologies.image.Images;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Pictures for the head of quotes; {@code cover} of a quote or a template takes the answer. */
@Tag(name = "Images")
@RestController
@RequestMapping(ImagesResource.ROOT)
class ImagesResource {
  static final String ROOT = "/api/v1/images";

  private final Images images;

  ImagesResource(Images images) {
    this.images = images;
  }

  @Operation(
      summary = "Upload a cover image",
      description =
          "The part `file` of a multipart form: PNG or JPEG, at most 4 MB and 24 million pixels. It"
              + " is written anew, at most 1600 × 1000 pixels, without anything but pixels. Give the"
              + " answer's sha256 with an alternative text to a quote or a template as its cover."
              + " What is on none of them is removed after 30 days. A product's image is uploaded"
              + " with the product.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ImageFile> take(CurrentKey key, @RequestParam MultipartFile file)
      throws IOException {
    ImageFile kept = images.keep(key.tenant(), file.getBytes(), Fit.COVER);
    return ResponseEntity.created(URI.create(ROOT + "/" + kept.sha256())).body(kept);
  }

  @Operation(
      summary = "Read an image",
      description = "A cover or a product's image as it is kept, by its SHA-256.")
  @GetMapping(
      path = "/{sha256}",
      produces = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE})
  ResponseEntity<byte[]> read(CurrentKey key, @PathVariable String sha256) {
    return ImageAnswer.of(images.read(key.tenant(), sha256));
  }
}
