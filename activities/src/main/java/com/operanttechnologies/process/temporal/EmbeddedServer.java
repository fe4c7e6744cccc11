package com.operanttechnologies.process.temporal;

import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;

/** The Java server in real time inside the process; durability comes from the rows. */
class EmbeddedServer implements TemporalServer {
  private static final boolean REAL_TIME = true;

  private final TestServer.InProcessTestServer server = TestServer.createServer(REAL_TIME);
  private final WorkflowServiceStubs stubs =
      WorkflowServiceStubs.newServiceStubs(
          WorkflowServiceStubsOptions.newBuilder()
              .setTarget(null)
              .setChannel(server.getChannel())
              .build());

  EmbeddedServer() {
    ForgetfulList.takesPlaceIn(server);
  }

  @Override
  public WorkflowServiceStubs stubs() {
    return stubs;
  }

  @Override
  public boolean forgets() {
    return true;
  }

  @Override
  public void close() {
    stubs.shutdownNow();
    server.close();
  }
}
