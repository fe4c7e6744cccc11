package com.operanttechnologies.shell.web.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.http.MediaType;

/**
 * The parts of a multipart form, which are known by their hash: they may be large, and stay on disk
 * until whoever handles the request reads them.
 */
final class UploadedParts {
  private UploadedParts() {}

  static boolean in(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
  }

  static byte[] hash(HttpServletRequest request) throws IOException, ServletException {
    MessageDigest digest = sha256();
    for (Part part : request.getParts()) {
      digest.update(
          (part.getName() + "\n" + part.getSize() + "\n").getBytes(StandardCharsets.UTF_8));
      try (InputStream bytes = new DigestInputStream(part.getInputStream(), digest)) {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
