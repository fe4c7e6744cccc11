package com.operanttechnologies.account.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Headers that tell a browser how little a page may do. */
final class SafeHeaders {
  static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
          + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";
  private static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

  private SafeHeaders() {}

  /** For pages of members. */
  static Customizer<HeadersConfigurer<HttpSecurity>> forMembers() {
    return headers -> common(headers, ReferrerPolicy.SAME_ORIGIN);
  }

  /**
   * For pages whose address is a secret: it is not told to other pages, not found by search
   * engines, and no copy stays behind.
   */
  static Customizer<HeadersConfigurer<HttpSecurity>> forSecretAddresses() {
    return headers -> {
      common(headers, ReferrerPolicy.NO_REFERRER);
      headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
      headers.addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store"));
      headers.addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"));
    };
  }

  private static void common(HeadersConfigurer<HttpSecurity> headers, ReferrerPolicy referrer) {
    headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT));
    headers.referrerPolicy(policy -> policy.policy(referrer));
    headers.crossOriginOpenerPolicy(p -> p.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    headers.crossOriginResourcePolicy(p -> p.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    headers.permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS));
    headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    headers.xssProtection(HeadersConfigurer.XXssConfig::disable);
  }
}
