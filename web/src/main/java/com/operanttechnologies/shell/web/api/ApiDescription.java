package com.operanttechnologies.shell.web.api;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.account.CurrentMember;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI description of the API, served at /v3/api-docs. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final String KEY = "key";

  private static final String ABOUT =
      """
      Quotes from draft to bill, and the follow-ups around them.

      Amounts are decimal strings with their currency beside them; in requests numbers are taken
      too. Instants are ISO 8601 in UTC. Lists answer `items` and `next`, the cursor of the page
      that follows. Errors are RFC 9457 problems in words for people; `errors` names each field at
      fault. Every POST takes an `Idempotency-Key`: sent again within 24 hours with the same body,
      the answer is the first one and nothing happens twice.
      """;

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Actor.class, CurrentKey.class, CurrentMember.class)
        .replaceWithSchema(BigDecimal.class, decimal());
  }

  /** Numbers lose digits in many programs, decimal strings do not. */
  private static Schema<?> decimal() {
    return new JsonSchema()
        .types(new LinkedHashSet<>(List.of("string", "number")))
        .description("A decimal string such as \"241.67\", or a number");
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Operant Quoting and Agent")
                .version("1")
                .description(ABOUT)
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/")))
        .addSecurityItem(new SecurityRequirement().addList(KEY))
        .components(
            new Components()
                .addSecuritySchemes(KEY, bearer())
                .addSchemas("Problem", problem())
                .addSchemas("FieldError", fieldError()));
  }

  private static SecurityScheme bearer() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .description("An API key of the organisation: Authorization: Bearer KEY");
  }

  private static Schema<?> problem() {
    return new Schema<>()
        .type("object")
        .description("What went wrong (RFC 9457)")
        .addProperty("type", new StringSchema())
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema())
        .addProperty(
            "errors",
            new ArraySchema().items(new Schema<>().$ref("#/components/schemas/FieldError")));
  }

  private static Schema<?> fieldError() {
    return new Schema<>()
        .type("object")
        .addProperty("field", new StringSchema().example("lines[3].quantity"))
        .addProperty("message", new StringSchema().example("A quantity is more than zero."));
  }
}
