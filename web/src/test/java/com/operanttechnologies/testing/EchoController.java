package com.operanttechnologies.testing;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A piece of API that says who asks, and goes wrong when asked to. */
@RestController
public class EchoController {
  record Order(BigDecimal amount) {}

  @GetMapping("/api/v1/echo")
  Map<String, String> who(Actor actor) {
    return Map.of("actor", actor.label(), "tenant", actor.tenant().toString());
  }

  @PostMapping("/api/v1/echo")
  Order take(@RequestBody Order order) {
    return order;
  }

  @GetMapping("/api/v1/echo/{failure}")
  void fail(@PathVariable String failure) {
    throw switch (failure) {
      case "invalid" -> new InvalidInput("lines[0].quantity", "must be more than 0");
      case "missing" -> new NotFound("This quote");
      case "conflict" -> new Conflict("It was accepted already.");
      default -> new IllegalStateException("secret of the house");
    };
  }
}
