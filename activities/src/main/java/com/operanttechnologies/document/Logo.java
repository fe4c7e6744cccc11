package com.operanttechnologies.document;

/**
 * A logo fit for paper: decoded and written anew, so that nothing but pixels is left of what was
 * uploaded.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 */
public record Logo(byte[] bytes, String mediaType) {

  public Logo {
    if (!mediaType.equals("image/png") && !mediaType.equals("image/jpeg")) {
      throw new IllegalArgumentException("A logo is a PNG or a JPEG");
    }
  }

  /**
   * Checks, decodes, scales down and re-encodes an upload.
   *
   * @throws LogoRefused when it is too large, broken or of another kind
   */
  public static Logo ofUpload(byte[] upload) {
    return LogoUpload.accept(upload);
  }
}
