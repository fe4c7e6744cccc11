package com.operanttechnologies.engine.http;

import com.operanttechnologies.engine.http.GuardedAnswer.Answered;
import com.operanttechnologies.engine.http.GuardedAnswer.Refused;
import com.operanttechnologies.engine.http.GuardedAnswer.TimedOut;
import com.operanttechnologies.engine.http.GuardedAnswer.TooLarge;
import com.operanttechnologies.engine.http.GuardedAnswer.Unreachable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;

/** One request and its one answer, without redirects; a drip-fed answer is cut at the deadline. */
final class Exchange implements AutoCloseable {
  private static final byte[] NOTHING = {};

  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("http-deadlines").factory());

  Exchange(GuardedResolver resolver, PoolingHttpClientConnectionManagerBuilder connections) {
    this.client = Clients.create(resolver, connections);
  }

  /** An answer, and where it points. */
  record Reply(GuardedAnswer answer, Optional<URI> location) {
    Reply(GuardedAnswer answer) {
      this(answer, Optional.empty());
    }
  }

  Reply send(Call call, Limits limits) {
    var request = request(call);
    var late = new AtomicBoolean();
    var alarm =
        deadlines.schedule(
            () -> {
              late.set(true);
              request.abort();
            },
            limits.time().toNanos(),
            TimeUnit.NANOSECONDS);
    try {
      return reply(client.executeOpen(null, request, null), limits);
    } catch (IOException e) {
      return new Reply(late.get() ? new TimedOut() : outcome(e));
    } finally {
      alarm.cancel(false);
      hangUp(request);
    }
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }

  private static HttpUriRequestBase request(Call call) {
    var request = new HttpUriRequestBase(call.method(), call.uri());
    call.headers().forEach(request::setHeader);
    if (call.body() != null) {
      request.setEntity(new ByteArrayEntity(call.body(), null));
    }
    return request;
  }

  private static Reply reply(ClassicHttpResponse response, Limits limits) throws IOException {
    var entity = response.getEntity();
    var body = entity == null ? NOTHING : entity.getContent().readNBytes(limits.bytes() + 1);
    if (body.length > limits.bytes()) {
      return new Reply(new TooLarge(limits.bytes()));
    }
    var answered =
        new Answered(response.getCode(), header(response, HttpHeaders.CONTENT_TYPE), body);
    return new Reply(answered, location(response));
  }

  /** Closing a response would first read the rest of it, however long: cut the line instead. */
  private static void hangUp(HttpUriRequestBase request) {
    request.abort();
  }

  private static Optional<URI> location(ClassicHttpResponse response) {
    try {
      var value = header(response, HttpHeaders.LOCATION);
      return value.isBlank() ? Optional.empty() : Optional.of(new URI(value.strip()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String header(ClassicHttpResponse response, String name) {
    var header = (NameValuePair) response.getFirstHeader(name);
    return header == null || header.getValue() == null ? "" : header.getValue();
  }

  /** Other people's words stay out of the reasons: they may hold addresses, banners or markup. */
  private static GuardedAnswer outcome(IOException failure) {
    return switch (failure) {
      case AddressRefused refused -> new Refused(refused.reason());
      case UnknownHostException _ -> new Unreachable("The host name is not known");
      case InterruptedIOException _ -> new TimedOut();
      case SSLException _ -> new Unreachable("No trusted encrypted connection could be made");
      case SocketException _ -> new Unreachable("The host does not accept a connection");
      default -> new Unreachable("The host does not answer in HTTP");
    };
  }
}
