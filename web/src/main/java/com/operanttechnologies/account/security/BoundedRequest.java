package com.operanttechnologies.account.security;

import com.operanttechnologies.problem.web.BodyTooLarge;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A request without announced length, whose body ends with an error once it is too long. */
class BoundedRequest extends HttpServletRequestWrapper {
  private final long limit;

  BoundedRequest(HttpServletRequest request, long limit) {
    super(request);
    this.limit = limit;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Bounded(super.getInputStream(), limit);
  }

  @Override
  public BufferedReader getReader() throws IOException {
    String named = getCharacterEncoding();
    Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  private static final class Bounded extends ServletInputStream {
    private final ServletInputStream stream;
    private long left;

    Bounded(ServletInputStream stream, long limit) {
      this.stream = stream;
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int octet = stream.read();
      if (octet >= 0) {
        take(1);
      }
      return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = stream.read(buffer, offset, length);
      take(Math.max(count, 0));
      return count;
    }

    private void take(int count) {
      left -= count;
      if (left < 0) {
        throw new BodyTooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return stream.isFinished();
    }

    @Override
    public boolean isReady() {
      return stream.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      stream.setReadListener(listener);
    }
  }
}
