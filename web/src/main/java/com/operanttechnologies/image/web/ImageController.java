package com.operanttechnologies.image.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.image.Images;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A picture, for the members of its organisation. */
@Controller
class ImageController {
  private final Images images;

  ImageController(Images images) {
    this.images = images;
  }

  @GetMapping("/images/{sha256}")
  ResponseEntity<byte[]> image(CurrentMember me, @PathVariable String sha256) {
    return ImageAnswer.of(images.read(me.tenant(), sha256));
  }
}
