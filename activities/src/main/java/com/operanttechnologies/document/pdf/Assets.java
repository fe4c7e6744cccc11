package com.operanttechnologies.document.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.operanttechnologies.document.Logo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** All that a page may fetch: the seller's logo. No file and no network address is ever opened. */
record Assets(@Nullable Logo logo) implements FSStreamFactory {

  static final String PROTOCOL = "asset";
  static final String LOGO = PROTOCOL + ":logo";

  static boolean isAllowed(String address, ExternalResourceType type) {
    return address.equals(LOGO) && type == ExternalResourceType.IMAGE_RASTER;
  }

  @Override
  public FSStream getUrl(String address) {
    return new Bytes(logo == null || !address.equals(LOGO) ? new byte[0] : logo.bytes());
  }

  private record Bytes(byte[] content) implements FSStream {

    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(content);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
