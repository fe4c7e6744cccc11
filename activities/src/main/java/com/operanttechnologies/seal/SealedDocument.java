package com.operanttechnologies.seal;

/**
 * A document with its seal.
 *
 * @param certificate SHA-256 of the certificate that sealed it, in lower-case hexadecimal
 */
public record SealedDocument(byte[] pdf, SealLevel level, String certificate) {}
