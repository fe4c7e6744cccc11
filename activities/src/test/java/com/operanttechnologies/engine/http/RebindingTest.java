package com.operanttechnologies.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.engine.http.GuardedAnswer.Answered;
import com.operanttechnologies.engine.http.GuardedAnswer.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.junit.jupiter.api.Test;

class RebindingTest {
  private final List<InetAddress> connected = new ArrayList<>();

  @Test
  void aNameThatChangesItsAddressIsConnectedOnlyWhereItWasChecked() throws IOException {
    var answers = new ArrayDeque<>(List.of("1.1.1.1", "127.0.0.1"));
    try (var server =
            new LoopbackServer().answering("/", 200, "1".getBytes(StandardCharsets.UTF_8));
        var http = guarded(answers, server.port())) {
      var uri = URI.create("http://rebinding.example:" + server.port() + "/");

      var first = http.get(uri, Map.of());

      assertThat(first).isInstanceOf(Answered.class);
      assertThat(connected).containsExactly(InetAddress.ofLiteral("1.1.1.1"));
      assertThat(answers).hasSize(1);

      var second = http.get(uri, Map.of());

      assertThat(second).isInstanceOf(Refused.class);
      assertThat(connected).hasSize(1);
    }
  }

  @Test
  void oneInsideAddressAmongPublicOnesIsEnoughToRefuse() throws IOException {
    try (var http = guarded(new ArrayDeque<>(List.of("1.1.1.1 127.0.0.1")), 1)) {
      assertThat(http.get(URI.create("http://mixed.example/"), Map.of()))
          .isInstanceOf(Refused.class);
      assertThat(connected).isEmpty();
    }
  }

  private GuardedHttp guarded(Deque<String> answers, int port) {
    var resolver = new GuardedResolver(AddressPolicy.publicOnly(), new ScriptedResolver(answers));
    return new GuardedHttp(resolver, new RecordingConnections(port));
  }

  private record ScriptedResolver(Deque<String> answers) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) {
      return List.of(answers.pop().split(" ")).stream()
          .map(InetAddress::ofLiteral)
          .toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /** Notes where a socket wants to connect, and connects it to the loopback server instead. */
  private final class RecordingConnections extends PoolingHttpClientConnectionManagerBuilder {
    private final int port;

    RecordingConnections(int port) {
      this.port = port;
    }

    @Override
    protected HttpClientConnectionOperator createConnectionOperator(
        SchemePortResolver ports, DnsResolver resolver, TlsSocketStrategy tls) {
      return new DefaultHttpClientConnectionOperator(
          (Proxy proxy) -> new RecordingSocket(port),
          ports,
          resolver,
          RegistryBuilder.<TlsSocketStrategy>create().build());
    }
  }

  private final class RecordingSocket extends Socket {
    private final int port;

    RecordingSocket(int port) {
      this.port = port;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      connected.add(((InetSocketAddress) endpoint).getAddress());
      super.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), timeout);
    }
  }
}
