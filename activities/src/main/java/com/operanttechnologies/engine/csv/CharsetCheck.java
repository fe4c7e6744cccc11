package com.operanttechnologies.engine.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Finds out while a file passes by whether it is UTF-8 to its last byte; what is not is read as
 * Windows-1252, which office programs of the West write. A byte order mark says it at once.
 */
public final class CharsetCheck {
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer sink = CharBuffer.allocate(8192);
  private byte[] rest = new byte[0];
  private boolean begun;
  private boolean utf8 = true;
  private Charset marked = StandardCharsets.UTF_8;

  /** The next bytes of the file. */
  public void pass(byte[] bytes) {
    if (!begun) {
      begun = true;
      marked = marked(bytes);
    }
    if (utf8) {
      decode(bytes, false);
    }
  }

  private static Charset marked(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    return switch (first) {
      case 0xfffe -> StandardCharsets.UTF_16LE;
      case 0xfeff -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }

  private void decode(byte[] bytes, boolean last) {
    ByteBuffer in = ByteBuffer.allocate(rest.length + bytes.length).put(rest).put(bytes).flip();
    CoderResult result;
    do {
      sink.clear();
      result = decoder.decode(in, sink, last);
    } while (result.isOverflow());
    utf8 = !result.isError();
    rest = new byte[in.remaining()];
    in.get(rest);
  }

  /** What it is, once all has passed. */
  public Charset charset() {
    if (!marked.equals(StandardCharsets.UTF_8)) {
      return marked;
    }
    if (utf8) {
      decode(new byte[0], true);
    }
    return utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }
}
