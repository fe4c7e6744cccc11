package com.operanttechnologies.contact.imports.jdbc;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file that is fetched piece by piece while it is read. */
final class PieceStream extends InputStream {
  private final IntFunction<Optional<byte[]>> pieces;
  private byte[] piece = new byte[0];
  private int position;
  private int number;

  PieceStream(IntFunction<Optional<byte[]>> pieces) {
    this.pieces = pieces;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : piece[position++] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (isAtEnd()) {
      return -1;
    }
    int count = Math.min(length, piece.length - position);
    System.arraycopy(piece, position, buffer, offset, count);
    position += count;
    return count;
  }

  private boolean isAtEnd() {
    if (position == piece.length) {
      piece = pieces.apply(number++).orElse(new byte[0]);
      position = 0;
    }
    return piece.length == 0;
  }
}
