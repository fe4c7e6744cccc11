package com.operanttechnologies.mail.dkim;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A domain's signing key under its selector; what is public about it is a DNS TXT record.
 *
 * @param domain in ASCII form
 * @param selector one or more DNS labels
 */
public record DkimKey(String domain, String selector, PrivateKey privateKey, PublicKey publicKey) {
  private static final int RSA_BITS = 2048;
  private static final Pattern LABELS =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

  public DkimKey {
    domain = domain.toLowerCase(Locale.ROOT);
    selector = selector.toLowerCase(Locale.ROOT);
    if (!LABELS.matcher(domain).matches() || !LABELS.matcher(selector).matches()) {
      throw new IllegalArgumentException("DKIM domain and selector must be DNS names in ASCII");
    }
    if (privateKey instanceof RSAPrivateCrtKey rsa && rsa.getModulus().bitLength() < RSA_BITS) {
      throw new IllegalArgumentException("A DKIM key needs at least " + RSA_BITS + " bits");
    }
  }

  /** A new RSA key of 2048 bits, which every receiver verifies. */
  public static DkimKey generate(String domain, String selector) {
    return generate(domain, selector, DkimAlgorithm.RSA);
  }

  /** A new key; Ed25519 only beside an RSA one, since many receivers do not know it. */
  public static DkimKey generate(String domain, String selector, DkimAlgorithm algorithm) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.jdkName());
      if (algorithm == DkimAlgorithm.RSA) {
        generator.initialize(RSA_BITS);
      }
      KeyPair pair = generator.generateKeyPair();
      return new DkimKey(domain, selector, pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /**
   * Reads a private key; its public half follows from it.
   *
   * @param pkcs8 base64 of the PKCS#8 form, with or without PEM lines around it
   * @throws IllegalArgumentException if it is no RSA or Ed25519 key in that form
   */
  public static DkimKey imported(String domain, String selector, String pkcs8) {
    try {
      byte[] der = Base64.getDecoder().decode(pkcs8.replaceAll("-----[A-Z ]+-----|\\s", ""));
      PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(der);
      String name = algorithmOf(der).jdkName();
      PrivateKey key = KeyFactory.getInstance(name).generatePrivate(spec);
      return new DkimKey(domain, selector, key, publicHalf(key));
    } catch (GeneralSecurityException notAKey) {
      throw new IllegalArgumentException("This is no RSA or Ed25519 private key in PKCS#8 form");
    }
  }

  private static DkimAlgorithm algorithmOf(byte[] der) {
    return der.length < 200 ? DkimAlgorithm.ED25519 : DkimAlgorithm.RSA;
  }

  private static PublicKey publicHalf(PrivateKey key) throws GeneralSecurityException {
    if (key instanceof RSAPrivateCrtKey rsa) {
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
    }
    if (key instanceof EdECPrivateKey ed) {
      byte[] seed = ed.getBytes().orElseThrow(() -> new GeneralSecurityException("no seed"));
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(255, new Seed(seed));
      return generator.generateKeyPair().getPublic();
    }
    throw new GeneralSecurityException("unknown kind of key");
  }

  /** The private key as base64 of its PKCS#8 form. */
  public String exported() {
    return Base64.getEncoder().encodeToString(privateKey.getEncoded());
  }

  /** Where the public key is published. */
  public String dnsName() {
    return selector + "._domainkey." + domain;
  }

  /** The text of the TXT record; a zone file splits it into strings of at most 255 characters. */
  public String dnsText() {
    byte[] published = publicKey.getEncoded();
    if (algorithm() == DkimAlgorithm.ED25519) {
      published = Arrays.copyOfRange(published, published.length - 32, published.length);
    }
    return "v=DKIM1; k="
        + algorithm().keyTag()
        + "; p="
        + Base64.getEncoder().encodeToString(published);
  }

  /** Which algorithm this key signs with. */
  public DkimAlgorithm algorithm() {
    return privateKey instanceof EdECPrivateKey ? DkimAlgorithm.ED25519 : DkimAlgorithm.RSA;
  }

  @Override
  public String toString() {
    return "DkimKey[" + dnsName() + "]";
  }
}
