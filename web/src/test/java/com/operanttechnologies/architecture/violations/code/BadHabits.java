package com.operanttechnologies.architecture.violations.code;

import java.util.logging.Logger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A controller outside web that logs, queries and listens as it must not. */
@RestController
class BadHabits {
  private final Logger log = Logger.getLogger("bad");
  @Autowired private JdbcClient injected;

  @TransactionalEventListener
  void afterTheCommit(String event) {
    log.info(event);
    injected.sql("select 1");
  }

  @Async
  void onAnotherThread() {}

  @RestControllerAdvice
  static class AdviceElsewhere {}
}
