package com.operanttechnologies.engine.http;

import com.operanttechnologies.engine.http.GuardedAnswer.Answered;
import com.operanttechnologies.engine.http.GuardedAnswer.Refused;
import com.operanttechnologies.engine.http.GuardedAnswer.TimedOut;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/**
 * The one HTTP client for every address that a tenant enters. It connects only where the policy
 * allows, follows at most three redirects and checks each, hands keys to nobody but the origin they
 * were meant for, and takes a bounded answer in a bounded time.
 */
public final class GuardedHttp implements AutoCloseable {
  private static final int MOST_REDIRECTS = 3;

  private final Exchange exchange;

  public GuardedHttp(AddressPolicy policy) {
    this(new GuardedResolver(policy), PoolingHttpClientConnectionManagerBuilder.create());
  }

  GuardedHttp(GuardedResolver resolver, PoolingHttpClientConnectionManagerBuilder connections) {
    this.exchange = new Exchange(resolver, connections);
  }

  public GuardedAnswer get(URI uri, Map<String, String> headers) {
    return get(uri, headers, Limits.USUAL);
  }

  public GuardedAnswer get(URI uri, Map<String, String> headers, Limits limits) {
    return follow(new Call("GET", uri, headers, null), limits);
  }

  public GuardedAnswer post(URI uri, Map<String, String> headers, byte[] body) {
    return post(uri, headers, body, Limits.USUAL);
  }

  /** The body's content type stands in the headers. */
  public GuardedAnswer post(URI uri, Map<String, String> headers, byte[] body, Limits limits) {
    return follow(new Call("POST", uri, headers, body), limits);
  }

  /** The body's content type stands in the headers. */
  public GuardedAnswer put(URI uri, Map<String, String> headers, byte[] body, Limits limits) {
    return follow(new Call("PUT", uri, headers, body), limits);
  }

  public GuardedAnswer delete(URI uri, Map<String, String> headers, Limits limits) {
    return follow(new Call("DELETE", uri, headers, null), limits);
  }

  @Override
  public void close() {
    exchange.close();
  }

  private GuardedAnswer follow(Call first, Limits limits) {
    var refusal = RequestRules.refusal(first.uri(), first.headers());
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    var deadline = System.nanoTime() + limits.time().toNanos();
    var call = first;
    for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
      var left = Duration.ofNanos(deadline - System.nanoTime());
      if (!left.isPositive()) {
        return new TimedOut();
      }
      var reply = exchange.send(call, limits.within(left));
      var next = nextPlace(call, reply);
      if (next.isEmpty()) {
        return reply.answer();
      }
      var refused = call.refusalOf(next.get());
      if (refused.isPresent()) {
        return new Refused(refused.get());
      }
      call = call.redirected(((Answered) reply.answer()).status(), next.get());
    }
    return new Refused("The address redirects more than " + MOST_REDIRECTS + " times");
  }

  private static Optional<URI> nextPlace(Call call, Exchange.Reply reply) {
    var isRedirect =
        reply.answer() instanceof Answered answered
            && switch (answered.status()) {
              case 301, 302, 303, 307, 308 -> true;
              default -> false;
            };
    return isRedirect ? reply.location().map(call.uri()::resolve) : Optional.empty();
  }
}
