package com.operanttechnologies.metrics.source;

import java.util.Optional;

/** Where the tokens of one source are kept. */
public interface TokenStore {
  Optional<OAuthTokens> load();

  void keep(OAuthTokens tokens);

  /** For a test, which leaves nothing behind. */
  static TokenStore inMemory() {
    return new TokenStore() {
      private Optional<OAuthTokens> kept = Optional.empty();

      @Override
      public Optional<OAuthTokens> load() {
        return kept;
      }

      @Override
      public void keep(OAuthTokens tokens) {
        kept = Optional.of(tokens);
      }
    };
  }
}
