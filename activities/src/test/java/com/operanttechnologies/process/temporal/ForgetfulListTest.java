package com.operanttechnologies.process.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.testserver.TestServer;
import org.junit.jupiter.api.Test;

class ForgetfulListTest {

  @Test
  void theServerIsMadeAsWeKnowIt() {
    try (TestServer.InProcessTestServer server = TestServer.createServer(true)) {
      assertThat(ForgetfulList.takesPlaceIn(server)).isTrue();
    }
  }
}
