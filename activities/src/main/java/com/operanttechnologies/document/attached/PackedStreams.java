package com.operanttechnologies.document.attached;

import com.operanttechnologies.document.AttachmentRefused;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks every packed stretch of a file to nowhere, and counts. Reading a PDF unpacks them to
 * memory: a few kilobytes could unfold to gigabytes.
 */
final class PackedStreams {
  private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final long MOST = 300_000_000;
  private static final int BUFFER = 1 << 16;

  private final byte[] file;
  private final byte[] nowhere = new byte[BUFFER];
  private long unpacked;

  private PackedStreams(byte[] file) {
    this.file = file;
  }

  static void refuseBombs(byte[] file) {
    var streams = new PackedStreams(file);
    for (int at = streams.next(0); at >= 0; at = streams.next(at)) {
      streams.unpack(at);
    }
  }

  /** Where the bytes of the next stream begin. */
  private int next(int from) {
    for (int at = from; at < file.length - BEGIN.length - 1; at++) {
      if (isBegin(at)) {
        int after = at + BEGIN.length;
        return file[after] == '\r' && file[after + 1] == '\n' ? after + 2 : after + 1;
      }
    }
    return -1;
  }

  private boolean isBegin(int at) {
    for (int i = 0; i < BEGIN.length; i++) {
      if (file[at + i] != BEGIN[i]) {
        return false;
      }
    }
    return true;
  }

  private void unpack(int at) {
    var inflater = new Inflater();
    try {
      inflater.setInput(file, at, file.length - at);
      int count = inflater.inflate(nowhere);
      while (count > 0) {
        unpacked += count;
        if (unpacked > MOST) {
          throw new AttachmentRefused(
              "Unpacked, the file would be larger than 300 MB. Save it smaller and try again.");
        }
        count = inflater.inflate(nowhere);
      }
    } catch (DataFormatException notPacked) {
      // packed in another way, or not at all: it takes no more room than it does now
      return;
    } finally {
      inflater.end();
    }
  }
}
