/** What proves that certificates had not been revoked: paths, OCSP answers and lists (RFC 5280). */
@NullMarked
package com.operanttechnologies.revocation;

import org.jspecify.annotations.NullMarked;
