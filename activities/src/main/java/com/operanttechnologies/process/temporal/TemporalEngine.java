package com.operanttechnologies.process.temporal;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.home.HomeFolder;
import com.operanttechnologies.process.ProcessActivities;
import com.operanttechnologies.process.desk.Desks;
import io.temporal.client.WorkflowClient;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps Temporal connected: pages work while it is down, and what was decided meanwhile waits in
 * the outbox.
 */
@Component
class TemporalEngine {
  private static final Logger LOG = LoggerFactory.getLogger(TemporalEngine.class);

  private final OperantProperties properties;
  private final HomeFolder home;
  private final ObjectProvider<ProcessActivities> activities;
  private final Desks desks;
  private final AtomicInteger started = new AtomicInteger();
  private volatile @Nullable Connection connection;
  private volatile String trouble = "it has not been started yet";

  TemporalEngine(
      OperantProperties properties,
      HomeFolder home,
      ObjectProvider<ProcessActivities> activities,
      Desks desks) {
    this.properties = properties;
    this.home = home;
    this.activities = activities;
    this.desks = desks;
  }

  /** One try; false, with the trouble noted, if Temporal cannot be reached. */
  boolean connect() {
    ExpectedRaces.keepOutOfTheLog();
    try {
      connection = new Connection(server(), properties.temporal(), offered(), desks);
      started.set(0);
      LOG.info("Temporal is connected ({})", properties.temporal().mode());
      return true;
    } catch (RuntimeException e) {
      trouble = String.valueOf(e.getMessage());
      LOG.warn("Temporal cannot be reached yet: {}", trouble);
      return false;
    }
  }

  private TemporalServer server() {
    var settings = properties.temporal();
    return switch (settings.mode()) {
      case EMBEDDED -> new EmbeddedServer();
      case DEV_SERVER ->
          new DevServer(settings, home.path(), java.util.Objects.requireNonNull(settings.binary()));
      case CLUSTER ->
          new ClusterServer(settings, java.util.Objects.requireNonNull(settings.address()));
    };
  }

  private List<ProcessActivities> offered() {
    return properties.has(OperantProperties.Role.WORKER) ? activities.stream().toList() : List.of();
  }

  void disconnect() {
    Connection old = connection;
    connection = null;
    trouble = "it is being stopped";
    if (old != null) {
      old.close();
    }
  }

  WorkflowClient client() {
    return connection().client();
  }

  Connection connection() {
    Connection now = connection;
    if (now == null) {
      throw new TemporalDown(trouble);
    }
    return now;
  }

  boolean isConnected() {
    return connection != null;
  }

  String trouble() {
    return trouble;
  }

  void startedOne() {
    started.incrementAndGet();
  }

  /** How many runs were started since the connection was made. */
  int startedRuns() {
    return started.get();
  }
}
