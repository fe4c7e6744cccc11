/** Certificates and keys, made and read. */
@NullMarked
package com.operanttechnologies.seal.certificate;

import org.jspecify.annotations.NullMarked;
