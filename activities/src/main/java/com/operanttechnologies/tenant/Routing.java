package com.operanttechnologies.tenant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way to routing tables, which are read before a tenant is known and hold no personal data. */
@Component
public class Routing {
  private final JdbcClient client;

  public Routing(JdbcClient client) {
    this.client = client;
  }

  public JdbcClient.StatementSpec sql(String statement) {
    return client.sql(statement);
  }
}
