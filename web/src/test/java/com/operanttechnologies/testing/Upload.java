package com.operanttechnologies.testing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form with a file in it, as a browser sends it. */
public final class Upload {
  public static final String TYPE = "multipart/form-data; boundary=acme";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public Upload field(String name, String value) {
    return part(name + "\"", "text/plain", value.getBytes(StandardCharsets.UTF_8));
  }

  public Upload file(String name, byte[] content) {
    return file(name, "file", content);
  }

  public Upload file(String name, String fileName, byte[] content) {
    return part(name + "\"; filename=\"" + fileName + "\"", "application/octet-stream", content);
  }

  public BodyPublisher body() {
    body.writeBytes("--acme--\r\n".getBytes(StandardCharsets.US_ASCII));
    return BodyPublishers.ofByteArray(body.toByteArray());
  }

  private Upload part(String name, String type, byte[] content) {
    String head =
        "--acme\r\nContent-Disposition: form-data; name=\"%s\r\nContent-Type: %s\r\n\r\n"
            .formatted(name, type);
    body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    return this;
  }
}
