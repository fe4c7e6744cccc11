package com.operanttechnologies.account.security;

import com.operanttechnologies.account.ApiKeys;
import com.operanttechnologies.account.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One filter chain for each kind of visitor: programs, customers, operators, members. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** Providers sign each mail that they hand over, with the secret of its hook. */
  @Bean
  @Order(0)
  SecurityFilterChain providersChain(HttpSecurity http) throws Exception {
    stateless(http.securityMatcher("/api/v1/inbound/**"))
        .headers(SafeHeaders.forSecretAddresses())
        .addFilterAfter(limit(200, 1200, request -> true), HeaderWriterFilter.class)
        .authorizeHttpRequests(asked -> asked.anyRequest().permitAll());
    return http.build();
  }

  @Bean
  @Order(1)
  SecurityFilterChain programsChain(HttpSecurity http, ApiKeys keys) throws Exception {
    stateless(http.securityMatcher("/api/**"))
        .headers(SafeHeaders.forSecretAddresses())
        .addFilterBefore(new KeyFilter(keys), AnonymousAuthenticationFilter.class)
        .exceptionHandling(refused ->
            refused.authenticationEntryPoint((request, response, cause) ->
                KeyFilter.refuse(response, "Send an API key: Authorization: Bearer KEY")))
        .authorizeHttpRequests(asked -> asked.anyRequest().hasRole("KEY"));
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain customersChain(HttpSecurity http) throws Exception {
    stateless(http.securityMatcher("/q/**", "/u/**", "/d/**", "/hooks/**"))
        .headers(SafeHeaders.forSecretAddresses())
        .addFilterAfter(limit(200, 600, request -> true), HeaderWriterFilter.class)
        .authorizeHttpRequests(asked -> asked.anyRequest().permitAll());
    return http.build();
  }

  /** Anybody may have a document checked; reading one costs more than a page. */
  @Bean
  @Order(3)
  SecurityFilterChain verifiersChain(HttpSecurity http) throws Exception {
    stateless(http.securityMatcher("/verify"))
        .headers(SafeHeaders.forSecretAddresses())
        .addFilterAfter(
            limit(12, 12, request -> HttpMethod.POST.matches(request.getMethod())),
            HeaderWriterFilter.class)
        .authorizeHttpRequests(asked -> asked.anyRequest().permitAll());
    return http.build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain operatorsChain(HttpSecurity http, ApiKeys keys) throws Exception {
    stateless(http.securityMatcher("/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml"))
        .headers(SafeHeaders.forSecretAddresses())
        .addFilterBefore(new KeyFilter(keys), AnonymousAuthenticationFilter.class)
        .exceptionHandling(refused ->
            refused.authenticationEntryPoint((request, response, cause) ->
                KeyFilter.refuse(response, "Ask from this machine, or with an API key.")))
        .authorizeHttpRequests(asked ->
            asked
                .requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .permitAll()
                .requestMatchers("/actuator/prometheus")
                .access(new LocalOrKey())
                .anyRequest()
                .denyAll());
    return http.build();
  }

  @Bean
  @Order(5)
  SecurityFilterChain membersChain(HttpSecurity http, Sessions sessions, SessionCsrf csrf)
      throws Exception {
    bare(http)
        .headers(SafeHeaders.forMembers())
        .csrf(forged -> forged.csrfTokenRepository(csrf))
        .addFilterAfter(limit(30, 30, SecurityConfiguration::guessable), HeaderWriterFilter.class)
        .addFilterBefore(new SessionFilter(sessions), AnonymousAuthenticationFilter.class)
        .exceptionHandling(refused -> refused.authenticationEntryPoint(new LoginEntry()))
        .authorizeHttpRequests(asked ->
            asked
                .requestMatchers(PublicPaths.ALL)
                .permitAll()
                .requestMatchers("/settings", "/settings/profile/**")
                .authenticated()
                .requestMatchers("/settings/**")
                .hasRole("ADMIN")
                .anyRequest()
                .hasAnyRole("ADMIN", "MEMBER"));
    return http.build();
  }

  private static HttpSecurity stateless(HttpSecurity http) throws Exception {
    return bare(http).csrf(AbstractHttpConfigurer::disable);
  }

  private static HttpSecurity bare(HttpSecurity http) throws Exception {
    return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(context -> context.securityContextRepository(SignedIn.CONTEXTS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(refused -> refused.accessDeniedHandler(new Forbidden()))
        .addFilterAfter(new BodyLimit(), HeaderWriterFilter.class);
  }

  private static RateLimit limit(int burst, int perMinute, RequestMatcher limited) {
    return new RateLimit(new Buckets(burst, perMinute, System::nanoTime), limited);
  }

  /** Where a stranger could try passwords or links. */
  private static boolean guessable(jakarta.servlet.http.HttpServletRequest request) {
    boolean tries = !HttpMethod.GET.matches(request.getMethod());
    String path = request.getRequestURI();
    return path.startsWith("/login") && tries
        || path.startsWith("/reset")
        || path.startsWith("/invitation/")
        || path.startsWith("/setup/");
  }

  /** No password login of Spring's own, and none of its generated users. */
  @Bean
  AuthenticationManager nobody() {
    return authentication -> {
      throw new org.springframework.security.authentication.BadCredentialsException("Unused");
    };
  }
}
