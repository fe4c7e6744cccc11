package com.operanttechnologies.process.temporal;

import com.operanttechnologies.engine.settings.TemporalSettings;
import io.temporal.serviceclient.SimpleSslContextBuilder;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** A Temporal cluster or Temporal Cloud at an address. */
class ClusterServer implements TemporalServer {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final WorkflowServiceStubs stubs;

  ClusterServer(TemporalSettings settings, String address) {
    this.stubs =
        WorkflowServiceStubs.newConnectedServiceStubs(options(settings, address), PATIENCE);
  }

  private static WorkflowServiceStubsOptions options(TemporalSettings settings, String address) {
    WorkflowServiceStubsOptions.Builder options =
        WorkflowServiceStubsOptions.newBuilder().setTarget(address);
    String apiKey = settings.apiKey();
    if (apiKey != null) {
      options.addApiKey(() -> apiKey);
    }
    if (settings.tls() || apiKey != null) {
      try {
        options.setSslContext(SimpleSslContextBuilder.noKeyOrCertChain().build());
      } catch (SSLException e) {
        throw new IllegalStateException("This Java cannot speak TLS to Temporal", e);
      }
    }
    return options.build();
  }

  @Override
  public WorkflowServiceStubs stubs() {
    return stubs;
  }

  @Override
  public boolean forgets() {
    return false;
  }

  @Override
  public void close() {
    stubs.shutdownNow();
  }
}
