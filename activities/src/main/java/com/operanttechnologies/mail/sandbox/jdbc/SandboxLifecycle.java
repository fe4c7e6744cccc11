package com.operanttechnologies.mail.sandbox.jdbc;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.sandbox.SandboxServers;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the sandbox's servers while the sandbox is on: before any worker sends, and after. */
@Component
class SandboxLifecycle implements SmartLifecycle {
  private final SandboxServers servers;
  private final boolean enabled;

  SandboxLifecycle(SandboxServers servers, OperantProperties properties) {
    this.servers = servers;
    this.enabled = properties.sandboxEnabled();
  }

  @Override
  public void start() {
    servers.start();
  }

  @Override
  public void stop() {
    servers.stop();
  }

  @Override
  public boolean isRunning() {
    return servers.isRunning();
  }

  @Override
  public boolean isAutoStartup() {
    return enabled;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 200;
  }
}
